// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/monthend.h"
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

const QDateTime noon = fromIso(u"2026-03-15T12:00:00Z"_qs);

// Of a dollar an hour and four hours; created this many minutes before noon.
Session running(const QString &name, int minutesAgo)
{
    Session made;
    made.name = made.id = name;
    made.phase = Phase::Ready;
    made.hourly = Money::dollars(1);
    made.wish.leaseSeconds = 4 * 3600;
    made.created = noon.addSecs(-60LL * minutesAgo);
    made.instanceId = 7;
    made.createAttempts = 1;
    return made;
}

Session changed(Session session, const std::function<void(Session &)> &change)
{
    change(session);
    return session;
}

} // namespace

// A month's cap that ends what runs, with the hour that is paid.
class TstMonthEnd : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWouldPassTheCapEndsWithItsPaidHour_data()
    {
        QTest::addColumn<QList<Session>>("sessions");
        QTest::addColumn<double>("cap");
        QTest::addColumn<QString>("ended");        // "name seconds"
        const Session late = running(u"a"_qs, 90); // two hours are paid; half an hour to the third
        QTest::newRow("the next hour fits") << QList<Session>{late} << 3.0 << QString();
        QTest::newRow("it does not") << QList<Session>{late} << 2.99 << u"a 7200"_qs;
        QTest::newRow("the cap is passed already") << QList<Session>{late} << 1.0 << u"a 7200"_qs;
        QTest::newRow("it is decided in time, not before") << QList<Session>{running(u"a"_qs, 84)} << 2.0 << QString();
        QTest::newRow("who comes first has the rest")
            << QList<Session>{running(u"b"_qs, 35), late, running(u"c"_qs, 40)} << 5.0 << u"b 3600, a 7200"_qs;
        QTest::newRow("its lease ends with that hour anyway")
            << QList<Session>{changed(late, [](Session &one) { one.wish.leaseSeconds = 7200; })} << 1.0 << QString();
        QTest::newRow("no price, no judgement")
            << QList<Session>{changed(late, [](Session &one) { one.hourly.reset(); })} << 1.0 << QString();
        QTest::newRow("one that is being destroyed")
            << QList<Session>{changed(late, [](Session &one) { one.destroyWanted = true; })} << 1.0 << QString();
        QTest::newRow("another's VM") << QList<Session>{changed(late, [](Session &one) { one.phase = Phase::NotOurs; })}
                                      << 0.0 << QString();
        QTest::newRow("ended ones are billed") << QList<Session>{
            late, changed(running(u"old"_qs, 600), [](Session &one) {
                one.phase = Phase::Destroyed;
                one.destroyedAt = one.created.addSecs(3 * 3600);
            })} << 5.99 << u"a 7200"_qs;
    }
    void whatWouldPassTheCapEndsWithItsPaidHour()
    {
        QFETCH(const QList<Session>, sessions);
        QFETCH(const double, cap);
        QStringList ended;
        for (const PaidLease &one : leasesEndedByMonth(Money::dollars(cap), sessions, noon))
            ended << u"%1 %2"_qs.arg(one.session).arg(one.leaseSeconds);
        QTEST(ended.join(u", "_qs), "ended");
    }

    void anHourOfTheNextMonthIsTheNextMonths()
    {
        const QDateTime newYear = fromIso(u"2026-12-31T23:40:00Z"_qs);
        const auto lately = [&](int minutesAgo) {
            return changed(running(u"a"_qs, 0),
                           [&](Session &one) { one.created = newYear.addSecs(-60LL * minutesAgo); });
        };
        QVERIFY(leasesEndedByMonth(Money::dollars(1), {lately(35)}, newYear).isEmpty());
        QCOMPARE(leasesEndedByMonth(Money::dollars(1), {lately(45)}, newYear).size(), 1);
    }

    void aShorterLeaseReachesTheVm()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        bed.guard.orders.clear();
        QVERIFY(process.store.want(u"demo"_qs, Intent::Extend, "-10800"));
        bed.run(120);
        const Session session = *process.store.read(u"demo"_qs);
        QCOMPARE(session.wish.leaseSeconds, 3600);
        QCOMPARE(session.leaseEnds, session.created.addSecs(3600 - 960));
        QStringList told;
        for (const QJsonObject &order : std::as_const(bed.guard.orders))
            told << u"%1 %2"_qs.arg(order[u"do"].toString()).arg(order[u"limits"][u"end"].toInt());
        QVERIFY2(told.contains(u"set 2640"_qs), qPrintable(told.join(u", "_qs)));
        QVERIFY2(!told.join(u' ').contains(u"extend"_qs), qPrintable(told.join(u", "_qs)));
    }
};

CODER_TEST(TstMonthEnd);
#include "tst_monthend.moc"
