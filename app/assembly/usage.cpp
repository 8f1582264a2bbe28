// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/usage.h"

#include "app/assembly/program.h"
#include "core/health/enginemetrics.h"
#include "core/session/receipts.h"

namespace coder {
namespace {

std::optional<qint64> whole(const std::optional<double> &count)
{
    return count ? std::optional(qRound64(*count)) : std::nullopt;
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
    const Usage known = usageTold(session, program.store().guard(session.name));
    return mapped<Usage>(program.modelServer().metrics(endpoint),
                         [session, known](const Result<QByteArray> &metrics) -> Result<Usage> {
                             return metrics ? usageFrom(*metrics, session, known) : known;
                         });
}

} // namespace coder
