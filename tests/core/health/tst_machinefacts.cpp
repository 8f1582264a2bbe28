// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/machinefacts.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

class TstMachineFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void argumentsAreReadInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("gpus");
        QTest::newRow("words") << QByteArray(R"(["m", "--tensor-parallel-size", "4"])") << 4;
        QTest::newRow("one word") << QByteArray(R"(["m","--tensor-parallel-size=2","--pipeline-parallel-size=2"])")
                                  << 4;
        QTest::newRow("short") << QByteArray(R"(["-tp","2","-pp=3"])") << 6;
        QTest::newRow("underscores") << QByteArray(R"(["--tensor_parallel_size","8"])") << 8;
        QTest::newRow("said twice") << QByteArray(R"(["-tp","2","-tp","4"])") << 4;
        QTest::newRow("nothing said") << QByteArray(R"(["m"])") << 1;
        QTest::newRow("no number") << QByteArray(R"(["-tp","all","-pp"])") << 1;
        QTest::newRow("no arguments") << QByteArray("null\n") << 1;
    }
    void argumentsAreReadInEveryForm()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, gpus);
        QCOMPARE(parseEngineSetup(json).gpusWanted(), gpus);
    }

    void theOtherArgumentsAreRead()
    {
        const EngineSetup setup = parseEngineSetup(
            R"(["m","--gpu-memory-utilization","0.9","--max-model-len=32768","--enforce-eager","--kv-cache-dtype","fp8"])");
        QVERIFY(setup.isKnown && setup.isEager && !setup.isAllReduceOff);
        QCOMPARE(setup.memoryShare, std::optional(0.9));
        QCOMPARE(setup.maxModelLen, std::optional(32768));
        QCOMPARE(setup.kvCacheDtype, QStringLiteral("fp8"));
        QVERIFY(!parseEngineSetup("null").isKnown);
    }

    void waysAndWarningsOfTheLastStartCount()
    {
        const NcclReport report = parseNccl(
            "(APIServer pid=1) INFO 1 [api_server.py:9] vLLM API server version 0.11.0\n"
            "host:70:70 [0] p2p.cc:1 NCCL WARN of the start before\n"
            "(APIServer pid=1) INFO 1 [api_server.py:9] vLLM API server version 0.11.0\n"
            "(Worker_TP0 pid=70) INFO 11-22 14:00:00 [pynccl.py:70] vLLM is using nccl==2.27.3\n"
            "host:70:70 [0] NCCL INFO NCCL_P2P_DISABLE set by environment to 1\n"
            "host:70:70 [0] NCCL INFO Channel 00/0 : 0[2000] -> 1[3000] via P2P/IPC/read\n"
            "host:70:70 [0] NCCL INFO Channel 00 : 0[0] -> 1[1] via SHM/direct/direct\n"
            "host:70:70 [0] NCCL INFO Channel 01 : 1[1] -> 0[0] [send] via NET/Socket/0\n"
            "(Worker_TP0 pid=70) WARNING 11-22 [custom_all_reduce.py:144] Custom allreduce is disabled because\n"
            "host:70:70 [0] p2p.cc:1 NCCL WARN Cuda failure 217\nhost:71:71 [1] p2p.cc:1 NCCL WARN Cuda failure 217\n");
        QCOMPARE(report.version, QStringLiteral("2.27.3"));
        QCOMPARE(report.direct, 1);
        QCOMPARE(report.shared, 1);
        QCOMPARE(report.network, 1);
        QVERIFY(report.isDirectOff && report.isAllReduceOff);
        QCOMPARE(report.warnings, QStringList{QStringLiteral("Cuda failure 217")});
    }

    void allComesOfOneCommand()
    {
        const MachineFacts facts = parseMachineFacts(
            "Welcome to Debian\n@@@ cores\n16\n@@@ memory\nMemTotal:       65939772 kB\n@@@ topology\n\tGPU0\tGPU1\n"
            "GPU0\t X \tPHB\nGPU1\tPHB\t X \n@@@ setup\n[\"m\",\"-tp\",\"2\"]\n@@@ nccl\nvLLM is using nccl==2.27.3\n"
            "@@@ end\n");
        QVERIFY(facts.isTold);
        QCOMPARE(facts.cores, 16);
        QCOMPARE(int(facts.memoryMib), 64394);
        QVERIFY(facts.topology.isKnown());
        QCOMPARE(facts.setup.gpusWanted(), 2);
        QCOMPARE(facts.nccl.version, QStringLiteral("2.27.3"));
    }

    void aVmThatSaysNothingToldNothing()
    {
        QVERIFY(!parseMachineFacts("bash: line 1: echo: no\n").isTold);
        QVERIFY(!parseMachineFacts({}).topology.isKnown());
    }
};

CODER_TEST(TstMachineFacts);
#include "tst_machinefacts.moc"
