// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/guardcommands.h"

#include "core/guest/contract.h"
#include "core/guest/script.h"

namespace coder::guest {
namespace {

const QString unitFile = QStringLiteral("/etc/systemd/system/") + guardService;

QString ask(const QString &verb)
{
    return QStringLiteral("test -s %1 || exit %2; exec /usr/bin/python3 %1 %3")
        .arg(guardScript)
        .arg(missingGuard)
        .arg(verb);
}

} // namespace

QString guardStatusCommand()
{
    return ask(QStringLiteral("status"));
}

QString guardDrillCommand()
{
    return ask(QStringLiteral("drill"));
}

QString guardExtendCommand()
{
    return ask(QStringLiteral("extend"));
}

QString guardHoldCommand()
{
    return ask(QStringLiteral("hold"));
}

QString guardProbeCommand()
{
    return ask(QStringLiteral("probe"));
}

// Its socket comes a moment after it was started.
QString guardSetCommand()
{
    return QStringLiteral("test -s %1 -a -s %2 || exit %3; systemctl is-active --quiet %4 || "
                          "{ systemctl daemon-reload; systemctl enable --now --no-block %4; } >/dev/null 2>&1; n=0; "
                          "until [ -S %5 ] || [ $n -ge 100 ]; do sleep 0.1; n=$((n+1)); done; ")
               .arg(guardScript, unitFile)
               .arg(missingGuard)
               .arg(guardService, guardSocket)
           + ask(QStringLiteral("set"));
}

QList<PushFile> guardFiles()
{
    return {{guardScript, 0700, script(QStringLiteral("coder_guard.py")), {}},
            {unitFile, 0644, script(guardService), {}}};
}

} // namespace coder::guest
