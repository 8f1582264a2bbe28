// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

// The lease, and the caps of session and month.
class TstLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExtensionMovesTheLeaseWhoeverHoldsTheSession()
    {
        SessionBed bed;
        SessionBed::Process holder(bed);
        QVERIFY(holder.manager.up(SessionBed::wish()));
        bed.run(60);
        const QDateTime before = holder.store.read(u"demo"_qs)->leaseEnds;
        SessionBed::Process other(bed);
        QVERIFY(other.manager.extend(u"demo"_qs, 1h));
        bed.run(2);
        QCOMPARE(before.secsTo(holder.store.read(u"demo"_qs)->leaseEnds), 3600);
        holder.manager.release(u"demo"_qs);
        QVERIFY(other.manager.extend(u"demo"_qs, 1h));
        QCOMPARE(before.secsTo(other.store.read(u"demo"_qs)->leaseEnds), 7200);
        QVERIFY(!other.manager.holds(u"demo"_qs));
    }

    void anExtensionBeyondTheCapIsRefused()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        SessionWish wish = SessionBed::wish();
        wish.cap = Money::dollars(1.20);
        QVERIFY(process.manager.up(wish));
        bed.run(60);
        QCOMPARE(process.manager.extend(u"demo"_qs, 1h).error().code, ErrorCode::InvalidInput);
    }

    void whatPassesTheMonthsCapIsRefusedBeforeAnythingIsRented()
    {
        SessionBed bed;
        bed.monthCap = Money::dollars(4); // one session of US$0.52 and four hours fits, two do not
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QVERIFY(process.manager.up(SessionBed::wish(u"second"_qs)));
        bed.run(10);
        QCOMPARE(process.story, QStringList({u"ready demo"_qs, u"failed second month_cap_reached not rented"_qs}));
        QCOMPARE(bed.cloud.machines().size(), 1);
        QCOMPARE(bed.cloud.firewallList().size(), 1);
        bed.monthCap = Money::dollars(4.16);
        QVERIFY(process.manager.up(SessionBed::wish(u"second"_qs)));
        bed.run(60);
        QCOMPARE(process.story.last(), u"ready second"_qs);
    }

    void twoThatAreMadeAtOnceShareTheMonthsCap()
    {
        SessionBed bed;
        bed.monthCap = Money::dollars(4);
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(1);
        SessionBed::Process other(bed);
        QVERIFY(other.manager.up(SessionBed::wish(u"second"_qs)));
        bed.run(60);
        QCOMPARE(bed.cloud.machines().size(), 1);
    }

    void aSessionOfUnknownPriceLeavesAWordAboutTheMonthsCap()
    {
        SessionBed bed;
        bed.monthCap = Money::dollars(4);
        SessionBed::Process process(bed);
        Session unpriced;
        unpriced.name = u"older"_qs;
        unpriced.id = u"00000001"_qs;
        unpriced.phase = Phase::Ready;
        unpriced.instanceId = 99;
        unpriced.created = bed.clock.now();
        QVERIFY(process.store.save(unpriced));
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(process.story.last(), u"ready demo"_qs);
        QCOMPARE(process.store.read(u"demo"_qs)->notices.first().kind, NoticeKind::MonthUncertain);
    }

    void anExtensionBeyondTheMonthsCapIsRefused()
    {
        SessionBed bed;
        bed.monthCap = Money::dollars(2.60); // five hours
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QVERIFY(process.manager.extend(u"demo"_qs, 1h));
        QCOMPARE(process.manager.extend(u"demo"_qs, 1h).error().code, ErrorCode::MonthCapReached);
        QCOMPARE(process.store.read(u"demo"_qs)->wish.leaseSeconds, 5 * 3600);
    }

    void aCapShortensTheLeaseToTheHoursItPaysFor()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        SessionWish wish = SessionBed::wish();
        wish.cap = Money::dollars(1.20);
        QVERIFY(process.manager.up(wish));
        bed.run(60);
        const Session session = *process.store.read(u"demo"_qs);
        QCOMPARE(session.created.secsTo(session.leaseEnds), 2 * 3600 - 960);
    }
};

CODER_TEST(TstLimits);
#include "tst_limits.moc"
