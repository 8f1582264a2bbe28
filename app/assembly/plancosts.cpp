// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/plancosts.h"

#include "app/assembly/program.h"
#include "core/base/files.h"
#include "core/benchmark/runstore.h"

#include <algorithm>

namespace coder {
namespace {

bool counts(const benchmark::BenchmarkRun &run)
{
    return run.completed > 0 && run.failed == 0 && !run.isCancelled && run.source != benchmark::RunSource::OlderTool
           && run.outputThroughput.value_or(0) > 0;
}

} // namespace

MeasuredOffer measuredOf(const QList<benchmark::BenchmarkRun> &runs, const PlanOffer &offer, const QString &model)
{
    MeasuredOffer measured;
    for (const benchmark::BenchmarkRun &run : runs) {
        if (!counts(run) || run.plan != offer.plan.id || run.model.compare(model, Qt::CaseInsensitive) != 0)
            continue;
        ++measured.runs;
        measured.outputThroughput = std::max(measured.outputThroughput.value_or(0), *run.outputThroughput);
    }
    if (measured.outputThroughput && offer.hourly)
        measured.dollarsPerMillion = offer.hourly->dollars() * 1e6 / (*measured.outputThroughput * 3600);
    return measured;
}

QString offerFile(const Paths &paths)
{
    return paths.state + u"/offer.json"_qs;
}

Offer keptOffer(const Paths &paths)
{
    const auto bytes = readFile(offerFile(paths));
    return bytes ? offerFrom(*bytes).value_or(Offer()) : Offer();
}

PlanCosts keptPlanCosts(const Program &program)
{
    return {planOffers(keptOffer(program.paths()), {}), benchmark::RunStore(program.paths().benchmarks()).list().runs};
}

} // namespace coder
