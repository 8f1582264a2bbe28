// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/setupcheck.h"

#include "core/config/setupparts.h"

#include <algorithm>

namespace coder {

QString checkStateId(CheckState state)
{
    switch (state) {
    case CheckState::Ok:
        return QStringLiteral("ok");
    case CheckState::Warn:
        return QStringLiteral("warn");
    case CheckState::Fail:
        return QStringLiteral("fail");
    case CheckState::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QList<Check> checkSetup(const SetupFacts &facts)
{
    return setup::settingsChecks(facts) + setup::accountChecks(facts) + setup::placeChecks(facts)
           + setup::modelChecks(facts) + setup::priceChecks(facts);
}

bool isLaunchable(const QList<Check> &checks)
{
    return std::ranges::all_of(
        checks, [](const Check &check) { return check.state == CheckState::Ok || check.state == CheckState::Warn; });
}

namespace setup {

QList<Check> settingsChecks(const SetupFacts &facts)
{
    QList<Check> checks;
    for (const ConfigProblem &problem : facts.reading.problems)
        checks << failed(QStringLiteral("settings.") + problem.setting, problem.sentence, problem.mend);
    if (checks.isEmpty())
        checks << ok(QStringLiteral("settings"), Say::tr("All required settings are there and can be used."));
    for (const QString &note : facts.reading.notes)
        checks << warn(QStringLiteral("settings.note"), note, {});
    return checks;
}

namespace {

QList<Check> monthCheck(const SetupFacts &facts)
{
    const QString id = QStringLiteral("month");
    if (facts.isMonthCapBlind)
        return {failed(id, Say::tr("The cap of the month cannot be kept: the price is unknown."),
                       Say::tr("Remove MONTH_CAP_USD or choose another TYPE."))};
    if (facts.monthWords.isEmpty())
        return {};
    if (facts.isOverMonthCap)
        return {failed(id, facts.monthWords,
                       Say::tr("Raise or remove MONTH_CAP_USD, choose a shorter lease, or destroy what runs."))};
    return {ok(id, facts.monthWords)};
}

} // namespace

QList<Check> priceChecks(const SetupFacts &facts)
{
    if (facts.capError)
        return {
            failed(QStringLiteral("price"), Say::tr("The cap of this session cannot be kept."),
                   facts.capError->code == ErrorCode::PriceUnknown
                       ? Say::tr("Without a price no cap can be kept: remove SESSION_CAP_USD or choose another TYPE.")
                       : Say::tr("The cap does not pay for the first hour: raise or remove SESSION_CAP_USD."))};
    if (!facts.plans)
        return {};
    if (facts.hourlyWords.isEmpty())
        return QList<Check>{warn(QStringLiteral("price"),
                                 Say::tr("The price is unknown: Linode does not tell it for this plan."),
                                 Say::tr("Look it up in Cloud Manager before you launch."))}
               + monthCheck(facts);
    return QList<Check>{ok(QStringLiteral("price"), Say::tr("The price is %1, and at worst %2 for the lease of %3.")
                                                        .arg(facts.hourlyWords, facts.worstWords, facts.leaseWords))}
           + monthCheck(facts);
}

} // namespace setup
} // namespace coder
