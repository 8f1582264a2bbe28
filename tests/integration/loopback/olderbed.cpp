// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/loopback/olderbed.h"

#include "core/base/files.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

namespace coder::test {

QString ownKeyFile(const CoderBed &bed)
{
    return bed.path(QStringLiteral("home/.ssh/id_ed25519"));
}

void makeOwnKey(const CoderBed &bed, const QString &passphrase)
{
    makePrivateFolder(bed.path(QStringLiteral("home/.ssh")));
    QProcess::execute(QStringLiteral("ssh-keygen"),
                      {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                       passphrase, QStringLiteral("-f"), ownKeyFile(bed)});
}

qint64 makeOlderSession(CoderBed &bed)
{
    const QJsonObject up = bed.run({QStringLiteral("up"), QStringLiteral("first"), QStringLiteral("--json")}).object();
    const QString folder = bed.path(QStringLiteral("state/linode-llm-coder/sessions/first"));
    const QJsonObject session =
        QJsonDocument::fromJson(readFile(folder + QStringLiteral("/session.json")).value_or(QByteArray())).object();
    endKeepers(bed);
    QDir(folder).removeRecursively();
    QDir(bed.path(QStringLiteral("home/.cache/linode-vms/first"))).removeRecursively();
    const qint64 id = up[u"instance_id"].toInteger();
    bed.cloudApi("PUT", QStringLiteral("linode/instances/%1").arg(id), "{\"tags\":[\"mine\"]}");
    writePrivate(bed.path(QStringLiteral("home/.ssh/known_hosts")), QStringLiteral("[%1]:%2 %3\n")
                                                                        .arg(session[u"ip"].toString())
                                                                        .arg(session[u"ssh_port"].toInt())
                                                                        .arg(session[u"host_keys"][0].toString())
                                                                        .toUtf8());
    const QString older = bed.path(QStringLiteral("home/.cache/linode-vms/older"));
    makePrivateFolder(older);
    const QJsonObject state{{u"name"_qs, u"older"_qs},
                            {u"linode_id"_qs, id},
                            {u"ip"_qs, session[u"ip"]},
                            {u"type"_qs, u"g2-gpu-rtx4000a2-s"_qs},
                            {u"hourly_cost"_qs, 1.05},
                            {u"start_time"_qs, 1772360430.5},
                            {u"model_id"_qs, u"Qwen/Qwen2.5-Coder-14B-Instruct"_qs},
                            {u"served_model_name"_qs, u"qwen2.5-coder-14b-instruct"_qs}};
    writePrivate(older + QStringLiteral("/state.json"), QJsonDocument(state).toJson());
    return id;
}

void endKeepers(const CoderBed &bed)
{
    const QByteArray state = bed.path(QStringLiteral("state")).toUtf8();
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const auto command = readFile(QStringLiteral("/proc/%1/cmdline").arg(pid));
        const auto variables = readFile(QStringLiteral("/proc/%1/environ").arg(pid));
        if (command && variables && command->contains("tunnel") && variables->contains(state))
            ::kill(pid.toInt(), SIGKILL);
    }
}

Ran onATerminal(const CoderBed &bed, const QString &words, const QList<std::pair<QByteArray, QByteArray>> &answers)
{
    constexpr int patienceMs = 60000;
    QProcess terminal;
    terminal.setProcessEnvironment(bed.environment);
    terminal.setWorkingDirectory(bed.path(QStringLiteral("project")));
    terminal.setProcessChannelMode(QProcess::MergedChannels);
    terminal.start(QStringLiteral("script"), {QStringLiteral("-qefc"), words, QStringLiteral("/dev/null")});
    Ran ran;
    const auto isOver = [&] { return terminal.state() == QProcess::NotRunning; };
    qsizetype read = 0; // up to here questions were answered
    for (const auto &[question, answer] : answers) {
        const auto isAsking = [&] {
            ran.out += terminal.readAll();
            return ran.out.indexOf(question, read) >= 0 || isOver();
        };
        if (!QTest::qWaitFor(isAsking, patienceMs) || isOver())
            break;
        read = ran.out.size();
        terminal.write(answer + '\n');
    }
    if (QTest::qWaitFor(isOver, patienceMs))
        ran.code = terminal.exitCode();
    else
        terminal.kill();
    terminal.waitForFinished();
    ran.out += terminal.readAll();
    return ran;
}

} // namespace coder::test
