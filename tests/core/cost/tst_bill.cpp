// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/cost/bill.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {
const QDateTime created = fromIso(QStringLiteral("2026-03-01T10:20:30Z"));
const std::optional<Money> price = Money::dollars(1.05);
} // namespace

class TstBill : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startedHoursAreBilled_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<qint64>("hours");
        QTest::newRow("clock behind") << qint64(-5000) << qint64(1);
        QTest::newRow("at once") << qint64(0) << qint64(1);
        QTest::newRow("a millisecond") << qint64(1) << qint64(1);
        QTest::newRow("to the second before the hour") << qint64(3599000) << qint64(1);
        QTest::newRow("the hour itself") << qint64(3600000) << qint64(1);
        QTest::newRow("a millisecond more") << qint64(3600001) << qint64(2);
        QTest::newRow("two hours") << qint64(7200000) << qint64(2);
        QTest::newRow("two hours and a second") << qint64(7201000) << qint64(3);
        QTest::newRow("a year") << qint64(8760) * 3600000 << qint64(8760);
    }
    void startedHoursAreBilled()
    {
        QFETCH(qint64, milliseconds);
        QFETCH(qint64, hours);
        const Bill bill = billAt(created, created.addMSecs(milliseconds), price);
        QCOMPARE(bill.startedHours, hours);
        QVERIFY(bill.billed == Money::micros(1050000 * hours));
        QCOMPARE(bill.nextCharge, created.addSecs(hours * 3600));
        QVERIFY(bill.nextCharge >= created.addMSecs(milliseconds));
    }

    void whatIsUnknownStaysUnknown()
    {
        const Bill unpriced = billAt(created, created.addSecs(10), std::nullopt);
        QCOMPARE(unpriced.startedHours, qint64(1));
        QVERIFY(!unpriced.billed.has_value());
        QVERIFY(billAt(QDateTime(), created, price) == Bill());
        QVERIFY(billAt(created, QDateTime(), price) == Bill());
        QVERIFY(!leaseEnd(QDateTime(), 3600).isValid());
        QVERIFY(!worstCase(std::nullopt, 3600).has_value());
    }

    void aLeaseEndsSixteenMinutesBeforeItsLastHourDoes_data()
    {
        QTest::addColumn<int>("lease");
        QTest::addColumn<qint64>("end");
        QTest::addColumn<qint64>("hours");
        QTest::newRow("one hour") << 3600 << qint64(2640) << qint64(1);
        QTest::newRow("four hours") << 14400 << qint64(13440) << qint64(4);
        QTest::newRow("a week") << 604800 << qint64(603840) << qint64(168);
        QTest::newRow("a quarter") << 900 << qint64(900) << qint64(1);
        QTest::newRow("44 minutes") << 2640 << qint64(2640) << qint64(1);
        QTest::newRow("44 minutes and a second") << 2641 << qint64(2640) << qint64(1);
        QTest::newRow("an hour and a second") << 3601 << qint64(3601) << qint64(2);
        QTest::newRow("90 minutes") << 5400 << qint64(5400) << qint64(2);
        QTest::newRow("119 minutes") << 7140 << qint64(6240) << qint64(2);
    }
    void aLeaseEndsSixteenMinutesBeforeItsLastHourDoes()
    {
        QFETCH(int, lease);
        QFETCH(qint64, end);
        QTEST(leaseHours(lease), "hours");
        QCOMPARE(created.secsTo(leaseEnd(created, lease)), end);
        QVERIFY(worstCase(price, lease) == *price * leaseHours(lease));
    }

    void noLeaseCanCostMoreThanItsWorstCase()
    {
        for (int lease = 60; lease <= 5 * 3600; lease += 7) {
            const QDateTime gone = leaseEnd(created, lease).addSecs(leaseReserveSeconds);
            QVERIFY2(billAt(created, gone, price).billed <= worstCase(price, lease),
                     qPrintable(QString::number(lease)));
        }
    }

    void aCapShortensTheLeaseToWhatItPaysFor_data()
    {
        QTest::addColumn<double>("cap");
        QTest::addColumn<int>("lease");
        QTest::addColumn<int>("left"); // 0 = refused
        QTest::newRow("plenty") << 100.0 << 14400 << 14400;
        QTest::newRow("exactly four hours") << 4.2 << 14400 << 14400;
        QTest::newRow("a cent short of four") << 4.19 << 14400 << 10800;
        QTest::newRow("one hour") << 1.05 << 14400 << 3600;
        QTest::newRow("less than an hour") << 1.04 << 14400 << 0;
        QTest::newRow("nothing") << 0.0 << 14400 << 0;
        QTest::newRow("a short lease stays") << 2.1 << 900 << 900;
    }
    void aCapShortensTheLeaseToWhatItPaysFor()
    {
        QFETCH(double, cap);
        QFETCH(int, lease);
        QFETCH(int, left);
        const auto within = leaseWithin(Money::dollars(cap), price, lease);
        QCOMPARE(within.value_or(0), left);
        if (within)
            QVERIFY(*worstCase(price, *within) <= Money::dollars(cap));
        else
            QVERIFY(within.error().code == ErrorCode::InvalidInput);
    }

    void aCapNeedsAPriceAndNoCapNeedsNone()
    {
        QVERIFY(leaseWithin(Money::dollars(5), std::nullopt, 3600).error().code == ErrorCode::PriceUnknown);
        QCOMPARE(leaseWithin(std::nullopt, std::nullopt, 3600).value_or(0), 3600);
    }
};
CODER_TEST(TstBill);
#include "tst_bill.moc"
