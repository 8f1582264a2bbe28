// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/setupcheck.h"

#include <QCoreApplication>

namespace coder::setup {

// The checks in groups; checkSetup() puts them together. Each answers what it can from the facts.
QList<Check> settingsChecks(const SetupFacts &facts);
QList<Check> accountChecks(const SetupFacts &facts);
QList<Check> placeChecks(const SetupFacts &facts); // firewall, SSH key, region, plan, stock
QList<Check> modelChecks(const SetupFacts &facts);
QList<Check> priceChecks(const SetupFacts &facts);

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(SetupCheck)
};

inline Check ok(const QString &id, const QString &sentence)
{
    return {id, CheckState::Ok, sentence, {}};
}
inline Check warn(const QString &id, const QString &sentence, const QString &mend)
{
    return {id, CheckState::Warn, sentence, mend};
}
inline Check failed(const QString &id, const QString &sentence, const QString &mend)
{
    return {id, CheckState::Fail, sentence, mend};
}
// It could not be found out, for the reason given.
inline Check unknown(const QString &id, const QString &sentence, const Error &why)
{
    return {id, CheckState::Unknown, sentence,
            why.detail.isEmpty() ? Say::tr("Try again in a moment.")
                                 : Say::tr("Try again; the reason was: %1").arg(why.detail)};
}

} // namespace coder::setup
