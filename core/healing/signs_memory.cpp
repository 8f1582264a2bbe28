// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/signs.h"

namespace coder::healing {
namespace {

// Which of the memory classes it is follows from where it happened.
constexpr Sign outOfMemory(QByteArrayView phrase, QByteArrayView also = {}, QByteArrayView unless = {})
{
    return {Sign::Kind::OutOfMemory, FaultClass::CudaOomRuntime, Rank::Exact, phrase, also, unless, 0};
}

} // namespace

QList<Sign> memorySigns()
{
    using enum FaultClass;
    using enum Rank;
    return {
        cause(CudaOomLoad, Exact, "Failed to load model - not enough GPU memory"),
        cause(CudaOomSampler, Exact, "out of memory occurred when warming up sampler"),
        cause(CudaOomSampler, Exact, "out of memory occurred when warming up pooler"),
        outOfMemory("CUDA out of memory", {}, "warming up"),
        outOfMemory("HIP out of memory", {}, "warming up"),
        outOfMemory("CUDA error: out of memory"),
        outOfMemory("CUDA error", "out of memory"),
        outOfMemory("CUDA driver error: out of memory"),
        outOfMemory("cudaErrorMemoryAllocation"),
        outOfMemory("CUBLAS_STATUS_ALLOC_FAILED"),
        outOfMemory("Failed to CUDA calloc"),
        outOfMemory("Cuda failure 2 'out of memory'"),
        outOfMemory("Cuda failure 'out of memory'"),
        outOfMemory("torch.OutOfMemoryError", {}, "warming up"),
        cause(CudaOomPinnedHost, Exact, "Too large swap space", {}, "Possibly"),
        cause(CudaOomPinnedHost, Likely, "lack of CPU swap space"),
        cause(CudaOomPinnedHost, Exact, "cudaHostAlloc", "failed"),
        cause(CudaOomPinnedHost, Exact, "cudaHostRegister", "failed"),
        cause(CudaOomPinnedHost, Exact, "failed to allocate pinned"),
        cause(CudaOomPinnedHost, Exact, "Failed to pin memory"),
        cause(CudaOomPinnedHost, Likely, "DefaultCPUAllocator: "),

        cause(KvNoBlocks, Exact, "No available memory for the cache blocks"),
        cause(KvNoBlocks, Exact, "Please try increasing --mem-fraction-static"),
        cause(KvCacheTooSmall, Exact, "To serve at least one request with"),
        cause(KvCacheTooSmall, Exact, "tokens that can be stored in KV cache"),
        cause(KvCacheTooSmall, Exact, "larger than the available KV cache memory"),
        cause(KvCacheTooSmall, Exact, "exceeds available Mamba cache blocks"),
        cause(KvCacheTooSmall, Exact, "KV cache is needed, which is larger"),
        cause(KvCacheTooSmall, Exact, "KV cache is not large enough"),
        cause(GpuMemBusy, Exact, "is less than desired GPU memory utilization"),
        cause(GpuMemBusy, Exact, "Error in memory profiling"),
        cause(GpuMemBusy, Exact, "GPU memory occupied by other processes"),
        cause(GpuMemBusy, Exact, "may be occupied by other processes"),
        cause(GpuMemBusy, Exact, "CUDA-capable device(s) is/are busy or unavailable"),
        cause(GpuMemBusy, Exact, "CUDA-capable devices are busy or unavailable"),

        cause(HostOomKilled, Beneath, "oom-kill:constraint="),
        cause(HostOomKilled, Beneath, "Out of memory: Kill"),
        cause(HostOomKilled, Beneath, "Memory cgroup out of memory"),
        cause(HostOomKilled, Beneath, "oom_reaper: reaped process"),
        cause(HostOomKilled, Beneath, "\"OOMKilled\":true"),
        cause(HostOomKilled, Beneath, "\"OOMKilled\": true"),
        cause(HostOomKilled, Exact, "node running low on memory"),
        cause(HostOomKilled, Exact, "killed due to memory pressure"),
        cause(HostOomKilled, Exact, "ray.exceptions.OutOfMemoryError"),
        cause(HostOomKilled, Likely, "Cannot allocate memory"),
        cause(HostOomKilled, Likely, "exited with code 137"),
        cause(HostOomKilled, Likely, "exit code: -9"),
        cause(HostOomKilled, Likely, "exit code -9"),
        cause(HostOomKilled, Likely, "exitcode=-9"),
        cause(HostOomKilled, Likely, "exitcode  : -9"),
        cause(HostOomKilled, Likely, "Failed core proc(s)", ": -9"),
        cause(HostOomKilled, Likely, "exit status 137"),
        cause(HostOomKilled, Likely, "exit code 137"),
        cause(HostOomKilled, Likely, "Reason:", "OOMKilled"),
        cause(HostOomKilled, Likely, "SIGKILL", {}, "potential root causes"),
        cause(HostOomKilled, Likely, "std::bad_alloc"),
        {Sign::Kind::Cause, HostOomKilled, Likely, "Killed", {}, {}, 0, true},
        cause(HostOomKilled, Likely, " Killed ", "line "),
        cause(HostOomKilled, Likely, "was killed by signal: Killed"),

        // Shared memory first: its message speaks of a device without space, too.
        cause(NcclShm, Exact, "Error while creating shared memory segment"),
        cause(NcclShm, Exact, "Error while attaching to shared memory segment"),
        cause(NcclShm, Exact, "failed to extend /dev/shm"),
        cause(NcclShm, Exact, "to /dev/shm/nccl-"),
        cause(NcclShm, Exact, "/dev/shm/nccl-", "failed"),
        cause(NcclShm, Exact, "posix_fallocate failed"),
        cause(NcclShm, Exact, "shmutils.c", "NCCL WARN"),
        cause(NcclShm, Exact, "transport/shm.cc", "NCCL WARN"),
        cause(NcclShm, Exact, "No space left on device", "/dev/shm"),
        cause(NcclShm, Exact, "No space left on device", "/psm_"),
        cause(NcclShm, Exact, "No space left on device", "torch_"),
        cause(NcclShm, Exact, "unable to write to file </torch_"),
        cause(NcclShm, Exact, "unable to open shared memory object"),
        cause(NcclShm, Exact, "unable to allocate shared memory"),
        cause(NcclShm, Exact, "insufficient shared memory"),
        cause(NcclShm, Likely, "bus error encountered in worker"),
        cause(NcclShm, Likely, "Bus error (core dumped)"),
        cause(NcclShm, Likely, "killed by signal: Bus error"),
        cause(NcclShm, Likely, "Failed core proc(s)", ": -7"),
        cause(NcclShm, Likely, "exit code: -7"),

        cause(DiskFull, Exact, "Disk quota exceeded"),
        cause(DiskFull, Exact, "failed to register layer"),
        cause(DiskFull, Exact, "database or disk is full"),
        cause(DiskFull, Exact, "No space left on device", {}, "/dev/shm"),
        cause(DiskFull, Exact, "Not enough free disk space"),
        cause(DiskFull, Exact, "disk is full"),
        cause(DiskFull, Exact, "(os error 28)", {}, "/dev/shm"),
    };
}

} // namespace coder::healing
