// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/symptoms.h"

#include "app/assembly/sshconfig.h"
#include "core/guest/contract.h"

#include <QProcess>

namespace coder {
namespace {

constexpr int commandTimeout = 120000;
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

} // namespace

Result<healing::VmFacts> gatherSymptoms(CliContext &context, const Session &session)
{
    const auto config = writeSshConfig(*context.program, session);
    if (!config)
        return fail(config.error());
    const auto told = onVm(*config, healing::vmFactsCommand(guest::vllmContainer, healing::LogOf::Newest));
    if (!told)
        return fail(told.error());
    healing::VmFacts facts = healing::parseVmFacts(*told);
    if (const auto key = await(context.program->apiKeyOf(session.name)); key && !key->reveal().isEmpty())
        facts.symptoms.log.replace(key->reveal(), "***");
    return facts;
}

} // namespace coder
