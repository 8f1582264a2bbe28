// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/symptoms.h"

#include "app/assembly/sshconfig.h"
#include "core/guest/contract.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace coder {
namespace {

constexpr int logLines = 20000; // a failing start of eight GPUs takes some 1500
constexpr int commandTimeout = 60000;
constexpr int sshFailed = 255; // ssh's own exit code

// What a command on the VM printed; its exit code is no matter here.
Result<QByteArray> onVm(const QString &config, const QString &command)
{
    QProcess ssh;
    ssh.setStandardInputFile(QProcess::nullDevice());
    ssh.start(u"ssh"_qs, {u"-F"_qs, config, u"vm"_qs, command});
    if (!ssh.waitForFinished(commandTimeout)) {
        const bool isMissing = ssh.error() == QProcess::FailedToStart;
        return fail(isMissing ? ErrorCode::ProgramMissing : ErrorCode::SshTimeout, u"ssh"_qs);
    }
    if (ssh.exitCode() == sshFailed)
        return fail(ErrorCode::SshUnreachable, QString::fromUtf8(ssh.readAllStandardError().trimmed()));
    return ssh.readAllStandardOutput();
}

QString kernelCommand()
{
    return u"journalctl -k -b --no-pager -n 3000 2>/dev/null || dmesg 2>/dev/null | tail -n 3000"_qs;
}

// A row a GPU: its compute capability.
void readGpus(const QByteArray &rows, healing::HealingLimits *limits)
{
    for (const QByteArray &row : rows.split('\n')) {
        bool isNumber = false;
        const double capability = row.trimmed().toDouble(&isNumber);
        if (!isNumber)
            continue;
        ++limits->gpuCount;
        limits->capability = limits->gpuCount == 1 ? capability : qMin(limits->capability, capability);
    }
}

bool maySaySecret(const QString &name)
{
    return name.contains(u"KEY") || name.contains(u"TOKEN") || name.contains(u"SECRET") || name.contains(u"PASS");
}

} // namespace

healing::VllmArguments argumentsOf(const QByteArray &inspected)
{
    const QJsonObject config = QJsonDocument::fromJson(inspected).array().first()[u"Config"].toObject();
    QStringList words;
    for (const QJsonValue &word : config[u"Cmd"].toArray())
        words << word.toString();
    QMap<QString, QString> environment;
    for (const QJsonValue &entry : config[u"Env"].toArray()) {
        const QString name = entry.toString().section(u'=', 0, 0);
        if (!maySaySecret(name))
            environment[name] = entry.toString().section(u'=', 1);
    }
    return healing::VllmArguments(words, environment);
}

Result<GatheredSymptoms> gatherSymptoms(CliContext &context, const Session &session)
{
    const auto config = writeSshConfig(*context.program, session);
    if (!config)
        return fail(config.error());
    const QString container = guest::vllmContainer;
    auto log = onVm(*config, u"docker logs --tail %1 %2 2>&1"_qs.arg(logLines).arg(container));
    if (!log)
        return fail(log.error());
    const QByteArray inspected =
        onVm(*config, u"docker inspect %1 2>/dev/null"_qs.arg(container)).value_or(QByteArray());
    const QString capabilities = u"nvidia-smi --query-gpu=compute_cap --format=csv,noheader 2>&1"_qs;
    GatheredSymptoms facts;
    if (const auto key = await(context.program->apiKeyOf(session.name)); key && !key->reveal().isEmpty())
        log->replace(key->reveal(), "***");
    facts.symptoms.log = *log;
    facts.symptoms.container = healing::containerState(inspected);
    facts.symptoms.kernelLog = onVm(*config, kernelCommand()).value_or(QByteArray());
    facts.symptoms.gpuReport = onVm(*config, capabilities).value_or(QByteArray());
    facts.arguments = argumentsOf(inspected);
    readGpus(facts.symptoms.gpuReport, &facts.limits);
    return facts;
}

} // namespace coder
