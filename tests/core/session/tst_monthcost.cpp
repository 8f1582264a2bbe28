// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/session/monthcost.h"
#include "core/session/receipts.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

const QDateTime now = fromIso(QStringLiteral("2026-03-15T12:00:00Z"));

Session session(const QString &id, const QDateTime &created, std::optional<Money> hourly = Money::dollars(1))
{
    Session made;
    made.name = id;
    made.id = id;
    made.instanceId = 7;
    made.createAttempts = 1;
    made.phase = Phase::Ready;
    made.created = created;
    made.hourly = hourly;
    made.wish.leaseSeconds = 4 * 3600;
    return made;
}

Session ended(const QString &id, const QDateTime &created, qint64 seconds)
{
    Session made = session(id, created);
    made.phase = Phase::Destroyed;
    made.destroyedAt = created.addSecs(seconds);
    return made;
}

} // namespace

class TstMonthCost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMonthIsWhatRunsAndWhatEnded()
    {
        const Session running = session(u"a"_qs, now.addSecs(-5400));
        const Session past = ended(u"b"_qs, now.addDays(-3), 3700);
        const MonthCost cost = monthCost({running, past}, {receiptOf(past)}, now);
        QCOMPARE(cost.sessions, 2);
        QCOMPARE(cost.running, 1);
        QCOMPARE(cost.startedHours, qint64(4));
        QVERIFY(cost.billed == Money::dollars(4));
        QVERIFY(cost.committed == Money::dollars(6)); // two more hours of the lease
        QCOMPARE(cost.nextCharge, now.addSecs(1800));
        QVERIFY(cost.nextAmount == Money::dollars(1));
        QVERIFY(std::abs(cost.metered.dollars() - (1.5 + 3700.0 / 3600)) < 1e-5);
        QVERIFY(!cost.hasUnknown);
    }

    void aReceiptWhoseSessionIsGoneFromTheDiskCountsOnce()
    {
        const Session past = ended(u"b"_qs, now.addDays(-3), 3700);
        QVERIFY(monthCost({}, {receiptOf(past)}, now).billed == Money::dollars(2));
        QVERIFY(monthCost({past}, {receiptOf(past)}, now).billed == Money::dollars(2));
    }

    void hoursOfAnotherMonthAreNotThisMonths()
    {
        const QDateTime turn = fromIso(u"2026-03-01T00:30:00Z"_qs);
        const Session past = ended(u"b"_qs, turn.addSecs(-3600), 7000); // 23:30 to 01:26: one hour in each
        QCOMPARE(monthCost({past}, {}, now).startedHours, qint64(1));
        QCOMPARE(monthCost({past}, {}, turn.addDays(-5)).startedHours, qint64(0)); // it had not been made
    }

    void aMonthThatGoesOnLikeThisIsProjected_data()
    {
        QTest::addColumn<QDateTime>("at");
        QTest::addColumn<double>("projection"); // -1 = unknown
        QTest::newRow("the first day") << fromIso(u"2026-03-01T23:00:00Z"_qs) << -1.0;
        QTest::newRow("half of the month") << fromIso(u"2026-03-16T12:00:00Z"_qs) << 4.0;
        QTest::newRow("its end") << fromIso(u"2026-03-31T23:59:59Z"_qs) << 2.0;
    }
    void aMonthThatGoesOnLikeThisIsProjected()
    {
        QFETCH(QDateTime, at);
        const Session past = ended(u"b"_qs, fromIso(u"2026-03-01T10:00:00Z"_qs), 3700);
        const auto projection = monthCost({past}, {}, at).projection;
        QTEST(projection ? std::round(projection->dollars() * 100) / 100 : -1.0, "projection");
    }

    void whatMayBeRentedSinceNobodyKnowsWhenIsUnknown()
    {
        Session lost = session(u"a"_qs, {});
        lost.phase = Phase::Creating;
        lost.instanceId = 0;
        lost.createAttempts = 0;
        QVERIFY(!monthCost({lost}, {}, now).hasUnknown); // nobody was asked for a VM yet
        lost.createAttempts = 1;
        QVERIFY(monthCost({lost}, {}, now).hasUnknown);
        Session broken;
        broken.phase = Phase::Unknown;
        broken.error = Error{ErrorCode::BadAnswer, {}};
        QVERIFY(monthCost({broken}, {}, now).hasUnknown);
        lost.phase = Phase::Destroyed;
        QVERIFY(!monthCost({lost}, {}, now).hasUnknown);
    }

    void anUnknownPriceIsSaidAndNotCountedAsNothing()
    {
        const MonthCost cost = monthCost({session(u"a"_qs, now.addSecs(-100), std::nullopt)}, {}, now);
        QVERIFY(cost.hasUnknown);
        QVERIFY(!cost.nextAmount);
        QCOMPARE(cost.startedHours, qint64(1));
    }

    void idleTimeAndTokensAreOfThoseThatWereMeasured()
    {
        Session measured = ended(u"a"_qs, now.addDays(-2), 3600);
        measured.usage = {400000, 100000, 900};
        const Session silent = ended(u"b"_qs, now.addDays(-3), 3600);
        const MonthCost cost = monthCost({measured, silent}, {receiptOf(measured), receiptOf(silent)}, now);
        QVERIFY(cost.perMillionTokens == Money::dollars(2));
        QCOMPARE(*cost.idleShare, 0.25);
        QVERIFY(cost.idleCost == Money::dollars(0.25));
        QVERIFY(!monthCost({silent}, {receiptOf(silent)}, now).idleShare);
    }

    void theAccountsOwnFigureIsHeldAgainstOurs()
    {
        MonthCost month;
        month.billed = Money::dollars(10);
        QVERIFY(compared(month, Money::dollars(12.5)).others == Money::dollars(2.5));
        QVERIFY(!compared(month, std::nullopt).others && !compared(month, std::nullopt).isPartlyInvoiced);
        QVERIFY(compared(month, Money::dollars(3)).isPartlyInvoiced && !compared(month, Money::dollars(3)).others);
    }
};
CODER_TEST(TstMonthCost);
#include "tst_monthcost.moc"
