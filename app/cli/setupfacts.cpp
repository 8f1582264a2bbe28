// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/setupfacts.h"

#include "app/cli/context.h"
#include "core/config/endpoint.h"

namespace coder {

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

std::optional<Secret> hubToken(Program &program)
{
    const auto endpoint = hubEndpoint(program.environment().value(u"HF_ENDPOINT"_qs));
    const auto found = endpoint ? await(program.tokens().hubToken(*endpoint)) : fail(endpoint.error());
    return found ? std::optional(found->token) : std::nullopt;
}

} // namespace coder
