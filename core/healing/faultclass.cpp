// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/faultclass.h"

#include <array>

namespace coder::healing {
namespace {

using enum FaultClass;

struct Name
{
    FaultClass fault;
    const char *id;
};

constexpr std::array names = {
    Name{Healthy, "healthy"},
    Name{StillStarting, "still_starting"},
    Name{StoppedBySignal, "stopped_by_signal"},
    Name{BadArgument, "bad_argument"},
    Name{MaxLenExceedsModel, "max_len_exceeds_model"},
    Name{TpGpuMismatch, "tp_gpu_mismatch"},
    Name{TpHeadsIndivisible, "tp_heads_indivisible"},
    Name{CudaOomLoad, "cuda_oom_load"},
    Name{CudaOomProfile, "cuda_oom_profile"},
    Name{CudaOomKv, "cuda_oom_kv"},
    Name{CudaOomGraph, "cuda_oom_graph"},
    Name{CudaOomSampler, "cuda_oom_sampler"},
    Name{CudaOomRuntime, "cuda_oom_runtime"},
    Name{CudaOomPinnedHost, "cuda_oom_pinned_host"},
    Name{KvNoBlocks, "kv_no_blocks"},
    Name{KvCacheTooSmall, "kv_cache_too_small"},
    Name{GpuMemBusy, "gpu_mem_busy"},
    Name{HostOomKilled, "host_oom_killed"},
    Name{DtypeUnsupported, "dtype_unsupported"},
    Name{QuantUnsupported, "quant_unsupported"},
    Name{KernelArchMismatch, "kernel_arch_mismatch"},
    Name{UnsupportedArch, "unsupported_arch"},
    Name{TrustRemoteCode, "trust_remote_code"},
    Name{ChatTemplate, "chat_template"},
    Name{CorruptWeights, "corrupt_weights"},
    Name{ModelNotFound, "model_not_found"},
    Name{GatedRepo, "gated_repo"},
    Name{HfRateLimit, "hf_rate_limit"},
    Name{HfNetwork, "hf_network"},
    Name{DiskFull, "disk_full"},
    Name{PortInUse, "port_in_use"},
    Name{NoGpuRuntime, "no_gpu_runtime"},
    Name{NoCudaDevice, "no_cuda_device"},
    Name{DriverMismatch, "driver_mismatch"},
    Name{GpuHardware, "gpu_hardware"},
    Name{NcclShm, "nccl_shm"},
    Name{NcclP2p, "nccl_p2p"},
    Name{NcclOther, "nccl_other"},
    Name{RayCluster, "ray_cluster"},
    Name{CudaCrash, "cuda_crash"},
    Name{EngineTimeout, "engine_timeout"},
    Name{SoftwareBug, "software_bug"},
    Name{EngineDiedUnknown, "engine_died_unknown"},
};

} // namespace

QList<FaultClass> allFaultClasses()
{
    QList<FaultClass> all;
    for (const Name &name : names)
        all << name.fault;
    return all;
}

QString faultId(FaultClass fault)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(fault)).id);
}

std::optional<FaultClass> faultFromId(const QString &id)
{
    for (const Name &name : names)
        if (id == QLatin1String(name.id))
            return name.fault;
    return {};
}

bool isFault(FaultClass fault)
{
    return fault > StoppedBySignal;
}

bool isGpuMemoryFault(FaultClass fault)
{
    return fault >= CudaOomLoad && fault <= CudaOomRuntime;
}

} // namespace coder::healing
