// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/assembly/demomode.h"
#include "app/assembly/launchplan.h"
#include "app/assembly/setuptools.h"
#include "app/assembly/singleinstance.h"
#include "app/assembly/sleepinhibitor.h"
#include "app/desktop/about.h"
#include "app/desktop/application.h"
#include "app/desktop/chatkeeping.h"
#include "app/desktop/clearstyle.h"
#include "app/desktop/commandline.h"
#include "app/desktop/earlystart.h"
#include "app/desktop/launcher.h"
#include "app/desktop/leaving.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/memory.h"
#include "app/desktop/notifier.h"
#include "app/desktop/preferencesdialog.h"
#include "app/desktop/preferencestheme.h"
#include "app/desktop/screenless.h"
#include "app/desktop/supportdialog.h"
#include "app/desktop/tray.h"
#include "app/desktop/trayfarewell.h"
#include "app/desktop/wizard/setupwizard.h"
#include "app/words/explain.h"
#include "app/words/translations.h"
#include "core/base/log.h"
#include "core/base/ownenvironment.h"
#include "core/base/termination.h"

#include <CLI/CLI.hpp>
#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QScopeGuard>
#include <QSessionManager>

namespace coder {
namespace {

QString preferencesFile(const Paths &paths)
{
    return paths.config + QStringLiteral("/desktop.ini");
}

// A program that cannot start says why, in a window of its own.
int tellAndEnd(const Error &why)
{
    const Explanation words = explain(why, MoneyState::NothingRented);
    QMessageBox box(QMessageBox::Critical, words.title, words.title, QMessageBox::Close);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(words.next);
    box.setDetailedText(errorId(why.code) + QStringLiteral(": ") + why.detail);
    box.exec();
    return 1;
}

// The desktop's parts, put together, and the ways it ends.
class Desktop : public QObject
{
public:
    explicit Desktop(Program &program)
        : m_program(program)
        , m_systemPalette(QGuiApplication::palette())
        , m_preferences(preferencesFile(program.paths()))
        , m_controller(program)
        , m_window(m_controller, windowDoors())
        // Not quit(): it is silently cancelled while a tray message is on the screen.
        , m_chats(program, m_preferences, m_window)
        , m_leaving(
              m_controller, m_window, [this] { m_window.comeForward(); }, [] { QCoreApplication::exit(0); },
              windowDoors().saveChats)
        , m_launcher(m_controller, m_preferences, &m_window)
        , m_tray(m_controller, m_preferences, doors())
        , m_notifier(
              m_controller, m_preferences, doors(),
              [this](const QString &title, const QString &text) { m_tray.tell(title, text); },
              [this] { return m_window.isVisible() && !m_window.isMinimized(); })
    {
        applyTheme(m_preferences.text(preference::theme), m_systemPalette);
        connect(&m_preferences, &Preferences::changed, this, [this](const QString &key) {
            if (key == preference::theme)
                applyTheme(m_preferences.text(key), m_systemPalette);
        });
        connect(&m_controller, &Controller::checkStateChanged, this, &Desktop::offerSetup);
        stayAwake();
        connect(&m_tray, &Tray::messageClicked, &m_notifier, &Notifier::openLast);
        connect(&m_tray, &Tray::availabilityChanged, this, &Desktop::takeTray);
        onTermination(this, [this](int) { end(); });
        connect(qGuiApp, &QGuiApplication::commitDataRequest, &m_leaving, &Leaving::saveAndLeave);
    }

    // Hidden only once it is certain that there is an icon to bring the window back with.
    void start(bool isHidden)
    {
        m_startsHidden = isHidden || m_preferences.isOn(preference::startHidden);
        if (!m_startsHidden)
            m_window.show();
        m_controller.start();
    }

    // What a second start, or the desktop's menu of this program, asks for.
    void take(const QString &wish)
    {
        if (wish == startwish::quit)
            return m_leaving.quit();
        m_window.comeForward();
        if (wish == startwish::newSession)
            m_window.newSession();
        if (wish == startwish::destroy)
            destroyRunning();
    }

    // Nobody can be asked.
    void end() { m_leaving.end(); }

private:
    // While a VM is ended from here alone, this computer does not fall asleep by itself. A demo's costs nothing.
    void stayAwake()
    {
        if (m_program.options().isDemo)
            return;
        connect(&m_controller, &Controller::sessionChanged, this,
                [this](const std::optional<Session> &before, const std::optional<Session> &after) {
                    after ? m_awake.take(*after) : m_awake.forget(before->name);
                });
        for (const Session &session : m_controller.sessions())
            m_awake.take(session);
    }

    void destroyRunning()
    {
        QStringList names;
        for (const Session &session : m_window.running())
            names << session.name;
        if (!names.isEmpty())
            m_window.destroy(names);
    }

    WindowDoors windowDoors()
    {
        WindowDoors doors;
        doors.launchAider = [this](const QString &session) { m_launcher.launch(session); };
        doors.openChat = [this](const QString &session) { m_launcher.openChat(session); };
        doors.preferences = [this] { openPreferences(); };
        doors.wizard = [this] { openWizard(); };
        doors.about = [this] { show(*new AboutDialog(diagnostics(), &m_window)); };
        doors.diagnostics = [this] { return diagnostics(); };
        doors.support = [this] { showSupport(); };
        doors.quit = [this] { m_leaving.quit(); };
        doors.closesToTray = [this] { return closesToTray(); };
        doors.saveChats = [this](const QList<Session> &sessions, std::function<void()> then) {
            m_chats.save(sessions, std::move(then));
        };
        return doors;
    }

    Doors doors()
    {
        Doors doors;
        doors.openWindow = [this] { m_window.comeForward(); };
        doors.openSession = [this](const QString &session) {
            m_window.comeForward();
            m_window.openSession(session);
        };
        doors.newSession = [this](const QString &preset) {
            m_window.comeForward();
            m_window.newSession(preset);
        };
        doors.launchAider = [this](const QString &session) { m_launcher.launch(session); };
        doors.destroy = [this](const QStringList &sessions) {
            m_window.comeForward();
            m_window.destroy(sessions);
        };
        doors.quit = [this] { m_leaving.quit(); };
        return doors;
    }

    bool closesToTray()
    {
        const bool hides = m_tray.isAvailable() && m_preferences.isOn(preference::closeToTray);
        if (hides)
            sayOnceThatTheTrayGoesOn(m_preferences, m_program.environment());
        return hides;
    }

    static void show(QDialog &dialog)
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose);
        dialog.setWindowModality(Qt::WindowModal);
        dialog.open();
    }

    void showSupport()
    {
        whenDone(keptSecrets(m_program), this, [this](const Result<QList<Secret>> &known) {
            show(*new SupportDialog(
                collectSupport(m_program.paths(), m_program.environment(), known.value_or(QList<Secret>())),
                &m_window));
        });
    }

    QString diagnostics()
    {
        return diagnosticsText(m_controller.sessions(), m_controller.checkState(), m_program.paths(),
                               m_program.environment());
    }

    void openPreferences()
    {
        auto *dialog = new PreferencesDialog(m_controller, m_preferences, &m_window);
        connect(dialog, &PreferencesDialog::secretReplaced, &m_controller, &Controller::renew);
        show(*dialog);
    }

    void openWizard()
    {
        auto *wizard = new SetupWizard(m_program, &m_window);
        connect(wizard, &SetupWizard::saved, &m_controller, &Controller::renew);
        connect(wizard, &SetupWizard::createWanted, &m_window, [this] { m_window.newSession(); });
        show(*wizard);
    }

    // At the very first start, where nothing is set up and nobody said "not now"; from then on the banner offers it.
    void offerSetup()
    {
        if (std::exchange(m_wasSetupOffered, true) || !m_window.isVisible())
            return;
        const auto why = m_controller.lastCheckError();
        const bool isNew = why && why->code == ErrorCode::SecretMissing && m_controller.sessions().isEmpty()
                           && !launchPlan(m_program, QStringLiteral("coder"))
                           && !QFile::exists(setupToolsOf(m_program).draftFile());
        if (!isNew)
            return;
        // A window that is active has its place; the setup is put in front of it.
        if (QGuiApplication::applicationState() == Qt::ApplicationActive)
            openWizard();
        else
            connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &Desktop::openWizard,
                    Qt::SingleShotConnection);
    }

    // A window nobody could bring back is shown: as small as the start wanted it, else without taking the keyboard.
    void takeTray(bool isAvailable)
    {
        if (!isAvailable && m_startsHidden)
            m_window.showMinimized();
        else if (!isAvailable && !m_window.isVisible())
            m_window.showQuietly();
        m_startsHidden = false;
    }

    Program &m_program;
    QPalette m_systemPalette;
    Preferences m_preferences;
    Controller m_controller;
    SleepInhibitor m_awake;
    MainWindow m_window;
    ChatKeeping m_chats;
    Leaving m_leaving;
    Launcher m_launcher;
    Tray m_tray;
    Notifier m_notifier;
    bool m_startsHidden = false;
    bool m_wasSetupOffered = false;
};

int runWith(const DesktopOptions &options, Application &application)
{
    const QString profile = QString::fromStdString(options.profile);
    const auto paths = pathsFrom(ownEnvironment(), QDir::currentPath(), {options.isDemo, profile});
    if (!paths)
        return tellAndEnd(paths.error());
    speak(Preferences(preferencesFile(*paths)).text(preference::language));
    SingleInstance instance(paths->runtime, QStringLiteral("desktop"));
    if (!instance.isFirst())
        return instance.askFirst(options.wish()) ? 0 : 1;
    if (options.isQuit)
        return 0; // nothing runs
    if (options.isDemo)
        if (const auto entered = enterDemo(profile); !entered)
            return tellAndEnd(entered.error());
    auto program = Program::make({options.isDemo, profile, QDir::currentPath()}, ownEnvironment());
    if (!program)
        return tellAndEnd(program.error());
    openLog((*program)->paths().log());
    (*program)->store().writeBehind();
    Desktop desktop(**program);
    application.onEnd([&desktop] { desktop.end(); });
    const auto isOver = qScopeGuard([&application] { application.onEnd({}); });
    QObject::connect(&instance, &SingleInstance::asked, &desktop, &Desktop::take);
    desktop.start(options.isMinimized);
    if (options.wish() != startwish::show)
        desktop.take(options.wish());
    return QCoreApplication::exec();
}

// The code to end with; nothing if the program is to start.
std::optional<int> read(int argc, char **argv, DesktopOptions &options)
{
    CLI::App app{"Rents a GPU VM at Linode, serves a coding model on it for you alone, and destroys it",
                 "coder-desktop"};
    addDesktopOptions(app, options);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return {};
}

} // namespace

int runDesktop(int argc, char **argv)
{
    ownEnvironment(); // before the first thread and the first child: none inherits a token
    shareOneHeap();
    DesktopOptions options;
    if (wantsWords(argc, argv))
        return read(argc, argv, options).value_or(0);
    std::optional<Screenless> screenless(std::in_place);
    EarlyStart early;
    Application application(argc, argv); // takes Qt's own arguments out
    screenless.reset();
    early.goOn();
    const auto waits = qScopeGuard([&early] { early.wait(); });
    QApplication::setApplicationName(QStringLiteral("linode-llm-coder"));
    QApplication::setApplicationVersion(QStringLiteral(CODER_VERSION));
    QGuiApplication::setDesktopFileName(appId());
    QApplication::setQuitOnLastWindowClosed(false);
    drawClearOutlines();
    speak({});
    if (const auto code = read(argc, argv, options))
        return *code;
    return runWith(options, application);
}

} // namespace coder
