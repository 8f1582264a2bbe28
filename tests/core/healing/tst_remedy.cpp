// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/remedy.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::healing;

namespace {

const QString serve = QStringLiteral("example/coder-7b --tensor-parallel-size 2 --gpu-memory-utilization 0.9 "
                                     "--max-model-len=65536 --max-num-seqs 256");

VllmArguments served(const QString &more = {})
{
    return VllmArguments(QString(serve + u' ' + more).simplified().split(u' '));
}

// "argument --max-model-len 65536>39312", several with "; "; "ask NEED" behind what is not automatic.
QString story(const Remedy &remedy)
{
    QStringList parts;
    for (const Change &change : remedy.changes)
        parts << QString(changeKindId(change.kind) + u' ' + change.name + u' ' + change.from + u'>' + change.to);
    if (!remedy.automatic)
        parts << QString(QStringLiteral("ask ") + needId(remedy.needs));
    return parts.join(QStringLiteral("; "));
}

// What is tried one after the other while the same fault comes back, until nothing but a person is left.
QStringList escalation(const Diagnosis &diagnosis, VllmArguments arguments, const HealingLimits &limits)
{
    QList<Attempt> attempts;
    QStringList all;
    for (int i = 0; i < 20; ++i) {
        const Remedy remedy = nextRemedy(diagnosis, attempts, arguments, limits);
        all << story(remedy);
        if (!remedy.automatic)
            break;
        attempts << Attempt{diagnosis.fault, remedy.changes};
        arguments = applied(remedy, arguments);
    }
    return all;
}

QStringList texts(std::initializer_list<const char *> words)
{
    QStringList all;
    for (const char *word : words)
        all << QString::fromLatin1(word);
    return all;
}

Diagnosis diagnosed(FaultClass fault, const QJsonObject &values = {}, const QString &evidence = {})
{
    return {fault, 0.9, {{1, evidence, Evidence::Source::Log}}, values, {}};
}

} // namespace

class TstRemedy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneChangeAtATimeInOrder_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QJsonObject>("values");
        QTest::addColumn<QString>("evidence");
        QTest::addColumn<QStringList>("steps");
        const auto row = [](const char *fault, std::initializer_list<const char *> steps,
                            const QJsonObject &values = {}, const char *evidence = "") {
            QTest::addRow("%s %s", fault, evidence)
                << QString::fromLatin1(fault) << values << QString::fromLatin1(evidence) << texts(steps);
        };
        const auto n = [](const char *name, double value) { return QJsonObject{{QString::fromLatin1(name), value}}; };
        row("kv_cache_too_small",
            {"argument --max-model-len 65536>39312", "argument --gpu-memory-utilization 0.9>0.95", "ask money"},
            n("estimated_max_model_len", 39315));
        row("kv_cache_too_small", {"argument --max-num-seqs 256>112", "ask person"}, n("mamba_blocks", 112), "mamba");
        row("kv_cache_too_small",
            {"argument --gpu-memory-utilization 0.9>0.95", "argument --max-model-len 65536>1024; ask shorter_context"},
            n("estimated_max_model_len", 1030), "far too small");
        row("max_len_exceeds_model", {"argument --max-model-len 65536>32768", "ask person"},
            n("derived_max_model_len", 32768));
        row("tp_gpu_mismatch", {"argument --tensor-parallel-size 2>1", "ask person"}, n("gpu_count", 1));
        row("tp_heads_indivisible", {"argument --tensor-parallel-size 2>1", "ask person"}, n("attention_heads", 25));
        row("cuda_oom_load", {"argument --tensor-parallel-size 2>4", "ask other_model"}, n("gpu_count", 4));
        row("cuda_oom_profile", {"argument --max-num-batched-tokens 8192>2048", "argument --max-num-seqs 256>128",
                                 "argument --max-num-seqs 128>64", "argument --max-num-seqs 64>32", "ask person"});
        row("cuda_oom_kv",
            {"argument --gpu-memory-utilization 0.9>0.85", "argument --gpu-memory-utilization 0.85>0.8",
             "argument --gpu-memory-utilization 0.8>0.75", "argument --gpu-memory-utilization 0.75>0.7", "ask person"});
        row("kv_no_blocks",
            {"argument --gpu-memory-utilization 0.9>0.95", "argument --enforce-eager >",
             "argument --max-num-batched-tokens 8192>2048", "argument --max-num-seqs 256>128", "ask other_model"});
        row("gpu_mem_busy",
            {"host stop_stale_containers >", "argument --gpu-memory-utilization 0.9>0.78", "ask person"},
            {{QStringLiteral("free_gib"), 15.7}, {QStringLiteral("total_gib"), 19.67}});
        row("dtype_unsupported", {"argument --dtype >half", "ask person"}, {}, "Bfloat16 is only supported on GPUs");
        row("dtype_unsupported", {"argument --dtype >bfloat16", "ask person"}, {}, "gemma2 does not support float16");
        row("nccl_p2p", {"environment NCCL_P2P_DISABLE >1; argument --disable-custom-all-reduce >", "ask person"});
        row("nccl_shm", {"host ipc >host", "ask person"});
        row("hf_network", {"host retry >30", "host retry >60", "host retry >120", "ask person"});
        row("corrupt_weights", {"host download_again >", "ask other_model"});
        row("disk_full", {"host prune_images >", "host larger_disk >; ask money"});
        row("driver_mismatch", {"environment VLLM_ENABLE_CUDA_COMPATIBILITY >0", "image vllm >; ask other_image"}, {},
            "unsupported display driver / cuda driver combination");
        row("engine_died_unknown", {"host restart >", "ask person"});
        row("cuda_crash", {"host restart >", "argument --enforce-eager >; ask person"});
        row("trust_remote_code", {"argument --trust-remote-code >; ask trust"});
        row("gated_repo", {"ask licence"});
        row("host_oom_killed", {"ask money"});
        row("unsupported_arch", {"image vllm >; ask other_image"});
    }

    void oneChangeAtATimeInOrder()
    {
        QFETCH(QString, fault);
        QFETCH(QJsonObject, values);
        QFETCH(QString, evidence);
        QFETCH(QStringList, steps);
        HealingLimits limits;
        limits.gpuCount = values[u"gpu_count"].toInt();
        QStringList seen = escalation(diagnosed(*faultFromId(fault), values, evidence), served(), limits);
        QCOMPARE(seen, steps);
    }

    void nothingIsTriedTwiceAndNoMoreThanFourTimes_data()
    {
        QTest::addColumn<int>("fault");
        for (const FaultClass fault : allFaultClasses())
            QTest::newRow(qPrintable(faultId(fault))) << static_cast<int>(fault);
    }

    void nothingIsTriedTwiceAndNoMoreThanFourTimes()
    {
        QFETCH(int, fault);
        HealingLimits limits;
        limits.gpuCount = 4;
        limits.capability = 8.9;
        const Diagnosis diagnosis = diagnosed(static_cast<FaultClass>(fault));
        const QStringList seen = escalation(diagnosis, served(), limits);
        QVERIFY(seen.size() <= limits.maxAttempts + 1);
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), seen.size());
        if (!isFault(diagnosis.fault))
            QVERIFY(nextRemedy(diagnosis, {}, served(), limits).isNothing());
    }

    void whatCostsOrNeedsTrustIsNeverAutomatic()
    {
        for (const FaultClass fault : allFaultClasses())
            for (const Remedy &remedy : remediesFor(diagnosed(fault), served(), {})) {
                if (remedy.needs != Need::Nothing)
                    QVERIFY2(!remedy.automatic, qPrintable(faultId(fault)));
                for (const Change &change : remedy.changes) {
                    if (change.kind == Change::Kind::Image || change.name == u"--trust-remote-code")
                        QVERIFY2(!remedy.automatic, qPrintable(faultId(fault)));
                    if (change.kind == Change::Kind::Host)
                        QVERIFY2(hostActionWords(change.name), qPrintable(change.name));
                }
            }
    }

    void aNewCardTakesHalfTheCacheBeforeItTakesMoreMemory()
    {
        HealingLimits limits;
        limits.capability = 8.9;
        const Diagnosis diagnosis = diagnosed(FaultClass::KvCacheTooSmall);
        QCOMPARE(story(nextRemedy(diagnosis, {}, served(), limits)), QStringLiteral("argument --kv-cache-dtype >fp8"));
    }

    void argumentsAreChangedWhereTheyStand()
    {
        const VllmArguments arguments = served(QStringLiteral("--enforce-eager --swap-space 4"));
        QCOMPARE(arguments.value(QStringLiteral("--max-model-len")), QStringLiteral("65536"));
        QCOMPARE(arguments.with(QStringLiteral("--max-model-len"), QStringLiteral("16")).words().join(u' '),
                 QString(serve).replace(QLatin1String("65536"), QLatin1String("16"))
                     + QStringLiteral(" --enforce-eager --swap-space 4"));
        QCOMPARE(arguments.without(QStringLiteral("--enforce-eager")).without(QStringLiteral("--swap-space")).words(),
                 served().words());
        QCOMPARE(arguments.with(QStringLiteral("--enforce-eager"), {}).words(), arguments.words());
        QVERIFY(!arguments.has(QStringLiteral("--max")));
    }
};

CODER_TEST(TstRemedy);
#include "tst_remedy.moc"
