// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watchdog/trace.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

constexpr EngineCounters quiet{0, 0, 100, 200, 3};
constexpr EngineCounters working{1, 0, 100, 200, 3};

Sample idleAt(double t)
{
    return {t, quiet, false, false, {}};
}
Sample busyAt(double t)
{
    return {t, working, false, false, {}};
}
Sample unknownAt(double t)
{
    return {t, std::nullopt, false, false, {}};
}
Sample refusedAt(double t)
{
    return {t, std::nullopt, true, false, {}};
}
Sample heldAt(double t)
{
    return {t, quiet, false, true, {}};
}
Sample extendedAt(double t, double seconds)
{
    return {t, quiet, false, false, seconds};
}

// Every ten seconds from `from` on, up to and without `to`.
QList<Sample> every10(double from, double to, Sample (*make)(double))
{
    QList<Sample> samples;
    for (double t = from; t < to; t += 10)
        samples << make(t);
    return samples;
}

QStringList words(const QList<Decision> &decisions)
{
    QStringList said;
    for (const Decision &decision : decisions)
        said << u"%1 %2 %3"_qs
                    .arg(decision.action == Decision::Action::Warn ? u"warn"_qs : u"destroy"_qs,
                         decision.reason == Decision::Reason::Idle ? u"idle"_qs : u"lease"_qs)
                    .arg(decision.t);
    return said;
}

constexpr double fourHours = 4 * 3600 - 960;
constexpr IdleLimits hourAware{1800, 300, fourHours, true};
constexpr IdleLimits atOnce{1800, 300, fourHours, false};

} // namespace

class TstIdlePolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsDecided_data()
    {
        QTest::addColumn<IdleLimits>("limits");
        QTest::addColumn<QList<Sample>>("samples");
        QTest::addColumn<QStringList>("decided");
        auto row = [](const char *name, const IdleLimits &limits, const QList<Sample> &samples,
                      const QStringList &decided) { QTest::newRow(name) << limits << samples << decided; };

        row("idle from the start: warned and destroyed late in the paid hour", hourAware, every10(0, 3600, idleAt),
            {u"warn idle 2940"_qs, u"destroy idle 3240"_qs});
        row("not hour-aware: as soon as the limit is reached", atOnce, every10(0, 3600, idleAt),
            {u"warn idle 1500"_qs, u"destroy idle 1800"_qs});
        row("without an idle limit only the lease ends it", {0, 300, 2640, false}, every10(0, 3600, idleAt),
            {u"warn lease 1740"_qs, u"warn lease 2340"_qs, u"destroy lease 2640"_qs});
        row("nothing listens: idle too", hourAware, every10(0, 3600, refusedAt),
            {u"warn idle 2940"_qs, u"destroy idle 3240"_qs});
        row("nothing can be read: never idle", hourAware, every10(0, 7200, unknownAt), {});
        row("a request that runs for hours without a token", hourAware, every10(0, 10800, busyAt), {});
        row("a hold", atOnce, every10(0, 7200, heldAt), {});
        row("too late in the hour for the first: in the next", hourAware,
            every10(0, 1800, busyAt) + every10(1800, 7200, idleAt), {u"warn idle 6540"_qs, u"destroy idle 6840"_qs});
        row("activity takes a warning back", hourAware,
            every10(0, 3000, idleAt) + every10(3000, 3020, busyAt) + every10(3020, 7200, idleAt),
            {u"warn idle 2940"_qs, u"warn idle 6540"_qs, u"destroy idle 6840"_qs});
        row("an extension keeps it and moves the lease", atOnce, QList{extendedAt(0, 3600)} + every10(10, 7200, idleAt),
            {u"warn idle 5100"_qs, u"destroy idle 5400"_qs});
        row("the lease is warned of twice, and ends", {7200, 300, 2640, true}, every10(0, 3600, idleAt),
            {u"warn lease 1740"_qs, u"warn lease 2340"_qs, u"destroy lease 2640"_qs});
        row("the lease waits ten minutes for work, not longer", {7200, 300, 2640, true}, every10(0, 3600, busyAt),
            {u"warn lease 1740"_qs, u"warn lease 2340"_qs, u"destroy lease 3240"_qs});
        row("the lease does not wait for what cannot be read", {7200, 300, 2640, true}, every10(0, 3600, unknownAt),
            {u"warn lease 1740"_qs, u"warn lease 2340"_qs, u"destroy lease 2640"_qs});
        row("an extension takes the lease's warnings back", {7200, 300, 2640, true},
            every10(0, 2400, busyAt) + QList{extendedAt(2400, 1200)} + every10(2410, 4300, busyAt),
            {u"warn lease 1740"_qs, u"warn lease 2340"_qs, u"warn lease 2700"_qs, u"warn lease 3300"_qs,
             u"destroy lease 4200"_qs});
        row("an end that is near from the start is said once", {7200, 300, 200, true}, every10(0, 300, idleAt),
            {u"warn lease 0"_qs, u"destroy lease 200"_qs});
        row("an extension never shortens", {7200, 300, 2640, true},
            QList{extendedAt(0, 10)} + every10(10, 2700, idleAt),
            {u"warn lease 1740"_qs, u"warn lease 2340"_qs, u"destroy lease 2640"_qs});
    }
    void whatIsDecided()
    {
        QFETCH(IdleLimits, limits);
        QFETCH(QList<Sample>, samples);
        QFETCH(QStringList, decided);
        QCOMPARE(words(replay(limits, samples).decisions), decided);
    }

    void onlyIdleTimeThatWasSeenCounts_data()
    {
        QTest::addColumn<QList<Sample>>("samples");
        QTest::addColumn<double>("idle");
        QTest::newRow("one sample shows no span") << QList{idleAt(10)} << 0.0;
        QTest::newRow("two") << QList{idleAt(10), idleAt(20)} << 10.0;
        QTest::newRow("sixty seconds are seen") << QList{idleAt(0), idleAt(60)} << 60.0;
        QTest::newRow("more are not, and keep what was")
            << QList{idleAt(0), idleAt(60), idleAt(121), idleAt(131)} << 70.0;
        QTest::newRow("unknown ones are passed over") << QList{idleAt(0), unknownAt(10), idleAt(20)} << 20.0;
        QTest::newRow("for a minute") << QList{idleAt(0), unknownAt(30), idleAt(61), unknownAt(65)} << 0.0;
        QTest::newRow("from work to rest nothing is counted") << QList{busyAt(0), idleAt(10), idleAt(20)} << 10.0;
        QTest::newRow("work sets it back") << QList{idleAt(0), idleAt(10), busyAt(20), idleAt(30)} << 0.0;
        QTest::newRow("to see nothing counts as to see idle") << QList{idleAt(0), refusedAt(10), idleAt(20)} << 20.0;
    }
    void onlyIdleTimeThatWasSeenCounts()
    {
        QFETCH(QList<Sample>, samples);
        QTEST(replay(hourAware, samples).idleSeconds, "idle");
    }

    void whatACounterSays_data()
    {
        QTest::addColumn<EngineCounters>("before");
        QTest::addColumn<EngineCounters>("now");
        QTest::addColumn<bool>("works");
        QTest::newRow("the same") << quiet << quiet << false;
        QTest::newRow("a token more") << quiet << EngineCounters{0, 0, 101, 200, 3} << true;
        QTest::newRow("a prompt token more") << quiet << EngineCounters{0, 0, 100, 201, 3} << true;
        QTest::newRow("a request more") << quiet << EngineCounters{0, 0, 100, 200, 4} << true;
        QTest::newRow("waiting") << quiet << EngineCounters{0, 1, 100, 200, 3} << true;
        QTest::newRow("restarted, nothing since") << quiet << EngineCounters{} << false;
        QTest::newRow("restarted and used since") << quiet << EngineCounters{0, 0, 5, 9, 1} << true;
    }
    void whatACounterSays()
    {
        QFETCH(EngineCounters, before);
        QFETCH(EngineCounters, now);
        IdlePolicy policy(hourAware);
        policy.take({0, before, false, false, {}});
        QCOMPARE(policy.activity(), Activity::Idle); // the first that can be read has no rise
        policy.take(unknownAt(10));
        policy.take(refusedAt(20)); // neither is one that can be read
        policy.take({30, now, false, false, {}});
        QTEST(policy.activity() == Activity::Active, "works");
    }

    void aWarningIsAtMostAsLongAsTheLimitAndTwentyMinutes()
    {
        QCOMPARE(clampedWarning({600, 900, 0, true}), 600.0);
        QCOMPARE(clampedWarning({7200, 3600, 0, true}), 1200.0);
        QCOMPARE(clampedWarning({1800, 300, 0, true}), 300.0);
        QCOMPARE(words(replay({300, 900, fourHours, false}, every10(0, 400, idleAt)).decisions),
                 QStringList({u"warn idle 0"_qs, u"destroy idle 300"_qs}));
    }

    void afterADestroyNothingMoreIsDecided()
    {
        IdlePolicy policy({7200, 300, 100, true});
        QCOMPARE(policy.take(idleAt(100)).size(), 1);
        QVERIFY(policy.isOver());
        QVERIFY(policy.take(idleAt(9000)).isEmpty());
        QVERIFY(policy.take(extendedAt(9010, 9000)).isEmpty());
    }

    void aTraceThatIsNoneIsRefusedByItsLine_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("named");
        QTest::newRow("no JSON") << QByteArray("{\"t\": 1}\n{\"t\":") << u"line 2: "_qs;
        QTest::newRow("no object") << QByteArray("[1]") << u"line 1: no JSON object"_qs;
        QTest::newRow("no time") << QByteArray("\n{\"metrics\": null}") << u"line 2: \"t\""_qs;
        QTest::newRow("time that goes back") << QByteArray("{\"t\": 2}\n\n{\"t\": 1}") << u"line 3: \"t\" goes back"_qs;
        QTest::newRow("a word for metrics")
            << QByteArray("{\"t\": 1, \"metrics\": \"down\"}") << u"line 1: \"metrics\""_qs;
        QTest::newRow("a counter left out")
            << QByteArray("{\"t\": 1, \"metrics\": {\"running\": 0}}") << u"\"waiting\""_qs;
        QTest::newRow("a hold that is a number") << QByteArray("{\"t\": 1, \"hold\": 1}") << u"line 1: \"hold\""_qs;
        QTest::newRow("an extension back") << QByteArray("{\"t\": 1, \"extend\": -5}") << u"line 1: \"extend\""_qs;
    }
    void aTraceThatIsNoneIsRefusedByItsLine()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, named);
        const auto samples = parseTrace(lines);
        QVERIFY(!samples);
        QCOMPARE(samples.error().code, ErrorCode::InvalidInput);
        QVERIFY2(samples.error().detail.contains(named), qPrintable(samples.error().detail));
    }

    void aTraceIsReadWithWhatItLeavesOut()
    {
        const auto samples =
            parseTrace("{\"t\": 1, \"metrics\": \"refused\", \"new\": 5}\n"
                       "{\"t\": 2.5, \"metrics\": {\"running\": 1, \"waiting\": 2, \"generation_tokens\": 3,"
                       " \"prompt_tokens\": 4, \"requests\": 5}, \"hold\": true, \"extend\": 60}\r\n");
        QVERIFY(samples);
        QCOMPARE(samples->size(), 2);
        QVERIFY(samples->first().isRefused && !samples->first().hold && !samples->first().metrics);
        QCOMPARE(samples->last().t, 2.5);
        QVERIFY(samples->last().metrics == (EngineCounters{1, 2, 3, 4, 5}));
        QVERIFY(samples->last().hold);
        QCOMPARE(samples->last().extend, std::optional(60.0));
    }
};

CODER_TEST(TstIdlePolicy);
#include "tst_idlepolicy.moc"
