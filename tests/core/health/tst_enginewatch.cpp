// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/enginewatch.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakemodelserver.h"
#include "tests/support/runner.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

struct Bed
{
    Bed()
    {
        Session session;
        session.name = QStringLiteral("demo");
        session.label = QStringLiteral("coder-1-2");
        session.phase = Phase::Ready;
        session.localPort = 8000;
        if (!store.save(session))
            qFatal("not saved");
        server.ready = true;
        QObject::connect(&watch, &EngineWatch::crashed, &watch, [this](const QString &) { told << note("crashed"); });
        QObject::connect(&watch, &EngineWatch::hung, &watch, [this](const QString &) { told << note("hung"); });
        watch.begin();
    }
    QString note(const char *what) const
    {
        return QString::fromLatin1(what) + u' ' + QString::number(since.secsTo(clock.now()));
    }
    void says(int running, int tokens)
    {
        server.metricsText = "vllm:num_requests_running{engine=\"0\"} " + QByteArray::number(running)
                             + "\nvllm:generation_tokens_total{engine=\"0\"} " + QByteArray::number(tokens) + '\n';
    }
    void run(int seconds)
    {
        for (int i = 0; i < seconds; ++i) {
            clock.advance(std::chrono::seconds(1));
            for (int turn = 0; turn < 4; ++turn)
                QCoreApplication::processEvents();
        }
    }
    void mark() { since = clock.now(); }

    QTemporaryDir dir;
    FakeClock clock;
    FakeModelServer server;
    SessionStore store{dir.path()};
    bool isServed = true;
    EngineWatch watch{clock, store, server, [this](const QString &) { return isServed; }};
    QStringList told;
    QDateTime since;
};

int secondsIn(const QString &note)
{
    return note.section(u' ', 1).toInt();
}

} // namespace

// What is told of a model server by whoever serves its session.
class TstEngineWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCrashIsToldOnceWithin15Seconds()
    {
        Bed bed;
        bed.says(0, 0);
        bed.run(30);
        QCOMPARE(bed.told, QStringList());
        bed.mark();
        bed.server.ready = false;
        bed.run(120);
        QCOMPARE(bed.told.size(), 1);
        QVERIFY2(bed.told.first().startsWith(u"crashed") && secondsIn(bed.told.first()) <= 15,
                 qPrintable(bed.told.first()));
    }

    void aHangIsToldWithinAMinuteOfTheLastTokenWheneverTheReadingsFall_data()
    {
        QTest::addColumn<int>("last");
        for (int last = 90; last < 96; ++last)
            QTest::addRow("the last token in second %d", last) << last;
    }
    void aHangIsToldWithinAMinuteOfTheLastTokenWheneverTheReadingsFall()
    {
        QFETCH(int, last);
        Bed bed;
        for (int i = 0; i < last; ++i) {
            bed.says(1, i);
            bed.run(1);
        }
        QCOMPARE(bed.told, QStringList());
        bed.mark();
        bed.run(90);
        QCOMPARE(bed.told.size(), 1);
        const int seconds = secondsIn(bed.told.first());
        QVERIFY2(bed.told.first().startsWith(u"hung") && seconds > 50 && seconds <= 60, qPrintable(bed.told.first()));
    }

    void aTunnelThatIsBeingRebuiltIsNoCrash()
    {
        Bed bed;
        bed.says(0, 0);
        bed.run(30);
        bed.server.ready = false;
        bed.isServed = false;
        bed.run(60);
        bed.isServed = true;
        bed.watch.begin();
        bed.server.ready = true;
        bed.run(60);
        QCOMPARE(bed.told, QStringList());
    }

    // A keeper that takes over, or comes back from a sleep, finds what died meanwhile. Whose /metrics are silent for
    // another reason is healed once, not for ever.
    void oneThatWasDeadBeforeTheFirstLookIsToldOnce()
    {
        Bed bed;
        bed.mark();
        bed.server.ready = false;
        bed.run(300);
        QCOMPARE(bed.told.size(), 1);
        QVERIFY2(bed.told.first().startsWith(u"crashed") && secondsIn(bed.told.first()) <= 15,
                 qPrintable(bed.told.first()));
        bed.server.ready = true;
        bed.says(0, 0);
        bed.run(30);
        bed.server.ready = false;
        bed.run(30);
        QCOMPARE(bed.told.size(), 2);
    }

    void nothingIsAskedWhereNothingIsServed()
    {
        Bed bed;
        bed.isServed = false;
        bed.run(10);
        QCOMPARE(bed.clock.waiting(), 0);
    }
};

CODER_TEST(TstEngineWatch);
#include "tst_enginewatch.moc"
