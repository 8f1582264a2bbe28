// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/hold.h"
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QSignalSpy>
#include <QTest>

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

// Work that a VM's guard cannot see, told to it; and questions of our own, which are no work.
class TstHold : public QObject
{
    Q_OBJECT

    struct Bed
    {
        FakeClock clock;
        FakeVm vm;
        FakeGuard guard{vm};
        std::unique_ptr<Shell> shell = vm.makeShell();

        void connect() { shell->open({}); }
        QString told() const
        {
            QStringList orders;
            for (const QJsonObject &order : guard.orders)
                orders << u"%1 %2"_qs.arg(order[u"reason"].toString()).arg(order[u"seconds"].toInt());
            return orders.join(u", "_qs);
        }
    };

    static QStringList orders(const SessionBed &bed)
    {
        QStringList found;
        for (const QJsonObject &order : bed.guard.orders) {
            const QString verb = order[u"do"].toString();
            if (verb == u"hold")
                found << order[u"reason"].toString() + (order[u"seconds"].toInt() > 0 ? u" begins"_qs : u" ends"_qs);
            else if (verb == u"probe" || (verb == u"set" && order.contains(u"limits")))
                found << verb;
        }
        return found;
    }

private Q_SLOTS:
    void aHoldLastsAsLongAsTheWork()
    {
        Bed bed;
        bed.connect();
        {
            const Hold hold(bed.clock, *bed.shell, u"check"_qs);
            QCOMPARE(bed.told(), u"check 120"_qs);
            bed.clock.advance(130s);
            QCOMPARE(bed.told(), u"check 120, check 120, check 120"_qs);
        }
        QCOMPARE(bed.told(), u"check 120, check 120, check 120, check 0"_qs);
        bed.clock.advance(10min);
        QCOMPARE(bed.guard.orders.size(), 4);
        for (const QJsonObject &order : std::as_const(bed.guard.orders))
            QCOMPARE(order[u"id"], bed.guard.orders.first()[u"id"]);
    }

    void twoOfOneReasonAreTwo()
    {
        Bed bed;
        bed.connect();
        const Hold one(bed.clock, *bed.shell, u"check"_qs);
        const Hold other(bed.clock, *bed.shell, u"check"_qs);
        QVERIFY(bed.guard.orders.first()[u"id"] != bed.guard.orders.last()[u"id"]);
    }

    void itIsTakenWhenTheConnectionStandsAndAgainWhenItWasLost()
    {
        Bed bed;
        Hold hold(bed.clock, *bed.shell, u"heal"_qs);
        const QSignalSpy failed(&hold, &Hold::failed);
        bed.clock.advance(90s);
        QVERIFY(bed.vm.commands.isEmpty() && failed.isEmpty());
        bed.connect();
        QCOMPARE(bed.told(), u"heal 120"_qs);
        bed.vm.setState(ShellState::Waiting);
        bed.clock.advance(200s);
        QTRY_COMPARE(failed.size(), 1); // the guard has forgotten it, and that is told
        bed.vm.setState(ShellState::Connected);
        QCOMPARE(bed.told(), u"heal 120, heal 120"_qs);
    }

    void oneThatIsNotTakenIsToldOnceAndEndsNothing_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<int>("failures");
        QTest::newRow("the guard does not run") << 3 << QByteArray(R"({"schema":1,"alive":false,"error":"no"})") << 1;
        QTest::newRow("the guard refuses") << 0 << QByteArray(R"({"schema":1,"alive":true,"error":"KeyError"})") << 1;
        QTest::newRow("no answer of a guard's") << 1 << QByteArray("Traceback") << 1;
        QTest::newRow("a VM without a guard") << 44 << QByteArray() << 0;
    }
    void oneThatIsNotTakenIsToldOnceAndEndsNothing()
    {
        QFETCH(const int, code);
        QFETCH(const QByteArray, out);
        Bed bed;
        bed.vm.answer(u"coder_guard.py hold"_qs, ExecResult{code, out, {}});
        bed.connect();
        Hold hold(bed.clock, *bed.shell, u"check"_qs);
        const QSignalSpy failed(&hold, &Hold::failed); // also of the first answer, which is there already
        bed.clock.advance(200s);
        QCOMPARE(bed.vm.count(u"coder_guard.py hold"_qs), 4);
        QCoreApplication::processEvents();
        QTEST(int(failed.size()), "failures");
    }

    void aConnectionThatGoesFirstIsNoHarm()
    {
        Bed bed;
        bed.connect();
        const Hold hold(bed.clock, *bed.shell, u"check"_qs);
        bed.shell.reset();
        bed.clock.advance(200s);
        QCOMPARE(bed.guard.orders.size(), 1);
    }

    void aBringUpHoldsBehindTheArmingAndTellsOfItsQuestion()
    {
        SessionBed bed;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QCOMPARE(process.story.join(u", "_qs), u"ready demo"_qs);
        QStringList told = orders(bed);
        told.removeDuplicates();
        QCOMPARE(told.join(u", "_qs), u"set, bring-up begins, probe, bring-up ends"_qs);
    }

    void aSwitchHoldsUntilTheModelAnswered()
    {
        SessionBed bed;
        bed.vm.answerText(u"systemctl stop"_qs, "");
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        bed.guard.orders.clear();
        bed.vm.answerText(u"cat /var/lib/coder/progress.json"_qs,
                          R"({"schema":1,"boots":1,"stages":[{"id":"engine","state":"running"}],"ready":true})");
        QVERIFY(process.manager.switchProfile(u"demo"_qs, u"C"_qs));
        bed.run(20);
        QCOMPARE(process.story.join(u", "_qs), u"ready demo, ready demo"_qs);
        QStringList told = orders(bed);
        told.removeDuplicates();
        QCOMPARE(told.join(u", "_qs), u"switch begins, probe, switch ends"_qs);
    }

    void whatAVmThatIsGoneHadDoneIsItsGuardsLastWord()
    {
        SessionBed bed;
        bed.guard.status[u"idle_total_seconds"] = 120;
        bed.guard.status[u"generation_tokens"] = 4000;
        bed.guard.status[u"prompt_tokens"] = 9000;
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        const qint64 id = process.store.read(u"demo"_qs)->instanceId;
        process.manager.release(u"demo"_qs); // the computer is off
        bed.cloud.deleteInstance(id);
        bed.run(90);
        process.manager.proveGone(u"demo"_qs);
        bed.run(60);
        const Session gone = *process.store.read(u"demo"_qs);
        QCOMPARE(gone.phase, Phase::Destroyed);
        QCOMPARE(gone.usage, (Usage{9000, 4000, 120}));
    }
};

CODER_TEST(TstHold);
#include "tst_hold.moc"
