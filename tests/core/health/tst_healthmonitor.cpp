// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/healthmonitor.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

// A VM as its readings tell it, a second at a time.
class Patient
{
public:
    HealthMonitor monitor;
    QDateTime now = QDateTime::fromSecsSinceEpoch(1763812800, Qt::UTC);
    bool ssh = true;
    SmiProblem smi = SmiProblem::None;
    ContainerState container = ContainerState::Running;
    QByteArray startedAt = "noon";
    bool engine = true;
    double running = 0;
    double tokens = 0;

    void second()
    {
        now = now.addSecs(1);
        monitor.sshIs(ssh, now);
        if (ssh)
            readings();
        if (now.toSecsSinceEpoch() % 5 == 0)
            monitor.tick(now);
    }

    // Lives until the verdict; answers the seconds, or -1 if it does not come.
    int secondsUntil(HealthVerdict verdict, int limit = 200)
    {
        for (int passed = 0; passed <= limit; ++passed) {
            if (monitor.verdict() == verdict)
                return passed;
            second();
        }
        return -1;
    }

    void live(int seconds)
    {
        for (int passed = 0; passed < seconds; ++passed)
            second();
    }

private:
    void readings()
    {
        SmiReport report;
        report.problem = smi;
        monitor.smiSaid(report, now);
        if (now.toSecsSinceEpoch() % 5 == 0)
            monitor.containerIs(container, startedAt, now);
        EngineMetrics metrics;
        metrics.running = running;
        metrics.generationTokens = tokens;
        monitor.engineSaid(engine ? &metrics : nullptr, now);
    }
};

} // namespace

class TstHealthMonitor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingHeardIsUnknown() { QCOMPARE(HealthMonitor().verdict(), HealthVerdict::Unknown); }

    void twoGoodReadingsAreHealth()
    {
        Patient patient;
        patient.second();
        QCOMPARE(patient.monitor.verdict(), HealthVerdict::Unknown);
        patient.second();
        QCOMPARE(patient.monitor.verdict(), HealthVerdict::Healthy);
    }

    void whatFailsIsToldWithinFifteenSeconds_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<HealthVerdict>("verdict");
        QTest::newRow("connection") << 0 << HealthVerdict::SshLost;
        QTest::newRow("driver") << 1 << HealthVerdict::DriverFailed;
        QTest::newRow("GPU") << 2 << HealthVerdict::GpuLost;
        QTest::newRow("container") << 3 << HealthVerdict::ContainerStopped;
        QTest::newRow("engine") << 4 << HealthVerdict::EngineDown;
    }
    void whatFailsIsToldWithinFifteenSeconds()
    {
        QFETCH(int, what);
        QFETCH(HealthVerdict, verdict);
        Patient patient;
        patient.live(30);
        patient.ssh = what != 0;
        patient.smi = what == 1 ? SmiProblem::DriverNotLoaded : what == 2 ? SmiProblem::GpuLost : SmiProblem::None;
        patient.container = what == 3 ? ContainerState::Stopped : ContainerState::Running;
        patient.engine = what != 3 && what != 4;
        const int seconds = patient.secondsUntil(verdict);
        QVERIFY2(seconds > 1 && seconds <= 15, qPrintable(QString::number(seconds)));
    }

    void oneBadReadingIsNoFault()
    {
        Patient patient;
        patient.live(30);
        for (int round = 0; round < 20; ++round) {
            patient.engine = round % 3 == 0; // two of three are missed
            patient.second();
            QCOMPARE(patient.monitor.verdict(), HealthVerdict::Healthy);
        }
    }

    void oneGoodReadingIsNoRecovery()
    {
        Patient patient;
        patient.live(30);
        patient.engine = false;
        QVERIFY(patient.secondsUntil(HealthVerdict::EngineDown) > 0);
        for (int round = 0; round < 10; ++round) {
            patient.engine = round % 2 == 0;
            patient.second();
            QCOMPARE(patient.monitor.verdict(), HealthVerdict::EngineDown);
        }
        patient.engine = true;
        patient.live(2);
        QCOMPARE(patient.monitor.verdict(), HealthVerdict::Healthy);
    }

    void requestsWithoutTokensForAMinuteAreAHang()
    {
        Patient patient;
        patient.live(30);
        patient.running = 2;
        const int seconds = patient.secondsUntil(HealthVerdict::Hung);
        QVERIFY2(seconds > 50 && seconds <= 60, qPrintable(QString::number(seconds)));
        ++patient.tokens;
        patient.live(2);
        QCOMPARE(patient.monitor.verdict(), HealthVerdict::Healthy);
    }

    // Whenever it happens between two readings of the container and two ticks.
    void theWorstOfAllMomentsIsToldInTime()
    {
        for (int moment = 0; moment < 10; ++moment) {
            Patient patient;
            patient.running = 1;
            for (int second = 0; second < 30 + moment; ++second) {
                ++patient.tokens;
                patient.second();
            }
            Patient crashed = patient;
            const int hung = patient.secondsUntil(HealthVerdict::Hung);
            QVERIFY2(hung > 50 && hung <= 60, qPrintable(QString::number(hung)));
            crashed.container = ContainerState::Stopped; // the last thing that still answers
            const int stopped = crashed.secondsUntil(HealthVerdict::ContainerStopped);
            QVERIFY2(stopped > 1 && stopped <= 11, qPrintable(QString::number(stopped)));
        }
    }

    void noHangIs_data()
    {
        QTest::addColumn<double>("running");
        QTest::addColumn<int>("tokenEvery");
        QTest::newRow("idle for long") << 0.0 << 0;
        QTest::newRow("slow, but going on") << 4.0 << 50;
        QTest::newRow("as slow as may be") << 1.0 << 54;
    }
    void noHangIs()
    {
        QFETCH(double, running);
        QFETCH(int, tokenEvery);
        Patient patient;
        patient.running = running;
        for (int second = 1; second < 400; ++second) {
            patient.tokens += tokenEvery > 0 && second % tokenEvery == 0 ? 1 : 0;
            patient.second();
            QVERIFY(patient.monitor.verdict() != HealthVerdict::Hung);
        }
    }

    void anEngineThatNeverAnsweredIsLoading()
    {
        Patient patient;
        patient.engine = false;
        QVERIFY(patient.secondsUntil(HealthVerdict::Loading) > 0);
        patient.engine = true;
        QVERIFY(patient.secondsUntil(HealthVerdict::Healthy) > 0);
        patient.engine = false;
        QVERIFY(patient.secondsUntil(HealthVerdict::EngineDown) > 0);
        patient.startedAt = "one o'clock"; // docker started it again
        QVERIFY(patient.secondsUntil(HealthVerdict::Loading) >= 0);
    }

    void afterASleepItIsQuietAtFirst()
    {
        Patient patient;
        patient.live(30);
        patient.now = patient.now.addSecs(8 * 3600);
        patient.monitor.tick(patient.now);
        patient.ssh = false; // the connection did not survive
        for (int second = 0; second < 20; ++second) {
            patient.second();
            QCOMPARE(patient.monitor.layer(HealthLayer::Ssh), LayerState::Good);
        }
        const int seconds = patient.secondsUntil(HealthVerdict::SshLost);
        QVERIFY2(seconds >= 0 && seconds <= 15, qPrintable(QString::number(seconds)));
    }

    void aSleepIsNoHang()
    {
        Patient patient;
        patient.running = 1;
        patient.live(30);
        patient.now = patient.now.addSecs(8 * 3600);
        patient.monitor.tick(patient.now);
        patient.live(30);
        QCOMPARE(patient.monitor.verdict(), HealthVerdict::Healthy);
    }

    void whatIsNotHeardAnyMoreIsUnknown()
    {
        Patient patient;
        patient.live(30);
        for (int second = 0; second < 30; second += 5) {
            patient.now = patient.now.addSecs(5);
            patient.monitor.tick(patient.now);
        }
        QCOMPARE(patient.monitor.verdict(), HealthVerdict::Unknown);
    }

    void nothingIsKnownAboveALostConnection()
    {
        Patient patient;
        patient.live(30);
        patient.ssh = false;
        QVERIFY(patient.secondsUntil(HealthVerdict::SshLost) > 0);
        for (const HealthLayer layer :
             {HealthLayer::Driver, HealthLayer::Container, HealthLayer::Engine, HealthLayer::Tokens})
            QCOMPARE(patient.monitor.layer(layer), LayerState::Unknown);
    }
};

CODER_TEST(TstHealthMonitor);
#include "tst_healthmonitor.moc"
