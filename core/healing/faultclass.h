// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>
#include <optional>

namespace coder::healing {

// What is the matter with a model server: the root cause, which is what would have to change so that it does not happen
// again. The list is closed; the first three are no fault.
enum class FaultClass {
    Healthy,         // start-up complete or serving
    StillStarting,   // no error and no completion in the text
    StoppedBySignal, // an orderly end from outside
    BadArgument,
    MaxLenExceedsModel,
    TpGpuMismatch,
    TpHeadsIndivisible,
    // GPU memory runs out: classes by the innermost stage
    CudaOomLoad,
    CudaOomProfile,
    CudaOomKv,
    CudaOomGraph,
    CudaOomSampler,
    CudaOomRuntime,
    CudaOomPinnedHost, // page-locked host memory or the CPU's part of the cache
    KvNoBlocks,        // nothing is left for the cache
    KvCacheTooSmall,   // there is a cache, but one sequence does not fit
    GpuMemBusy,
    HostOomKilled,
    DtypeUnsupported,
    QuantUnsupported,
    KernelArchMismatch,
    UnsupportedArch, // of the model
    TrustRemoteCode,
    ChatTemplate,
    CorruptWeights,
    ModelNotFound,
    GatedRepo,
    HfRateLimit,
    HfNetwork,
    DiskFull,
    PortInUse,
    NoGpuRuntime, // Docker cannot hand GPUs to the container
    NoCudaDevice, // inside, none is found
    DriverMismatch,
    GpuHardware,
    NcclShm,
    NcclP2p,
    NcclOther,
    RayCluster,
    CudaCrash,
    EngineTimeout,
    SoftwareBug,
    EngineDiedUnknown,
};

QList<FaultClass> allFaultClasses();
// The stable name in lower snake case ("kv_cache_too_small"), for JSON and records.
QString faultId(FaultClass fault);
std::optional<FaultClass> faultFromId(const QString &id);
// False for healthy, still_starting and stopped_by_signal.
bool isFault(FaultClass fault);
// GPU memory that ran out, at whichever stage.
bool isGpuMemoryFault(FaultClass fault);

} // namespace coder::healing
