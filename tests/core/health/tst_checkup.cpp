// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/checkup.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

GpuCheck gpu(std::optional<double> usedMib)
{
    GpuCheck check;
    check.reading.memoryUsed = usedMib;
    check.isIdle = usedMib && *usedMib < 1024;
    return check;
}

} // namespace

class TstCheckup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void howTheGpusShareTheModelIsSeenByTheirMemory_data()
    {
        QTest::addColumn<QList<double>>("used"); // -1 = not told
        QTest::addColumn<TensorParallel>("state");
        QTest::newRow("one") << QList<double>{17000} << TensorParallel::Single;
        QTest::newRow("all of two") << QList<double>{17000, 16900} << TensorParallel::All;
        QTest::newRow("one of two") << QList<double>{17000, 450} << TensorParallel::Partial;
        QTest::newRow("none: the driver's part is no model") << QList<double>{450, 450} << TensorParallel::None;
        QTest::newRow("not told") << QList<double>{17000, -1} << TensorParallel::Unknown;
        QTest::newRow("no GPU") << QList<double>{} << TensorParallel::Unknown;
    }
    void howTheGpusShareTheModelIsSeenByTheirMemory()
    {
        QFETCH(QList<double>, used);
        QFETCH(TensorParallel, state);
        QList<GpuCheck> gpus;
        for (const double mib : used)
            gpus.append(gpu(mib < 0 ? std::nullopt : std::optional(mib)));
        QCOMPARE(tensorParallelOf(gpus), state);
    }

    void theFirstTokenIsThePromptsWork()
    {
        TokenTrial trial;
        trial.tokens = 101;
        trial.seconds = 2;
        QCOMPARE(trial.tokensPerSecond(), std::optional(50.0));
        trial.tokens = 1;
        QVERIFY(!trial.tokensPerSecond());
    }

    void whatOnlyCostsSpeedIsNoFailure()
    {
        Checkup found;
        QVERIFY(found.isGood());
        found.findings = {Finding::SlowedByPower, Finding::GpusUnused, Finding::MemoryUneven};
        QVERIFY(found.isGood());
        found.findings.append(Finding::NotAnswered);
        QVERIFY(!found.isGood());
    }

    void aVmThatTellsNothingAndAModelThatAnswersNothingAreFound()
    {
        class NoClock final : public Clock
        {
        public:
            QDateTime now() const override { return {}; }
            void after(std::chrono::milliseconds, QObject *, std::function<void()>) override {}
        } clock;
        const GpuSampler sampler(clock, [] { return std::unique_ptr<Shell>(); });
        const Checkup found = checkup(sampler, 0, {});
        QCOMPARE(found.findings, QList<Finding>{Finding::NoSamples});
        QCOMPARE(found.flow.state, FlowState::Unknown);
        Observed unanswered;
        unanswered.question = TokenTrial();
        QCOMPARE(checkup(sampler, 0, unanswered).findings, (QList<Finding>{Finding::NoSamples, Finding::NotAnswered}));
    }
};

CODER_TEST(TstCheckup);
#include "tst_checkup.moc"
