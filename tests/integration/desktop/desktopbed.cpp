// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/desktop/desktopbed.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QJsonDocument>
#include <QStandardPaths>

namespace coder::test {
namespace {

const QString python = QStringLiteral("/usr/bin/python3"); // the system's, which has its D-Bus bindings

// A bus that starts no service by itself: an installed notification daemon would answer in place of the tests' panel.
const QByteArray bareBus = "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
                           "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
                           "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
                           "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                           "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n";

bool hasPanelParts()
{
    QProcess process;
    process.start(python, {u"-c"_qs, u"import dbus, gi"_qs});
    return process.waitForFinished(20000) && process.exitCode() == 0;
}

QByteArray firstLine(QProcess &process)
{
    while (!process.canReadLine())
        if (!process.waitForReadyRead(20000))
            return {};
    return process.readLine().trimmed();
}

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished();
    }
}

} // namespace

Lines::Lines(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment,
             const QString &folder)
{
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(folder);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, arguments);
    m_process.waitForStarted();
}

Lines::~Lines()
{
    kill();
}

QString Lines::next(const QString &start, int patienceMs)
{
    const QDeadlineTimer deadline(patienceMs);
    for (;;) {
        while (!m_lines.isEmpty())
            if (const QString line = m_lines.takeFirst(); line.startsWith(start))
                return line;
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(int(deadline.remainingTime())))
            return {};
        while (m_process.canReadLine())
            m_lines << QString::fromUtf8(m_process.readLine()).trimmed();
    }
}

void Lines::send(const QByteArray &line)
{
    m_process.write(line + '\n');
    m_process.waitForBytesWritten();
}

void Lines::kill()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished();
}

int Lines::terminate()
{
    m_process.terminate();
    return exitCode();
}

int Lines::exitCode(int patienceMs)
{
    if (isRunning() && !m_process.waitForFinished(patienceMs))
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

DesktopBed::DesktopBed()
    : environment(QProcessEnvironment::systemEnvironment())
{
    for (const char *name : {"LINODE_TOKEN", "LINODE_CLI_TOKEN", "LINODE_URL", "HF_ENDPOINT", "HUGGING_FACE_HUB_TOKEN",
                             "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORM", "QT_LOGGING_RULES"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"HOME"_qs, path(u"home"_qs));
    environment.insert(u"XDG_RUNTIME_DIR"_qs, path(u"runtime"_qs));
    for (const char *kind : {"STATE", "DATA", "CONFIG", "CACHE"})
        environment.insert(u"XDG_%1_HOME"_qs.arg(QLatin1String(kind)), path(QString::fromLatin1(kind).toLower()));
    for (const char *leaf : {"home", "runtime", "config"})
        QDir(m_dir.path()).mkpath(QString::fromLatin1(leaf));
    QFile::setPermissions(path(u"runtime"_qs), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

DesktopBed::~DesktopBed()
{
    m_panel.reset();
    end(m_windows);
    end(m_bus);
    end(m_screen);
}

QString DesktopBed::unavailableReason()
{
    for (const char *needed : {"Xvfb", "dbus-daemon"})
        if (QStandardPaths::findExecutable(QString::fromLatin1(needed)).isEmpty())
            return u"%1 is not installed: the tray is not tried on a real bus and screen"_qs.arg(QLatin1String(needed));
    return hasPanelParts() ? QString() : u"python3-dbus or python3-gi is not installed: there is no panel to try"_qs;
}

QStringList DesktopBed::busArguments(Bus bus) const
{
    if (bus == Bus::StartsServices)
        return {u"--session"_qs};
    QFile config(path(u"bus.conf"_qs));
    if (config.open(QIODevice::WriteOnly))
        config.write(bareBus);
    return {u"--config-file="_qs + config.fileName()};
}

bool DesktopBed::start(Bus bus)
{
    m_screen.start(u"Xvfb"_qs,
                   {u"-displayfd"_qs, u"1"_qs, u"-screen"_qs, u"0"_qs, u"1280x900x24"_qs, u"-nolisten"_qs, u"tcp"_qs});
    environment.insert(u"DISPLAY"_qs, u':' + QString::fromLatin1(firstLine(m_screen)));
    m_bus.setProcessEnvironment(environment);
    m_bus.start(u"dbus-daemon"_qs, QStringList{u"--nofork"_qs, u"--print-address"_qs} + busArguments(bus));
    const QString address = QString::fromLatin1(firstLine(m_bus));
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_qs, address);
    if (address.isEmpty() || environment.value(u"DISPLAY"_qs).size() < 2) {
        problem = u"the screen or the bus did not start"_qs;
        return false;
    }
    if (const QString manager = QStandardPaths::findExecutable(u"openbox"_qs); !manager.isEmpty()) {
        m_windows.setProcessEnvironment(environment);
        m_windows.setStandardErrorFile(QProcess::nullDevice());
        m_windows.start(manager, QStringList());
        m_windows.waitForStarted();
    }
    return true;
}

void DesktopBed::startPanel()
{
    m_panel = std::make_unique<Lines>(
        python, QStringList{u"" CODER_SOURCE_DIR "/tests/integration/desktop/panel.py"_qs}, environment);
    event(u"ready"_qs);
}

void DesktopBed::killPanel()
{
    m_panel.reset();
}

QJsonObject DesktopBed::ask(const QJsonObject &command)
{
    m_panel->send(QJsonDocument(command).toJson(QJsonDocument::Compact));
    return QJsonDocument::fromJson(m_panel->next(u"{\"answer\""_qs).toUtf8()).object();
}

QJsonObject DesktopBed::event(const QString &kind, int patienceMs)
{
    const QString line = m_panel->next(u"{\"event\": \""_qs + (kind.isEmpty() ? QString() : kind + u'"'), patienceMs);
    return QJsonDocument::fromJson(line.toUtf8()).object();
}

std::unique_ptr<Lines> DesktopBed::run(const QString &program, const QStringList &arguments)
{
    return std::make_unique<Lines>(u"" CODER_BINARY_DIR "/bin/"_qs + program, arguments, environment, folder);
}

} // namespace coder::test
