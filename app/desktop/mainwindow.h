// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"
#include "app/desktop/moneyreading.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>

class QAction;
class QLabel;
class QStackedWidget;

namespace coder {

class ProblemPanel;
class SessionList;
class SessionPage;

// What the window opens that others have made. A door that is not set has no action.
struct WindowDoors
{
    std::function<void(const QString &session)> launchAider;
    std::function<void(const QString &session)> openChat;
    std::function<void()> preferences;
    std::function<void()> wizard;
    std::function<void()> about;
    std::function<QString()> diagnostics; // text for the clipboard
    std::function<void()> quit;           // asks first
    std::function<bool()> closesToTray;   // whether closing may hide the window
};

// The window: one table, or one session's page; the money below; what stands in the way above.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Controller &controller, WindowDoors doors, QWidget *parent = nullptr);

    void openSession(const QString &name);
    void newSession();
    void comeForward();
    // Asks, then gives the intents.
    void destroy(const QStringList &names);
    // VMs that may cost money and are this install's.
    QList<Session> running() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Actions;
    void makeActions();
    void makeMenus();
    void makeToolBar();
    void makeCentre();
    QAction *makeAction(const QString &text, const QKeySequence &keys, std::function<void()> act);
    QString current() const; // the session meant by an action; empty = none
    void goBack();
    void keepCurrent();
    void retry(const QString &name);
    void copyEndpoint();
    void takeRowAction(const QString &name);
    void follow();
    void showBanner();
    void askBanner();
    void tick();
    void readHistory();
    void restorePlace();
    void savePlace() const;
    QString placeFile() const;

    Controller &m_controller;
    WindowDoors m_doors;
    std::shared_ptr<Actions> m_actions;
    ProblemPanel *m_banner = nullptr;
    QStackedWidget *m_pages = nullptr;
    SessionList *m_list = nullptr;
    SessionPage *m_page = nullptr;
    QLabel *m_footer = nullptr;
    QTimer m_ticker; // redraws times while the window is seen
    QList<Session> m_past;
    std::optional<Money> m_monthCap;
};

} // namespace coder
