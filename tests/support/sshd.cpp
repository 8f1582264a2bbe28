// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sshd.h"

#include "core/base/files.h"
#include "core/ssh/keys.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <pwd.h>
#include <signal.h>
#include <unistd.h>

namespace coder::test {
namespace {
const QString program = QStringLiteral("/usr/sbin/sshd");

QString userName()
{
    const passwd *entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

// The parent of a process: the fourth field of /proc/PID/stat, counted behind the name in parentheses.
qint64 parentOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    return text.mid(text.lastIndexOf(')') + 2).split(' ').value(1).toLongLong();
}

void collectChildren(qint64 parent, QList<qint64> &into)
{
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        const qint64 pid = entry.toLongLong();
        if (pid <= 0 || parentOf(pid) != parent)
            continue;
        into.append(pid);
        collectChildren(pid, into);
    }
}
} // namespace

Sshd::Sshd()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

Sshd::~Sshd()
{
    thaw();
    signalAll(SIGKILL, true);
    m_process.waitForFinished();
}

bool Sshd::isInstalled()
{
    return QFile::exists(program);
}

bool Sshd::start()
{
    if (m_port == 0 && !makeKeys())
        return false;
    if (m_port == 0)
        m_port = freePort();
    if (::geteuid() == 0)
        QDir().mkpath(QStringLiteral("/run/sshd")); // where root's sshd locks itself in before a login
    if (!writePrivate(path(QStringLiteral("config")), configuration()))
        return false;
    m_process.start(program,
                    {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"), path(QStringLiteral("config"))});
    const qsizetype before = log().size();
    return QTest::qWaitFor([&] { return log().indexOf("Server listening", before) >= 0; });
}

bool Sshd::makeKeys()
{
    const auto host = makeSshKeyPair();
    const auto user = ensureSshKey(userKeyFile());
    if (!host || !user || !writePrivate(hostKeyFile(), host->privateKey.reveal()))
        return false;
    m_hostKey = host->publicLine;
    return writePrivate(path(QStringLiteral("authorized_keys")), user->toUtf8() + '\n').has_value();
}

QByteArray Sshd::configuration() const
{
    const QString text = QStringLiteral("ListenAddress 127.0.0.1\nPort %1\nHostKey %2\nAuthorizedKeysFile %3\n"
                                        "StrictModes no\nUsePAM no\nPasswordAuthentication no\n"
                                        "KbdInteractiveAuthentication no\nPidFile none\nLogLevel VERBOSE\n"
                                        "MaxStartups 100\n"
                                        // so that nobody's ~/.bashrc takes part
                                        "SetEnv HOME=%4\n");
    // The first word on a matter counts for sshd.
    return (m_extra
            + text.arg(QString::number(m_port), hostKeyFile(), path(QStringLiteral("authorized_keys")),
                       m_folder.path()))
        .toUtf8();
}

void Sshd::stopListening()
{
    m_process.terminate();
    m_process.waitForFinished();
}

ShellTarget Sshd::target() const
{
    ShellTarget target;
    target.host = QStringLiteral("127.0.0.1");
    target.port = m_port;
    target.user = userName();
    target.privateKeyFile = userKeyFile();
    target.hostKeys = QStringList{m_hostKey};
    return target;
}

QByteArray Sshd::log()
{
    m_log += m_process.readAll();
    return m_log;
}

QList<qint64> Sshd::processes() const
{
    if (m_process.state() == QProcess::NotRunning)
        return {};
    QList<qint64> all{m_process.processId()};
    collectChildren(all.constFirst(), all);
    return all;
}

void Sshd::signalAll(int number, bool listenerToo)
{
    const QList<qint64> all = processes();
    for (qsizetype i = listenerToo ? 0 : 1; i < all.size(); ++i)
        ::kill(pid_t(all.at(i)), number);
}

quint16 Sshd::freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace coder::test
