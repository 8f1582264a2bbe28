// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/mainwindow.h"

#include "app/assembly/launchplan.h"
#include "app/desktop/benchmark/benchmarks.h"
#include "app/desktop/memory.h"
#include "app/desktop/modelpage.h"
#include "app/desktop/moneyfooter.h"
#include "app/desktop/newsessiondialog.h"
#include "app/desktop/questions.h"
#include "app/desktop/sessionlist.h"
#include "app/desktop/sessionpage.h"
#include "app/desktop/sessionreading.h"
#include "app/desktop/shortcutsdialog.h"
#include "app/desktop/windowbanner.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace coder {

namespace {

Result<LaunchPlan> planFor(const Program &program, const QString &preset)
{
    const PlanPreset *chosen = findPlanPreset(preset);
    return chosen ? presetPlan(program, u"coder"_qs, *chosen) : launchPlan(program, u"coder"_qs);
}

} // namespace

MainWindow::MainWindow(Controller &controller, WindowDoors doors, QWidget *parent)
    : QMainWindow(parent)
    , m_controller(controller)
    , m_doors(std::move(doors))
    , m_place(controller.program().paths().state)
    , m_actions(*this, m_doors, controller.program().options().isDemo)
    , m_intents(controller, m_doors, *this)
{
    setWindowTitle(controller.program().options().isDemo ? tr("Linode LLM Coder – demo") : tr("Linode LLM Coder"));
    makeCentre();
    connectList();
    connectSessionActions();
    connectOtherActions();
    m_actions.addMenus();
    m_actions.addToolBar();
    m_actions.addTo(*m_list->table());
    connect(&controller, &Controller::sessionChanged, this, &MainWindow::takeChange);
    connect(&controller, &Controller::checkStateChanged, this, [this] {
        m_footer->readCap(); // after a setup
        tick();
    });
    m_ticker.setInterval(1000);
    connect(&m_ticker, &QTimer::timeout, this, &MainWindow::tick);
    m_place.restore(*this, m_list->columns());
    tick();
    follow();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeCentre()
{
    auto *centre = new QWidget(this);
    auto *banner = new WindowBanner(m_controller, bool(m_doors.wizard), centre);
    connect(banner, &WindowBanner::setupAsked, this, [this] { m_doors.wizard(); });
    m_pages = new QStackedWidget(centre);
    m_list = new SessionList(m_controller, m_pages);
    m_pages->addWidget(m_list);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(banner);
    layout->addWidget(m_pages, 1);
    m_footer = new MoneyFooter(m_controller, centre);
    layout->addWidget(m_footer);
    setCentralWidget(centre);
}

void MainWindow::connectList()
{
    connect(m_list, &SessionList::opened, this, &MainWindow::openSession);
    connect(m_list, &SessionList::actionAsked, this, &MainWindow::takeRowAction);
    connect(m_list, &SessionList::selectionChanged, this, &MainWindow::follow);
    connect(m_list, &SessionList::menuAsked, this, &MainWindow::showMenu);
    connect(m_list, &SessionList::newSessionAsked, this, [this] { newSession(); });
}

// Made when first opened, as is all that a start does not show.
SessionPage &MainWindow::page()
{
    if (!m_page)
        makePage();
    return *m_page;
}

void MainWindow::makePage()
{
    m_page = new SessionPage(m_controller, m_pages);
    m_pages->addWidget(m_page);
    connect(m_page, &SessionPage::backAsked, this, &MainWindow::goBack);
    connect(m_page, &SessionPage::aiderAsked, this, &MainWindow::launchAider);
    connect(m_page, &SessionPage::chatAsked, this, [this](const QString &name) {
        if (m_doors.openChat)
            m_doors.openChat(name);
    });
    connect(m_page, &SessionPage::destroyAsked, this, [this](const QString &name) { destroy({name}); });
    connect(m_page, &SessionPage::extendAsked, &m_intents, &SessionIntents::extend);
    connect(m_page, &SessionPage::idleRuleAsked, &m_intents, &SessionIntents::setIdleRule);
    connect(m_page, &SessionPage::cloudManagerAsked, &m_intents, &SessionIntents::openCloudManager);
    connect(m_page, &SessionPage::retryAsked, &m_intents, &SessionIntents::retry);
}

void MainWindow::connectSessionActions()
{
    const auto on = [this](QAction *action, auto act) { connect(action, &QAction::triggered, this, act); };
    on(m_actions.create, [this] { newSession(); });
    for (QAction *preset : std::as_const(m_actions.presets))
        on(preset, [this, preset] { newSession(preset->data().toString()); });
    on(m_actions.open, [this] { openSession(current()); });
    on(m_actions.aider, [this] { launchAider(current()); });
    on(m_actions.chat, [this] { m_doors.openChat(current()); });
    on(m_actions.copy, [this] { m_intents.copyEndpoint(current()); });
    for (QAction *client : std::as_const(m_actions.clients))
        on(client, [this, client] { m_intents.copySettings(current(), client->data().toString()); });
    on(m_actions.keep, [this] { m_intents.keepOneHour(current()); });
    on(m_actions.heal, [this] { m_intents.heal(current(), HealCause::Asked); });
    on(m_actions.switchModel, [this] { m_intents.switchModel(current()); });
    on(m_actions.switchBack, [this] { m_intents.switchBack(current()); });
    on(m_actions.cloudManager, [this] { m_intents.openCloudManager(current()); });
    on(m_actions.destroy, [this] { destroy({current()}); });
    on(m_actions.destroyAll, [this] { destroyAll(); });
    on(m_actions.quit, [this] { m_doors.quit(); });
}

void MainWindow::connectOtherActions()
{
    const auto on = [this](QAction *action, auto act) { connect(action, &QAction::triggered, this, act); };
    on(m_actions.refresh, [this] { m_controller.refresh(); });
    on(m_actions.filter, [this] { m_list->showFilter(); });
    on(m_actions.back, [this] { goBack(); });
    on(m_actions.columns, [this] { m_list->columns().reset(); });
    connect(m_actions.ended, &QAction::toggled, m_list, &SessionList::setEndedShown);
    for (int i = 0; i < m_actions.tabs.size(); ++i)
        on(m_actions.tabs.at(i), [this, i] { page().showTab(SessionPage::Tab(i)); });
    on(m_actions.models, [this] { ModelPage::openOver(this, keptPlanCosts(m_controller.program()), {}, {}, 0); });
    on(m_actions.money, [this] { showMoney(MoneyDialog::Tab::Budget); });
    on(m_actions.leftovers, [this] { showMoney(MoneyDialog::Tab::Leftovers); });
    on(m_actions.benchmarks, [this] { showBenchmarks(); });
    on(m_actions.wizard, [this] { m_doors.wizard(); });
    on(m_actions.preferences, [this] { m_doors.preferences(); });
    on(m_actions.shortcuts, [this] { showShortcuts(); });
    on(m_actions.support, [this] { m_doors.support(); });
    on(m_actions.diagnostics, [this] { QApplication::clipboard()->setText(m_doors.diagnostics()); });
    on(m_actions.about, [this] { m_doors.about(); });
}

bool MainWindow::isOnPage() const
{
    return m_page && m_pages->currentWidget() == m_page;
}

QString MainWindow::current() const
{
    return isOnPage() ? m_page->session() : m_list->selected();
}

// What can be done with the session that is meant.
void MainWindow::follow()
{
    m_actions.follow(m_controller.session(current()), isOnPage(), running());
}

void MainWindow::openSession(const QString &name)
{
    if (!m_controller.session(name))
        return;
    m_list->select(name);
    page().open(name);
    m_pages->setCurrentWidget(m_page);
    follow();
}

void MainWindow::goBack()
{
    if (isOnPage()) {
        m_pages->setCurrentWidget(m_list);
        m_list->table()->setFocus();
    } else {
        m_list->hideFilter();
    }
    follow();
}

void MainWindow::launchAider(const QString &name) const
{
    if (m_doors.launchAider)
        m_doors.launchAider(name);
}

void MainWindow::takeRowAction(const QString &name)
{
    const auto session = m_controller.session(name);
    if (!session)
        return;
    if (actionOf(*session) == SessionAction::LaunchAider)
        launchAider(name);
    else if (actionOf(*session) == SessionAction::Resume)
        m_intents.retry(name);
}

void MainWindow::showMenu(const QPoint &at)
{
    QMenu *menu = m_actions.makeContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(at);
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(*menuBar(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->open();
}

void MainWindow::showMoney(MoneyDialog::Tab tab)
{
    if (!m_money) {
        m_money = new MoneyDialog(m_controller, this);
        m_money->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_money, &MoneyDialog::capsChanged, this, [this] {
            m_footer->readCap();
            tick();
        });
        m_money->show();
    }
    m_money->showTab(tab);
    m_money->raise();
    m_money->activateWindow();
}

void MainWindow::showBenchmarks()
{
    if (!m_benchmarks)
        m_benchmarks = std::make_unique<Benchmarks>(m_controller, *this);
    m_benchmarks->show(current());
}

void MainWindow::newSession(const QString &preset)
{
    const auto plan = planFor(m_controller.program(), preset);
    if (plan) {
        auto *dialog = new NewSessionDialog(m_controller, *plan, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowModality(Qt::WindowModal);
        connect(dialog, &QDialog::accepted, this, [this, dialog] { openSession(dialog->wish().name); });
        dialog->open();
    } else if (m_doors.wizard) {
        m_doors.wizard();
    } else {
        tellFailure(this, plan.error(), {});
    }
}

void MainWindow::destroyAll()
{
    QStringList names;
    for (const Session &session : running())
        names << session.name;
    destroy(names);
}

QList<Session> MainWindow::running() const
{
    QList<Session> running = m_controller.sessions();
    running.removeIf([](const Session &session) { return !isBilled(session); });
    return running;
}

// The settings are read again only where a name got another session, and many changes at once are one tick.
void MainWindow::takeChange(const std::optional<Session> &before, const std::optional<Session> &after)
{
    if (!before || !after || before->id != after->id)
        m_footer->readCap();
    follow();
    if (std::exchange(m_willTick, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_willTick = false;
            tick();
        },
        Qt::QueuedConnection);
}

void MainWindow::tick()
{
    m_list->tick(m_footer->tick(), m_controller.clock().now());
    if (isOnPage())
        m_page->tick();
}

void MainWindow::comeForward()
{
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
}

void MainWindow::showQuietly()
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    show();
    setAttribute(Qt::WA_ShowWithoutActivating, false);
}

// Never to nothing: it hides where a tray shows it again, is minimised while something runs, else the program ends.
void MainWindow::closeEvent(QCloseEvent *event)
{
    m_place.save(*this, m_list->columns());
    event->ignore();
    if (m_doors.closesToTray && m_doors.closesToTray())
        hide();
    else if (!running().isEmpty())
        showMinimized();
    else
        m_doors.quit();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_ticker.start();
    tick();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    m_ticker.stop();
    m_place.save(*this, m_list->columns());
    QMainWindow::hideEvent(event);
    if (!event->spontaneous()) // not only minimised
        QMetaObject::invokeMethod(this, &MainWindow::rest, Qt::QueuedConnection);
}

void MainWindow::rest()
{
    if (!isVisible())
        giveBackMemoryOf(*this);
}

} // namespace coder
