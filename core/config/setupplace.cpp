// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/setupparts.h"

#include <algorithm>

namespace coder::setup {
namespace {

template<class Item>
const Item *withId(const QList<Item> &items, const QString &id)
{
    const auto found = std::ranges::find_if(items, [&](const Item &item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

QString wanted(const SetupFacts &facts, const char *name)
{
    return facts.reading.config.text(QLatin1String(name));
}

QList<Check> firewallCheck(const SetupFacts &facts)
{
    const QString id = QStringLiteral("firewall");
    const QString number = wanted(facts, "FIREWALL_ID");
    if (number.isEmpty())
        return {ok(id, Say::tr("A firewall is made for the session; it admits SSH from your address only."))};
    if (!facts.firewall)
        return {};
    if (*facts.firewall && (*facts.firewall)->status != QLatin1String("disabled"))
        return {ok(id, Say::tr("Firewall %1 exists: %2. It is used as it is.").arg(number, (*facts.firewall)->label))};
    if (*facts.firewall)
        return {warn(id, Say::tr("Firewall %1 exists but is disabled: it would protect nothing.").arg(number),
                     Say::tr("Enable it in Cloud Manager, or take FIREWALL_ID out to have one made."))};
    const bool isGone = facts.firewall->error().code == ErrorCode::NotFound
                        || facts.firewall->error().code == ErrorCode::FirewallMissing;
    if (isGone)
        return {failed(id, Say::tr("Firewall %1 does not exist in this account.").arg(number),
                       Say::tr("Correct FIREWALL_ID, or take it out to have one made."))};
    return {unknown(id, Say::tr("Firewall %1 could not be looked up.").arg(number), facts.firewall->error())};
}

Check keyCheck(const SetupFacts &facts)
{
    const QString own = Say::tr("%n public key(s) of yours are added for use by hand.", nullptr, facts.ownPublicKeys);
    const QString ours = facts.hasInstallKey ? Say::tr("This computer's SSH key is there.")
                                             : Say::tr("An SSH key for this computer is made at the first launch.");
    return ok(QStringLiteral("ssh_key"), facts.ownPublicKeys == 0 ? ours : QStringLiteral("%1 %2").arg(ours, own));
}

QList<Check> regionCheck(const SetupFacts &facts)
{
    const QString id = QStringLiteral("region");
    const QString name = wanted(facts, "REGION");
    if (name.isEmpty() || !facts.regions)
        return {};
    if (!*facts.regions)
        return {unknown(id, Say::tr("The regions could not be read."), facts.regions->error())};
    const Region *region = withId(**facts.regions, name);
    const QString choose = Say::tr("Choose a REGION from \"coder list-types\".");
    if (region == nullptr)
        return {failed(id, Say::tr("Linode has no region %1.").arg(name), choose)};
    if (!region->capabilities.contains(QStringLiteral("GPU Linodes")))
        return {failed(id, Say::tr("%1 (%2) has no GPU plans.").arg(region->label, name), choose)};
    if (!region->status.isEmpty() && region->status != QLatin1String("ok"))
        return {warn(id, Say::tr("%1 (%2) has a disturbance.").arg(region->label, name),
                     Say::tr("Look at status.linode.com, or choose another REGION."))};
    return {ok(id, Say::tr("%1 (%2) has GPU plans.").arg(region->label, name))};
}

QString cardWords(const CardFacts &card)
{
    return Say::tr("%1 × %2, %3 GiB each").arg(card.count).arg(card.name).arg(card.vramGib);
}

QList<Check> planCheck(const SetupFacts &facts)
{
    const QString id = QStringLiteral("plan");
    const QString name = wanted(facts, "TYPE");
    if (name.isEmpty() || !facts.plans)
        return {};
    if (!*facts.plans)
        return {unknown(id, Say::tr("The plans could not be read."), facts.plans->error())};
    const Plan *plan = withId(**facts.plans, name);
    if (plan == nullptr)
        return {failed(id, Say::tr("Linode offers no GPU plan %1 to this account.").arg(name),
                       Say::tr("Choose a TYPE from \"coder list-types\"."))};
    if (!facts.card)
        return {warn(id,
                     Say::tr("%1 has %n GPU(s) of a kind this program does not know.", nullptr, plan->gpus).arg(name),
                     Say::tr("Whether the model fits cannot be told; check the card's memory yourself."))};
    return {ok(id, Say::tr("%1 has %2.").arg(name, cardWords(*facts.card)))};
}

// Where the plan is listed as available, other than in the region itself.
QStringList elsewhere(const QList<Availability> &rows, const QString &plan, const QString &region)
{
    QStringList regions;
    for (const Availability &row : rows)
        if (row.plan == plan && row.available && row.region != region)
            regions << row.region;
    return regions;
}

QList<Check> stockCheck(const SetupFacts &facts)
{
    const QString id = QStringLiteral("stock");
    const QString region = wanted(facts, "REGION");
    const QString plan = wanted(facts, "TYPE");
    if (region.isEmpty() || plan.isEmpty() || !facts.availability)
        return {};
    if (!*facts.availability)
        return {warn(id, Say::tr("Whether %1 is in stock in %2 could not be read.").arg(plan, region),
                     Say::tr("It shows when the VM is created."))};
    const QList<Availability> &rows = **facts.availability;
    const bool isSoldOut = std::ranges::any_of(
        rows, [&](const Availability &row) { return row.region == region && row.plan == plan && !row.available; });
    if (!isSoldOut)
        return {ok(id, Say::tr("Linode does not list %1 as sold out in %2.").arg(plan, region))};
    const QStringList others = elsewhere(rows, plan, region);
    return {warn(id, Say::tr("Linode lists %1 as not available in %2 now. The list is a hint only.").arg(plan, region),
                 others.isEmpty()
                     ? Say::tr("Try it all the same, or choose another TYPE.")
                     : Say::tr("Try it all the same, or one of: %1.").arg(others.join(QStringLiteral(", "))))};
}

} // namespace

QList<Check> placeChecks(const SetupFacts &facts)
{
    QList<Check> checks = firewallCheck(facts);
    checks << keyCheck(facts);
    return checks << regionCheck(facts) << planCheck(facts) << stockCheck(facts);
}

} // namespace coder::setup
