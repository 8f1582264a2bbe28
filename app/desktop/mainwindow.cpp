// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/mainwindow.h"

#include "app/assembly/launchplan.h"
#include "app/desktop/newsessiondialog.h"
#include "app/desktop/problempanel.h"
#include "app/desktop/questions.h"
#include "app/desktop/sessionlist.h"
#include "app/desktop/sessionpage.h"
#include "app/desktop/sessionreading.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QFocusEvent>
#include <QLabel>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace coder {

using namespace std::chrono_literals;

// Every action, each in a menu with its shortcut.
struct MainWindow::Actions
{
    QAction *create, *open, *aider, *chat, *copy, *keep, *destroy;
    QAction *refresh, *filter, *ended, *back;
    QList<QAction *> tabs;
    QAction *wizard, *preferences, *diagnostics, *about, *quit;
};

MainWindow::MainWindow(Controller &controller, WindowDoors doors, QWidget *parent)
    : QMainWindow(parent)
    , m_controller(controller)
    , m_doors(std::move(doors))
{
    setWindowTitle(controller.program().options().isDemo ? tr("Linode LLM Coder – demo") : tr("Linode LLM Coder"));
    makeCentre();
    makeActions();
    makeMenus();
    makeToolBar();
    connect(&controller, &Controller::sessionChanged, this, [this] {
        readHistory();
        tick();
        follow();
    });
    connect(&controller, &Controller::checkStateChanged, this, [this] {
        showBanner();
        tick();
    });
    m_ticker.setInterval(1000);
    connect(&m_ticker, &QTimer::timeout, this, &MainWindow::tick);
    readHistory();
    restorePlace();
    showBanner();
    tick();
    follow();
}

void MainWindow::makeCentre()
{
    auto *centre = new QWidget(this);
    m_banner = new ProblemPanel(centre);
    m_pages = new QStackedWidget(centre);
    m_list = new SessionList(m_controller, m_pages);
    m_page = new SessionPage(m_controller, m_pages);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_page);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    m_footer = new QLabel(this);
    m_footer->setAccessibleName(tr("Money"));
    m_footer->setTextFormat(Qt::PlainText);
    statusBar()->addWidget(m_footer, 1);
    statusBar()->setSizeGripEnabled(false);

    connect(m_banner, &ProblemPanel::asked, this, &MainWindow::askBanner);
    connect(m_list, &SessionList::opened, this, &MainWindow::openSession);
    connect(m_list, &SessionList::actionAsked, this, &MainWindow::takeRowAction);
    connect(m_list, &SessionList::selectionChanged, this, &MainWindow::follow);
    connect(m_list, &SessionList::newSessionAsked, this, &MainWindow::newSession);
    connect(m_page, &SessionPage::backAsked, this, &MainWindow::goBack);
    connect(m_page, &SessionPage::aiderAsked, this, [this](const QString &name) {
        if (m_doors.launchAider)
            m_doors.launchAider(name);
    });
    connect(m_page, &SessionPage::chatAsked, this, [this](const QString &name) {
        if (m_doors.openChat)
            m_doors.openChat(name);
    });
    connect(m_page, &SessionPage::destroyAsked, this, [this](const QString &name) { destroy({name}); });
    connect(m_page, &SessionPage::keepAsked, this, &MainWindow::keepCurrent);
    connect(m_page, &SessionPage::retryAsked, this, &MainWindow::retry);
}

QAction *MainWindow::makeAction(const QString &text, const QKeySequence &keys, std::function<void()> act)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
    addAction(action);
    return action;
}

void MainWindow::makeActions()
{
    m_actions = std::make_shared<Actions>();
    Actions &all = *m_actions;
    auto key = [](auto keys) { return QKeySequence(keys); };
    all.create = makeAction(tr("&New session…"), key(QKeySequence::New), [this] { newSession(); });
    all.open = makeAction(tr("&Open"), {}, [this] { openSession(current()); });
    all.aider = makeAction(tr("&Launch aider"), key(Qt::CTRL | Qt::Key_L), [this] { m_doors.launchAider(current()); });
    all.chat = makeAction(tr("Open c&hat"), key(Qt::CTRL | Qt::Key_T), [this] { m_doors.openChat(current()); });
    all.copy = makeAction(tr("&Copy endpoint"), key(QKeySequence::Copy), [this] { copyEndpoint(); });
    all.keep = makeAction(tr("&Keep 1 hour longer"), key(Qt::CTRL | Qt::Key_K), [this] { keepCurrent(); });
    all.destroy = makeAction(tr("&Destroy…"), key(QKeySequence::Delete), [this] { destroy({current()}); });
    all.refresh = makeAction(tr("&Refresh"), key(QKeySequence::Refresh), [this] { m_controller.refresh(); });
    all.filter = makeAction(tr("&Filter…"), key(QKeySequence::Find), [this] { m_list->showFilter(); });
    all.ended = makeAction(tr("Show &destroyed sessions"), {}, [] {});
    all.ended->setCheckable(true);
    connect(all.ended, &QAction::toggled, m_list, &SessionList::setEndedShown);
    all.back = makeAction(tr("&Back to all sessions"), key(Qt::Key_Escape), [this] { goBack(); });
    const QStringList tabs{tr("&Overview"), tr("&Logs"), tr("&Events"), tr("&Settings of the session")};
    for (int i = 0; i < tabs.size(); ++i)
        all.tabs << makeAction(tabs.at(i), key(Qt::CTRL | Qt::Key(Qt::Key_1 + i)),
                               [this, i] { m_page->showTab(SessionPage::Tab(i)); });
    all.wizard = makeAction(tr("Set &up…"), {}, [this] { m_doors.wizard(); });
    all.preferences = makeAction(tr("&Preferences…"), key(Qt::CTRL | Qt::Key_Comma), [this] { m_doors.preferences(); });
    all.diagnostics = makeAction(tr("Copy &diagnostics"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                                 [this] { QApplication::clipboard()->setText(m_doors.diagnostics()); });
    all.about = makeAction(tr("&About"), {}, [this] { m_doors.about(); });
    all.quit = makeAction(tr("&Quit…"), key(QKeySequence::Quit), [this] { m_doors.quit(); });
    all.quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    all.wizard->setVisible(bool(m_doors.wizard));
    all.preferences->setVisible(bool(m_doors.preferences));
    all.diagnostics->setVisible(bool(m_doors.diagnostics));
    all.about->setVisible(bool(m_doors.about));
}

void MainWindow::makeMenus()
{
    Actions &all = *m_actions;
    QMenu *session = menuBar()->addMenu(tr("&Session"));
    session->addActions({all.create, all.open});
    session->addSeparator();
    session->addActions({all.aider, all.chat, all.copy, all.keep});
    session->addSeparator();
    session->addAction(all.destroy);
    session->addSeparator();
    session->addAction(all.quit);
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions({all.refresh, all.filter, all.ended});
    view->addSeparator();
    view->addActions(all.tabs);
    view->addAction(all.back);
    QMenu *tools = menuBar()->addMenu(tr("&Tools"));
    tools->addActions({all.wizard, all.preferences});
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addActions({all.diagnostics, all.about});
}

void MainWindow::makeToolBar()
{
    Actions &all = *m_actions;
    auto *bar = addToolBar(tr("Actions"));
    bar->setObjectName(QStringLiteral("actions"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({all.create, all.aider, all.destroy});
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addAction(all.preferences);
    for (QToolButton *button : bar->findChildren<QToolButton *>())
        if (button->defaultAction()) {
            button->setFocusPolicy(Qt::TabFocus);
            button->setAccessibleName(button->defaultAction()->iconText());
        }
}

QString MainWindow::current() const
{
    return m_pages->currentWidget() == m_page ? m_page->session() : m_list->selected();
}

// What can be done with the session that is meant.
void MainWindow::follow()
{
    const auto session = m_controller.session(current());
    const bool isReady = session && session->phase == Phase::Ready;
    const bool isOnPage = m_pages->currentWidget() == m_page;
    Actions &all = *m_actions;
    all.open->setEnabled(session && !isOnPage);
    all.aider->setEnabled(isReady && m_doors.launchAider);
    all.chat->setEnabled(isReady && session->webuiPort != 0 && m_doors.openChat);
    all.copy->setEnabled(isReady);
    all.keep->setEnabled(session && session->leaseEnds.isValid() && isBilled(*session));
    all.destroy->setEnabled(session && isBilled(*session) && session->phase != Phase::Destroying);
    all.filter->setEnabled(!isOnPage);
    for (QAction *tab : std::as_const(all.tabs))
        tab->setEnabled(isOnPage);
}

void MainWindow::openSession(const QString &name)
{
    if (!m_controller.session(name))
        return;
    m_list->select(name);
    m_page->open(name);
    m_pages->setCurrentWidget(m_page);
    follow();
}

void MainWindow::goBack()
{
    if (m_pages->currentWidget() == m_page) {
        m_pages->setCurrentWidget(m_list);
        m_list->table()->setFocus();
    } else {
        m_list->hideFilter();
    }
    follow();
}

void MainWindow::takeRowAction(const QString &name)
{
    const auto session = m_controller.session(name);
    if (!session)
        return;
    if (actionOf(*session) == SessionAction::LaunchAider && m_doors.launchAider)
        m_doors.launchAider(name);
    else if (actionOf(*session) == SessionAction::Resume)
        retry(name);
}

void MainWindow::newSession()
{
    const auto plan = launchPlan(m_controller.program(), QStringLiteral("coder"));
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

void MainWindow::retry(const QString &name)
{
    if (const auto begun = m_controller.resume(name); !begun)
        tellFailure(this, begun.error(), m_controller.session(name));
}

void MainWindow::keepCurrent()
{
    const QString name = current();
    if (const auto kept = m_controller.keep(name, 1h); !kept)
        tellFailure(this, kept.error(), m_controller.session(name));
}

void MainWindow::copyEndpoint()
{
    if (const auto session = m_controller.session(current()))
        QApplication::clipboard()->setText(session->endpoint());
}

void MainWindow::destroy(const QStringList &names)
{
    QList<Session> meant;
    for (const QString &name : names)
        if (const auto session = m_controller.session(name); session && isBilled(*session))
            meant << *session;
    askDestroy(this, meant, m_controller.clock().now(), [this, meant] {
        for (const Session &session : meant)
            if (const auto wanted = m_controller.destroy(session.name); !wanted)
                tellFailure(this, wanted.error(), session);
    });
}

QList<Session> MainWindow::running() const
{
    QList<Session> running = m_controller.sessions();
    running.removeIf([](const Session &session) { return !isBilled(session); });
    return running;
}

void MainWindow::showBanner()
{
    const auto why = m_controller.lastCheckError();
    if (!why) {
        m_banner->clear();
        return;
    }
    const bool isRented = !running().isEmpty();
    const MoneyState money = isRented ? MoneyState::Rented : MoneyState::MayBeRented;
    Explanation words = explain(*why, money);
    if (why->code == ErrorCode::SecretMissing && !isRented)
        words.money = tr("No session is known here.");
    const bool isAboutToken =
        m_controller.checkState() == CloudState::NoToken && m_doors.wizard && why->code == ErrorCode::SecretMissing;
    m_banner->show(words, *why, isAboutToken ? tr("Set &up…") : tr("Try &again"));
}

void MainWindow::askBanner()
{
    const auto why = m_controller.lastCheckError();
    if (why && why->code == ErrorCode::SecretMissing && m_doors.wizard)
        m_doors.wizard();
    else
        m_controller.refresh();
}

void MainWindow::tick()
{
    const QDateTime now = m_controller.clock().now();
    MoneyReading money = readMoney(m_controller.sessions(), m_past, now);
    money.state = m_controller.checkState();
    money.lastChecked = m_controller.lastChecked();
    money.monthCap = m_monthCap;
    if (const QString line = moneyLine(money, now); m_footer->text() != line) {
        m_footer->setText(line);
        m_footer->setAccessibleDescription(line);
    }
    m_list->tick(money, now);
    if (m_pages->currentWidget() == m_page)
        m_page->tick();
}

// Ended sessions whose name was used again, and the month's cap: from disk, when something changed.
void MainWindow::readHistory()
{
    const Program &program = m_controller.program();
    m_past = SessionStore(program.paths().state + QStringLiteral("/history")).all();
    m_past.removeIf([](const Session &session) { return session.phase != Phase::Destroyed; });
    if (const auto plan = launchPlan(program, QStringLiteral("coder")))
        m_monthCap = plan->monthCap;
}

QString MainWindow::placeFile() const
{
    return m_controller.program().paths().state + QStringLiteral("/window.ini");
}

void MainWindow::restorePlace()
{
    resize(960, 560);
    const QSettings file(placeFile(), QSettings::IniFormat);
    restoreGeometry(file.value(QStringLiteral("window/geometry")).toByteArray());
    for (const QScreen *screen : QGuiApplication::screens())
        if (screen->availableGeometry().intersects(frameGeometry()))
            return;
    if (const QScreen *first = QGuiApplication::primaryScreen())
        move(first->availableGeometry().topLeft());
}

void MainWindow::savePlace() const
{
    QSettings file(placeFile(), QSettings::IniFormat);
    file.setValue(QStringLiteral("window/geometry"), saveGeometry());
}

void MainWindow::comeForward()
{
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
}

// Never to nothing: it hides where a tray shows it again, is minimised while something runs, else the program ends.
void MainWindow::closeEvent(QCloseEvent *event)
{
    savePlace();
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
    savePlace();
    QMainWindow::hideEvent(event);
}

} // namespace coder
