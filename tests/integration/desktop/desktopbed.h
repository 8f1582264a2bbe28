// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace coder::test {

// Lines of a child process as they come.
class Lines
{
public:
    Lines(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment,
          const QString &folder = {});
    ~Lines();

    // The first line from here on that begins with `start`, without it taken; the ones before are dropped. Null after
    // `patienceMs`.
    QString next(const QString &start, int patienceMs = 20000);
    void send(const QByteArray &line);
    void kill();     // and waits for its end
    int terminate(); // SIGTERM; its exit code, -1 if it does not end
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    int exitCode(int patienceMs = 20000); // -1 if it does not end or crashed

private:
    QProcess m_process;
    QStringList m_lines;
};

// A private desktop: an X server without a screen, a window manager if there is one, a message bus; folders of its own.
class DesktopBed
{
public:
    DesktopBed();
    ~DesktopBed();

    // Why it cannot be had here; empty = it can.
    static QString unavailableReason();
    // Terminals have servers that the bus starts; a notification daemon started by it would answer in the panel's
    // place.
    enum class Bus { Bare, StartsServices };
    bool start(Bus bus = Bus::Bare); // false with words in `problem`

    void startPanel();
    void killPanel();
    QJsonObject ask(const QJsonObject &command); // of the panel
    QJsonArray menu() { return ask({{QStringLiteral("do"), QStringLiteral("menu")}})[u"answer"].toArray(); }
    // The next event of that kind, or of any, from the panel; those before it are passed over. Empty if none comes.
    QJsonObject event(const QString &kind, int patienceMs = 20000);

    std::unique_ptr<Lines> run(const QString &program, const QStringList &arguments = {});
    QString path(const QString &leaf) const { return m_dir.filePath(leaf); }

    QProcessEnvironment environment;
    QString folder; // where run() starts programs; empty = where the test runs
    QString problem;

private:
    QStringList busArguments(Bus bus) const;

    QTemporaryDir m_dir;
    QProcess m_screen;
    QProcess m_bus;
    QProcess m_windows;
    std::unique_ptr<Lines> m_panel;
};

} // namespace coder::test
