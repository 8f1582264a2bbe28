// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/windowactions.h"

#include "app/desktop/clientdialog.h"
#include "app/desktop/presettext.h"
#include "app/desktop/sessionreading.h"
#include "app/desktop/sessionsettings.h"
#include "core/clients/clientsettings.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace coder {
WindowActions::WindowActions(QMainWindow &window, const WindowDoors &doors, bool isDemo)
    : m_window(window)
    , m_doors(doors)
{
    makeSessionActions();
    makeViewActions();
    makeOtherActions();
    cloudManager->setVisible(!isDemo);
}

QAction *WindowActions::make(const QString &text, const QKeySequence &keys) const
{
    auto *action = new QAction(text, &m_window);
    action->setShortcut(keys);
    m_window.addAction(action);
    return action;
}

void WindowActions::makeSessionActions()
{
    create = make(tr("&New session…"), QKeySequence::New);
    for (const PlanPreset &preset : planPresets()) {
        presets << make(presetText(preset) + u'…');
        presets.last()->setData(QString::fromLatin1(preset.id));
    }
    open = make(tr("&Open"), Qt::Key_Return);
    open->setShortcutContext(Qt::WidgetShortcut);
    aider = make(tr("&Launch aider"), Qt::CTRL | Qt::Key_L);
    chat = make(tr("Open c&hat"), Qt::CTRL | Qt::Key_T);
    copy = make(tr("&Copy endpoint"), QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    for (const QString &client : clientIds()) {
        clients << make(clientName(client) + u'…');
        clients.last()->setData(client);
    }
    keep = make(tr("&Keep for 1 hour"), Qt::CTRL | Qt::Key_K);
    heal = make(tr("Heal the model se&rver"));
    switchModel = make(tr("&Switch the model…"));
    switchBack = make(tr("&Back to the former model…"));
    cloudManager = make(tr("Show in Cloud &Manager"), Qt::CTRL | Qt::Key_M);
    destroy = make(tr("&Destroy…"), QKeySequence::Delete);
    destroyAll = make(tr("Destroy &all…"), Qt::SHIFT | Qt::Key_Delete);
    quit = make(tr("&Quit…"), Qt::CTRL | Qt::Key_Q);
}

void WindowActions::makeViewActions()
{
    refresh = make(tr("&Refresh"), QKeySequence::Refresh);
    filter = make(tr("&Filter…"), QKeySequence::Find);
    ended = make(tr("Show &destroyed sessions"));
    ended->setCheckable(true);
    columns = make(tr("Fit the &columns"));
    back = make(tr("&Back to all sessions"), Qt::Key_Escape);
    const QStringList titles{tr("&Overview"), tr("C&harts"), tr("&Logs"), tr("&Events"), tr("&Settings of the session"),
                             tr("Chec&k")};
    for (int i = 0; i < titles.size(); ++i)
        tabs << make(titles.at(i), Qt::CTRL | Qt::Key(Qt::Key_1 + i));
}

void WindowActions::makeOtherActions()
{
    money = make(tr("&Budget and history…"), Qt::CTRL | Qt::Key_B);
    leftovers = make(tr("&Leftovers at Linode…"));
    benchmarks = make(tr("Bench&marks…"), Qt::CTRL | Qt::Key_E);
    models = make(tr("M&odels and memory…"));
    wizard = make(tr("Set &up…"));
    preferences = make(tr("&Preferences…"), Qt::CTRL | Qt::Key_Comma);
    shortcuts = make(tr("&Keyboard shortcuts"), QKeySequence::HelpContents);
    diagnostics = make(tr("Copy &diagnostics"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    support = make(tr("Save a &support bundle…"));
    about = make(tr("&About"));
    wizard->setVisible(bool(m_doors.wizard));
    preferences->setVisible(bool(m_doors.preferences));
    diagnostics->setVisible(bool(m_doors.diagnostics));
    support->setVisible(bool(m_doors.support));
    about->setVisible(bool(m_doors.about));
}

void WindowActions::addMenus()
{
    QMenu *session = m_window.menuBar()->addMenu(tr("&Session"));
    session->addAction(create);
    session->addMenu(tr("New session &with"))->addActions(presets);
    session->addAction(open);
    session->addSeparator();
    session->addActions({aider, chat, copy});
    session->addMenu(tr("Copy settings &for"))->addActions(clients);
    session->addActions({keep, heal, switchModel, switchBack, cloudManager});
    session->addSeparator();
    session->addActions({destroy, destroyAll});
    session->addSeparator();
    session->addAction(quit);
    QMenu *view = m_window.menuBar()->addMenu(tr("&View"));
    view->addActions({refresh, filter, ended, columns});
    view->addSeparator();
    view->addActions(tabs);
    view->addAction(back);
    QMenu *tools = m_window.menuBar()->addMenu(tr("&Tools"));
    tools->addActions({models, money, leftovers, benchmarks});
    tools->addSeparator();
    tools->addActions({wizard, preferences});
    QMenu *help = m_window.menuBar()->addMenu(tr("&Help"));
    help->addActions({shortcuts, diagnostics, support, about});
}

void WindowActions::addTo(QWidget &table)
{
    table.addActions({open, copy});
}

QMenu *WindowActions::makeContextMenu() const
{
    auto *menu = new QMenu(&m_window);
    menu->addActions({open, aider, chat, copy, keep, heal, switchModel, switchBack, cloudManager});
    menu->addSeparator();
    menu->addAction(destroy);
    return menu;
}

void WindowActions::addToolBar()
{
    auto *bar = m_window.addToolBar(tr("Actions"));
    bar->setObjectName(QStringLiteral("actions"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({create, aider, destroy});
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addAction(preferences);
    for (QToolButton *button : bar->findChildren<QToolButton *>())
        if (button->defaultAction()) {
            button->setFocusPolicy(Qt::TabFocus);
            button->setAccessibleName(button->defaultAction()->iconText());
        }
}

void WindowActions::follow(const std::optional<Session> &session, bool isOnPage, const QList<Session> &running)
{
    const bool isReady = session && session->phase == Phase::Ready;
    open->setEnabled(session && !isOnPage);
    aider->setEnabled(isReady && m_doors.launchAider);
    chat->setEnabled(isReady && session->webuiPort != 0 && m_doors.openChat);
    copy->setEnabled(isReady);
    for (QAction *client : std::as_const(clients))
        client->setEnabled(isReady);
    keep->setEnabled(session && canBeExtended(*session));
    keep->setText(session ? keepText(*session) : tr("&Keep for 1 hour"));
    heal->setEnabled(isReady && !session->isAdopted && !isEnding(*session));
    const bool isSwitching = session && session->engineSwitch && session->engineSwitch->asked;
    switchModel->setEnabled(heal->isEnabled() && !isSwitching);
    switchBack->setEnabled(
        session && !isEnding(*session)
        && (isSwitching ? !session->engineSwitch->failed : isReady && session->formerServing.has_value()));
    cloudManager->setEnabled(session && session->phase != Phase::Destroyed && !cloudManagerUrl(*session).isEmpty());
    destroy->setEnabled(session && isBilled(*session) && !isEnding(*session));
    destroyAll->setEnabled(running.size() > 1 && !std::ranges::all_of(running, isEnding));
    columns->setEnabled(!isOnPage);
    filter->setEnabled(!isOnPage);
    for (QAction *tab : std::as_const(tabs))
        tab->setEnabled(isOnPage);
}

} // namespace coder
