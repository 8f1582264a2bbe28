// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/session/monthoutlook.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

const QDateTime noon = fromIso(u"2026-03-15T12:00:00Z"_qs);

// A session of a dollar an hour and four hours; created this long ago, -1 = not yet.
Session session(const QString &id, Phase phase, int hoursAgo = -1)
{
    Session made;
    made.name = made.id = id;
    made.phase = phase;
    made.hourly = Money::dollars(1);
    made.wish.leaseSeconds = 4 * 3600;
    if (hoursAgo >= 0) {
        made.created = noon.addSecs(-3600LL * hoursAgo);
        made.instanceId = 7;
        made.createAttempts = 1;
    }
    return made;
}

Session ended(int hoursAgo, int hours)
{
    Session made = session(u"ended"_qs, Phase::Destroyed, hoursAgo);
    made.destroyedAt = made.created.addSecs(3600LL * hours);
    return made;
}

Session unread()
{
    Session made = session(u"unread"_qs, Phase::Unknown);
    made.hourly.reset();
    made.error = Error{ErrorCode::FileUnreadable, {}};
    return made;
}

Session free(const Session &of)
{
    Session made = of;
    made.hourly.reset();
    return made;
}

} // namespace

class TstMonthOutlook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMonthIsWhatWasBilledWhatRunsAndWhatIsPlanned_data()
    {
        QTest::addColumn<Session>("other");
        QTest::addColumn<double>("billed");
        QTest::addColumn<double>("running");
        QTest::addColumn<bool>("hasUnknown");
        QTest::newRow("ended") << ended(10, 2) << 2.0 << 0.0 << false;
        QTest::newRow("ended before its lease") << ended(2, 1) << 1.0 << 0.0 << false;
        QTest::newRow("ended last month") << ended(24 * 20, 2) << 0.0 << 0.0 << false;
        QTest::newRow("runs") << session(u"runs"_qs, Phase::Ready, 1) << 1.0 << 3.0 << false;
        QTest::newRow("runs beyond its lease") << session(u"late"_qs, Phase::Unknown, 6) << 6.0 << 0.0 << false;
        QTest::newRow("is being made") << session(u"made"_qs, Phase::Creating) << 0.0 << 4.0 << false;
        QTest::newRow("refused before it was rented") << session(u"no"_qs, Phase::Destroyed) << 0.0 << 0.0 << false;
        QTest::newRow("somebody else's") << session(u"other"_qs, Phase::NotOurs, 1) << 0.0 << 0.0 << false;
        QTest::newRow("no price") << free(session(u"free"_qs, Phase::Ready, 1)) << 0.0 << 0.0 << true;
        QTest::newRow("cannot be read") << unread() << 0.0 << 0.0 << true;
        QTest::newRow("the same one") << session(u"new"_qs, Phase::Creating) << 0.0 << 0.0 << false;
    }
    void aMonthIsWhatWasBilledWhatRunsAndWhatIsPlanned()
    {
        QFETCH(Session, other);
        const MonthOutlook outlook = monthOutlook(session(u"new"_qs, Phase::Creating), {other}, noon);
        QTEST(outlook.billed.dollars(), "billed");
        QTEST(outlook.running.dollars(), "running");
        QTEST(outlook.hasUnknown, "hasUnknown");
        QCOMPARE(outlook.planned, Money::dollars(4));
        QCOMPARE(outlook.total(), outlook.billed + outlook.running + outlook.planned);
    }

    void theCapMayBeReachedAndNotPassed_data()
    {
        QTest::addColumn<double>("cap");
        QTest::addColumn<bool>("isWithin");
        QTest::newRow("reached") << 10.0 << true;
        QTest::newRow("passed by a cent") << 9.99 << false;
    }
    void theCapMayBeReachedAndNotPassed()
    {
        QFETCH(double, cap);
        const QList<Session> known{ended(10, 2), session(u"runs"_qs, Phase::Ready, 1)};
        const auto within = withinMonth(Money::dollars(cap), session(u"new"_qs, Phase::Creating), known, noon);
        QTEST(within.has_value(), "isWithin");
        if (within)
            return;
        QCOMPARE(within.error().code, ErrorCode::MonthCapReached);
        QCOMPARE(within.error().detail,
                 u"2026-03: US$3.00 billed, at most US$3.00 more for what runs, at most US$4.00 for this session; "
                 "together US$10.00, and MONTH_CAP_USD is US$9.99"_qs);
    }

    void aCapCannotBeKeptWithoutAPrice()
    {
        const Session unpriced = free(session(u"new"_qs, Phase::Creating));
        QCOMPARE(withinMonth(Money::dollars(100), unpriced, {}, noon).error().code, ErrorCode::PriceUnknown);
    }

    // From half past ten on the last evening: two hours begin in March, two in April.
    void aLeaseOverTheTurnOfTheMonthIsHeldAgainstBoth()
    {
        const QDateTime evening = fromIso(u"2026-03-31T22:30:00Z"_qs);
        const Session planned = session(u"new"_qs, Phase::Creating);
        QVERIFY(withinMonth(Money::dollars(2), planned, {}, evening));
        Session billed = ended(24, 3); // of March alone
        QCOMPARE(monthOutlook(planned, {billed}, evening).at.date().month(), 3);
        QVERIFY(!withinMonth(Money::dollars(4), planned, {billed}, evening));
        Session running = session(u"runs"_qs, Phase::Ready, 0);
        running.created = evening.addSecs(-1800);
        running.wish.leaseSeconds = 24 * 3600;
        const MonthOutlook april = monthOutlook(planned, {running}, evening);
        QCOMPARE(april.at.date().month(), 4);
        QCOMPARE(april.billed, Money());
        QCOMPARE(april.running, Money::dollars(22));
        QCOMPARE(april.planned, Money::dollars(2));
    }

    void aLongerLeaseCountsFromTheBeginningOfItsVm()
    {
        Session longer = session(u"runs"_qs, Phase::Ready, 3);
        longer.wish.leaseSeconds = 6 * 3600;
        const MonthOutlook outlook = monthOutlook(longer, {session(u"runs"_qs, Phase::Ready, 3)}, noon);
        QCOMPARE(outlook.total(), Money::dollars(6));
    }
};

CODER_TEST(TstMonthOutlook);
#include "tst_monthoutlook.moc"
