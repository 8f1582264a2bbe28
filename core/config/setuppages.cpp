// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/setuppages.h"

#include "core/config/setupparts.h"

#include <algorithm>
#include <limits>

namespace coder {
namespace {

using setup::Say;

// The first check in the way. An unknown one counts only where asked for.
QString obstacle(const QList<Check> &checks, bool isUnknownOne)
{
    for (const Check &check : checks)
        if (check.state == CheckState::Fail || (isUnknownOne && check.state == CheckState::Unknown))
            return check.mend.isEmpty() ? check.sentence : QStringLiteral("%1 %2").arg(check.sentence, check.mend);
    return {};
}

QList<Check> only(const QList<Check> &checks, const QStringList &ids)
{
    QList<Check> some;
    std::copy_if(checks.begin(), checks.end(), std::back_inserter(some),
                 [&](const Check &check) { return ids.contains(check.id); });
    return some;
}

// The sentence of a typed token; nothing has a place it could have come from.
Check typedToken(const Result<Account> &account)
{
    const QString id = QStringLiteral("token");
    if (account)
        return setup::ok(id, Say::tr("This token works; the account is %1.").arg(account->username));
    if (account.error().code == ErrorCode::TokenInvalid)
        return setup::failed(id, Say::tr("Linode refuses this token: it is wrong, expired or revoked."),
                             Say::tr("Paste it again, or make a new one in Cloud Manager."));
    return setup::unknown(id, Say::tr("This token could not be tried."), account.error());
}

QString connectReason(const SetupDraft &draft, const SetupFacts &facts)
{
    if (!facts.token)
        return Say::tr("Enter a token, or wait until the stored one is found.");
    if (!*facts.token && facts.token->error().code == ErrorCode::SecretMissing)
        return Say::tr("Enter a Linode API token.");
    if (*facts.token && !facts.account)
        return Say::tr("The token is being tested.");
    return obstacle(connectChecks(draft, facts), true);
}

QString purposeReason(const SetupDraft &draft, const SetupFacts &facts)
{
    if (draft.purpose.isEmpty())
        return Say::tr("Choose what the model is for.");
    if (draft.model.isEmpty())
        return Say::tr("Choose a model.");
    if (draft.plan.isEmpty())
        return Say::tr("Choose a plan.");
    return obstacle(only(setup::placeChecks(facts), {QStringLiteral("plan")}) + setup::modelChecks(facts), false);
}

QString placeReason(const SetupDraft &draft, const SetupFacts &facts)
{
    if (draft.region.isEmpty())
        return Say::tr("Choose a region.");
    return obstacle(only(setup::placeChecks(facts), {QStringLiteral("region")}), false);
}

QString safetyReason(const SetupFacts &facts)
{
    // What runs may fill the month's cap: that is in the way of renting, not of these answers.
    return obstacle(only(setup::placeChecks(facts), {QStringLiteral("firewall")})
                        + only(setup::priceChecks(facts), {QStringLiteral("price")}),
                    false);
}

qint64 distance(const RegionChoice &choice)
{
    return choice.latencyMs.value_or(std::numeric_limits<qint64>::max());
}

bool isBefore(const RegionChoice &one, const RegionChoice &other)
{
    if (one.isSoldOut != other.isSoldOut)
        return other.isSoldOut;
    if (distance(one) != distance(other))
        return distance(one) < distance(other);
    return QString::localeAwareCompare(one.label, other.label) < 0;
}

bool isSoldOut(const SetupFacts &facts, const QString &region, const QString &plan)
{
    if (!facts.availability || !*facts.availability)
        return false;
    const QList<Availability> &rows = **facts.availability;
    return std::any_of(rows.begin(), rows.end(), [&](const Availability &row) {
        return row.region == region && row.plan == plan && !row.available;
    });
}

std::optional<Money> priceThere(const SetupFacts &facts, const QString &region, const QString &planId)
{
    if (!facts.plans || !*facts.plans)
        return std::nullopt;
    for (const Plan &plan : **facts.plans)
        if (plan.id == planId)
            return plan.hourlyIn(region);
    return std::nullopt;
}

} // namespace

QString whyNotReady(SetupPage page, const SetupDraft &draft, const SetupFacts &facts)
{
    switch (page) {
    case SetupPage::Connect:
        return connectReason(draft, facts);
    case SetupPage::Purpose:
        return purposeReason(draft, facts);
    case SetupPage::Place:
        return placeReason(draft, facts);
    case SetupPage::Safety:
        return safetyReason(facts);
    case SetupPage::Review:
        return obstacle(reviewChecks(draft, facts), true);
    }
    return {};
}

QList<Check> connectChecks(const SetupDraft &draft, const SetupFacts &facts)
{
    QList<Check> checks = setup::accountChecks(facts);
    if (!draft.token.isEmpty() && facts.token && *facts.token && facts.account && !checks.isEmpty())
        checks.first() = typedToken(*facts.account);
    return checks;
}

QList<Check> reviewChecks(const SetupDraft &draft, const SetupFacts &facts)
{
    return setup::settingsChecks(facts) + connectChecks(draft, facts) + setup::placeChecks(facts)
           + setup::modelChecks(facts) + setup::priceChecks(facts);
}

QList<RegionChoice> regionChoices(const SetupFacts &facts, const QString &plan, const QHash<QString, qint64> &latencies)
{
    QList<RegionChoice> choices;
    if (!facts.regions || !*facts.regions)
        return choices;
    for (const Region &region : **facts.regions) {
        if (!region.capabilities.contains(QStringLiteral("GPU Linodes"))
            || !region.capabilities.contains(QStringLiteral("Metadata")))
            continue;
        const auto measured = latencies.constFind(region.id);
        choices << RegionChoice{region.id, region.label.isEmpty() ? region.id : region.label,
                                measured == latencies.constEnd() ? std::nullopt : std::optional(*measured),
                                isSoldOut(facts, region.id, plan), priceThere(facts, region.id, plan)};
    }
    std::stable_sort(choices.begin(), choices.end(), isBefore);
    return choices;
}

} // namespace coder
