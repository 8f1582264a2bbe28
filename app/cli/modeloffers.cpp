// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modeloffers.h"

#include "app/cli/table.h"
#include "app/cli/words.h"
#include "app/words/fit.h"
#include "app/words/format.h"

#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace coder {
namespace {

using Runs = QList<benchmark::BenchmarkRun>;

QString figureText(const std::optional<double> &figure, int decimals)
{
    return figure ? QLocale().toString(*figure, 'f', decimals) : Cli::tr("not measured");
}

QStringList heads()
{
    return {Cli::tr("MODEL"), Cli::tr("PLAN"), Cli::tr("PRICE"), Cli::tr("CONTEXT"), Cli::tr("TOKENS/S"),
            //: Money for a million tokens.
            Cli::tr("US$/M TOKENS")};
}

QStringList row(const CatalogueModel &model, const PlanOffer &offer, const MemoryFit &fit, const Runs &runs)
{
    const MeasuredOffer measured = measuredOf(runs, offer, model.id);
    return {model.id,
            offer.plan.id,
            hourlyText(offer.hourly),
            fit.maxContext ? QLocale().toString(*fit.maxContext) : Cli::tr("unknown"),
            figureText(measured.outputThroughput, 0),
            figureText(measured.dollarsPerMillion, 2)};
}

MemoryFit fitOn(const CatalogueModel &model, const PlanOffer &offer)
{
    return offer.gpus ? memoryFit(fitQuestion(model, *offer.gpus)) : MemoryFit();
}

template<class T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

} // namespace

QString modelsTable(const QList<PlanOffer> &offers, const Runs &runs)
{
    QList<QStringList> rows{heads()};
    for (const CatalogueModel &model : catalogue()) {
        const auto cheapest = std::ranges::find_if(
            offers, [&](const PlanOffer &offer) { return fitOn(model, offer).fits.value_or(false); });
        if (cheapest != offers.end())
            rows << row(model, *cheapest, fitOn(model, *cheapest), runs);
        else
            rows << QStringList{model.id, Cli::tr("fits on none of these")};
    }
    return tableText(rows);
}

QString pairsTable(const QList<PlanOffer> &offers, const Runs &runs)
{
    QList<QStringList> rows{heads()};
    for (const PlanOffer &offer : offers)
        for (const FittedModel &choice : modelChoices(offer.gpus))
            if (choice.fit.fits.value_or(false))
                rows << row(*choice.model, offer, choice.fit, runs);
    return tableText(rows);
}

QJsonArray modelsJson(const PlanOffer &offer, const Runs &runs)
{
    QJsonArray json;
    for (const CatalogueModel &model : catalogue()) {
        const MemoryFit fit = fitOn(model, offer);
        const MeasuredOffer measured = measuredOf(runs, offer, model.id);
        json << QJsonObject{{u"model"_qs, model.id},
                            {u"fits"_qs, orNull(fit.fits)},
                            {u"max_context"_qs, orNull(fit.maxContext)},
                            {u"reason"_qs, fitInShort(fit)},
                            {u"output_throughput"_qs, orNull(measured.outputThroughput)},
                            {u"usd_per_million_output_tokens"_qs, orNull(measured.dollarsPerMillion)},
                            {u"runs"_qs, measured.runs}};
    }
    return json;
}

} // namespace coder
