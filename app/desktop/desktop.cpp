// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/assembly/demomode.h"
#include "app/assembly/singleinstance.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/questions.h"
#include "app/words/explain.h"
#include "core/base/log.h"
#include "core/base/termination.h"

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QSessionManager>

namespace coder {
namespace {

struct Options
{
    bool isDemo = false;
    bool isMinimized = false;
    std::string profile;
};

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
        , m_controller(program)
        , m_window(m_controller, doors())
    {
        onTermination(this, [this](int) { end(); });
        connect(qGuiApp, &QGuiApplication::commitDataRequest, this, [this] { m_controller.handOver(); });
    }

    void start(bool isMinimized)
    {
        if (isMinimized)
            m_window.showMinimized();
        else
            m_window.show();
        m_controller.start();
    }

    MainWindow &window() { return m_window; }

private:
    WindowDoors doors()
    {
        WindowDoors doors;
        doors.quit = [this] { quit(); };
        return doors;
    }

    void quit()
    {
        const QList<Session> running = m_window.running();
        if (running.isEmpty()) {
            end();
            return;
        }
        m_window.comeForward();
        askQuit(&m_window, running, m_program.clock().now(), [this, running](QuitAnswer answer) {
            if (answer == QuitAnswer::Destroy)
                for (const Session &session : running)
                    m_controller.destroy(session.name);
            end();
        });
    }

    // Not quit(): it is silently cancelled while a tray message is on the screen.
    void end()
    {
        m_window.hide();
        m_controller.handOver();
        QCoreApplication::exit(0);
    }

    Program &m_program;
    Controller m_controller;
    MainWindow m_window;
};

int runWith(const Options &options)
{
    const QString profile = QString::fromStdString(options.profile);
    const auto paths =
        pathsFrom(QProcessEnvironment::systemEnvironment(), QDir::currentPath(), {options.isDemo, profile});
    if (!paths)
        return tellAndEnd(paths.error());
    SingleInstance instance(paths->runtime, QStringLiteral("desktop"));
    if (!instance.isFirst())
        return instance.askFirst() ? 0 : 1;
    if (options.isDemo)
        if (const auto entered = enterDemo(profile); !entered)
            return tellAndEnd(entered.error());
    auto program =
        Program::make({options.isDemo, profile, QDir::currentPath()}, QProcessEnvironment::systemEnvironment());
    if (!program)
        return tellAndEnd(program.error());
    openLog((*program)->paths().log());
    Desktop desktop(**program);
    QObject::connect(&instance, &SingleInstance::asked, &desktop, [&desktop] { desktop.window().comeForward(); });
    desktop.start(options.isMinimized);
    return QCoreApplication::exec();
}

} // namespace

int runDesktop(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("linode-llm-coder"));
    QApplication::setApplicationDisplayName(QStringLiteral("Linode LLM Coder"));
    QApplication::setApplicationVersion(QStringLiteral(CODER_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("linode-llm-coder"));
    QApplication::setQuitOnLastWindowClosed(false);
    CLI::App app{"Rents a GPU VM at Linode, serves a coding model on it for you alone, and destroys it",
                 "coder-desktop"};
    Options options;
    app.add_flag("--demo", options.isDemo, "use the built-in demo cloud: no account, no cost");
    app.add_option("--profile", options.profile, "sessions and settings of their own");
    app.add_flag("--minimized", options.isMinimized, "start without showing the window, where that can be undone");
    app.set_version_flag("--version", CODER_VERSION);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return runWith(options);
}

} // namespace coder
