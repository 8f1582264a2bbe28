// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

// The idle limit of a session that lives: set, told to its VM, read back.
class TstIdleRule : public QObject
{
    Q_OBJECT

    static void bringUp(SessionBed &bed, SessionBed::Process &process)
    {
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QVERIFY(process.store.read(u"demo"_qs)->isArmed);
    }
    static RuleStanding standing(const SessionBed &bed, const SessionBed::Process &process)
    {
        return standingOf(idleRuleOf(*process.store.read(u"demo"_qs)), process.store.guard(u"demo"_qs),
                          bed.clock.now());
    }

private Q_SLOTS:
    void itReachesTheVmAndIsReadBack()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        bringUp(bed, process);
        QCOMPARE(standing(bed, process), RuleStanding::Set);
        QVERIFY(process.manager.setIdleRule(u"demo"_qs, {45 * 60, false}));
        QCOMPARE(standing(bed, process), RuleStanding::Other); // until the VM has said so
        bed.run(15);
        QCOMPARE(standing(bed, process), RuleStanding::Set);
        QCOMPARE(bed.guard.status[u"limits"][u"idle"].toDouble(), 2700.0);
        QCOMPARE(bed.guard.status[u"limits"][u"hour_aware"].toBool(true), false);
        QVERIFY(process.store.read(u"demo"_qs)->isArmed);
        QCOMPARE(bed.cloud.count(u"createToken"_qs), 1); // for that it needs no other token
    }

    void twoChangesInARowBothReachIt()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        bringUp(bed, process);
        QVERIFY(process.manager.setIdleRule(u"demo"_qs, {45 * 60, true}));
        bed.run(15);
        QVERIFY(process.manager.setIdleRule(u"demo"_qs, {0, true}));
        bed.run(15);
        QCOMPARE(standing(bed, process), RuleStanding::Set);
        QCOMPARE(bed.guard.status[u"limits"][u"idle"].toDouble(), 0.0);
    }

    void whoeverHoldsTheSessionObeys()
    {
        SessionBed bed;
        SessionBed::Process holder(bed);
        bringUp(bed, holder);
        SessionBed::Process other(bed);
        QVERIFY(other.manager.setIdleRule(u"demo"_qs, {600, true}));
        bed.run(15);
        QCOMPARE(holder.store.read(u"demo"_qs)->wish.idleLimitSeconds, 600);
        QCOMPARE(standing(bed, holder), RuleStanding::Set);
        QVERIFY(!other.store.isWanted(u"demo"_qs, Intent::Idle));
    }

    void aVmThatIsNotHeardHasNotConfirmed()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        bringUp(bed, process);
        bed.vm.setState(ShellState::Waiting);
        QVERIFY(process.manager.setIdleRule(u"demo"_qs, {600, true}));
        bed.run(70);
        QCOMPARE(standing(bed, process), RuleStanding::Unconfirmed);
        bed.vm.setState(ShellState::Connected);
        bed.run(30);
        QCOMPARE(standing(bed, process), RuleStanding::Set);
    }

    void whatIsNoRuleForItIsRefused_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<bool>("isAdopted");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<ErrorCode>("why");
        QTest::newRow("over") << Phase::Destroyed << false << 600 << ErrorCode::SessionUnknown;
        QTest::newRow("being destroyed") << Phase::Destroying << false << 600 << ErrorCode::LeaseEnded;
        QTest::newRow("the older tool's") << Phase::Ready << true << 600 << ErrorCode::InvalidInput;
        QTest::newRow("less than a minute") << Phase::Ready << false << 59 << ErrorCode::InvalidInput;
        QTest::newRow("negative") << Phase::Ready << false << -1 << ErrorCode::InvalidInput;
        QTest::newRow("more than a week") << Phase::Ready << false << longestIdleLimit + 1 << ErrorCode::InvalidInput;
    }
    void whatIsNoRuleForItIsRefused()
    {
        QFETCH(Phase, phase);
        QFETCH(bool, isAdopted);
        QFETCH(int, seconds);
        Session session;
        session.phase = phase;
        session.isAdopted = isAdopted;
        const auto checked = checkIdleRule(session, {seconds, true});
        QVERIFY(!checked);
        QTEST(checked.error().code, "why");
    }

    void aWishIsReadAsItWasWritten()
    {
        const IdleRule rule{2700, false};
        QVERIFY(idleRuleFrom(toBytes(rule)) == rule);
        QVERIFY(!idleRuleFrom("") && !idleRuleFrom("{}") && !idleRuleFrom("{\"idle\":\"600\",\"hour_aware\":true}"));
    }
};

CODER_TEST(TstIdleRule);
#include "tst_idlerule.moc"
