// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/sshconfig.h"

#include "core/base/files.h"
#include "core/guest/contract.h"

namespace coder {
namespace {

// OpenSSH reads a value in double quotes as one word.
QString quoted(const QString &path)
{
    return u'"' + path + u'"';
}

} // namespace

Result<QString> writeSshConfig(Program &program, const Session &session)
{
    if (session.ip.isEmpty() || session.hostKeys.isEmpty())
        return fail(ErrorCode::SshUnreachable, session.name);
    const QString folder = program.store().folder(session.name);
    const QString knownHosts = folder + u"/known_hosts"_qs;
    QByteArray hosts;
    for (const QString &key : session.hostKeys)
        hosts += "vm " + key.toUtf8() + '\n';
    if (const auto written = writePrivate(knownHosts, hosts); !written)
        return fail(written.error());
    QStringList lines{u"Host vm"_qs,
                      u"  HostName "_qs + session.ip,
                      u"  Port %1"_qs.arg(session.sshPort),
                      u"  User "_qs + session.sshUser,
                      u"  HostKeyAlias vm"_qs,
                      u"  UserKnownHostsFile "_qs + quoted(knownHosts),
                      u"  GlobalKnownHostsFile /dev/null"_qs,
                      u"  StrictHostKeyChecking yes"_qs,
                      u"  UpdateHostKeys no"_qs,
                      u"  ServerAliveInterval 15"_qs,
                      u"  LogLevel ERROR"_qs};
    if (!session.isAdopted) // which the user's own keys open
        lines << u"  IdentityFile "_qs + quoted(program.paths().sshKey()) << u"  IdentitiesOnly yes"_qs
              << u"  IdentityAgent none"_qs;
    const QString config = folder + u"/ssh_config"_qs;
    if (const auto written = writePrivate(config, lines.join(u'\n').toUtf8() + '\n'); !written)
        return fail(written.error());
    return config;
}

QString remoteLogCommand(const QString &log, int lines, bool follow)
{
    const QString more = follow ? u" -f"_qs : QString();
    if (log == u"cloud-init"_qs)
        return u"tail -n %1%2 /var/log/cloud-init-output.log"_qs.arg(lines).arg(more);
    if (log == u"watchdog"_qs)
        return u"journalctl -u %1 --no-pager -n %2%3"_qs.arg(guest::guardService).arg(lines).arg(more);
    return u"docker compose -f %1 logs --no-color --no-log-prefix --tail %2%3 vllm"_qs.arg(guest::composeFile)
        .arg(lines)
        .arg(more);
}

} // namespace coder
