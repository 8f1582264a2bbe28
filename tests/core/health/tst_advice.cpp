// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/advice.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

GpuCheck gpu(double usedMib, double peakUse = 60, double peakPower = 100)
{
    GpuCheck check;
    check.reading.memoryTotal = 20475;
    check.reading.memoryUsed = usedMib;
    check.reading.powerLimit = 130;
    check.peakUse = peakUse;
    check.peakPower = peakPower;
    check.isIdle = usedMib < 1024;
    return check;
}

TokenTrial round(double first, double rate, int prompt)
{
    TokenTrial one;
    one.isAnswered = true;
    one.firstTokenSeconds = first;
    one.promptTokens = prompt;
    one.tokens = 101;
    one.seconds = 100 / rate;
    return one;
}

// Two GPUs that work as they should.
Checkup well()
{
    Checkup found;
    found.gpus = {gpu(18600), gpu(18600)};
    found.tensorParallel = TensorParallel::All;
    found.facts.setup.isKnown = true;
    found.facts.setup.tensorParallel = 2;
    found.facts.setup.memoryShare = 0.9;
    found.facts.topology.gpus = {0, 1};
    found.facts.topology.pairs = {{0, 1, GpuLink::HostBridge, 0}};
    found.flow.state = FlowState::Flowing;
    for (int size = 0; size < promptSizes; ++size)
        found.trials.append({PromptSize(size), {round(0.3, 40, 100), round(0.32, 42, 100), round(0.31, 41, 100)}});
    return found;
}

QStringList idsOf(const Checkup &found)
{
    QStringList ids;
    for (const Recommendation &one : recommendationsFor(found))
        ids.append(adviceId(one.advice));
    return ids;
}

using Ill = void (*)(Checkup &);

} // namespace

Q_DECLARE_METATYPE(Ill)

class TstAdvice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWellNeedsNoAdvice() { QCOMPARE(idsOf(well()), QStringList()); }

    void nothingIsAdvisedOfWhatWasNotMeasured() { QCOMPARE(idsOf(Checkup()), QStringList()); }

    void whatWasMeasuredIsAdvised_data()
    {
        QTest::addColumn<Ill>("ill");
        const auto row = [](const char *id, Ill ill) { QTest::newRow(id) << ill; };
        row("use_all_gpus", [](Checkup &found) {
            found.gpus[1] = gpu(400);
            found.tensorParallel = TensorParallel::Partial;
        });
        row("pipeline_instead", [](Checkup &found) { found.gpus = {gpu(18600, 100, 60), gpu(18600, 97, 55)}; });
        row("use_direct_links", [](Checkup &found) {
            found.facts.topology.pairs = {{0, 1, GpuLink::NvLink, 4}};
            found.facts.nccl.shared = 4;
        });
        row("leave_the_network", [](Checkup &found) { found.facts.nccl.network = 2; });
        row("raise_memory_share", [](Checkup &found) { found.gpus = {gpu(12000), gpu(12000)}; });
        row("shorten_or_quantize", [](Checkup &found) { found.peakKvUse = 0.97; });
        row("admit_more_requests", [](Checkup &found) { found.flow.mostWaiting = 5; });
        row("use_cuda_graphs", [](Checkup &found) { found.facts.setup.isEager = true; });
        row("shorten_prompts", [](Checkup &found) { found.trials[2].rounds = {round(14, 40, 8000)}; });
        row("smaller_model", [](Checkup &found) { found.trials[0].rounds = {round(0.3, 6, 100)}; });
        row("cooler_vm", [](Checkup &found) { found.gpus[0].slowedByHeat = 0.4; });
        row("wider_slot", [](Checkup &found) { found.gpus[0].reading.linkWidth = 4; });
        row("measure_again", [](Checkup &found) { found.trials[1].rounds[1] = round(4, 40, 1000); });
    }
    void whatWasMeasuredIsAdvised()
    {
        QFETCH(Ill, ill);
        Checkup found = well();
        ill(found);
        QCOMPARE(idsOf(found), QStringList{QString::fromLatin1(QTest::currentDataTag())});
    }

    void figuresStandWithTheAdvice()
    {
        Checkup found = well();
        found.gpus = {gpu(12000), gpu(11000)};
        const Recommendation one = recommendationsFor(found).value(0);
        QCOMPARE(one.first, (20475.0 - 12000) / 1024); // the fuller one's
        QCOMPARE(one.second, 90.0);
    }

    void aPromptLeavesRoomForItsAnswer()
    {
        QCOMPARE(promptTokensWanted(PromptSize::Long, 0), 8000);
        QCOMPARE(promptTokensWanted(PromptSize::Long, 4096), 4096 - 256);
        QCOMPARE(promptTokensWanted(PromptSize::Short, 4096), 100);
        QVERIFY(promptTokensWanted(PromptSize::Short, 100) > 0);
        const QString prompt = promptOf(1000, QStringLiteral("a1b2"));
        QVERIFY(prompt.left(20).contains(u"a1b2"_qs)); // what comes first decides what a cache knows
        QVERIFY(prompt.count(u' ') > 950 && prompt.count(u' ') < 1050);
    }

    void mediansAreOfWhatWasAnswered()
    {
        SizeTrial trial{PromptSize::Short, {round(1, 10, 100), TokenTrial{}, round(3, 30, 100), round(9, 20, 100)}};
        trial.rounds[1].error = QStringLiteral("timeout");
        QCOMPARE(trial.answered(), 3);
        QCOMPARE(trial.firstTokenSeconds(), std::optional(3.0));
        QCOMPARE(trial.slowestFirstToken(), std::optional(9.0));
        QCOMPARE(trial.tokensPerSecond(), std::optional(20.0));
        QCOMPARE(trial.error(), QStringLiteral("timeout"));
        QVERIFY(!SizeTrial().firstTokenSeconds());
    }
};

CODER_TEST(TstAdvice);
#include "tst_advice.moc"
