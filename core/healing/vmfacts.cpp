// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/vmfacts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace coder::healing {
namespace {

// The log is last: whatever it holds, nothing behind it can be taken for something else.
constexpr const char *gpuMark = "\n== gpus ==\n";
constexpr const char *kernelMark = "\n== kernel ==\n";
constexpr const char *logMark = "\n== log ==\n";

// Up to the mark, which is taken off with it; all where there is none.
QByteArray takeUntil(QByteArray &rest, const char *mark)
{
    const qsizetype at = rest.indexOf(mark);
    const QByteArray part = at < 0 ? std::exchange(rest, {}) : rest.left(at);
    if (at >= 0)
        rest.remove(0, at + qsizetype(qstrlen(mark)));
    return part;
}

bool maySaySecret(const QString &name)
{
    return name.contains(u"KEY") || name.contains(u"TOKEN") || name.contains(u"SECRET") || name.contains(u"PASS");
}

VllmArguments argumentsOf(const QJsonObject &config)
{
    QStringList words;
    for (const QJsonValue &word : config[u"Cmd"].toArray())
        words << word.toString();
    QMap<QString, QString> environment;
    for (const QJsonValue &entry : config[u"Env"].toArray()) {
        const QString name = entry.toString().section(u'=', 0, 0);
        if (!maySaySecret(name))
            environment[name] = entry.toString().section(u'=', 1);
    }
    return VllmArguments(words, environment);
}

// A row a GPU: its compute capability.
void readGpus(const QByteArray &rows, HealingLimits &limits)
{
    for (const QByteArray &row : rows.split('\n')) {
        bool isNumber = false;
        const double capability = row.trimmed().toDouble(&isNumber);
        if (!isNumber)
            continue;
        ++limits.gpuCount;
        limits.capability = limits.gpuCount == 1 ? capability : qMin(limits.capability, capability);
    }
}

} // namespace

QString vmFactsCommand(const QString &container, LogOf which)
{
    const QString until = which == LogOf::Former
                              ? QStringLiteral("[ \"$(docker inspect -f '{{.RestartCount}}' %1 2>/dev/null)\" -gt 0 ] "
                                               "2>/dev/null && set -- --until \"$(docker inspect -f "
                                               "'{{.State.StartedAt}}' %1)\"; ")
                                    .arg(container)
                              : QString();
    return QStringLiteral("docker inspect %1 2>/dev/null; printf '\\n== gpus ==\\n'; nvidia-smi "
                          "--query-gpu=compute_cap --format=csv,noheader 2>&1; printf '\\n== kernel ==\\n'; "
                          "{ journalctl -k -b --no-pager -n 3000 2>/dev/null || dmesg 2>/dev/null | tail -n 3000; }; "
                          "printf '\\n== log ==\\n'; set --; %2docker logs --tail 20000 \"$@\" %1 2>&1")
        .arg(container, until);
}

VmFacts parseVmFacts(const QByteArray &printed)
{
    QByteArray rest = printed;
    const QByteArray inspected = takeUntil(rest, gpuMark);
    VmFacts facts;
    facts.symptoms.gpuReport = takeUntil(rest, kernelMark);
    facts.symptoms.kernelLog = takeUntil(rest, logMark);
    facts.symptoms.log = rest;
    facts.symptoms.container = containerState(inspected);
    const QJsonObject about = QJsonDocument::fromJson(inspected).array().first().toObject();
    facts.arguments = argumentsOf(about[u"Config"].toObject());
    facts.dockersRestarts = about[u"RestartCount"].toInt();
    readGpus(facts.symptoms.gpuReport, facts.limits);
    return facts;
}

} // namespace coder::healing
