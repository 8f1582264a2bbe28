// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/remedy.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace coder::healing {
namespace {

using enum FaultClass;
using Kind = Change::Kind;

const QString tensorParallel = QStringLiteral("--tensor-parallel-size");
const QString utilization = QStringLiteral("--gpu-memory-utilization");
const QString maxModelLen = QStringLiteral("--max-model-len");
const QString maxNumSeqs = QStringLiteral("--max-num-seqs");
const QString batchedTokens = QStringLiteral("--max-num-batched-tokens");

struct HostAction
{
    const char *name;
    const char *words;
};

constexpr std::array hostActions = {
    HostAction{"restart", QT_TRANSLATE_NOOP("Remedy", "Start the model server again.")},
    HostAction{"retry", QT_TRANSLATE_NOOP("Remedy", "Wait, then try again.")},
    HostAction{"reboot", QT_TRANSLATE_NOOP("Remedy", "Restart the VM.")},
    HostAction{"stop_stale_containers", QT_TRANSLATE_NOOP("Remedy", "End what an earlier start of ours left behind.")},
    HostAction{"prune_images", QT_TRANSLATE_NOOP("Remedy", "Remove container images that nothing uses.")},
    HostAction{"download_again", QT_TRANSLATE_NOOP("Remedy", "Delete the damaged file and fetch it again.")},
    HostAction{"install_gpu_runtime",
               QT_TRANSLATE_NOOP("Remedy", "Set up NVIDIA's container toolkit again and restart Docker.")},
    HostAction{"recreate_with_gpus", QT_TRANSLATE_NOOP("Remedy", "Make the container again with all GPUs.")},
    HostAction{"purge_compile_cache", QT_TRANSLATE_NOOP("Remedy", "Delete the cache of compiled graphs.")},
    HostAction{"ipc", QT_TRANSLATE_NOOP("Remedy", "Give the container the VM's shared memory.")},
    HostAction{"other_port", QT_TRANSLATE_NOOP("Remedy", "Use another port of the VM.")},
    HostAction{"larger_disk", QT_TRANSLATE_NOOP("Remedy", "Make room on the disk, or use a plan with a larger one.")},
};

// Builds the list for one diagnosis; each function adds what applies, in order.
class Table
{
public:
    Table(const Diagnosis &diagnosis, const VllmArguments &arguments, const HealingLimits &limits)
        : m_diagnosis(diagnosis)
        , m_values(diagnosis.values)
        , m_arguments(arguments)
        , m_limits(limits)
    {}

    QList<Remedy> make()
    {
        addMemory();
        addCache();
        addConfiguration();
        addModel();
        addMachine();
        addGroup();
        addProgram();
        return m_remedies;
    }

private:
    bool is(FaultClass fault) const { return m_diagnosis.fault == fault; }

    bool said(QLatin1String words) const
    {
        for (const Evidence &one : m_diagnosis.evidence)
            if (one.text.contains(words, Qt::CaseInsensitive))
                return true;
        return false;
    }

    void add(QList<Change> changes) { m_remedies << Remedy{std::move(changes), true, Need::Nothing}; }
    void ask(Need need, QList<Change> changes = {}) { m_remedies << Remedy{std::move(changes), false, need}; }

    static Change host(const char *name, const QString &to = {})
    {
        return {Kind::Host, QString::fromLatin1(name), {}, to};
    }
    static Change image() { return {Kind::Image, QStringLiteral("vllm"), {}, {}}; }
    Change argument(const QString &name, const QString &to) const
    {
        return {Kind::Argument, name, m_arguments.value(name), to};
    }
    Change environment(const char *name, const char *to) const
    {
        const QString key = QString::fromLatin1(name);
        return {Kind::Environment, key, m_arguments.environment().value(key), QString::fromLatin1(to)};
    }

    int tensorParallelNow() const
    {
        return m_arguments.number(tensorParallel, m_values[u"tensor_parallel_size"].toInt(1));
    }
    int gpus() const { return m_limits.gpuCount > 0 ? m_limits.gpuCount : m_values[u"gpu_count"].toInt(); }

    void setTensorParallel(int to)
    {
        if (to > 0 && to != tensorParallelNow())
            add({{Kind::Argument, tensorParallel, QString::number(tensorParallelNow()), QString::number(to)}});
    }

    void moveUtilization(double step)
    {
        const double now = m_arguments.fraction(utilization, m_values[u"gpu_memory_utilization"].toDouble(0.9));
        const double to = qBound(m_limits.minUtilization, now + step, m_limits.maxUtilization);
        setUtilization(now, to);
    }

    void setUtilization(double now, double to)
    {
        if (std::abs(to - now) < 0.005 || to < m_limits.minUtilization || to > m_limits.maxUtilization)
            return;
        add({{Kind::Argument, utilization, QString::number(now), QString::number(std::floor(to * 100 + 0.5) / 100)}});
    }

    void shrink(const QString &name, int now, int to)
    {
        if (to > 0 && to < now)
            add({{Kind::Argument, name, QString::number(now), QString::number(to)}});
    }

    void shrinkBatch() { shrink(batchedTokens, m_arguments.number(batchedTokens, 8192), 2048); }

    void shrinkRequests()
    {
        const int now = m_arguments.number(maxNumSeqs, m_values[u"max_num_seqs"].toInt(256));
        shrink(maxNumSeqs, now, now / 2 >= 8 ? now / 2 : 0);
    }

    void beEager()
    {
        if (!m_arguments.has(QStringLiteral("--enforce-eager")))
            add({{Kind::Argument, QStringLiteral("--enforce-eager"), {}, {}}});
    }

    // A shorter context is told to the person; below the limit it is asked for.
    void setContext(int tokens)
    {
        const int whole = tokens - tokens % 16; // vLLM's block
        const int now = m_arguments.number(maxModelLen, m_values[u"max_model_len"].toInt());
        if (whole < 16 || (now > 0 && whole >= now))
            return;
        const Change change{Kind::Argument, maxModelLen, now > 0 ? QString::number(now) : QString(),
                            QString::number(whole)};
        if (whole >= m_limits.minContext)
            add({change});
        else
            ask(Need::ShorterContext, {change});
    }

    void addMemory()
    {
        if (is(CudaOomLoad)) {
            setTensorParallel(gpus());
            ask(Need::OtherModel);
            ask(Need::Money);
        } else if (is(CudaOomProfile)) {
            shrinkBatch();
            shrinkRequests();
            setContext(m_arguments.number(maxModelLen, m_values[u"max_model_len"].toInt()) / 2);
            beEager();
        } else if (is(CudaOomKv)) {
            moveUtilization(-0.05);
        } else if (is(CudaOomGraph)) {
            moveUtilization(-0.05);
            beEager();
        } else if (is(CudaOomSampler)) {
            shrinkRequests();
            moveUtilization(-0.05);
        } else if (is(CudaOomRuntime)) {
            moveUtilization(-0.05);
            shrinkBatch();
            add({environment("PYTORCH_CUDA_ALLOC_CONF", "expandable_segments:True")});
        } else if (is(CudaOomPinnedHost) || is(HostOomKilled)) {
            freeHostMemory();
        }
    }

    // What the server keeps outside the GPU because somebody asked for it.
    void freeHostMemory()
    {
        for (const QString &name : {QStringLiteral("--swap-space"), QStringLiteral("--cpu-offload-gb")})
            if (m_arguments.number(name, 0) > 0)
                m_remedies << Remedy{{argument(name, QStringLiteral("0"))}, is(CudaOomPinnedHost), Need::Nothing};
        ask(Need::Money);
    }

    void addCache()
    {
        if (is(KvNoBlocks)) {
            moveUtilization(m_limits.maxUtilization);
            beEager();
            shrinkBatch();
            shrinkRequests();
            ask(Need::OtherModel);
            ask(Need::Money);
        } else if (is(KvCacheTooSmall)) {
            addTooSmallCache();
        } else if (is(GpuMemBusy)) {
            add({host("stop_stale_containers")});
            const double total = m_values[u"total_gib"].toDouble();
            const double now = m_arguments.fraction(utilization, m_values[u"gpu_memory_utilization"].toDouble(0.9));
            if (total > 0)
                setUtilization(now, std::floor((m_values[u"free_gib"].toDouble() - 0.3) / total * 100) / 100);
        }
    }

    void addTooSmallCache()
    {
        if (m_values.contains(u"mamba_blocks")) {
            const int now = m_arguments.number(maxNumSeqs, m_values[u"max_num_seqs"].toInt(256));
            return shrink(maxNumSeqs, now, m_values[u"mamba_blocks"].toInt());
        }
        const int fits = m_values[u"estimated_max_model_len"].toInt(m_values[u"kv_cache_tokens"].toInt());
        if (fits >= m_limits.minContext)
            setContext(fits);
        if (m_limits.capability >= 8.9 && !m_arguments.has(QStringLiteral("--kv-cache-dtype")))
            add({argument(QStringLiteral("--kv-cache-dtype"), QStringLiteral("fp8"))});
        moveUtilization(m_limits.maxUtilization);
        if (fits < m_limits.minContext)
            setContext(fits);
        ask(Need::Money);
    }

    void addConfiguration()
    {
        if (is(MaxLenExceedsModel)) {
            const int now = m_arguments.number(maxModelLen, m_values[u"max_model_len"].toInt());
            const int derived = m_values[u"derived_max_model_len"].toInt();
            add({{Kind::Argument, maxModelLen, QString::number(now),
                  derived > 0 ? QString::number(derived) : QString()}});
        } else if (is(TpGpuMismatch)) {
            setTensorParallel(qMax(1, gpus()));
        } else if (is(TpHeadsIndivisible)) {
            setTensorParallel(largestDivisor());
        } else if (is(DtypeUnsupported)) {
            const bool noHalf = said(QLatin1String("not support float16"));
            add({argument(QStringLiteral("--dtype"), noHalf ? QStringLiteral("bfloat16") : QStringLiteral("half"))});
        } else if (is(BadArgument)) {
            const QString name = m_values[u"argument"].toString().section(u'/', 0, 0);
            ask(Need::Person, m_arguments.has(name) ? QList<Change>{removed(name)} : QList<Change>());
        } else if (is(ChatTemplate)) {
            const QString name = QStringLiteral("--chat-template");
            ask(Need::Person, m_arguments.has(name) ? QList<Change>{removed(name)} : QList<Change>());
        }
    }

    // A flag has no value to stand in `from`: its own name does.
    Change removed(const QString &name) const
    {
        const QString value = m_arguments.value(name);
        return {Kind::Argument, name, value.isEmpty() ? name : value, {}};
    }

    // Of the heads or the dimension told, at most the GPUs there are; half of the present size if nothing is told.
    int largestDivisor() const
    {
        const int most = gpus() > 0 ? qMin(gpus(), tensorParallelNow() - 1) : tensorParallelNow() - 1;
        const int heads = m_values[u"attention_heads"].toInt(m_values[u"dimension"].toInt());
        for (int size = most; heads > 0 && size > 1; --size)
            if (heads % size == 0)
                return size;
        return heads > 0 ? 1 : qMax(1, tensorParallelNow() / 2);
    }

    void addModel()
    {
        if (is(TrustRemoteCode))
            ask(Need::Trust, {{Kind::Argument, QStringLiteral("--trust-remote-code"), {}, {}}});
        else if (is(GatedRepo))
            ask(Need::Licence);
        else if (is(ModelNotFound) || is(QuantUnsupported))
            ask(Need::OtherModel);
        else if (is(UnsupportedArch) || is(KernelArchMismatch))
            ask(Need::OtherImage, {image()});
        else if (is(CorruptWeights))
            addOnceThenModel();
        else if (is(HfNetwork) || is(HfRateLimit))
            for (const char *seconds : {"30", "60", "120"})
                add({host("retry", QString::fromLatin1(seconds))});
    }

    void addOnceThenModel()
    {
        add({host("download_again")});
        ask(Need::OtherModel);
    }

    void addMachine()
    {
        if (is(DiskFull)) {
            add({host("prune_images")});
            ask(Need::Money, {host("larger_disk")});
        } else if (is(PortInUse)) {
            add({host("stop_stale_containers")});
            ask(Need::Person, {host("other_port")});
        } else if (is(NoGpuRuntime)) {
            add({host("install_gpu_runtime")});
            ask(Need::Person, {host("reboot")});
        } else if (is(NoCudaDevice)) {
            add({host("recreate_with_gpus")});
            ask(Need::Person, {host("reboot")});
        } else if (is(DriverMismatch)) {
            if (said(QLatin1String("driver combination")))
                add({environment("VLLM_ENABLE_CUDA_COMPATIBILITY", "0")});
            if (said(QLatin1String("version mismatch")))
                ask(Need::Person, {host("reboot")});
            ask(Need::OtherImage, {image()});
        } else if (is(GpuHardware)) {
            ask(Need::Person, {host("reboot")});
            ask(Need::Money);
        }
    }

    void addGroup()
    {
        const Change ipc{Kind::Host, QStringLiteral("ipc"), {}, QStringLiteral("host")};
        const QList<Change> noPeers{environment("NCCL_P2P_DISABLE", "1"),
                                    {Kind::Argument, QStringLiteral("--disable-custom-all-reduce"), {}, {}}};
        if (is(NcclShm)) {
            add({ipc});
        } else if (is(NcclP2p)) {
            add(noPeers);
        } else if (is(NcclOther)) {
            if (gpus() > 0 && tensorParallelNow() > gpus())
                setTensorParallel(gpus());
            if (said(QLatin1String("NET/IB")) || said(QLatin1String("ibv_")))
                add({environment("NCCL_IB_DISABLE", "1")}); // it says which
            add({ipc});
            add(noPeers);
            add({environment("NCCL_IB_DISABLE", "1")});
        } else if (is(RayCluster)) {
            add({argument(QStringLiteral("--distributed-executor-backend"), QStringLiteral("mp"))});
        }
    }

    void addProgram()
    {
        const Change eager{Kind::Argument, QStringLiteral("--enforce-eager"), {}, {}};
        if (is(CudaCrash)) {
            add({host("restart")});
            ask(Need::Person, {eager});
            ask(Need::OtherImage, {image()});
        } else if (is(EngineTimeout)) {
            if (said(QLatin1String("READY_TIMEOUT")) || said(QLatin1String("waiting for engine")))
                add({environment("VLLM_ENGINE_READY_TIMEOUT_S", "3600")});
            add({host("restart")});
        } else if (is(SoftwareBug)) {
            if (said(QLatin1String("compiled graph")))
                add({host("purge_compile_cache")});
            if (said(QLatin1String("forked subprocess")))
                add({environment("VLLM_WORKER_MULTIPROC_METHOD", "spawn")});
            ask(Need::OtherImage, {image()});
        } else if (is(EngineDiedUnknown)) {
            add({host("restart")});
        }
    }

    const Diagnosis &m_diagnosis;
    const QJsonObject m_values;
    const VllmArguments &m_arguments;
    const HealingLimits &m_limits;
    QList<Remedy> m_remedies;
};

} // namespace

const char *hostActionWords(const QString &name)
{
    for (const HostAction &action : hostActions)
        if (name == QLatin1String(action.name))
            return action.words;
    return nullptr;
}

QList<Remedy> remediesFor(const Diagnosis &diagnosis, const VllmArguments &arguments, const HealingLimits &limits)
{
    return Table(diagnosis, arguments, limits).make();
}

} // namespace coder::healing
