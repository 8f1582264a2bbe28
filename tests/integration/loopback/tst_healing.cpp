// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/loopback/enginebed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

using Settings = QMap<QString, QString>;

struct Case
{
    EngineBed::Vm vm;
    Settings settings;
    QString model = QStringLiteral("7B");
};

} // namespace
Q_DECLARE_METATYPE(Case)

// Each class of fault against the stand-in vLLM, which refuses until the right thing was changed.
class TstHealing : public QObject
{
    Q_OBJECT

    QStringList m_table;
    int m_healable = 0;
    int m_healed = 0;

    static SessionWish wishOf(const Case &one)
    {
        SessionWish wish = SessionBed::wish();
        wish.model = u"Qwen/Qwen2.5-Coder-%1-Instruct"_qs.arg(one.model);
        wish.guest = one.settings;
        return wish;
    }

    // The session after a bring-up, healed as far as that goes.
    static Session bringUp(EngineBed &bed, SessionBed::Process &process, const Case &one)
    {
        if (const auto begun = process.manager.up(wishOf(one)); !begun)
            qFatal("%s", qPrintable(begun.error().detail));
        for (int i = 0; i < 400 && process.story.isEmpty(); ++i)
            bed.run(1);
        return *process.store.read(u"demo"_qs);
    }

    static void row(const char *fault, const Case &one) { QTest::newRow(fault) << one; }
    static Case quirk(const char *fault, const Settings &settings = {}, int gpus = 1)
    {
        Case made;
        made.vm.gpus = gpus;
        made.vm.quirks = {u"fault-"_qs + QString::fromLatin1(fault)};
        made.settings = settings;
        return made;
    }
    static Case setting(const char *name, const char *value, int gpus = 1)
    {
        Case made;
        made.vm.gpus = gpus;
        made.settings = {{QString::fromLatin1(name), QString::fromLatin1(value)}};
        return made;
    }
    static Case docker(const char *words, const char *remedy)
    {
        Case made;
        made.vm.dockersWords = words;
        made.vm.dockersRemedy = QString::fromLatin1(remedy);
        return made;
    }

private Q_SLOTS:
    void whatCanBeHealedIsHealed_data()
    {
        QTest::addColumn<Case>("one");
        row("max_len_exceeds_model", setting("VLLM_MAX_MODEL_LEN", "65536"));
        row("tp_gpu_mismatch", setting("VLLM_TENSOR_PARALLEL_SIZE", "4"));
        row("tp_heads_indivisible", setting("VLLM_TENSOR_PARALLEL_SIZE", "3", 4));
        Case load = setting("VLLM_TENSOR_PARALLEL_SIZE", "1", 2);
        load.model = u"14B"_qs;
        row("cuda_oom_load", load);
        row("cuda_oom_profile", quirk("cuda_oom_profile"));
        row("cuda_oom_kv", quirk("cuda_oom_kv"));
        row("cuda_oom_graph", quirk("cuda_oom_graph"));
        row("cuda_oom_sampler", quirk("cuda_oom_sampler"));
        row("cuda_oom_runtime", quirk("cuda_oom_runtime"));
        Case pinned = quirk("cuda_oom_pinned_host", {{u"VLLM_EXTRA_ARGS"_qs, u"--swap-space 16"_qs}});
        row("cuda_oom_pinned_host", pinned);
        row("kv_no_blocks", setting("VLLM_GPU_MEMORY_UTILIZATION", "0.68"));
        row("kv_cache_too_small",
            {{}, {{u"VLLM_GPU_MEMORY_UTILIZATION"_qs, u"0.72"_qs}, {u"VLLM_MAX_MODEL_LEN"_qs, u"32768"_qs}}});
        row("gpu_mem_busy", quirk("gpu_mem_busy"));
        Case dtype = setting("VLLM_DTYPE", "bfloat16");
        dtype.vm.gpuName = u"Quadro RTX 6000"_qs;
        row("dtype_unsupported", dtype);
        row("corrupt_weights", quirk("corrupt_weights"));
        row("hf_rate_limit", quirk("hf_rate_limit"));
        row("hf_network", quirk("hf_network"));
        row("disk_full", quirk("disk_full"));
        row("no_gpu_runtime",
            docker("could not select device driver \"nvidia\" with capabilities: [[gpu]]", "nvidia-ctk"));
        row("port_in_use", docker("driver failed programming external connectivity on endpoint vllm (3f2a): Bind for "
                                  "127.0.0.1:8000 failed: port is already allocated",
                                  "name=coder-vllm"));
        row("no_cuda_device", quirk("no_cuda_device"));
        row("driver_mismatch", quirk("driver_mismatch"));
        row("nccl_shm", quirk("nccl_shm", {}, 2));
        row("nccl_p2p", quirk("nccl_p2p", {}, 2));
        row("nccl_other", quirk("nccl_other", {}, 2));
        row("ray_cluster", quirk("ray_cluster", {{u"VLLM_EXTRA_ARGS"_qs, u"--distributed-executor-backend ray"_qs}}));
        row("cuda_crash", quirk("cuda_crash"));
        row("engine_timeout", quirk("engine_timeout"));
        row("engine_died_unknown", quirk("engine_died_unknown"));
        row("software_bug", quirk("software_bug"));
    }
    void whatCanBeHealedIsHealed()
    {
        QFETCH(Case, one);
        EngineBed bed(one.vm);
        SessionBed::Process process(bed);
        const Session session = bringUp(bed, process, one);
        const int restarts = bed.starts() - 1;
        const bool isHealed = session.phase == Phase::Ready && restarts <= 2;
        ++m_healable;
        m_healed += int(isHealed);
        QStringList tried;
        for (const HealAttempt &attempt : session.heal ? session.heal->attempts : session.healed)
            tried << healing::faultId(attempt.fault) + u": "_qs + changesText(attempt.changes);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        m_table << u"%1 %2 %3  %4"_qs.arg(name, -22)
                       .arg(phaseId(session.phase), -9)
                       .arg(restarts)
                       .arg(tried.join(u"; "_qs));
        QVERIFY2(restarts > 0, "nothing was wrong");
        if (!tried.isEmpty())
            QVERIFY2(tried.first().startsWith(name + u':'), qPrintable(tried.join(u"; "_qs)));
        if (!isHealed)
            qWarning("%s", qPrintable(m_table.last() + u'\n' + QString::fromUtf8(bed.log().right(1500))));
        QCOMPARE(bed.cloud.machines().size(), 1);
    }

    void nineInTenAreHealedWithAtMostTwoRestarts()
    {
        qInfo("%s", qPrintable(u'\n' + m_table.join(u'\n')));
        qInfo("%d of %d healed", m_healed, m_healable);
        QVERIFY(m_healable >= 29);
        QVERIFY2(m_healed * 10 >= m_healable * 9, qPrintable(QString::number(m_healed)));
    }

    void whatCannotBeHealedIsSaidAndLeftAlone_data()
    {
        QTest::addColumn<Case>("one");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("needs");
        const auto ask = [](const char *fault, const Case &one, const char *error, const char *needs) {
            QTest::newRow(fault) << one << QString::fromLatin1(error) << QString::fromLatin1(needs);
        };
        ask("bad_argument", setting("VLLM_EXTRA_ARGS", "--frobnicate 1"), "healing_asks", "person");
        ask("trust_remote_code", quirk("trust_remote_code"), "healing_asks", "trust");
        ask("unsupported_arch", quirk("unsupported_arch"), "not_healable", "other_image");
        ask("quant_unsupported", quirk("quant_unsupported"), "not_healable", "other_model");
        ask("kernel_arch_mismatch", quirk("kernel_arch_mismatch"), "not_healable", "other_image");
        ask("gated_repo", quirk("gated_repo"), "not_healable", "licence");
        ask("model_not_found", quirk("model_not_found"), "not_healable", "other_model");
        ask("chat_template", quirk("chat_template"), "not_healable", "person");
        ask("gpu_hardware", quirk("gpu_hardware"), "not_healable", "person");
        Case large;
        large.model = u"32B"_qs;
        ask("cuda_oom_load", large, "not_healable", "other_model");
    }
    void whatCannotBeHealedIsSaidAndLeftAlone()
    {
        QFETCH(Case, one);
        QFETCH(QString, error);
        QFETCH(QString, needs);
        EngineBed bed(one.vm);
        SessionBed::Process process(bed);
        const Session session = bringUp(bed, process, one);
        QCOMPARE(process.story, QStringList(u"failed demo %1 rented"_qs.arg(error)));
        QVERIFY(session.heal && session.heal->choice);
        QCOMPARE(healing::faultId(session.heal->choice->fault), QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(healing::needId(session.heal->choice->need), needs);
        QCOMPARE(bed.starts(), 1);
        QVERIFY(!session.error->detail.isEmpty());
    }
};

CODER_TEST(TstHealing);
#include "tst_healing.moc"
