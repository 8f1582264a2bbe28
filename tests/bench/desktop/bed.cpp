// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desktop/bed.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QUrl>

#include <csignal>
#include <unistd.h>

namespace coder::bench {
namespace {

QString program(const QString &name)
{
    return QStringLiteral(CODER_BINARY_DIR "/bin/") + name;
}

// Processes that were started with this variable's value, our own beds' children that have detached themselves.
QList<pid_t> processesWith(const QByteArray &variable, const QByteArray &word)
{
    QList<pid_t> found;
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile environ(QStringLiteral("/proc/%1/environ").arg(pid));
        QFile command(QStringLiteral("/proc/%1/cmdline").arg(pid));
        if (pid.toInt() > 1 && environ.open(QIODevice::ReadOnly) && command.open(QIODevice::ReadOnly)
            && environ.readAll().split('\0').contains(variable) && command.readAll().split('\0').contains(word))
            found << pid.toInt();
    }
    return found;
}

} // namespace

Running::Running(const QStringList &command, const QProcessEnvironment &environment, const QString &folder)
{
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(folder);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_since.start();
    m_process.start(command.first(), command.mid(1));
}

// Killed: ended in order, the product would leave a keeper of the tunnel behind.
Running::~Running()
{
    m_process.kill();
    m_process.waitForFinished();
    if (m_pid == 0)
        return;
    ::kill(pid_t(m_pid), SIGKILL); // it is not m_process where that one wraps it
    while (QFile::exists(QStringLiteral("/proc/%1").arg(m_pid)))
        ::usleep(1000);
}

void Running::waitForPaint(ScreenWatch &screen)
{
    m_pid = screen.waitForPaint();
    if (m_pid != 0)
        m_startMs = double(m_since.nsecsElapsed()) / 1e6;
}

bool Running::waitForLine(const QByteArray &line, int patienceMs)
{
    const QDeadlineTimer deadline(patienceMs);
    while (m_process.canReadLine() || m_process.waitForReadyRead(int(deadline.remainingTime())))
        if (m_process.readLine().trimmed() == line)
            return true;
    return false;
}

bool Bed::start()
{
    if (!m_desktop.start()) {
        problem = m_desktop.problem;
        return false;
    }
    m_desktop.startPanel();
    m_screen = std::make_unique<ScreenWatch>(m_desktop.environment.value(u"DISPLAY"_qs).toLatin1());
    if (!m_screen->isUsable()) {
        problem = u"the X server has no Damage extension"_qs;
        return false;
    }
    return startSession() && startFront();
}

bool Bed::startSession()
{
    if (!m_coder.startCloud()) {
        problem = m_coder.problem;
        return false;
    }
    m_coder.writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a2-s\nMODEL_ID=Qwen/Qwen2.5-Coder-14B-Instruct\n");
    m_coder.environment.insert(u"XDG_RUNTIME_DIR"_qs, m_desktop.environment.value(u"XDG_RUNTIME_DIR"_qs));
    const test::Ran up = m_coder.run({u"up"_qs, u"work"_qs});
    problem = QString::fromUtf8(up.err);
    endKeepers();
    return up.code == 0;
}

// The tunnel shall be held by the program that is measured.
void Bed::endKeepers()
{
    const QByteArray state = "XDG_STATE_HOME=" + m_coder.environment.value(u"XDG_STATE_HOME"_qs).toUtf8();
    for (const pid_t keeper : processesWith(state, "tunnel"))
        ::kill(keeper, SIGKILL);
}

bool Bed::startFront()
{
    const QUrl plain(m_coder.environment.value(u"LINODE_URL"_qs));
    m_front = std::make_unique<TlsFront>(quint16(plain.port()));
    problem = m_front->problem;
    return m_front->start();
}

QProcessEnvironment Bed::environment() const
{
    QProcessEnvironment both = m_coder.environment;
    for (const QString &name : {u"DISPLAY"_qs, u"DBUS_SESSION_BUS_ADDRESS"_qs})
        both.insert(name, m_desktop.environment.value(name));
    both.insert(u"LINODE_URL"_qs, m_front->url() + u"/v4"_qs);
    both.remove(u"QT_QPA_PLATFORM"_qs);
    return both;
}

QStringList Bed::aloneAndTrusting(const QStringList &command) const
{
    return QStringList{u"bwrap"_qs, u"--die-with-parent"_qs, u"--dev-bind"_qs,  u"/"_qs,
                       u"/"_qs,     u"--ro-bind"_qs,         m_front->folder(), u"/etc/ssl/certs"_qs}
           + m_libraries.bwrapOptions() + QStringList{u"--"_qs} + command;
}

bool Bed::copyLibraries()
{
    return m_libraries.copyFor({product().first(), peer().first()});
}

std::unique_ptr<Running> Bed::run(const QStringList &command)
{
    m_screen->forget();
    return std::make_unique<Running>(command, environment(), m_coder.path(u"project"_qs));
}

QStringList Bed::product() const
{
    return {program(u"coder-desktop"_qs)};
}

QStringList Bed::peer() const
{
    return {program(u"desktop_peer"_qs), m_front->url() + u"/v4/regions"_qs};
}

QString Bed::trayLine()
{
    const QJsonArray menu = m_desktop.menu();
    return menu.isEmpty() ? QString() : menu.first()[u"label"].toString();
}

} // namespace coder::bench
