// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

// Names, ports, other processes, and the whole straight road.
class TstSessionManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWishBecomesAReadySessionAndThenNothing()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        const Session session = *process.store.read(u"demo"_qs);
        QCOMPARE(session.phase, Phase::Ready);
        QCOMPARE(session.endpoint(), u"http://127.0.0.1:%1/v1"_qs.arg(session.localPort));
        QCOMPARE(bed.cloud.machines().size(), 1);
        QCOMPARE(bed.published, QStringList(u"demo"_qs));

        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(10);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
        QVERIFY(bed.cloud.machines().isEmpty());
        QVERIFY(bed.cloud.firewallList().isEmpty());
        QVERIFY(bed.published.isEmpty());
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Destroyed);
    }

    void upOnALivingSessionWithOtherSettingsIsRefusedByName()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        SessionWish other = SessionBed::wish();
        other.model = u"Qwen/Qwen2.5-Coder-14B-Instruct"_qs;
        const auto refused = process.manager.up(other);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::SessionDiffers);
        QCOMPARE(refused.error().detail, u"MODEL_ID"_qs);
    }

    void twoSessionsGetTwoLocalPorts()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish(u"one"_qs)));
        QVERIFY(process.manager.up(SessionBed::wish(u"two"_qs)));
        bed.run(60);
        QVERIFY(process.store.read(u"one"_qs)->localPort != process.store.read(u"two"_qs)->localPort);
        QCOMPARE(bed.cloud.machines().size(), 2);
    }

    void aFirewallWhoseAnswerGotLostIsFoundAndNotMadeTwice()
    {
        SessionBed bed;
        bed.cloud.loseAnswerOf(u"createFirewall"_qs);
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        QCOMPARE(bed.cloud.firewallList().size(), 1);
        QVERIFY(process.store.read(u"demo"_qs)->firewallIsOurs);
    }

    void aSessionThatIsOverIsNotServedAndNotHeld()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(10);
        QCOMPARE(process.manager.serve(u"demo"_qs).error().code, ErrorCode::SessionUnknown);
        QVERIFY(!process.manager.holds(u"demo"_qs));
    }

    void withoutASessionInHandNothingWakesTheComputer()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QCOMPARE(bed.clock.waiting(), 0);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QVERIFY(bed.clock.waiting() > 0);
        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(60);
        QCOMPARE(process.story.last(), u"destroyed demo"_qs);
        QCOMPARE(bed.clock.waiting(), 0);
    }

    void aLocalPortThatWasTakenMeanwhileIsGivenUpForTheNext()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        const quint16 chosen = process.store.read(u"demo"_qs)->localPort;
        bed.vm.takePort(chosen);
        bed.run(60);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        QVERIFY(process.store.read(u"demo"_qs)->localPort > chosen);
    }

    void aStateFolderThatCannotBeWrittenRentsNothing()
    {
        SessionBed bed;
        QVERIFY(QFile(bed.dir.filePath(u"sessions"_qs)).open(QIODevice::WriteOnly));
        SessionBed::Process process(bed);
        const auto refused = process.manager.up(SessionBed::wish());
        QVERIFY(!refused);
        bed.run(5);
        QVERIFY(bed.cloud.machines().isEmpty());
    }
};

CODER_TEST(TstSessionManager);
#include "tst_sessionmanager.moc"
