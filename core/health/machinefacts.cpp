// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/machinefacts.h"

#include <QMap>

namespace coder {
namespace {

constexpr int logLines = 20000; // a start of eight GPUs takes some 1500
constexpr double kibPerMib = 1024;

// What each part printed, by the word behind "@@@ " above it.
QMap<QByteArray, QByteArray> partsOf(const QByteArray &printed)
{
    QMap<QByteArray, QByteArray> parts;
    const QByteArray mark = "\n@@@ ";
    const QByteArray text = '\n' + printed;
    for (qsizetype at = text.indexOf(mark); at >= 0;) {
        const qsizetype next = text.indexOf(mark, at + mark.size());
        const QByteArray part = text.mid(at + mark.size(), next < 0 ? -1 : next - at - mark.size());
        const qsizetype head = part.indexOf('\n');
        if (head > 0)
            parts[part.left(head).trimmed()] = part.mid(head + 1);
        at = next;
    }
    return parts;
}

// "MemTotal:       65939772 kB" → MiB
double totalMemory(const QByteArray &text)
{
    const QList<QByteArray> words = text.simplified().split(' ');
    return words.value(0) == "MemTotal:" ? std::max(0.0, words.value(1).toDouble() / kibPerMib) : 0;
}

} // namespace

QString machineFactsCommand(const QString &container)
{
    return QStringLiteral("echo '@@@ cores'; nproc 2>/dev/null; "
                          "echo '@@@ memory'; grep MemTotal: /proc/meminfo 2>/dev/null; "
                          "echo '@@@ topology'; nvidia-smi topo -m 2>&1; "
                          "echo '@@@ setup'; docker inspect --format '{{json .Config.Cmd}}' %1 2>/dev/null; "
                          "echo '@@@ nccl'; docker logs --tail %2 %1 2>&1 | grep -aE '%3' | tail -n 4000; "
                          "echo '@@@ end'")
        .arg(container)
        .arg(logLines)
        .arg(QString::fromLatin1(ncclLines()));
}

MachineFacts parseMachineFacts(const QByteArray &printed)
{
    const QMap<QByteArray, QByteArray> parts = partsOf(printed);
    MachineFacts facts;
    facts.isTold = parts.contains("topology");
    facts.cores = std::max(0, parts["cores"].trimmed().toInt());
    facts.memoryMib = totalMemory(parts["memory"]);
    facts.topology = parseTopology(parts["topology"]);
    facts.setup = parseEngineSetup(parts["setup"]);
    facts.nccl = parseNccl(parts["nccl"]);
    return facts;
}

} // namespace coder
