// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace std::chrono_literals;

class TstFakeClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void timeStandsStillUntilItIsMoved()
    {
        FakeClock clock;
        QCOMPARE(toIso(clock.now()), QStringLiteral("2026-01-01T00:00:00Z"));
        clock.advance(90s);
        QCOMPARE(toIso(clock.now()), QStringLiteral("2026-01-01T00:01:30Z"));
    }

    void callsComeInOrderOfDueTimeAtTheirDueTime()
    {
        FakeClock clock;
        QStringList story;
        const auto tell = [&](const char *what) {
            return [&, what] { story << QLatin1String(what) + clock.now().toString(QStringLiteral(" s")); };
        };
        clock.after(3s, this, tell("third"));
        clock.after(1s, this, tell("first"));
        clock.after(1s, this, tell("second"));
        clock.after(9s, this, tell("never"));
        clock.advance(5s);
        QCOMPARE(story,
                 QStringList({QStringLiteral("first 1"), QStringLiteral("second 1"), QStringLiteral("third 3")}));
        QCOMPARE(clock.waiting(), 1);
    }

    void whatACallSchedulesFiresInTheSameAdvance()
    {
        FakeClock clock;
        int ticks = 0;
        std::function<void()> tick = [&] {
            ++ticks;
            clock.after(10s, this, tick);
        };
        clock.after(10s, this, tick);
        clock.advance(60s);
        QCOMPARE(ticks, 6);
    }

    void aCallWhoseContextDiedIsDropped()
    {
        FakeClock clock;
        bool called = false;
        auto context = std::make_unique<QObject>();
        clock.after(1s, context.get(), [&] { called = true; });
        context.reset();
        QCOMPARE(clock.waiting(), 0);
        clock.advance(2s);
        QVERIFY(!called);
    }

    void afterASleepWhatIsOverdueComesWithTheNextTick()
    {
        FakeClock clock;
        QDateTime calledAt;
        clock.after(30s, this, [&] { calledAt = clock.now(); });
        clock.jump(1h);
        QVERIFY(!calledAt.isValid());
        clock.advance(0ms);
        QCOMPARE(toIso(calledAt), QStringLiteral("2026-01-01T01:00:00Z"));
    }
};
CODER_TEST(TstFakeClock);
#include "tst_fakeclock.moc"
