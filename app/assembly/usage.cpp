// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/usage.h"

#include "app/assembly/program.h"
#include "core/health/enginemetrics.h"

namespace coder {
namespace {

std::optional<qint64> whole(const std::optional<double> &count)
{
    return count ? std::optional(qRound64(*count)) : std::nullopt;
}

// A guard of an older kind, or one that was never heard, tells nothing.
Usage toldByGuard(Program &program, const Session &session)
{
    const auto report = program.store().guard(session.name);
    if (!report || !report->json.contains(u"idle_total_seconds"))
        return session.usage;
    return {qRound64(report->promptTokens), qRound64(report->generationTokens), qRound64(report->idleTotalSeconds)};
}

} // namespace

Usage usageFrom(const QByteArray &metrics, const Session &session, Usage usage)
{
    const EngineMetrics engine = parseEngineMetrics(metrics);
    // What is on disk has whole seconds.
    const bool isFirst = !engine.startedAt || *engine.startedAt < double(session.readyAt.toSecsSinceEpoch() + 1);
    if (!engine.isEngine || !isFirst)
        return usage;
    usage.promptTokens = whole(engine.promptTokens);
    usage.generationTokens = whole(engine.generationTokens);
    return usage;
}

Future<Usage> usageOf(Program &program, const Session &session)
{
    const ModelEndpoint endpoint{QUrl(u"http://127.0.0.1:%1"_qs.arg(session.localPort)), Secret()};
    const Usage known = toldByGuard(program, session);
    return mapped<Usage>(program.modelServer().metrics(endpoint),
                         [session, known](const Result<QByteArray> &metrics) -> Result<Usage> {
                             return metrics ? usageFrom(*metrics, session, known) : known;
                         });
}

} // namespace coder
