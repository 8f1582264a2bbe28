// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/windowdoors.h"
#include "core/session/session.h"

#include <QAction>
#include <QCoreApplication>

class QMainWindow;
class QMenu;

namespace coder {

// Every action of the window with its words and its shortcut, and their places in menus and toolbar. What an action
// does is connected by the window; whether it can be done now is follow()'s to say.
class WindowActions
{
    Q_DECLARE_TR_FUNCTIONS(WindowActions)
public:
    // `isDemo` = there is no Cloud Manager.
    WindowActions(QMainWindow &window, const WindowDoors &doors, bool isDemo);

    void addMenus();
    void addToolBar();
    // Opening and copying by key belong to the table: elsewhere these keys are the text's.
    void addTo(QWidget &table);
    QMenu *makeContextMenu() const; // of a row; the caller's to delete
    // `session` = the one that is meant, if any; `isOnPage` = its page is shown, not the table; `running` = those that
    // may cost money.
    void follow(const std::optional<Session> &session, bool isOnPage, const QList<Session> &running);

    QAction *create, *open, *aider, *chat, *copy, *keep, *heal, *switchModel, *switchBack, *cloudManager, *destroy,
        *destroyAll;
    QAction *refresh, *filter, *ended, *columns, *back;
    QList<QAction *> presets; // of a new session; the data is the preset's id
    QList<QAction *> tabs;    // in the order of SessionPage::Tab
    QList<QAction *> clients; // settings for other programs; the data is the client's id
    QAction *money, *leftovers, *models, *benchmarks;
    QAction *wizard, *preferences, *shortcuts, *diagnostics, *support, *about, *quit;

private:
    QAction *make(const QString &text, const QKeySequence &keys = {}) const;
    void makeSessionActions();
    void makeViewActions();
    void makeOtherActions();

    QMainWindow &m_window;
    const WindowDoors &m_doors;
};

} // namespace coder
