// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/topology.h"
#include "tests/support/runner.h"
#include "tests/support/sharedfiles.h"

#include <QDir>
#include <QTest>

using namespace coder;

namespace {

QByteArray recorded(const QString &name)
{
    QFile file(CODER_SHARED_PATH("data/nvidia-smi") + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TstTopology : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recordingsAreRead_data()
    {
        QTest::addColumn<int>("gpus");
        QTest::addColumn<int>("pairs");
        QTest::addColumn<QByteArray>("slowest"); // empty = one GPU, or not told
        QTest::newRow("h100mig_topo_capabilities.txt") << 1 << 0 << QByteArray();
        QTest::newRow("rtx4080s_topo_capabilities.txt") << 1 << 0 << QByteArray();
        QTest::newRow("win2080s_topo_capabilities.txt") << 1 << 0 << QByteArray();
        QTest::newRow("issue_vllm_8990_topo.txt") << 1 << 0 << QByteArray();
        QTest::newRow("issue_vllm_12810_topo.txt") << 1 << 0 << QByteArray();
        QTest::newRow("issue_sglang_2795_topo.txt") << 8 << 28 << QByteArray("NVLink");
        QTest::newRow("issue_vllm_10662_topo.txt") << 8 << 28 << QByteArray("SYS");
        QTest::newRow("issue_vllm_12168_topo.txt") << 4 << 6 << QByteArray("NVLink");
        QTest::newRow("issue_vllm_14845_topo.txt") << 4 << 6 << QByteArray("SYS");
        QTest::newRow("issue_vllm_18580_topo.txt") << 3 << 3 << QByteArray("SYS");
        QTest::newRow("issue_vllm_20303_topo.txt") << 8 << 28 << QByteArray("NODE");
        QTest::newRow("issue_vllm_4241_topo.txt") << 3 << 3 << QByteArray("PHB");
        QTest::newRow("issue_vllm_6776_topo.txt") << 4 << 6 << QByteArray("NVLink");
        QTest::newRow("issue_vllm_9183_topo.txt") << 4 << 6 << QByteArray("NVLink");
        // Another maker's: its weights are no links that are known here.
        QTest::newRow("issue_vllm_17875_topo.txt") << 4 << 0 << QByteArray();
    }
    void recordingsAreRead()
    {
        QFETCH(int, gpus);
        QFETCH(int, pairs);
        QFETCH(QByteArray, slowest);
        const QByteArray text = recorded(QString::fromLatin1(QTest::currentDataTag()));
        if (text.isEmpty())
            QSKIP("no recordings here");
        const Topology topology = parseTopology(text);
        QCOMPARE(topology.gpus.size(), gpus);
        QCOMPARE(topology.pairs.size(), pairs);
        QCOMPARE(topology.slowest() ? linkId(topology.slowest()->link) : QByteArray(), slowest);
    }

    void everyRecordingIsSurvived()
    {
        const QString recordings = CODER_SHARED_PATH("data/nvidia-smi");
        if (recordings.isEmpty())
            QSKIP("no recordings here");
        const QDir folder(recordings);
        int topologies = 0;
        for (const QString &name : folder.entryList({QStringLiteral("*.txt")})) {
            const Topology topology = parseTopology(recorded(name));
            QVERIFY2(topology.gpus.isEmpty() || name.contains(u"topo"), qPrintable(name));
            topologies += topology.gpus.isEmpty() ? 0 : 1;
        }
        QCOMPARE(topologies, 15);
    }

    void theLanesOfTheSlowestPairAreTold()
    {
        const Topology topology = parseTopology("\tGPU0\tGPU1\tGPU2\nGPU0\t X \tNV4\tNV2\nGPU1\tNV4\t X \tNV2\n"
                                                "GPU2\tNV2\tNV2\t X \n");
        QCOMPARE(topology.slowest()->lanes, 2);
        QVERIFY(isFastLink(topology.slowest()->link));
    }

    void whatWasCutIsNotKnown_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a failure") << QByteArray("NVIDIA-SMI has failed because it couldn't communicate\n");
        QTest::newRow("rows less") << QByteArray("\tGPU0\tGPU1\tGPU2\nGPU0\t X \tPHB\tPHB\nGPU1\tPH");
        QTest::newRow("only a header") << QByteArray("\tGPU0\tGPU1\n");
        QTest::newRow("an unknown word") << QByteArray("\tGPU0\tGPU1\nGPU0\t X \tC2C\nGPU1\tC2C\t X \n");
    }
    void whatWasCutIsNotKnown()
    {
        QFETCH(QByteArray, text);
        const Topology topology = parseTopology(text);
        QVERIFY(!topology.slowest());
    }

    void nvLinkWithoutLanesIsNone() { QVERIFY(!parseTopology("\tGPU0\tGPU1\nGPU0\tX\tNV0\nGPU1\tNV\tX\n").slowest()); }
};

CODER_TEST(TstTopology);
#include "tst_topology.moc"
