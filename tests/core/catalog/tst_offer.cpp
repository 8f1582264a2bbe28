// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/catalog/offer.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

const QDateTime noon = fromIso(QStringLiteral("2026-03-01T12:00:00Z"));

Plan plan(const QString &id, std::optional<Money> hourly)
{
    Plan made;
    made.id = id;
    made.label = u"Label of "_qs + id;
    made.planClass = u"gpu"_qs;
    made.gpus = 2;
    made.vcpus = 8;
    made.memoryMib = 32768;
    made.diskMib = 512000;
    made.hourly = hourly;
    return made;
}

Offer offer()
{
    Offer made;
    made.source = u"https://api.linode.com/v4"_qs;
    made.plansAsked = noon;
    made.stockAsked = noon;
    made.regions = {{u"us-ord"_qs, u"Chicago, IL"_qs, u"us"_qs, u"ok"_qs, {u"GPU Linodes"_qs, u"Metadata"_qs}}};
    made.plans = {plan(u"g9-gpu-new-1"_qs, std::nullopt), plan(u"g2-gpu-rtx4000a2-s"_qs, Money::dollars(1.05)),
                  plan(u"g2-gpu-rtx4000a1-s"_qs, Money::dollars(0.52))};
    made.plans[1].regionHourly.insert(u"id-cgk"_qs, Money::dollars(1.26));
    made.plans[1].regionHourly.insert(u"br-gru"_qs, std::nullopt);
    made.stock = {{u"us-ord"_qs, u"g2-gpu-rtx4000a2-s"_qs, true},
                  {u"fr-par"_qs, u"g2-gpu-rtx4000a2-s"_qs, false},
                  {u"id-cgk"_qs, u"g2-gpu-rtx4000a2-s"_qs, true}};
    return made;
}

} // namespace

class TstOffer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasAskedIsKeptOnDiskWhole()
    {
        const auto read = offerFrom(toBytes(offer()));
        QVERIFY(read.has_value());
        QCOMPARE(toBytes(*read), toBytes(offer()));
        QVERIFY(read->plans.at(1).hourlyIn(u"id-cgk"_qs) == Money::dollars(1.26));
        QVERIFY(!read->plans.at(0).hourly.has_value());
        QVERIFY(!read->plans.at(1).hourlyIn(u"br-gru"_qs).has_value());
        QCOMPARE(read->regions.first().capabilities.size(), 2);
        QCOMPARE(read->plansAsked, noon);
    }

    void whatIsNoneIsRefused()
    {
        for (const char *bytes : {"", "[]", "{}", "{\"schema\": 2}", "garbage"})
            QVERIFY2(!offerFrom(bytes).has_value(), bytes);
    }

    void pricesHoldLongerThanStock()
    {
        const QString source = offer().source;
        QVERIFY(offer().hasStock(source, noon.addSecs(59)) && !offer().hasStock(source, noon.addSecs(60)));
        QVERIFY(offer().hasPlans(source, noon.addSecs(899)) && !offer().hasPlans(source, noon.addSecs(900)));
        QVERIFY(!offer().hasPlans(u"http://127.0.0.1:1/v4"_qs, noon));
        QVERIFY(!offer().hasPlans(source, noon.addSecs(-1)));
        QVERIFY(!Offer().hasPlans(QString(), noon));
    }

    void plansAreComparedByPriceAndUnknownOnesComeLast()
    {
        const QList<PlanOffer> offers = planOffers(offer(), {});
        QCOMPARE(offers.at(0).plan.id, u"g2-gpu-rtx4000a1-s"_qs);
        QCOMPARE(offers.at(2).plan.id, u"g9-gpu-new-1"_qs);
        QVERIFY(!offers.at(2).gpus.has_value());
        QCOMPARE(offers.at(1).availableIn, QStringList({u"us-ord"_qs, u"id-cgk"_qs}));
        QVERIFY(!offers.at(1).available.has_value());
    }

    void aRegionHasItsOwnPriceAndStock()
    {
        const PlanOffer there = planOffers(offer(), u"id-cgk"_qs).at(1);
        QVERIFY(there.hourly == Money::dollars(1.26) && there.available == true);
        QVERIFY(planOffers(offer(), u"fr-par"_qs).at(1).available == false);
        QVERIFY(!planOffers(offer(), u"de-fra-2"_qs).at(1).available.has_value());
    }
};
CODER_TEST(TstOffer);
#include "tst_offer.moc"
