// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/vmfacts.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::healing;

// What one command on a VM tells.
class TstVmFacts : public QObject
{
    Q_OBJECT

    static QByteArray printed(const QByteArray &inspected, const QByteArray &log)
    {
        return inspected + "\n== gpus ==\n8.9\n8.9\n\n== kernel ==\noom-kill:constraint=\n\n== log ==\n" + log;
    }

private Q_SLOTS:
    void eachPartIsTold()
    {
        const VmFacts facts = parseVmFacts(printed(
            R"([{"RestartCount": 2, "State": {"Status": "exited", "Running": false, "ExitCode": 1},
                 "Config": {"Cmd": ["example/coder", "--max-model-len", "4096"],
                            "Env": ["NCCL_DEBUG=WARN", "VLLM_API_KEY=secret-canary", "HF_TOKEN=secret-canary"]}}])",
            "line\n"));
        QCOMPARE(facts.symptoms.log, "line\n");
        QVERIFY(facts.symptoms.kernelLog.contains("oom-kill"));
        QCOMPARE(facts.limits.gpuCount, 2);
        QCOMPARE(facts.limits.capability, 8.9);
        QCOMPARE(facts.dockersRestarts, 2);
        QVERIFY(facts.symptoms.container && !facts.symptoms.container->running);
        QCOMPARE(facts.arguments.number(QStringLiteral("--max-model-len"), 0), 4096);
        QCOMPARE(facts.arguments.environment(),
                 (QMap<QString, QString>{{QStringLiteral("NCCL_DEBUG"), QStringLiteral("WARN")}}));
    }

    // A container that could not be started has no log, and its end is not told by its exit code alone.
    void aPortThatDockerFoundTakenIsTold()
    {
        const VmFacts facts = parseVmFacts(printed(
            R"([{"State": {"Status": "created", "Running": false, "OOMKilled": false, "ExitCode": 128, "Error":
                 "driver failed programming external connectivity on endpoint vllm (3f2a): Bind for 127.0.0.1:8000 failed: port is already allocated"}}])",
            ""));
        Symptoms symptoms = facts.symptoms;
        symptoms.kernelLog.clear();
        const Diagnosis told = diagnose(symptoms);
        QCOMPARE(told.fault, FaultClass::PortInUse);
        QCOMPARE(told.values[u"port"].toInt(), 8000);
    }

    void aLogMayHoldAnything()
    {
        const QByteArray log = "\n== log ==\n\n== gpus ==\n7.5\n";
        const VmFacts facts = parseVmFacts(printed("[]", log));
        QCOMPARE(facts.symptoms.log, log);
        QCOMPARE(facts.limits.gpuCount, 2);
    }

    void whatIsMissingIsEmpty()
    {
        const VmFacts facts = parseVmFacts("sh: docker: not found");
        QVERIFY(facts.symptoms.log.isEmpty() && !facts.symptoms.container && facts.arguments.words().isEmpty());
        QCOMPARE(facts.limits.gpuCount, 0);
    }
};

CODER_TEST(TstVmFacts);
#include "tst_vmfacts.moc"
