// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/backoff.h"
#include "core/ssh/channel.h"
#include "core/ssh/lifesign.h"
#include "core/ssh/quote.h"
#include "core/ssh/sleepwatch.h"
#include "tests/support/runner.h"

#include <QProcess>
#include <QTest>

using namespace coder::ssh;
using namespace std::chrono_literals;

class TstSshParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aShellReadsAQuotedWordBackAsItWas_data();
    void aShellReadsAQuotedWordBackAsItWas();
    void theBackoffDoublesUpToItsLimitAndStartsAnew();
    void aSignalNameBecomesItsNumber_data();
    void aSignalNameBecomesItsNumber();
    void sleepIsSeenInBootTimeOrWallTime_data();
    void sleepIsSeenInBootTimeOrWallTime();
    void silenceIsAskedAboutOnceAndThenMeansDeath();
    void bytesThatArriveAnswerTheQuestion();
    void aLongSendThatMakesProgressIsNotDead();
    void afterASleepTheAnswerIsDueSoon();
};

void TstSshParts::aShellReadsAQuotedWordBackAsItWas_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : {"plain", "", "two words", "it's", "'", "''", "$HOME `id` $(id)", "a\\b\"c", "-n", "*?[x]",
                             "line\nbreak", "ä€😀", "%1 %2"})
        QTest::newRow(word) << QString::fromUtf8(word);
}

void TstSshParts::aShellReadsAQuotedWordBackAsItWas()
{
    QFETCH(QString, word);
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("printf %s ") + shellQuoted(word)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), word);
}

void TstSshParts::theBackoffDoublesUpToItsLimitAndStartsAnew()
{
    Backoff backoff(500ms, 15000ms);
    QList<qint64> waits;
    for (int i = 0; i < 7; ++i)
        waits.append(backoff.next().count());
    QCOMPARE(waits, QList<qint64>({500, 1000, 2000, 4000, 8000, 15000, 15000}));
    backoff.reset();
    QCOMPARE(backoff.next(), 500ms);
}

void TstSshParts::aSignalNameBecomesItsNumber_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("number");
    QTest::newRow("KILL") << QByteArray("KILL") << 9;
    QTest::newRow("TERM") << QByteArray("TERM") << 15;
    QTest::newRow("SEGV") << QByteArray("SEGV") << 11;
    QTest::newRow("unknown") << QByteArray("SIG@openssh.com") << 0;
}

void TstSshParts::aSignalNameBecomesItsNumber()
{
    QFETCH(QByteArray, name);
    QTEST(signalNumber(name), "number");
}

void TstSshParts::sleepIsSeenInBootTimeOrWallTime_data()
{
    QTest::addColumn<int>("monotonic");
    QTest::addColumn<int>("boot");
    QTest::addColumn<int>("wall");
    QTest::addColumn<bool>("slept");
    QTest::newRow("a second passes") << 1000 << 1000 << 1000 << false;
    QTest::newRow("a slow second passes") << 9000 << 9000 << 9000 << false;
    QTest::newRow("a clock is corrected a little") << 1000 << 1000 << 1900 << false;
    QTest::newRow("the computer slept an hour") << 1000 << 3601000 << 3601000 << true;
    QTest::newRow("its wall clock was not set yet") << 1000 << 3601000 << 1000 << true;
    QTest::newRow("a virtual machine was paused") << 1000 << 1000 << 61000 << true;
    QTest::newRow("the clock was set back") << 1000 << 1000 << -60000 << true;
}

void TstSshParts::sleepIsSeenInBootTimeOrWallTime()
{
    QFETCH(int, monotonic);
    QFETCH(int, boot);
    QFETCH(int, wall);
    QFETCH(bool, slept);
    const Clocks start{100000ms, 200000ms, 300000ms};
    const Clocks later{start.monotonic + milliseconds(monotonic), start.boot + milliseconds(boot),
                       start.wall + milliseconds(wall)};
    SleepWatch watch(start);
    QCOMPARE(watch.slept(later), slept);
    QCOMPARE(watch.slept(later), false);
}

using Verdict = LifeSign::Verdict;

void TstSshParts::silenceIsAskedAboutOnceAndThenMeansDeath()
{
    const Instant start{};
    LifeSign sign(3s, 9s, start);
    QList<Verdict> verdicts;
    for (int second = 1; second <= 13; ++second)
        verdicts.append(sign.judge(start + std::chrono::seconds(second), {}));
    QCOMPARE(verdicts.count(Verdict::Ask), 1);
    QCOMPARE(verdicts.indexOf(Verdict::Ask), 2);
    QCOMPARE(verdicts.indexOf(Verdict::Dead), 12);
}

void TstSshParts::bytesThatArriveAnswerTheQuestion()
{
    const Instant start{};
    LifeSign sign(3s, 9s, start);
    QCOMPARE(sign.judge(start + 3s, {}), Verdict::Ask);
    QCOMPARE(sign.judge(start + 4s, {60, 0, false}), Verdict::Fine);
    QCOMPARE(sign.judge(start + 6s, {60, 0, false}), Verdict::Fine);
    QCOMPARE(sign.judge(start + 7s, {60, 0, false}), Verdict::Ask);
    QCOMPARE(sign.judge(start + 15s, {60, 0, false}), Verdict::Fine);
    QCOMPARE(sign.judge(start + 17s, {60, 0, false}), Verdict::Dead);
}

void TstSshParts::aLongSendThatMakesProgressIsNotDead()
{
    const Instant start{};
    LifeSign sign(3s, 9s, start);
    QCOMPARE(sign.judge(start + 3s, {}), Verdict::Ask);
    for (quint64 second = 4; second < 60; ++second)
        QCOMPARE(sign.judge(start + std::chrono::seconds(second), {0, second * 1000, true}), Verdict::Fine);
    // A stopped peer takes no more once its buffers are full.
    QCOMPARE(sign.judge(start + 69s, {0, 59000, true}), Verdict::Dead);
}

void TstSshParts::afterASleepTheAnswerIsDueSoon()
{
    const Instant start{};
    LifeSign sign(3s, 9s, start);
    sign.doubt(4s);
    QCOMPARE(sign.judge(start + 1s, {5, 0, false}), Verdict::Ask);
    QCOMPARE(sign.judge(start + 5s, {5, 0, false}), Verdict::Fine);
    QCOMPARE(sign.judge(start + 6s, {5, 0, false}), Verdict::Dead);
}

CODER_TEST(TstSshParts);
#include "tst_sshparts.moc"
