// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/checkreport.h"

#include "app/words/checkwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace coder {
namespace {

struct Report
{
    Q_DECLARE_TR_FUNCTIONS(CheckReport)
};

constexpr double gib = 1024; // MiB

QString number(const std::optional<double> &value, int decimals = 0)
{
    return value ? QLocale().toString(*value, 'f', decimals) : QStringLiteral("–");
}

QString percentText(const std::optional<double> &value)
{
    return value ? Report::tr("%1 %").arg(number(value)) : number(value);
}

ReportSection resultSection(const Checkup &found)
{
    ReportSection section{Report::tr("Result"), {}, {}};
    section.lines.append(Report::tr("State: %1.").arg(measuredStateText(found)));
    for (const Finding finding : found.findings)
        section.lines.append(findingText(finding));
    if (found.findings.isEmpty())
        section.lines.append(Report::tr("Nothing is wrong."));
    return section;
}

ReportSection hardwareSection(const Checkup &found)
{
    ReportSection section{Report::tr("Hardware"), {}, {}};
    section.table.append({Report::tr("GPU"), Report::tr("Name"), Report::tr("Highest use"), Report::tr("Highest power"),
                          Report::tr("Temperature")});
    for (const GpuCheck &gpu : found.gpus)
        section.table.append({QString::number(gpu.reading.index), gpu.reading.name, percentText(gpu.peakUse),
                              Report::tr("%1 of %2 W").arg(number(gpu.peakPower), number(gpu.reading.powerLimit)),
                              Report::tr("%1 °C").arg(number(gpu.reading.temperature))});
    if (found.gpus.isEmpty())
        section.table.clear();
    else if (const GpuReading &first = found.gpus.first().reading; !first.driver.isEmpty())
        section.lines.append(
            Report::tr("Driver %1, compute capability %2.")
                .arg(first.driver, first.computeCapability.isEmpty() ? number({}) : first.computeCapability));
    if (found.facts.cores > 0)
        section.lines.append(Report::tr("Processor cores of the VM: %1; its memory: %2 GiB.")
                                 .arg(found.facts.cores)
                                 .arg(number(found.facts.memoryMib / gib)));
    return section;
}

ReportSection topologySection(const Checkup &found)
{
    const Topology &topology = found.facts.topology;
    ReportSection section{Report::tr("Topology"), {}, {}};
    if (const auto slowest = topology.slowest())
        section.lines.append(linkText(*slowest));
    else if (topology.isKnown())
        section.lines.append(Report::tr("There is one GPU: nothing has to go between GPUs."));
    else
        section.lines.append(Report::tr("The driver did not tell how the GPUs reach each other."));
    if (topology.pairs.isEmpty() || !topology.isKnown())
        return section;
    section.table.append({Report::tr("GPUs"), Report::tr("Link")});
    for (const GpuPair &pair : topology.pairs) {
        const QString lanes = pair.lanes > 0 ? QStringLiteral(" ×%1").arg(pair.lanes) : QString();
        section.table.append({QStringLiteral("%1 – %2").arg(pair.first).arg(pair.second),
                              QString::fromLatin1(linkId(pair.link)) + lanes});
    }
    return section;
}

ReportSection parallelSection(const Checkup &found)
{
    const EngineSetup &setup = found.facts.setup;
    ReportSection section{Report::tr("Tensor parallel"), {}, {}};
    if (setup.isKnown)
        section.lines.append(Report::tr("Set: tensor parallel %1, pipeline parallel %2.")
                                 .arg(setup.tensorParallel.value_or(1))
                                 .arg(setup.pipelineParallel.value_or(1)));
    const auto used = std::ranges::count_if(found.gpus, [](const GpuCheck &gpu) { return !gpu.isIdle; });
    if (found.tensorParallel == TensorParallel::Unknown)
        section.lines.append(Report::tr("Which GPUs hold a part of the model is not known."));
    else
        section.lines.append(Report::tr("%1 of %2 GPUs hold a part of the model.").arg(used).arg(found.gpus.size()));
    return section;
}

ReportSection memorySection(const Checkup &found)
{
    ReportSection section{Report::tr("Memory"), {}, {}};
    section.table.append({Report::tr("GPU"), Report::tr("Used"), Report::tr("Free"), Report::tr("In use by a model")});
    for (const GpuCheck &gpu : found.gpus) {
        const auto &[used, total] = std::pair(gpu.reading.memoryUsed, gpu.reading.memoryTotal);
        const auto free = used && total ? std::optional((*total - *used) / gib) : std::nullopt;
        const auto taken = used ? std::optional(*used / gib) : std::nullopt;
        section.table.append({QString::number(gpu.reading.index), Report::tr("%1 GiB").arg(number(taken, 1)),
                              Report::tr("%1 GiB").arg(number(free, 1)),
                              !used        ? number({})
                              : gpu.isIdle ? Report::tr("no, less than 1 GiB")
                                           : Report::tr("yes")});
    }
    if (found.gpus.isEmpty())
        section.table.clear();
    if (found.kvCapacity)
        section.lines.append(Report::tr("The KV cache has room for %1 tokens; it was at most %2 % full.")
                                 .arg(number(found.kvCapacity), number(found.peakKvUse.value_or(0) * 100)));
    return section;
}

ReportSection ncclSection(const Checkup &found)
{
    const NcclReport &nccl = found.facts.nccl;
    ReportSection section{Report::tr("Data between the GPUs (NCCL)"), {}, {}};
    if (!nccl.version.isEmpty())
        section.lines.append(Report::tr("NCCL %1.").arg(nccl.version));
    if (nccl.direct + nccl.shared + nccl.network > 0)
        section.lines.append(Report::tr("Channels: %1 from GPU to GPU, %2 by the VM's memory, %3 by the network.")
                                 .arg(nccl.direct)
                                 .arg(nccl.shared)
                                 .arg(nccl.network));
    if (nccl.isDirectOff)
        section.lines.append(Report::tr("The direct way from GPU to GPU is turned off (NCCL_P2P_DISABLE)."));
    if (nccl.isAllReduceOff)
        section.lines.append(Report::tr("vLLM's own way of adding up between GPUs is not used; this is usual without "
                                        "NVLink."));
    for (const QString &warning : nccl.warnings)
        section.lines.append(Report::tr("Warning: %1").arg(warning));
    if (section.lines.isEmpty())
        section.lines.append(Report::tr("The log tells nothing of it."));
    return section;
}

QString flowLine(const TokenFlow &flow)
{
    switch (flow.state) {
    case FlowState::Unknown:
        return Report::tr("The model server told nothing of its tokens.");
    case FlowState::Idle:
        if (flow.lastTokenAgo)
            return Report::tr("Nobody asks the model now; its last token was made %1 s ago.")
                .arg(number(flow.lastTokenAgo));
        return Report::tr("Nobody asks the model now.");
    case FlowState::Flowing:
        return Report::tr(
                   "Tokens flow: %1 per second generated, %2 per second of prompts read, up to %3 requests at once, "
                   "%4 waiting.")
            .arg(number(flow.tokensPerSecond, 1), number(flow.promptTokensPerSecond, 1), number(flow.mostRunning),
                 number(flow.mostWaiting));
    case FlowState::Stalled:
        return Report::tr("Requests that ran and got no token: %1.").arg(number(flow.mostRunning));
    }
    return {};
}

QString questionLine(const TokenTrial &question)
{
    if (!question.isAnswered)
        return Report::tr("A short question got no answer.");
    return Report::tr("A short question: the first token after %1 s, then %2 per second.")
        .arg(number(question.firstTokenSeconds, 2), number(question.tokensPerSecond(), 1));
}

ReportSection tokenSection(const Checkup &found)
{
    ReportSection section{Report::tr("Tokens"), {flowLine(found.flow)}, {}};
    if (found.question)
        section.lines.append(questionLine(*found.question));
    if (found.trials.isEmpty())
        return section;
    section.table.append({Report::tr("Prompt tokens"), Report::tr("Answers"), Report::tr("First token"),
                          Report::tr("Prompt read"), Report::tr("Answer")});
    for (const SizeTrial &trial : found.trials)
        section.table.append({number(trial.promptTokens()),
                              Report::tr("%1 of %2").arg(trial.answered()).arg(trial.rounds.size()),
                              Report::tr("%1 s").arg(number(trial.firstTokenSeconds(), 2)),
                              Report::tr("%1 tokens/s").arg(number(trial.promptTokensPerSecond())),
                              Report::tr("%1 tokens/s").arg(number(trial.tokensPerSecond(), 1))});
    return section;
}

ReportSection adviceSection(const Checkup &found)
{
    ReportSection section{Report::tr("Recommendations"), {}, {}};
    for (const Recommendation &one : recommendationsFor(found))
        section.lines.append(adviceText(one));
    if (section.lines.isEmpty())
        section.lines.append(found.trials.isEmpty()
                                 ? Report::tr("Nothing to improve was seen; three prompt sizes would tell more.")
                                 : Report::tr("Nothing to improve was measured."));
    return section;
}

QStringList columnsOf(const QList<QStringList> &table)
{
    QList<qsizetype> widths(table.isEmpty() ? 0 : table.first().size(), 0);
    for (const QStringList &row : table)
        for (qsizetype at = 0; at < std::min(widths.size(), row.size()); ++at)
            widths[at] = std::max(widths[at], row[at].size());
    QStringList lines;
    for (const QStringList &row : table) {
        QString line;
        for (qsizetype at = 0; at < std::min(widths.size(), row.size()); ++at)
            line += row[at].leftJustified(widths[at] + 2);
        lines.append(line.trimmed());
    }
    return lines;
}

QString htmlTable(const QList<QStringList> &table)
{
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"3\">");
    for (qsizetype row = 0; row < table.size(); ++row) {
        const QString cell = row == 0 ? QStringLiteral("th align=\"left\"") : QStringLiteral("td");
        html += QStringLiteral("<tr>");
        for (const QString &words : table[row])
            html += u'<' + cell + u'>' + words.toHtmlEscaped() + QStringLiteral("</") + cell.left(2) + u'>';
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

} // namespace

QList<ReportSection> checkReport(const Checkup &found)
{
    return {resultSection(found), hardwareSection(found), topologySection(found), parallelSection(found),
            memorySection(found), ncclSection(found),     tokenSection(found),    adviceSection(found)};
}

QString reportText(const QList<ReportSection> &report)
{
    QStringList parts;
    for (const ReportSection &section : report)
        parts.append((QStringList{section.title.toUpper()} + columnsOf(section.table) + section.lines).join(u'\n'));
    return parts.join(QStringLiteral("\n\n"));
}

QString reportHtml(const QList<ReportSection> &report)
{
    QString html;
    for (const ReportSection &section : report) {
        html += QStringLiteral("<h3 style=\"margin-top:12px;margin-bottom:2px\">") + section.title.toHtmlEscaped()
                + QStringLiteral("</h3>");
        if (!section.table.isEmpty())
            html += htmlTable(section.table);
        for (const QString &line : section.lines)
            html += QStringLiteral("<p style=\"margin-top:2px;margin-bottom:2px\">") + line.toHtmlEscaped()
                    + QStringLiteral("</p>");
    }
    return html;
}

} // namespace coder
