// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/setupcheck.h"
#include "core/config/setupdraft.h"

#include <QHash>

namespace coder {

// The pages of the setup, in their order; the terminal asks in the same.
enum class SetupPage { Connect, Purpose, Place, Safety, Review };

// Why a page cannot be left yet, as a sentence with its mend; empty = it can. What is only a hint (stock) or could not
// be asked (the hub) holds nobody up before the review.
QString whyNotReady(SetupPage page, const SetupDraft &draft, const SetupFacts &facts);

// What is known of the token and its account. A token that was typed is spoken of as such.
QList<Check> connectChecks(const SetupDraft &draft, const SetupFacts &facts);
// All of them, as checkSetup() gives them, with those of the token so.
QList<Check> reviewChecks(const SetupDraft &draft, const SetupFacts &facts);

// A region as a person compares it.
struct RegionChoice
{
    QString id;
    QString label;
    std::optional<qint64> latencyMs; // empty = not measured
    bool isSoldOut = false;          // as the provider lists it for the plan
    std::optional<Money> hourly;     // of the plan there

    bool operator==(const RegionChoice &) const = default;
};

// Regions that have GPUs and hand a new VM its user-data: those in stock first, the nearest before, then by label;
// unknown distances last.
QList<RegionChoice> regionChoices(const SetupFacts &facts, const QString &plan,
                                  const QHash<QString, qint64> &latencies);

} // namespace coder
