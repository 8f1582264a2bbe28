// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/windows/scenes.h"

#include "app/assembly/launchplan.h"
#include "app/assembly/setupdesk.h"
#include "app/desktop/about.h"
#include "app/desktop/accountlook.h"
#include "app/desktop/benchmark/benchmarkdialog.h"
#include "app/desktop/benchmark/comparisontab.h"
#include "app/desktop/benchmark/measuretab.h"
#include "app/desktop/budgettab.h"
#include "app/desktop/chartstab.h"
#include "app/desktop/checktab.h"
#include "app/desktop/clearstyle.h"
#include "app/desktop/clientdialog.h"
#include "app/desktop/destroyingdialog.h"
#include "app/desktop/launcherdialog.h"
#include "app/desktop/leftoverstab.h"
#include "app/desktop/logsource.h"
#include "app/desktop/logtab.h"
#include "app/desktop/logtail.h"
#include "app/desktop/modelbox.h"
#include "app/desktop/modelpage.h"
#include "app/desktop/moneydialog.h"
#include "app/desktop/newsessiondialog.h"
#include "app/desktop/preferencesdialog.h"
#include "app/desktop/preferencestheme.h"
#include "app/desktop/questions.h"
#include "app/desktop/quitquestion.h"
#include "app/desktop/sessionpage.h"
#include "app/desktop/shortcutsdialog.h"
#include "app/desktop/supportdialog.h"
#include "app/desktop/switchmodeldialog.h"
#include "app/desktop/tokendialog.h"
#include "app/desktop/trayfarewell.h"
#include "app/desktop/traymenu.h"
#include "app/desktop/wizard/setupwizard.h"
#include "core/base/files.h"
#include "core/session/receipts.h"
#include "tests/windows/madeup.h"
#include "tests/windows/madeupruns.h"
#include "tests/windows/recorded.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

namespace coder::test {
namespace {

class NoVms final : public demo::VmHost
{
public:
    void start(const demo::VmWish &) override {}
    void reboot(qint64) override {}
    void destroy(qint64) override {}
    void setReachable(qint64, bool) override {}
    quint16 sshPort() const override { return 22; }
    QString sshUser() const override { return QStringLiteral("root"); }
};

constexpr const char *env = "REGION=fr-par-2\nTYPE=g2-gpu-rtx4000a2-s\n"
                            "MODEL_ID=Qwen/Qwen2.5-Coder-32B-Instruct-AWQ\nMONTH_CAP_USD=100\n";

QProcessEnvironment environmentIn(const QTemporaryDir &dir, const demo::Environment &cloud)
{
    QProcessEnvironment environment;
    for (const auto &[variable, leaf] :
         {std::pair{"HOME", "home"}, std::pair{"XDG_STATE_HOME", "state"}, std::pair{"XDG_DATA_HOME", "data"},
          std::pair{"XDG_CONFIG_HOME", "config"}, std::pair{"XDG_RUNTIME_DIR", "run"}})
        environment.insert(QString::fromLatin1(variable), dir.filePath(QString::fromLatin1(leaf)));
    environment.insert(QStringLiteral("LINODE_TOKEN"), QString::fromUtf8(cloud.token.reveal()));
    for (auto it = cloud.variables.begin(); it != cloud.variables.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

WindowDoors openDoors()
{
    WindowDoors doors;
    doors.launchAider = doors.openChat = [](const QString &) {};
    doors.preferences = doors.wizard = doors.about = doors.quit = [] {};
    doors.diagnostics = [] { return QString(); };
    doors.saveChats = [](const QList<Session> &, const std::function<void()> &) {};
    return doors;
}

} // namespace

Scenes::Scenes(const QString &theme)
    : m_host(std::make_unique<NoVms>())
    , m_cloud(std::make_unique<demo::DemoCloud>(
          m_clock, *m_host, demo::freshState(QStringLiteral("ACCOUNT"), 50, Secret("token"), m_clock.now())))
{
    QApplication::setStyle(QStringLiteral("Fusion")); // as Qt takes it without a desktop's own
    drawClearOutlines();
    applyTheme(theme, QPalette());
    if (!m_cloud->listen(QHostAddress(QHostAddress::LocalHost), 0))
        m_problem = QStringLiteral("the demo cloud cannot listen");
    if (!writePrivate(m_dir.filePath(QStringLiteral(".env")), env))
        m_problem = QStringLiteral("no .env could be written");
    Outside outside;
    outside.makeShell = [this] { return m_vm.makeShell(); };
    auto made = Program::make({false, {}, m_dir.path()}, environmentIn(m_dir, m_cloud->environment()), outside);
    m_program = std::move(*made);
    m_preferences = std::make_unique<Preferences>(m_program->paths().config + QStringLiteral("/desktop.ini"));
}

Scenes::~Scenes() = default;

void writeLarge()
{
    QFont large = QApplication::font();
    large.setPointSizeF(large.pointSizeF() * 2);
    QApplication::setFont(large);
}

void Scenes::wait(const QString &what, const std::function<bool()> &until)
{
    if (!QTest::qWaitFor(until, 20000) && m_problem.isEmpty())
        m_problem = what + QStringLiteral(" did not come about");
}

void Scenes::visitAll(const Visit &visit)
{
    openMain();
    visitTable(visit);
    visitPages(visit);
    visitMeasured(visit);
    visitQuestions(visit);
    visitDialogs(visit);
    visitMoney(visit);
    visitBenchmarks(visit);
    visitWizard(visit);
    visitTray(visit);
    visitRecorded(visit);
    visitOffline(visit);
}

void Scenes::show(const Visit &visit, const QString &name, QWidget *window)
{
    window->show();
    wait(name, [window] { return window->isVisible() && QTest::qWaitForWindowExposed(window); });
    for (int pass = 0; pass < 5; ++pass) // a text that changed lays out what it lies in, and so on
        QCoreApplication::processEvents();
    visit(name, *window);
}

void Scenes::save(const Session &session)
{
    if (!m_program->store().save(session))
        m_problem = QStringLiteral("a session could not be saved");
    auto lock = m_program->store().tryLock(session.name);
    m_locks.push_back(lock ? std::move(*lock) : nullptr);
}

Session Scenes::session(const QString &name) const
{
    return m_controller->session(name).value_or(Session());
}

void Scenes::openMain()
{
    m_controller = std::make_unique<Controller>(*m_program);
    m_window = std::make_unique<MainWindow>(*m_controller, openDoors());
    m_window->resize(m_window->size().expandedTo(QSize(1080, 620)));
    m_controller->start();
    wait(QStringLiteral("the first check"), [this] { return m_controller->checkState() == CloudState::Checked; });
}

void Scenes::fill()
{
    const QDateTime now = m_clock.now();
    for (const Session &session : {readySession(now), creatingSession(now), failedSession(now), endedSession(now)})
        save(session);
    SessionStore &store = m_program->store();
    for (const char *step : {"create", "boot", "connect", "tools", "docker", "image", "weights", "engine", "answer"})
        store.appendEvent(QStringLiteral("work"), now.addSecs(-4000), QStringLiteral("step"),
                          QString::fromLatin1(step));
    store.appendEvent(QStringLiteral("work"), now.addSecs(-60), QStringLiteral("extended"), toIso(now.addSecs(9000)));

    store.keepGuard(QStringLiteral("work"), exampleGuard(readySession(now), now));
    makePrivateFolder(m_program->paths().state + QStringLiteral("/log"));
    writePrivate(m_program->paths().log(), exampleLog().join(QLatin1Char('\n')).toUtf8() + '\n');
    wait(QStringLiteral("the sessions"), [this] { return m_controller->sessions().size() == 4; });
}

void Scenes::visitTable(const Visit &visit)
{
    show(visit, QStringLiteral("window-empty"), m_window.get());
    fill();
    show(visit, QStringLiteral("window"), m_window.get());
}

void Scenes::visitPages(const Visit &visit)
{
    for (const QString &name : {QStringLiteral("work"), QStringLiteral("review"), QStringLiteral("nightly")}) {
        m_window->openSession(name);
        show(visit, QStringLiteral("session-%1").arg(phaseId(session(name).phase)), m_window.get());
    }
    m_window->openSession(QStringLiteral("review"));
    auto *page = m_window->findChild<SessionPage *>(); // made when it is first opened
    page->findChild<LogTail *>()->findChild<QToolButton *>()->click();
    show(visit, QStringLiteral("session-creating-log"), m_window.get());
    m_window->openSession(QStringLiteral("work"));
    page->showTab(SessionPage::Tab::Logs);
    page->findChild<LogTab *>()->findChild<QComboBox *>()->setCurrentIndex(int(LogKind::Program));
    wait(QStringLiteral("the log"), [page] { return page->findChild<QPlainTextEdit *>() != nullptr; });
    show(visit, QStringLiteral("session-ready-logs"), m_window.get());
    page->showTab(SessionPage::Tab::Events);
    show(visit, QStringLiteral("session-ready-events"), m_window.get());
    page->showTab(SessionPage::Tab::Settings);
    show(visit, QStringLiteral("session-ready-settings"), m_window.get());
}

// What is measured: a quarter of an hour on the charts, and what a check found.
void Scenes::visitMeasured(const Visit &visit)
{
    m_window->openSession(QStringLiteral("work"));
    auto *page = m_window->findChild<SessionPage *>();
    page->showTab(SessionPage::Tab::Charts);
    auto *charts = page->findChild<ChartsTab *>();
    wait(QStringLiteral("the stream"), [this] { return m_vm.count(QStringLiteral("sampler.py")) > 0; });
    m_vm.write(QStringLiteral("sampler.py"), exampleSamples(m_clock.now()));
    wait(QStringLiteral("the samples"), [charts] { return charts->sampler().lastAt() > 0; });
    charts->redraw();
    show(visit, QStringLiteral("session-ready-charts"), m_window.get());
    charts->findChildren<QCheckBox *>().last()->setChecked(true);
    show(visit, QStringLiteral("session-ready-charts-table"), m_window.get());
    charts->findChildren<QCheckBox *>().last()->setChecked(false);
    page->showTab(SessionPage::Tab::Check);
    show(visit, QStringLiteral("session-ready-check-empty"), m_window.get());
    page->findChild<CheckTab *>()->showFound(exampleCheckup(), m_clock.now());
    show(visit, QStringLiteral("session-ready-check"), m_window.get());
}

void Scenes::visitBox(const Visit &visit, const QString &name)
{
    for (QWidget *top : QApplication::topLevelWidgets())
        if (auto *box = qobject_cast<QMessageBox *>(top); box && box->isVisible()) {
            show(visit, name, box);
            delete box;
            return;
        }
    m_problem = name + QStringLiteral(" was not asked");
}

void Scenes::visitQuestions(const Visit &visit)
{
    const QDateTime now = m_clock.now();
    const Session work = session(QStringLiteral("work"));
    m_window->destroy({work.name});
    visitBox(visit, QStringLiteral("question-destroy"));
    m_window->destroy({work.name, QStringLiteral("review"), QStringLiteral("nightly")});
    visitBox(visit, QStringLiteral("question-destroy-all"));
    askExtend(m_window.get(), work, 7200, now, [] {});
    visitBox(visit, QStringLiteral("question-extend"));
    askQuit(m_window.get(), readQuit(*m_controller, true), [](QuitAnswer) {});
    visitBox(visit, QStringLiteral("question-quit"));
    const Error why{ErrorCode::NetworkUnreachable, {}};
    askQuit(m_window.get(), {{}, {}, CloudState::Offline, now.addSecs(-1500), why, now}, [](QuitAnswer) {});
    visitBox(visit, QStringLiteral("question-quit-unknown"));
    tellFailure(m_window.get(), *session(QStringLiteral("nightly")).error, work);
    visitBox(visit, QStringLiteral("failure"));
    sayOnceThatTheTrayGoesOn(*m_preferences, m_program->environment());
    visitBox(visit, QStringLiteral("tray-farewell"));
}

void Scenes::visitDialogs(const Visit &visit)
{
    const auto open = [&](const QString &name, QDialog &dialog) {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        show(visit, name, &dialog);
    };
    if (const auto plan = launchPlan(*m_program, QStringLiteral("coder"))) {
        NewSessionDialog create(*m_controller, *plan, m_window.get());
        wait(QStringLiteral("the price"), [&create] {
            const auto *button = create.findChild<QPushButton *>(QStringLiteral("create"));
            return button && button->text().contains(u"US$"_qs);
        });
        open(QStringLiteral("new-session"), create);
    } else {
        m_problem = QStringLiteral("no plan for a new session");
    }
    PreferencesDialog preferences(*m_controller, *m_preferences, m_window.get());
    open(QStringLiteral("preferences"), preferences);
    AboutDialog about(QString(), m_window.get());
    open(QStringLiteral("about"), about);
    about.findChild<QTabWidget *>()->setCurrentIndex(1);
    open(QStringLiteral("about-licences"), about);
    ModelPage models(keptPlanCosts(*m_program), m_window.get());
    models.begin(QStringLiteral("Qwen/Qwen2.5-Coder-14B-Instruct-AWQ"), QStringLiteral("g2-gpu-rtx4000a1-s"), 16384);
    open(QStringLiteral("models"), models);
    models.begin(QStringLiteral("Qwen/Qwen2.5-Coder-32B-Instruct-AWQ"), QStringLiteral("g2-gpu-rtx4000a1-s"), 32768);
    models.resize(models.minimumSizeHint().width(), models.height());
    open(QStringLiteral("models-too-large-narrow"), models);
    SwitchModelDialog another(*m_controller, readySession(m_clock.now()), m_window.get());
    auto *named = another.findChild<ModelBox *>();
    named->setEditText(QStringLiteral("Qwen/Qwen2.5-Coder-7B-Instruct"));
    another.show();
    Q_EMIT named->modelChosen(named->model());
    wait(QStringLiteral("whether the model fits"),
         [&another] { return another.findChild<QPushButton *>(QStringLiteral("switch"))->isEnabled(); });
    open(QStringLiteral("switch-model"), another);
    ClientDialog client(Client::Continue, readySession(m_clock.now()), QStringLiteral("~/.local/state/api-key"),
                        m_window.get());
    open(QStringLiteral("client-settings"), client);
    ShortcutsDialog shortcuts(*m_window->menuBar(), m_window.get());
    open(QStringLiteral("shortcuts"), shortcuts);
    TokenDialog token(setupToolsOf(*m_program), QStringLiteral("LINODE_TOKEN"), m_window.get());
    open(QStringLiteral("token"), token);
    SupportDialog support(collectSupport(m_program->paths(), m_program->environment(), {}), m_window.get());
    open(QStringLiteral("support"), support);
    DestroyingDialog destroying(*m_controller, {QStringLiteral("work"), QStringLiteral("review")}, m_window.get());
    open(QStringLiteral("destroying"), destroying);
    AccountLook look(*m_controller, m_window.get());
    open(QStringLiteral("account-look"), look);
    LauncherDialog launcher(QStringLiteral("work"), Error{ErrorCode::ProgramMissing, QStringLiteral("aider")},
                            m_window.get());
    open(QStringLiteral("aider-missing"), launcher);
}

void Scenes::visitMoney(const Visit &visit)
{
    for (const Receipt &receipt : exampleReceipts(m_clock.now()))
        if (!ReceiptBook::of(m_program->store()).keep(receipt))
            m_problem = QStringLiteral("a receipt could not be kept");
    MoneyDialog money(*m_controller, m_window.get());
    money.setAttribute(Qt::WA_DeleteOnClose, false);
    money.show();
    wait(QStringLiteral("the account's figure"), [&money] { return money.budget().isAnswered(); });
    show(visit, QStringLiteral("money-budget"), &money);
    money.showTab(MoneyDialog::Tab::History);
    show(visit, QStringLiteral("money-history"), &money);
    money.showTab(MoneyDialog::Tab::Leftovers);
    money.leftovers().take(LeftoverList{exampleLeftovers(m_clock.now()), {LeftoverKind::Volume}});
    show(visit, QStringLiteral("money-leftovers"), &money);
}

// Nothing yet, then two runs beside each other, all five, and all five in a narrow window.
void Scenes::visitBenchmarks(const Visit &visit)
{
    BenchmarkDesk desk(m_program->paths().benchmarks());
    BenchmarkMeasurer measurer({QStringLiteral("sh"),
                                {QStringLiteral("-c"), exampleProgress() + QStringLiteral("exec sleep 60")},
                                QProcessEnvironment::systemEnvironment(),
                                m_dir.path()});
    BenchmarkDialog dialog(*m_controller, desk, measurer, m_window.get());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    show(visit, QStringLiteral("benchmarks-measure"), &dialog);
    measurer.start(dialog.measuring().wish());
    wait(QStringLiteral("the benchmark's words"), [&measurer] { return measurer.words().requests() > 0; });
    show(visit, QStringLiteral("benchmarks-measure-live"), &dialog);
    measurer.cancel();
    wait(QStringLiteral("the benchmark's end"), [&measurer] { return !measurer.isRunning(); });
    dialog.showTab(BenchmarkDialog::Tab::Runs);
    show(visit, QStringLiteral("benchmarks-runs-empty"), &dialog);
    dialog.showTab(BenchmarkDialog::Tab::Comparison);
    show(visit, QStringLiteral("benchmarks-comparison-empty"), &dialog);
    benchmark::RunStore store(m_program->paths().benchmarks());
    for (const QJsonObject &result : exampleResults())
        if (!store.add(result))
            m_problem = QStringLiteral("a result could not be kept");
    wait(QStringLiteral("the kept runs"), [&desk] { return desk.runs().size() == mostCompared; });
    desk.choose(desk.runs().at(4).id, true);
    desk.choose(desk.runs().at(2).id, true);
    show(visit, QStringLiteral("benchmarks-comparison-two"), &dialog);
    dialog.showTab(BenchmarkDialog::Tab::Runs);
    show(visit, QStringLiteral("benchmarks-runs"), &dialog);
    for (const auto &run : desk.runs())
        desk.choose(run.id, true);
    dialog.showTab(BenchmarkDialog::Tab::Comparison);
    show(visit, QStringLiteral("benchmarks-comparison-five"), &dialog);
    auto *upward = dialog.comparison().findChildren<QComboBox *>().at(1);
    upward->setCurrentIndex(1);
    show(visit, QStringLiteral("benchmarks-comparison-money"), &dialog);
    upward->setCurrentIndex(0);
    const QSize usual = dialog.size();
    dialog.resize(dialog.minimumSizeHint().expandedTo(QSize(620, 900)));
    show(visit, QStringLiteral("benchmarks-comparison-narrow"), &dialog);
    dialog.resize(usual);
}

void Scenes::visitWizard(const Visit &visit)
{
    SetupWizard wizard(*m_program, m_window.get());
    wizard.show();
    const auto settled = [&wizard] { return !wizard.desk().isAsking(); };
    for (const int id : wizard.pageIds()) {
        wait(QStringLiteral("page %1 of the setup").arg(id + 1), settled);
        show(visit, QStringLiteral("setup-%1").arg(id + 1), &wizard);
        const auto *next = wizard.button(QWizard::NextButton);
        if (id != wizard.pageIds().last())
            wait(QStringLiteral("the way on from page %1").arg(id + 1), [next] { return next->isEnabled(); });
        wizard.next();
    }
}

void Scenes::visitTray(const Visit &visit)
{
    TrayMenu menu([](TrayIntent, const QString &) {});
    Guards guards;
    if (const auto heard = m_controller->guard(QStringLiteral("work")))
        guards.insert(QStringLiteral("work"), *heard);
    menu.show(trayView(m_controller->sessions(), m_controller->checkState(), m_clock.now(), guards).entries);
    menu.popup(QPoint(20, 20));
    visit(QStringLiteral("tray-menu"), menu);
    for (QAction *action : menu.actions())
        if (action->menu() && action->isEnabled()) {
            action->menu()->popup(QPoint(20, 20));
            visit(QStringLiteral("tray-menu-session"), *action->menu());
            action->menu()->close();
            break;
        }
    menu.close();
}

// Charts and check with what real machines said: an H200 under load, and one whose nvidia-smi tells little. On a small
// window, too.
void Scenes::visitRecorded(const Visit &visit)
{
    const QSize size = m_window->size();
    const QSize small = QSize(40, 37) * m_window->fontMetrics().height(); // 640 x 600 in letters of the usual size
    for (const auto &[name, card] :
         {std::pair("h200", "h200_query-gpu_load.txt"), std::pair("mig", "h100mig_query-gpu_idle.txt")}) {
        const QByteArray samples = recordedSamples(QString::fromLatin1(card), m_clock.now());
        if (samples.isEmpty()) {
            m_skipped = QStringLiteral("the recordings are not beside the source (data/nvidia-smi, CODER_SHARED)");
            return;
        }
        Session session = readySession(m_clock.now());
        session.name = session.wish.name = QString::fromLatin1(name);
        save(session);
        wait(QStringLiteral("the recorded session"), [&] { return m_controller->session(session.name).has_value(); });
        const qsizetype streams = m_vm.count(QStringLiteral("sampler.py"));
        m_window->openSession(session.name);
        auto *page = m_window->findChild<SessionPage *>();
        page->showTab(SessionPage::Tab::Charts);
        auto *charts = page->findChild<ChartsTab *>();
        wait(QStringLiteral("the stream"), [&] { return m_vm.count(QStringLiteral("sampler.py")) > streams; });
        m_vm.write(QStringLiteral("sampler.py"), samples);
        wait(QStringLiteral("the samples"), [charts] { return charts->sampler().lastAt() > 0; });
        charts->findChild<QComboBox *>()->setCurrentIndex(0);
        charts->redraw();
        show(visit, QStringLiteral("recorded-%1-charts").arg(session.name), m_window.get());
        m_window->resize(small);
        show(visit, QStringLiteral("recorded-%1-charts-narrow").arg(session.name), m_window.get());
        page->showTab(SessionPage::Tab::Check);
        page->findChild<CheckTab *>()->showFound(
            checkup(charts->sampler(), m_clock.now().toSecsSinceEpoch() - 30, Observed()), m_clock.now());
        show(visit, QStringLiteral("recorded-%1-check-narrow").arg(session.name), m_window.get());
        m_window->resize(size);
        show(visit, QStringLiteral("recorded-%1-check").arg(session.name), m_window.get());
    }
}

void Scenes::visitOffline(const Visit &visit)
{
    m_cloud.reset();
    m_controller->refresh();
    wait(QStringLiteral("being offline"), [this] { return m_controller->checkState() == CloudState::Offline; });
    for (QAction *action : m_window->actions())
        if (action->shortcut() == QKeySequence(Qt::Key_Escape))
            action->trigger(); // from the page to the table
    show(visit, QStringLiteral("window-offline"), m_window.get());
    m_window->openSession(QStringLiteral("work"));
    show(visit, QStringLiteral("session-offline"), m_window.get());
}

} // namespace coder::test
