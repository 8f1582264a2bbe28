// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listtypescommand.h"

#include "app/cli/commandparts.h"
#include "app/cli/modeloffers.h"
#include "app/cli/signin.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "app/words/format.h"
#include "core/base/files.h"
#include "core/benchmark/runstore.h"
#include "core/catalog/offer.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace coder {
namespace {

constexpr int regionsShown = 4;

// What is old is asked anew; prices and stock have their own age.
Result<Offer> freshOffer(CliContext &context, bool refresh)
{
    Program &program = *context.program;
    const QString source = program.endpoint().url.toString();
    const QDateTime now = program.clock().now();
    Offer offer = keptOffer(program.paths());
    const bool askPlans = refresh || !offer.hasPlans(source, now);
    const bool askStock = refresh || !offer.hasStock(source, now);
    if (!askPlans && !askStock)
        return offer;
    if (const auto connected = signIn(context); !connected)
        return fail(connected.error());
    if (askPlans) {
        const auto plans = await(program.cloud().plans());
        const auto regions = plans ? await(program.cloud().regions()) : fail(plans.error());
        if (!regions)
            return fail(regions.error());
        offer = {source, now, *regions, *plans, {}, {}};
    }
    const auto stock = await(program.cloud().availability());
    if (!stock)
        return fail(stock.error());
    offer.stockAsked = now;
    offer.stock = *stock;
    return offer;
}

void keep(CliContext &context, const Offer &offer)
{
    const Program &program = *context.program;
    if (!makePrivateFolder(program.paths().state) || !writePrivate(offerFile(program.paths()), toBytes(offer)))
        context.out.note(Cli::tr("The list could not be kept for the next time."));
}

bool knowsRegion(const Offer &offer, const QString &region)
{
    return region.isEmpty()
           || std::ranges::any_of(offer.regions, [&](const Region &known) { return known.id == region; });
}

QString stockText(const PlanOffer &offer, const QString &region)
{
    if (!region.isEmpty())
        //: Whether Linode lists the plan as in stock in a region.
        return !offer.available ? Cli::tr("not told") : *offer.available ? Cli::tr("listed") : Cli::tr("not listed");
    if (offer.availableIn.isEmpty())
        return Cli::tr("no region lists it");
    const QString first = offer.availableIn.mid(0, regionsShown).join(u", "_qs);
    const auto more = offer.availableIn.size() - regionsShown;
    //: Regions: "us-east, us-ord, fr-par, de-fra-2 and 3 more".
    return more > 0 ? Cli::tr("%1 and %n more", nullptr, int(more)).arg(first) : first;
}

QStringList row(const PlanOffer &offer, const QString &region)
{
    const QString cards = offer.gpus ? Cli::tr("%1 × %2").arg(offer.gpus->count).arg(offer.gpus->card.name())
                                     : Cli::tr("%1 × unknown").arg(offer.plan.gpus);
    const QString vram = offer.gpus ? memoryText(offer.gpus->vramGib()) : Cli::tr("unknown");
    return {offer.plan.id,
            cards,
            vram,
            QString::number(offer.plan.vcpus),
            memoryText(double(offer.plan.memoryMib) / 1024),
            hourlyText(offer.hourly),
            stockText(offer, region)};
}

QString table(const QList<PlanOffer> &offers, const QString &region)
{
    QList<QStringList> rows{{Cli::tr("PLAN"), Cli::tr("CARDS"), Cli::tr("VRAM"), Cli::tr("VCPU"), Cli::tr("RAM"),
                             Cli::tr("PRICE"), region.isEmpty() ? Cli::tr("LISTED IN") : region}};
    for (const PlanOffer &offer : offers)
        rows << row(offer, region);
    return tableText(rows);
}

template<class T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject toJson(const PlanOffer &offer, const QString &region)
{
    const bool isKnown = offer.gpus.has_value();
    QJsonObject json{{u"plan"_qs, offer.plan.id},
                     {u"label"_qs, offer.plan.label},
                     {u"gpus"_qs, offer.plan.gpus},
                     {u"vcpus"_qs, offer.plan.vcpus},
                     {u"memory_mib"_qs, offer.plan.memoryMib},
                     {u"disk_mib"_qs, offer.plan.diskMib},
                     {u"region"_qs, region.isEmpty() ? QJsonValue() : QJsonValue(region)},
                     {u"available"_qs, orNull(offer.available)},
                     {u"available_in"_qs, QJsonArray::fromStringList(offer.availableIn)}};
    json[u"hourly_usd"] = offer.hourly ? QJsonValue(offer.hourly->dollars()) : QJsonValue();
    json[u"card"] = isKnown ? QJsonValue(offer.gpus->card.name()) : QJsonValue();
    json[u"vram_gib"] = isKnown ? QJsonValue(offer.gpus->card.vramGib) : QJsonValue();
    json[u"vram_total_gib"] = isKnown ? QJsonValue(offer.gpus->vramGib()) : QJsonValue();
    json[u"compute_capability"] = isKnown ? QJsonValue(offer.gpus->card.computeCapability / 10.0) : QJsonValue();
    return json;
}

void showOffers(CliContext &context, const QList<PlanOffer> &offers, const QList<benchmark::BenchmarkRun> &runs,
                const ListTypesOptions &options)
{
    if (offers.isEmpty())
        return context.out.result(Cli::tr("Linode offers no GPU plans to this account."));
    context.out.result(table(offers, options.region));
    context.out.result(options.models ? Cli::tr("Models on each plan they fit on:")
                                      : Cli::tr("Models, each on the cheapest plan it fits on:"));
    context.out.result(options.models ? pairsTable(offers, runs) : modelsTable(offers, runs));
}

int refuse(CliContext &context, const Error &error)
{
    context.out.error(error, MoneyState::NothingRented);
    return exitCodeFor(error);
}

} // namespace

int runListTypes(CliContext &context, const ListTypesOptions &options)
{
    const auto offer = freshOffer(context, options.refresh);
    if (!offer)
        return refuse(context, offer.error());
    keep(context, *offer);
    if (!knowsRegion(*offer, options.region))
        return refuse(context, {ErrorCode::RegionUnknown, options.region});
    const QList<PlanOffer> offers = planOffers(*offer, options.region);
    const QList<benchmark::BenchmarkRun> runs = benchmark::RunStore(context.program->paths().benchmarks()).list().runs;
    QJsonArray json;
    for (const PlanOffer &one : offers) {
        QJsonObject plan = toJson(one, options.region);
        plan[u"models"] = modelsJson(one, runs);
        json << plan;
    }
    showOffers(context, offers, runs, options);
    context.out.note(Cli::tr("Stock is what Linode lists; whether there is one shows when it is created."));
    context.out.resultJson(json);
    return ExitDone;
}

void addListTypes(CLI::App &app, Invocation &invocation)
{
    struct Given
    {
        std::string region;
        bool refresh = false;
        bool models = false;
    };
    auto given = std::make_shared<Given>();
    CLI::App *types =
        addCommand(app, "list-types", "GPU plans: card, memory, price, stock, and the models that fit",
                   "  coder list-types\n  coder list-types --region fr-par --json\n  coder list-types --models");
    types->add_option("--region", given->region, "Prices and stock there")->type_name(valuetype::region);
    types->add_flag("--refresh", given->refresh, "Ask the provider even if the last answer is recent");
    types->add_flag("--models", given->models, "Every model on every plan it fits on, not the cheapest alone");
    types->callback([given, &invocation] {
        invocation.command = [given](CliContext &context) {
            return runListTypes(context, {text(given->region), given->refresh, given->models});
        };
    });
}

} // namespace coder
