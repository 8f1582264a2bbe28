// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"
#include "app/desktop/moneydialog.h"
#include "app/desktop/sessionintents.h"
#include "app/desktop/windowactions.h"
#include "app/desktop/windowplace.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <memory>

class QStackedWidget;

namespace coder {

class Benchmarks;
class MoneyFooter;
class SessionList;
class SessionPage;

// The window: one table, or one session's page; the money below; what stands in the way above.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Controller &controller, WindowDoors doors, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openSession(const QString &name);
    // With the settings as they are, or with a preset's plan and model.
    void newSession(const QString &preset = {});
    void showMoney(MoneyDialog::Tab tab);
    void showBenchmarks();
    void comeForward();
    // Is there again, but takes no keyboard away from another program.
    void showQuietly();
    // Asks, then gives the intents.
    void destroy(const QStringList &names) { m_intents.destroy(names); }
    // VMs that may cost money and are this install's.
    QList<Session> running() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeCentre();
    void connectList();
    SessionPage &page();
    void makePage();
    void rest();
    bool isOnPage() const;
    void connectSessionActions();
    void connectOtherActions();
    void launchAider(const QString &name) const;
    QString current() const; // the session meant by an action; empty = none
    void goBack();
    void takeRowAction(const QString &name);
    void showMenu(const QPoint &at);
    void showShortcuts();
    void destroyAll();
    void follow();
    void takeChange(const std::optional<Session> &before, const std::optional<Session> &after);
    void tick();

    Controller &m_controller;
    WindowDoors m_doors;
    WindowPlace m_place;
    WindowActions m_actions;
    SessionIntents m_intents;
    QStackedWidget *m_pages = nullptr;
    SessionList *m_list = nullptr;
    SessionPage *m_page = nullptr; // from the first session opened on
    MoneyFooter *m_footer = nullptr;
    QPointer<MoneyDialog> m_money;            // while it is open
    std::unique_ptr<Benchmarks> m_benchmarks; // from its window's first opening on
    QTimer m_ticker;                          // redraws times while the window is seen
    bool m_willTick = false;
};

} // namespace coder
