// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/setupfacts.h"

#include "app/cli/context.h"
#include "core/config/endpoint.h"

namespace coder {

void askCloud(SetupFacts &facts, Cloud &cloud)
{
    const qint64 firewallId = facts.reading.config.bigNumber(u"FIREWALL_ID"_qs);
    auto account = cloud.account();
    auto settings = cloud.accountSettings();
    auto regions = cloud.regions();
    auto plans = cloud.plans();
    auto availability = cloud.availability();
    if (firewallId != 0)
        facts.firewall = await(cloud.firewall(firewallId));
    facts.account = await(std::move(account));
    facts.accountSettings = await(std::move(settings));
    facts.regions = await(std::move(regions));
    facts.plans = await(std::move(plans));
    facts.availability = await(std::move(availability));
}

void askHub(SetupFacts &facts, Hub &hub, const std::optional<Secret> &token)
{
    const QString model = facts.reading.config.text(u"MODEL_ID"_qs);
    if (!model.isEmpty())
        facts.model = await(hub.model(model, token));
}

std::optional<Secret> hubToken(Program &program)
{
    const auto endpoint = hubEndpoint(program.environment().value(u"HF_ENDPOINT"_qs));
    const auto found = endpoint ? await(program.tokens().hubToken(*endpoint)) : fail(endpoint.error());
    return found ? std::optional(found->token) : std::nullopt;
}

} // namespace coder
