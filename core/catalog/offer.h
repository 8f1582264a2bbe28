// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/catalog/gpu.h"
#include "core/services/cloud.h"

namespace coder {

// What the provider offered when it was last asked: plans and prices hold for 15 minutes, stock for one.
struct Offer
{
    QString source; // the API's address
    QDateTime plansAsked;
    QList<Region> regions;
    QList<Plan> plans;
    QDateTime stockAsked;
    QList<Availability> stock;

    bool hasPlans(const QString &wantedSource, const QDateTime &now) const;
    bool hasStock(const QString &wantedSource, const QDateTime &now) const;
};

// As JSON of our own, for a file. BadAnswer if the bytes are none.
QByteArray toBytes(const Offer &offer);
Result<Offer> offerFrom(const QByteArray &bytes);

// One plan as a person compares it.
struct PlanOffer
{
    Plan plan;
    std::optional<PlanGpus> gpus;  // empty: a kind that is not known
    std::optional<Money> hourly;   // in the region asked about, else in general
    std::optional<bool> available; // there; empty: no region was asked about, or the provider does not list it
    QStringList availableIn;       // every region that lists it as available
};

// Cheapest first, unknown prices last; `region` may be empty.
QList<PlanOffer> planOffers(const Offer &offer, const QString &region);

} // namespace coder
