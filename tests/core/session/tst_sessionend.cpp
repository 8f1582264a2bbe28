// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

// How a session ends, and what proves it.
class TstSessionEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWishToDestroyIsObeyedByTheHolderWithinTwoSeconds()
    {
        SessionBed bed;
        SessionBed::Process holder(bed);
        QVERIFY(holder.manager.up(SessionBed::wish()));
        bed.run(60);
        SessionBed::Process other(bed);
        QVERIFY(other.manager.destroy(u"demo"_qs));
        QVERIFY(!other.manager.holds(u"demo"_qs));
        bed.run(2);
        QVERIFY(holder.store.read(u"demo"_qs)->phase != Phase::Ready);
        bed.run(8);
        QCOMPARE(holder.story.last(), u"destroyed demo"_qs);
        QVERIFY(bed.cloud.machines().isEmpty());
    }

    void aWishToDestroyDoesNotWaitBehindACreate()
    {
        SessionBed bed;
        bed.cloud.bootTime = 10min;
        SessionBed::Process holder(bed);
        QVERIFY(holder.manager.up(SessionBed::wish()));
        bed.run(20);
        QVERIFY(holder.manager.destroy(u"demo"_qs));
        bed.run(10);
        QCOMPARE(holder.story, QStringList(u"destroyed demo"_qs));
        QVERIFY(bed.cloud.machines().isEmpty());
    }

    void aDestroyThatWasWantedBeforeACrashGoesOn()
    {
        SessionBed bed;
        {
            SessionBed::Process killed(bed);
            QVERIFY(killed.manager.up(SessionBed::wish()));
            bed.run(60);
            QVERIFY(killed.store.want(u"demo"_qs, Intent::Destroy));
        }
        SessionBed::Process next(bed);
        QVERIFY(next.manager.up(SessionBed::wish()));
        bed.run(10);
        QCOMPARE(next.story, QStringList(u"destroyed demo"_qs));
    }

    void goneIsSaidOnProofOnly()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        bed.cloud.failNext(u"instance"_qs, {ErrorCode::ProviderBroken, u"502"_qs}, 8);
        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(5);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Destroying);
        QCOMPARE(process.store.read(u"demo"_qs)->error->code, ErrorCode::ProviderBroken);
        bed.run(60);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
    }

    void anotherAccountsTokenProvesNothing()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        bed.cloud.who.euuid = u"somebody-else"_qs;
        bed.cloud.who.username = u"somebody-else"_qs;
        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(20);
        const Session session = *process.store.read(u"demo"_qs);
        QCOMPARE(session.phase, Phase::Unknown);
        QCOMPARE(session.error->code, ErrorCode::AccountMismatch);
        QVERIFY(session.destroyWanted);
    }

    void theLeaseEndsAVmThatNobodyEndedAndWhoseGuardIsSilent()
    {
        SessionBed bed;
        bed.guard.isThere = false;
        SessionBed::Process process(bed);
        SessionWish wish = SessionBed::wish();
        wish.leaseSeconds = 3600;
        QVERIFY(process.manager.up(wish));
        bed.run(60);
        QCOMPARE(process.story.last(), u"ready demo"_qs);
        bed.run(3600 - 960 - 30);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
    }

    void aVmThatWasDestroyedElsewhereIsProvedGoneWhenItGetsOutOfReach()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        bed.cloud.vanish(process.store.read(u"demo"_qs)->instanceId);
        bed.vm.setState(ShellState::Waiting);
        bed.run(15);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        bed.run(30);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
    }

    void aClockThatIsSetBackDoesNotHideThatAVmIsGone()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        bed.vm.setState(ShellState::Waiting);
        bed.run(30); // asked for once: it is there
        bed.clock.set(-5h);
        bed.cloud.vanish(process.store.read(u"demo"_qs)->instanceId);
        bed.run(120);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
    }
};

CODER_TEST(TstSessionEnd);
#include "tst_sessionend.moc"
