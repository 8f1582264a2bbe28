// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/cost/month.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

const QDateTime now = fromIso(QStringLiteral("2026-03-15T12:00:00Z"));

QDateTime at(const char *text)
{
    return fromIso(QString::fromLatin1(text));
}

} // namespace

class TstMonth : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hoursCountInTheMonthInWhichTheyStart_data()
    {
        QTest::addColumn<QDateTime>("created");
        QTest::addColumn<QDateTime>("until");
        QTest::addColumn<qint64>("hours");
        QTest::newRow("of this month") << at("2026-03-10T10:30:00Z") << at("2026-03-10T12:00:00Z") << qint64(2);
        QTest::newRow("just made") << now << now << qint64(1);
        QTest::newRow("clock behind") << now << now.addSecs(-60) << qint64(1);
        QTest::newRow("of last month") << at("2026-02-10T10:30:00Z") << at("2026-02-10T12:00:00Z") << qint64(0);
        QTest::newRow("over the turn") << at("2026-02-28T22:30:00Z") << at("2026-03-01T01:00:00Z") << qint64(1);
        QTest::newRow("an hour that began before midnight is of the old month")
            << at("2026-02-28T23:30:00Z") << at("2026-03-01T00:20:00Z") << qint64(0);
        QTest::newRow("begun at midnight") << at("2026-03-01T00:00:00Z") << at("2026-03-01T00:10:00Z") << qint64(1);
        QTest::newRow("into the next month") << at("2026-03-31T22:30:00Z") << at("2026-04-01T05:00:00Z") << qint64(2);
        QTest::newRow("of the next month") << at("2026-04-01T00:00:00Z") << at("2026-04-01T05:00:00Z") << qint64(0);
        QTest::newRow("creation unknown") << QDateTime() << now << qint64(0);
    }
    void hoursCountInTheMonthInWhichTheyStart()
    {
        QFETCH(QDateTime, created);
        QFETCH(QDateTime, until);
        QFETCH(qint64, hours);
        const MonthBill bill = monthBill({{created, until, Money::dollars(1.05)}}, now);
        QCOMPARE(bill.billed.micros(), 1050000 * hours);
        QVERIFY(!bill.hasUnknown);
        QCOMPARE(monthBill({{created, until, {}}}, now).hasUnknown, hours > 0);
    }

    void billsAddUpAndTheUnknownIsSaid()
    {
        const QDateTime created = at("2026-03-10T10:00:00Z");
        const MonthBill bill = monthBill({{created, created.addSecs(60), Money::dollars(1)},
                                          {created, created.addSecs(3700), Money::dollars(2)},
                                          {created, now, {}}},
                                         now);
        QCOMPARE(bill, (MonthBill{Money::dollars(5), true}));
    }
};

CODER_TEST(TstMonth);
#include "tst_month.moc"
