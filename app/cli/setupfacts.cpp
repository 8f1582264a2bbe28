// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/setupfacts.h"

#include "app/cli/context.h"
#include "app/words/format.h"
#include "core/catalog/fit.h"
#include "core/catalog/gpu.h"
#include "core/cost/bill.h"

#include <algorithm>

namespace coder {
namespace {

const Plan *chosenPlan(const SetupFacts &facts)
{
    if (!facts.plans || !*facts.plans)
        return nullptr;
    const QString id = facts.reading.config.text(u"TYPE"_qs);
    const QList<Plan> &plans = **facts.plans;
    const auto found = std::find_if(plans.begin(), plans.end(), [&](const Plan &plan) { return plan.id == id; });
    return found == plans.end() ? nullptr : &*found;
}

void deriveFit(SetupFacts &facts)
{
    if (!facts.model || !*facts.model)
        return;
    const HubModel &model = **facts.model;
    facts.longestContext = longestContext(model.config);
    if (!facts.card)
        return;
    if (attentionHeads(model.config) > 0)
        facts.legalTensorParallel = legalTensorParallel(model.config, facts.card->count);
    const int given = facts.reading.config.number(u"VLLM_TENSOR_PARALLEL_SIZE"_qs);
    const double share = facts.reading.config.text(u"VLLM_GPU_MEMORY_UTILIZATION"_qs).toDouble();
    const int gpus = std::min(given > 0 ? given : facts.card->count, facts.card->count);
    if (const auto fit = weightFit(model.weightBytes, facts.card->vramGib, gpus, share))
        facts.fit = FitFacts{fit->neededGib, fit->usableGib};
}

void derivePrice(SetupFacts &facts, const Plan &plan)
{
    const LaunchSettings launch = launchFrom(facts.reading.config, {});
    const auto hourly = plan.hourlyIn(launch.region);
    const auto lease = leaseWithin(launch.cap, hourly, launch.leaseSeconds);
    if (!lease)
        facts.capError = lease.error();
    if (!hourly || !lease)
        return;
    facts.hourlyWords = hourlyText(hourly);
    facts.worstWords = priceText(worstCase(hourly, *lease));
    facts.leaseWords = durationText(*lease);
}

} // namespace

void askCloud(SetupFacts &facts, Cloud &cloud)
{
    const qint64 firewallId = facts.reading.config.bigNumber(u"FIREWALL_ID"_qs);
    const auto account = cloud.account();
    const auto settings = cloud.accountSettings();
    const auto regions = cloud.regions();
    const auto plans = cloud.plans();
    const auto availability = cloud.availability();
    if (firewallId != 0)
        facts.firewall = await(cloud.firewall(firewallId));
    facts.account = await(account);
    facts.accountSettings = await(settings);
    facts.regions = await(regions);
    facts.plans = await(plans);
    facts.availability = await(availability);
}

void askHub(SetupFacts &facts, Hub &hub, const std::optional<Secret> &token)
{
    const QString model = facts.reading.config.text(u"MODEL_ID"_qs);
    if (!model.isEmpty())
        facts.model = await(hub.model(model, token));
}

void deriveFacts(SetupFacts &facts)
{
    if (const auto gpus = gpusOf(facts.reading.config.text(u"TYPE"_qs)))
        facts.card = CardFacts{gpus->card.name(), gpus->count, gpus->card.vramGib, gpus->card.hasBfloat16};
    deriveFit(facts);
    if (const Plan *plan = chosenPlan(facts))
        derivePrice(facts, *plan);
}

} // namespace coder
