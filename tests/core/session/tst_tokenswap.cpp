// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runner.h"

#include <QTest>

#include "tests/core/session/sessionbed.h"

using namespace coder;
using namespace coder::test;

// The token is replaced while sessions are held: no restart, and no proof from the wrong account.
class TstTokenSwap : public QObject
{
    Q_OBJECT

    static void becomeReady(SessionBed &bed, SessionBed::Process &process)
    {
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(process.story.last(), u"ready demo"_qs);
    }
    // The same account's VMs, seen with another token.
    static void mirror(const FakeCloud &from, FakeCloud &to)
    {
        for (const Firewall &firewall : from.firewallList())
            QCOMPARE(to.addFirewall(firewall.label), firewall.id);
        for (const Instance &machine : from.machines())
            QCOMPARE(to.addMachine(from.specOf(machine.id)), machine.id);
    }

private Q_SLOTS:
    void aDestroyingThatWasRefusedBeginsAnew()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        becomeReady(bed, process);
        bed.cloud.failNext(u"account"_qs, {ErrorCode::TokenInvalid, {}}, 1000);
        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(10);
        QCOMPARE(process.store.read(u"demo"_qs)->error->code, ErrorCode::TokenInvalid);
        FakeCloud second(bed.clock);
        mirror(bed.cloud, second);
        process.manager.replaceCloud(second);
        bed.run(10);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
        QVERIFY2(second.plot().startsWith(u"account deleteInstance"_qs), qPrintable(second.plot()));
        QVERIFY(second.machines().isEmpty());
    }

    void anotherAccountsTokenDoesNotProveADestroyingUnderWay()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        becomeReady(bed, process);
        bed.cloud.failNext(u"deleteInstance"_qs, {ErrorCode::ProviderBroken, u"502"_qs}, 1000);
        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(5);
        QVERIFY(bed.cloud.count(u"deleteInstance"_qs) > 0);
        FakeCloud other(bed.clock);
        other.who.euuid = u"somebody-else"_qs;
        other.who.username = u"somebody-else"_qs;
        process.manager.replaceCloud(other);
        bed.run(20);
        const Session session = *process.store.read(u"demo"_qs);
        QCOMPARE(session.phase, Phase::Unknown);
        QCOMPARE(session.error->code, ErrorCode::AccountMismatch);
        QCOMPARE(bed.cloud.machines().size(), 1);
        QCOMPARE(other.count(u"deleteInstance"_qs), 0);

        FakeCloud own(bed.clock);
        mirror(bed.cloud, own);
        process.manager.replaceCloud(own);
        bed.run(10);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
    }

    void aBringUpThatWasRefusedGoesOn()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        bed.cloud.bootTime = std::chrono::minutes(5);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(10);
        QCOMPARE(bed.cloud.machines().size(), 1);
        bed.cloud.failNext(u"instance"_qs, {ErrorCode::TokenInvalid, {}}, 1000);
        bed.run(30);
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Attention);
        FakeCloud second(bed.clock);
        mirror(bed.cloud, second);
        process.manager.replaceCloud(second);
        bed.run(120);
        QCOMPARE(process.story.last(), u"ready demo"_qs);
        QCOMPARE(second.count(u"createInstance"_qs), 0);
    }

    void aBringUpUnderWayIsAskedAgainWhenTheFormerTokenIsRefused()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        bed.cloud.bootTime = std::chrono::minutes(5);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(10);
        FakeCloud second(bed.clock);
        mirror(bed.cloud, second);
        process.manager.replaceCloud(second);
        bed.cloud.failNext(u"instance"_qs, {ErrorCode::TokenInvalid, {}}, 1000);
        bed.run(150);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
    }

    void aVmThatAnotherAccountDoesNotKnowIsNotMissed()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        becomeReady(bed, process);
        FakeCloud other(bed.clock);
        other.who.euuid = u"somebody-else"_qs;
        process.manager.replaceCloud(other);
        bed.vm.setState(ShellState::Waiting);
        bed.run(150);
        QVERIFY(other.count(u"account"_qs) > 0);
        const Session session = *process.store.read(u"demo"_qs);
        QCOMPARE(session.phase, Phase::Ready);
        QVERIFY(!session.destroyWanted);
    }
};

CODER_TEST(TstTokenSwap);
#include "tst_tokenswap.moc"
