// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/ncclreport.h"

namespace coder {
namespace {

constexpr int mostWarnings = 8;
constexpr qsizetype longestWarning = 300;

QByteArray behind(const QByteArray &line, const char *mark)
{
    const qsizetype at = line.indexOf(mark);
    return at < 0 ? QByteArray() : line.mid(at + qsizetype(qstrlen(mark))).trimmed();
}

// "2.27.3+cuda12.9" → "2.27.3"
QString versionAt(const QByteArray &text)
{
    qsizetype end = 0;
    while (end < text.size() && end < 20 && (text[end] == '.' || (text[end] >= '0' && text[end] <= '9')))
        ++end;
    return QString::fromLatin1(text.left(end));
}

void takeWay(const QByteArray &way, NcclReport &report)
{
    if (way.startsWith("P2P"))
        ++report.direct;
    else if (way.startsWith("SHM"))
        ++report.shared;
    else if (way.startsWith("NET"))
        ++report.network;
}

void takeWarning(const QByteArray &words, NcclReport &report)
{
    const QString warning = QString::fromUtf8(words.left(longestWarning));
    if (!warning.isEmpty() && report.warnings.size() < mostWarnings && !report.warnings.contains(warning))
        report.warnings.append(warning);
}

void takeLine(const QByteArray &line, NcclReport &report)
{
    if (const QByteArray version = behind(line, "vLLM is using nccl=="); !version.isEmpty())
        report.version = versionAt(version);
    else if (const QByteArray told = behind(line, "NCCL version "); !told.isEmpty())
        report.version = versionAt(told);
    else if (line.contains("NCCL WARN"))
        takeWarning(behind(line, "NCCL WARN"), report);
    else if (line.contains("NCCL INFO Channel") && line.contains(" via "))
        takeWay(behind(line, " via "), report);
    else if (line.contains("NCCL_P2P_DISABLE set by environment to 1"))
        report.isDirectOff = true;
    else if (line.contains("Custom allreduce is disabled"))
        report.isAllReduceOff = true;
}

} // namespace

NcclReport parseNccl(const QByteArray &log)
{
    NcclReport report;
    for (qsizetype at = 0; at < log.size();) {
        const qsizetype end = log.indexOf('\n', at);
        const QByteArray line = log.mid(at, end < 0 ? -1 : end - at);
        at = end < 0 ? log.size() : end + 1;
        if (line.contains("vLLM API server version"))
            report = {};
        else
            takeLine(line, report);
    }
    return report;
}

QByteArray ncclLines()
{
    return "vLLM API server version|nccl==|NCCL (version|WARN)|NCCL INFO (Channel .* via|NCCL_P2P_DISABLE)|"
           "Custom allreduce is disabled";
}

} // namespace coder
