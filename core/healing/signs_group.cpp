// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/signs.h"

namespace coder::healing {
namespace {

using enum FaultClass;
using enum Rank;

QList<Sign> parallelSigns()
{
    return {
        cause(TpGpuMismatch, Exact, "larger than the number of available GPUs"),
        cause(TpGpuMismatch, Exact, "number of required GPUs exceeds"),
        cause(TpGpuMismatch, Exact, "max local gpu count"),
        cause(TpGpuMismatch, Exact, "invalid device ordinal"),
        cause(TpGpuMismatch, Exact, "equal to the number of visible devices"),
        cause(TpGpuMismatch, Exact, "device < num_gpus INTERNAL ASSERT FAILED"),
        cause(TpGpuMismatch, Exact, "local rank", "is out of bounds"),
        cause(TpHeadsIndivisible, Exact, "divisible by tensor parallel size"),
        cause(TpHeadsIndivisible, Exact, "divisible by tensor_parallel_size"),
        cause(TpHeadsIndivisible, Exact, "is not divisible by", {}, "max_num_batched_tokens"),
        cause(TpHeadsIndivisible, Exact, "not divisible by weight quantization block"),
        cause(TpHeadsIndivisible, Exact, "not aligned with the quantized weight shape"),
        cause(TpHeadsIndivisible, Exact, "Consider reducing tensor_parallel_size"),
        cause(TpHeadsIndivisible, Exact, "divisible by tp_size"),
        cause(TpHeadsIndivisible, Exact, "divisible by the tensor parallel"),
        cause(TpHeadsIndivisible, Exact, "divisible by tensor model parallel"),
        cause(TpHeadsIndivisible, Exact, "is greater than the number of experts"),
        cause(PortInUse, Exact, "address already in use"),
        cause(PortInUse, Exact, "port is already allocated"),
        cause(PortInUse, Exact, "EADDRINUSE"),
        cause(PortInUse, Exact, "failed to bind host port"),
        cause(PortInUse, Exact, "ports are not available: exposing port"),
    };
}

QList<Sign> ncclSigns()
{
    return {
        cause(NcclP2p, Exact, "testing peer-to-peer access"),
        cause(NcclP2p, Exact, "CUDART error: "),
        cause(NcclP2p, Exact, "peer access is not supported between"),
        cause(NcclP2p, Exact, "peer mapping resources exhausted"),
        cause(NcclP2p, Exact, "Cuda failure 217"),
        cause(NcclP2p, Exact, "mapping of buffer object failed"),
        cause(NcclP2p, Exact, "p2p.cc:", "NCCL WARN"),
        cause(NcclP2p, Exact, "custom_all_reduce.cuh"),
        cause(NcclP2p, Exact, "cudaIpcOpenMemHandle"),
        cause(NcclP2p, Exact, "cudaIpcGetMemHandle"),
        cause(NcclP2p, Exact, "cudaDeviceEnablePeerAccess"),
        cause(NcclP2p, Exact, "cuMemImportFromShareableHandle"),
        cause(NcclOther, Exact, "Mismatched NCCL version detected"),
        cause(NcclOther, Exact, "Duplicate GPU detected"),
        cause(NcclOther, Exact, "no socket interface found"),
        cause(NcclOther, Exact, "ibv_", "failed"),
        cause(NcclOther, Exact, "NET/IB : Got completion"),
        cause(NcclOther, Exact, "nvmlDeviceGetHandleByPciBusId() failed"),
        cause(NcclOther, Exact, "Gloo connectFullMesh failed"),
        cause(NcclOther, Exact, "Unable to find address for"),
        cause(NcclOther, Likely, "ncclInvalidUsage"),
        cause(NcclOther, Likely, "ncclInvalidArgument"),
        cause(NcclOther, Likely, "ncclInternalError"),
        cause(NcclOther, Likely, "ncclSystemError"),
        cause(NcclOther, Likely, "ncclRemoteError"),
        cause(NcclOther, Likely, "ncclUnhandledCudaError"),
        cause(NcclOther, Likely, "NCCL error"),
        cause(NcclOther, Likely, "NCCL communicator was aborted"),
        cause(NcclOther, Likely, "NCCL failure"),
        cause(NcclOther, Likely, "DistStoreError"),
        cause(NcclOther, Likely, "gloo/transport/tcp"),
    };
}

QList<Sign> raySigns()
{
    return {
        cause(RayCluster, Exact, "Cannot provide a placement group"),
        cause(RayCluster, Exact, "Current node has no GPU available"),
        cause(RayCluster, Exact, "Ray does not allocate any GPUs"),
        cause(RayCluster, Exact, "Every node should have a unique IP"),
        cause(RayCluster, Exact, "Failed to connect to Ray"),
        cause(RayCluster, Exact, "Could not find any running Ray instance"),
        cause(RayCluster, Exact, "Version mismatch: The cluster was started with"),
        cause(RayCluster, Exact, "Failed to connect to GCS"),
        cause(RayCluster, Exact, "Failed to get the system config from raylet"),
        cause(RayCluster, Exact, "has been marked dead because the detector"),
        cause(RayCluster, Exact, "because its node has died"),
        cause(RayCluster, Exact, "No available node types can fulfill resource request"),
        cause(RayCluster, Exact, "does not match persisted value"),
        cause(RayCluster, Likely, "Can't find a `node_ip_address.json` file"),
        cause(RayCluster, Likely, "ray.exceptions.RaySystemError"),
        cause(RayCluster, Likely, "The current node timed out during startup"),
        cause(RayCluster, Likely, "raylet died unexpectedly"),
    };
}

QList<Sign> timeLimitSigns()
{
    return {
        cause(EngineTimeout, Likely, "RayChannelTimeoutError"),
        cause(EngineTimeout, Likely, "Watchdog caught collective operation timeout"),
        cause(EngineTimeout, Likely, "RPC call to", "timed out"),
        cause(EngineTimeout, Likely, "Engine iteration timed out"),
        cause(EngineTimeout, Likely, "execute_model timed out"),
        cause(EngineTimeout, Likely, "No heartbeat received"),
        cause(EngineTimeout, Likely, "did not respond within"),
        cause(EngineTimeout, Likely, "Some NCCL operations have failed or timed out"),
        cause(EngineTimeout, Likely, "ray.exceptions.GetTimeoutError"),
        cause(EngineTimeout, Likely, "Timed out waiting for engine"),
        cause(EngineTimeout, Likely, "Did not receive response from front-end"),
        cause(EngineTimeout, Likely, "VLLM_ENGINE_READY_TIMEOUT_S", {}, "TIMEOUT_S="),
        cause(EngineTimeout, Likely, "VLLM_RPC_TIMEOUT", {}, "TIMEOUT="),
        cause(EngineTimeout, Likely, "VLLM_ENGINE_ITERATION_TIMEOUT_S", {}, "TIMEOUT_S="),
        cause(EngineTimeout, Likely, "No available shared memory broadcast block"),
        cause(EngineTimeout, Likely, "No available block found in 60 second"),
    };
}

} // namespace

QList<Sign> groupSigns()
{
    return parallelSigns() + ncclSigns() + raySigns() + timeLimitSigns();
}

} // namespace coder::healing
