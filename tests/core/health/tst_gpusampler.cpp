// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/gpusampler.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakeshell.h"
#include "tests/support/runner.h"

#include <QSignalSpy>
#include <QTest>

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

namespace {

constexpr double noon = 1763812800;

QByteArray frame(const char *kind, double at, int status, const QByteArray &body)
{
    return QByteArray("@") + kind + ' ' + QByteArray::number(at, 'f', 3) + " 1 " + QByteArray::number(status) + ' '
           + QByteArray::number(body.size()) + '\n' + body + '\n';
}

QByteArray smi(double at, int utilization)
{
    return frame("smi", at, 0,
                 "index, utilization.gpu [%], power.draw [W]\n0, " + QByteArray::number(utilization) + " %, 99 W\n");
}

QByteArray vllm(double at, int tokens)
{
    return frame("vllm", at, 200, "vllm:generation_tokens_total 1" + QByteArray::number(tokens).rightJustified(6, '0'));
}

QList<SampleFrame> framesIn(const QByteArray &bytes, qsizetype piece)
{
    QList<SampleFrame> found;
    SampleFrames frames;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        frames.feed(bytes.mid(at, piece), [&](const SampleFrame &one) { found.append(one); });
    return found;
}

} // namespace

class TstGpuSampler : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_sampler.reset(); }

    void framesAreTheSameHoweverTheStreamIsCut()
    {
        const QByteArray bytes = "Welcome\n@smi 1 1 0\n" + smi(noon, 3) + "noise\n"
                                 + frame("box", noon, 1, "@a 1 1 0 0\n") + frame("here", noon, 0, "");
        for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
            const QList<SampleFrame> frames = framesIn(bytes, piece);
            QCOMPARE(frames.size(), 3);
            QCOMPARE(frames[1].body, QByteArray("@a 1 1 0 0\n"));
            QCOMPARE(frames[2].kind, QByteArray("here"));
        }
    }

    void noFrameIs_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"@smi x 1 0 0", "@smi 1 1 0 -1", "@smi 1 1 0 99999999999", "@smi inf 1 0 0",
                                 "@smi 1 0 0 0", "@ 1 1 0 0", "@smi 1 1 0 0 0"})
            QTest::newRow(line) << QByteArray(line);
    }
    void noFrameIs()
    {
        QFETCH(QByteArray, line);
        const QList<SampleFrame> frames = framesIn(line + '\n' + frame("here", noon, 0, ""), 1000);
        QCOMPARE(frames.size(), 1);
        QCOMPARE(frames.first().kind, QByteArray("here"));
    }

    void oneCommandStreamsEverything()
    {
        QCOMPARE(m_vm.commands.size(), 1);
        QCOMPARE(m_vm.streamed, QByteArray("the script"));
        QVERIFY(m_vm.commands.first().contains(QStringLiteral("utilization.gpu")));
        QVERIFY(m_vm.commands.first().contains(QStringLiteral(" coder-vllm 8000 ")));
        const QSignalSpy sampled(m_sampler.get(), &GpuSampler::sampled);
        say(frame("here", noon, 0, "") + smi(noon, 40) + vllm(noon, 1) + vllm(noon + 1, 43));
        QCOMPARE(sampled.size(), 1);
        QCOMPARE(m_sampler->gpus().of(0, GpuQuantity::Utilization).last().mean, 40.0f);
        QCOMPARE(m_sampler->engine().of(EngineQuantity::GenerationRate).last().mean, 42.0f);
    }

    void aLostConnectionIsMadeAgainAndGoesOnWhereItEnded()
    {
        say(frame("here", noon, 0, "") + smi(noon + 5, 40));
        m_vm.failOpenOnce({ErrorCode::SshUnreachable, {}});
        m_vm.setState(ShellState::Waiting);
        QCOMPARE(m_vm.commands.size(), 1);
        m_clock.advance(1s); // refused
        QCOMPARE(m_vm.targets.size(), 2);
        m_clock.advance(1s);
        QCOMPARE(m_vm.targets.size(), 2); // not yet: the pause doubled
        m_clock.advance(1s);
        QCOMPARE(m_vm.commands.size(), 2);
        QVERIFY(m_vm.commands.last().contains(QStringLiteral(" stream 1763812803.000 ")));
        // What the VM kept meanwhile comes, and what is known already is not counted twice.
        say(frame("here", noon + 100, 0, "") + smi(noon + 5, 99) + smi(noon + 50, 60));
        const History &history = m_sampler->gpus().of(0, GpuQuantity::Utilization);
        const QList<Span> spans = history.read({qint64(noon), qint64(noon) + 51, 1});
        QCOMPARE(spans[5].mean, 40.0f);
        QVERIFY(spans[20].isGap());
        QCOMPARE(spans[50].mean, 60.0f);
    }

    void whatWasKeptIsNoFactAboutNow()
    {
        say(frame("here", noon + 3600, 0, ""));
        for (int second = 0; second < 30; ++second)
            say(frame("smi", noon + second, 9,
                      "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver."));
        QCOMPARE(m_sampler->health().layer(HealthLayer::Driver), LayerState::Unknown);
    }

    void theContainersStateIsAFact()
    {
        for (int second = 0; second < 10; ++second) {
            m_clock.advance(1s);
            say(frame("here", noon + second, 0, "")
                + frame("box", noon + second, 0, "exited 137 true 3 2026-01-01T00:00:00Z\n"));
        }
        QCOMPARE(m_sampler->health().verdict(), HealthVerdict::ContainerStopped);
    }

    void nothingGoesOnAfterStop()
    {
        m_sampler->stop();
        m_vm.setState(ShellState::Waiting);
        m_clock.advance(60s);
        QCOMPARE(m_vm.targets.size(), 1);
        QVERIFY(!m_vm.newest());
    }

    void whoHearsASampleMayStop()
    {
        connect(m_sampler.get(), &GpuSampler::sampled, this, [this] { m_sampler->stop(); });
        say(smi(noon, 40));
        QVERIFY(!m_sampler->isRunning());
    }

private:
    void say(const QByteArray &bytes) { m_vm.write(QStringLiteral("sampler"), bytes); }

    FakeClock m_clock;
    FakeVm m_vm;
    std::unique_ptr<GpuSampler> m_sampler;
};

void TstGpuSampler::init()
{
    m_vm.commands.clear();
    m_vm.targets.clear();
    m_sampler = std::make_unique<GpuSampler>(m_clock, [this] { return m_vm.makeShell(); });
    SampleSource source;
    source.script = "the script";
    m_sampler->start(source, QDateTime::fromSecsSinceEpoch(qint64(noon), Qt::UTC));
}

CODER_TEST(TstGpuSampler);
#include "tst_gpusampler.moc"
