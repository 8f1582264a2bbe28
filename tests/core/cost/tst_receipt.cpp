// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/cost/receipt.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

const QDateTime created = fromIso(QStringLiteral("2026-03-01T10:00:00Z"));

Receipt receipt(qint64 seconds, const Usage &usage = {})
{
    Receipt made;
    made.id = u"5e6f7a8b"_qs;
    made.created = created;
    made.ended = created.addSecs(seconds);
    made.hourly = Money::dollars(1.5);
    made.usage = usage;
    return made;
}

} // namespace

class TstReceipt : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aReceiptTellsWhatWasBilledAndWhatTheTimeWasWorth()
    {
        const ReceiptSum sum = sumOf(receipt(5400));
        QCOMPARE(sum.bill.startedHours, qint64(2));
        QVERIFY(sum.bill.billed == Money::dollars(3));
        QVERIFY(sum.bill.metered == Money::dollars(2.25));
        QVERIFY(sum.total == Money::dollars(3));
    }

    void tokensHaveAPriceOnlyWhereTheyWereCounted_data()
    {
        QTest::addColumn<qint64>("prompt"); // -1 = not known
        QTest::addColumn<qint64>("generation");
        QTest::addColumn<double>("perMillion"); // -1 = not known
        QTest::addColumn<double>("perMillionOutput");
        QTest::newRow("both") << qint64(2000000) << qint64(1000000) << 1.0 << 3.0;
        QTest::newRow("not counted") << qint64(-1) << qint64(-1) << -1.0 << -1.0;
        QTest::newRow("half is not all") << qint64(-1) << qint64(1000000) << -1.0 << 3.0;
        QTest::newRow("none were made") << qint64(0) << qint64(0) << -1.0 << -1.0;
    }
    void tokensHaveAPriceOnlyWhereTheyWereCounted()
    {
        QFETCH(qint64, prompt);
        QFETCH(qint64, generation);
        Usage usage;
        if (prompt >= 0)
            usage.promptTokens = prompt;
        if (generation >= 0)
            usage.generationTokens = generation;
        const ReceiptSum sum = sumOf(receipt(5400, usage));
        QTEST(sum.perMillionTokens ? sum.perMillionTokens->dollars() : -1.0, "perMillion");
        QTEST(sum.perMillionOutput ? sum.perMillionOutput->dollars() : -1.0, "perMillionOutput");
    }

    void idleTimeCostsItsShareOfWhatWasBilled()
    {
        Usage usage;
        QVERIFY(!sumOf(receipt(5400, usage)).idleCost);
        usage.idleSeconds = 1800;
        const ReceiptSum sum = sumOf(receipt(5400, usage));
        QVERIFY(std::abs(*sum.idleShare - 1.0 / 3) < 1e-9);
        QVERIFY(sum.idleCost == Money::dollars(1));
        usage.idleSeconds = 9000; // a clock went wrong
        QCOMPARE(*sumOf(receipt(5400, usage)).idleShare, 1.0);
    }

    void extrasAreLinesOfTheirOwnAndOneWithoutAPriceMakesTheTotalUnknown()
    {
        Receipt made = receipt(5400);
        Extra volume{ExtraKind::Volume, u"cache"_qs, 73, Money::dollars(0.1), created, {}};
        made.extras = {volume};
        QVERIFY(sumOf(made).extras == Money::dollars(0.02)); // 7.30 a month, two hours of 730
        QVERIFY(sumOf(made).total == Money::dollars(3.02));
        volume.monthlyPerGb.reset();
        made.extras << volume;
        QVERIFY(!sumOf(made).extras && !sumOf(made).total);
        QVERIFY(sumOf(made).bill.billed == Money::dollars(3));
    }

    void anExtraCostsFromItsCreationToItsEnd_data()
    {
        QTest::addColumn<int>("from"); // hours after its creation
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("until"); // -1 = exists still
        QTest::addColumn<double>("cost");
        QTest::newRow("a day") << 0 << 24 << -1 << 0.24;
        QTest::newRow("asked from before it was there") << -10 << 1 << -1 << 0.01;
        QTest::newRow("it ended meanwhile") << 0 << 24 << 2 << 0.02;
        QTest::newRow("it ended before") << 10 << 24 << 2 << 0.0;
    }
    void anExtraCostsFromItsCreationToItsEnd()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(int, until);
        const Extra extra{ExtraKind::Image,    u"image"_qs, 73,
                          Money::dollars(0.1), created,     until < 0 ? QDateTime() : created.addSecs(until * 3600)};
        QTEST(extraCost(extra, created.addSecs(from * 3600), created.addSecs(to * 3600))->dollars(), "cost");
    }

    void whatHasNoPriceHasNoCost()
    {
        Receipt made = receipt(5400, {1000, 1000, 1000});
        made.hourly.reset();
        const ReceiptSum sum = sumOf(made);
        QVERIFY(!sum.bill.billed && !sum.bill.metered && !sum.total && !sum.perMillionTokens && !sum.idleCost);
        QCOMPARE(sum.bill.startedHours, qint64(2));
    }
};
CODER_TEST(TstReceipt);
#include "tst_receipt.moc"
