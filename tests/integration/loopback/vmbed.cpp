// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/loopback/vmbed.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTest>

namespace coder::test {
namespace {
void makeKey(const QString &file)
{
    QProcess::execute(QStringLiteral("ssh-keygen"),
                      {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                       QString(), QStringLiteral("-C"), QString(), QStringLiteral("-f"), file});
}

// Test programs run side by side: their process ids keep their addresses apart.
int ownNumber()
{
    return int(QCoreApplication::applicationPid() % 200) + 10;
}
} // namespace

VmBed::VmBed()
{
    makeKey(path(QStringLiteral("host")));
    makeKey(path(QStringLiteral("login")));
}

VmBed::~VmBed()
{
    if (!QTest::currentTestFailed())
        return;
    QDirIterator logs(m_folder.path(), {QStringLiteral("console.log"), QStringLiteral("standin-journal.jsonl")},
                      QDir::Files, QDirIterator::Subdirectories);
    while (logs.hasNext()) {
        QFile log(logs.next());
        if (log.open(QIODevice::ReadOnly))
            qInfo("%s:\n%s", qPrintable(log.fileName()), log.readAll().right(6000).constData());
    }
}

VmSpec VmBed::spec(int number) const
{
    VmSpec spec;
    spec.id = number;
    spec.label = QStringLiteral("coder-test-%1").arg(number);
    spec.address = QStringLiteral("127.0.%1.%2").arg(ownNumber()).arg(number);
    spec.sshPort = 22022;
    spec.folder = path(spec.label);
    spec.authorizedKeys = QStringList{loginKeyPublic()};
    spec.speed = 400;
    return spec;
}

QByteArray VmBed::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray VmBed::plainUserData() const
{
    const QJsonObject keys{{QStringLiteral("ed25519_private"), QString::fromUtf8(hostKeyPrivate())},
                           {QStringLiteral("ed25519_public"), QString::fromUtf8(hostKeyPublic())}};
    const QJsonObject config{{QStringLiteral("ssh_keys"), keys}, {QStringLiteral("disable_root"), false}};
    return "#cloud-config\n" + QJsonDocument(config).toJson();
}

QStringList VmBed::sshArguments(const VmSpec &vm, const QStringList &options) const
{
    QFile known(path(QStringLiteral("known_hosts")));
    if (known.open(QIODevice::WriteOnly | QIODevice::Truncate))
        known.write("* " + hostKeyPublic() + '\n');
    QStringList arguments{QStringLiteral("-F"),          QStringLiteral("none"), QStringLiteral("-i"),
                          path(QStringLiteral("login")), QStringLiteral("-p"),   QString::number(vm.sshPort)};
    for (const auto &option :
         {QStringLiteral("IdentitiesOnly=yes"), QStringLiteral("StrictHostKeyChecking=yes"),
          QString(u"UserKnownHostsFile=" + known.fileName()), QStringLiteral("GlobalKnownHostsFile=/dev/null"),
          QStringLiteral("BatchMode=yes"), QStringLiteral("LogLevel=ERROR"), QStringLiteral("ConnectTimeout=10")})
        arguments << QStringLiteral("-o") << option;
    return arguments << options << StandInVm::sshUser() + u'@' + vm.address;
}

QByteArray VmBed::ssh(const VmSpec &vm, const QString &command, const QByteArray &input) const
{
    QProcess process;
    process.start(QStringLiteral("ssh"), sshArguments(vm) << command);
    process.write(input);
    process.closeWriteChannel();
    // The VM's owner lives on this thread: its events must go on while the client waits.
    QElapsedTimer timer;
    timer.start();
    while (process.state() != QProcess::NotRunning && timer.elapsed() < 30000)
        QTest::qWait(5);
    if (process.state() == QProcess::NotRunning && process.exitCode() == 0)
        return process.readAllStandardOutput();
    return "exit " + QByteArray::number(process.exitCode()) + ": " + process.readAllStandardOutput()
           + process.readAllStandardError();
}

QList<qint64> processesNaming(const QByteArray &text)
{
    QList<qint64> found;
    for (const auto &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isPid = false;
        const qint64 pid = name.toLongLong(&isPid);
        for (const auto &part : {QStringLiteral("cmdline"), QStringLiteral("environ"), QStringLiteral("mountinfo")}) {
            QFile file(QStringLiteral("/proc/") + name + u'/' + part);
            if (isPid && pid != QCoreApplication::applicationPid() && !found.contains(pid)
                && file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                found << pid;
        }
    }
    return found;
}

QList<qint64> processesRootedIn(const QString &folder)
{
    QList<qint64> found;
    for (const auto &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        if (name.toLongLong() > 0 && QFile::symLinkTarget(u"/proc/" + name + u"/root").startsWith(folder))
            found << name.toLongLong();
    }
    return found;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace coder::test
