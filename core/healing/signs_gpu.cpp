// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/signs.h"

namespace coder::healing {
namespace {

using enum FaultClass;
using enum Rank;

QList<Sign> containerSigns()
{
    return {
        cause(NoGpuRuntime, Beneath, "could not select device driver"),
        cause(NoGpuRuntime, Beneath, "unknown or invalid runtime name"),
        cause(NoGpuRuntime, Beneath, "unknown runtime specified nvidia"),
        cause(NoGpuRuntime, Beneath, "unresolvable CDI devices"),
        cause(NoGpuRuntime, Beneath, "failed to inject CDI devices"),
        cause(NoGpuRuntime, Beneath, "CDI device injection failed"),
        cause(NoGpuRuntime, Beneath, "nvidia-container-cli.real: ", {}, "mismatch"),
        cause(NoGpuRuntime, Beneath, "nvidia-container-cli: initialization error", {}, "version mismatch"),
        cause(NoGpuRuntime, Beneath, "nvidia-container-cli: device error"),
        cause(NoGpuRuntime, Beneath, "nvidia-container-cli: mount error"),
        cause(NoGpuRuntime, Beneath, "nvidia-container-cli: detection error"),
        cause(NoGpuRuntime, Beneath, "nvidia-container-cli: ldcache error"),
        cause(NoGpuRuntime, Beneath, "nvidia-container-runtime", "executable file not found"),
        cause(NoGpuRuntime, Beneath, "nvidia-container-runtime", "no such file or directory"),
        cause(NoGpuRuntime, Beneath, "failed to fulfil mount request", "nvidia"),
        cause(NoGpuRuntime, Exact, "nvidia-container-runtime-hook", "exit status", "requirement error"),
        cause(NoCudaDevice, Exact, "No CUDA GPUs are available"),
        cause(NoCudaDevice, Exact, "Found no NVIDIA driver on your system"),
        cause(NoCudaDevice, Exact, "no CUDA-capable device is detected"),
        cause(NoCudaDevice, Exact, "No HIP GPUs are available"),
        cause(NoCudaDevice, Likely, "Failed to infer device type"),
        cause(NoCudaDevice, Likely, "UnspecifiedPlatform"),
        cause(NoCudaDevice, Likely, "No platform detected"),
        cause(NoCudaDevice, Likely, "libcuda.so.1: cannot open shared object file"),
        cause(NoCudaDevice, Likely, "CUDA unknown error"),
        cause(NoCudaDevice, Exact, "you might not have a CUDA gpu"),
        cause(NoCudaDevice, Likely, "Device string must not be empty"),
        cause(NoCudaDevice, Likely, "NVMLError_LibraryNotFound"),
        cause(NoCudaDevice, Likely, "Failed to initialize NVML: Unknown Error"),
        cause(NoCudaDevice, Likely, "torch.cuda.is_available() is False"),
        cause(NoCudaDevice, Likely, "0 active drivers ("),
        cause(NoCudaDevice, Likely, "NVML Shared Library Not Found"),
        cause(NoCudaDevice, Likely, "NVMLError_DriverNotLoaded"),
        cause(NoCudaDevice, Likely, "Torch not compiled with CUDA enabled"),
        cause(NoCudaDevice, Likely, "NVIDIA-SMI has failed because it couldn't communicate"),
        cause(DriverMismatch, Beneath, "requirement error: unsatisfied condition"),
        cause(DriverMismatch, Beneath, "driver/library version mismatch"),
        cause(DriverMismatch, Beneath, "NVML/RM version mismatch"),
        cause(DriverMismatch, Beneath, "NVMLError_LibRmVersionMismatch"),
        cause(DriverMismatch, Beneath, "API mismatch: the client has the version"), // the kernel module's words
        cause(DriverMismatch, Exact, "driver on your system is too old"),
        cause(DriverMismatch, Exact, "CUDA driver version is insufficient"),
        cause(DriverMismatch, Exact, "cudaErrorInsufficientDriver"),
        cause(DriverMismatch, Exact, "CUDA_ERROR_UNSUPPORTED_PTX_VERSION"),
        cause(DriverMismatch, Exact, "CUDA_ERROR_SYSTEM_DRIVER_MISMATCH"),
        cause(DriverMismatch, Exact, "forward compatibility was attempted"),
        cause(DriverMismatch, Exact, "unsupported display driver / cuda driver combination"),
        cause(DriverMismatch, Exact, "PTX was compiled with an unsupported toolchain"),
        cause(DriverMismatch, Exact, "API call is not supported in the installed CUDA driver"),
    };
}

// Xid 13, 31, 43 and 45 are the application's own faults and no reason to change the machine.
QList<Sign> hardwareSigns()
{
    QList<Sign> signs{
        cause(GpuHardware, Beneath, "uncorrectable ECC error"),
        cause(GpuHardware, Beneath, "uncorrectable NVLink error"),
        cause(GpuHardware, Beneath, "cudaErrorECCUncorrectable"),
        cause(GpuHardware, Beneath, "fallen off the bus"),
        cause(GpuHardware, Beneath, "GPU is lost"),
        cause(GpuHardware, Beneath, "NVMLError_GpuIsLost"),
        cause(GpuHardware, Beneath, "Unable to determine the device handle for"),
        cause(GpuHardware, Beneath, "infoROM is corrupted"),
        cause(GpuHardware, Beneath, "GPU requires reset"),
        cause(GpuHardware, Beneath, "RmInitAdapter failed"),
        cause(GpuHardware, Beneath, "system not yet initialized"),
        cause(CudaCrash, Likely, "NVRM: Xid", "): 13,"),
        cause(CudaCrash, Likely, "NVRM: Xid", "): 31,"),
        cause(CudaCrash, Likely, "NVRM: Xid", "): 43,"),
    };
    for (const char *xid :
         {"): 48,", "): 61,",  "): 62,",  "): 63,",  "): 64,",  "): 69,",  "): 74,",  "): 79,",  "): 92,",  "): 94,",
          "): 95,", "): 109,", "): 119,", "): 120,", "): 121,", "): 136,", "): 140,", "): 143,", "): 145,", "): 154,"})
        signs << cause(GpuHardware, Beneath, "Xid (PCI", xid);
    return signs;
}

QList<Sign> kernelSigns()
{
    return {
        cause(KernelArchMismatch, Exact, "no kernel image is available"),
        cause(KernelArchMismatch, Exact, "CUDA error: invalid device function"),
        cause(KernelArchMismatch, Exact, "Internal Triton PTX codegen error"),
        cause(KernelArchMismatch, Exact, "invalid value for --gpu-architecture"),
        cause(KernelArchMismatch, Exact, "only supported on Ampere"),
        cause(KernelArchMismatch, Exact, "only supported on Hopper"),
        cause(KernelArchMismatch, Exact, "only supports Hopper"),
        cause(KernelArchMismatch, Exact, "No operator found for `memory_efficient_attention"),
        cause(KernelArchMismatch, Exact, "No compiled cutlass_scaled_mm"),
        cause(KernelArchMismatch, Exact, "No compiled nvfp4"),
        cause(KernelArchMismatch, Likely, "Sinks are only supported in FlashAttention 3"),
        cause(KernelArchMismatch, Exact, "device kernel image is invalid"),
        cause(KernelArchMismatch, Exact, "PassManager::run failed"),
        cause(KernelArchMismatch, Exact, "ptxas fatal"),
        cause(KernelArchMismatch, Exact, "is not a recognized processor"),
        cause(KernelArchMismatch, Exact, "is not defined for option 'gpu-name'"),
        cause(KernelArchMismatch, Exact, "Unsupported gpu architecture"),
        cause(KernelArchMismatch, Exact, "only supports Ampere GPUs or newer"),
        cause(KernelArchMismatch, Exact, "requires .target sm_"),
        cause(KernelArchMismatch, Exact, "OutOfResources: out of resource"),
        cause(KernelArchMismatch, Exact, "requires compute capability"),
        cause(KernelArchMismatch, Exact, "not supported on compute capability"),
        cause(KernelArchMismatch, Likely, "is not compatible with the current PyTorch installation"),
        cause(KernelArchMismatch, Likely, "cutlass", "Error Internal"),
        cause(KernelArchMismatch, Likely, "LLVM ERROR:"),
        cause(KernelArchMismatch, Likely, "FlashInfer requires"),
        cause(CudaCrash, Exact, "an illegal memory access was encountered"),
        cause(CudaCrash, Exact, "unspecified launch failure"),
        cause(CudaCrash, Exact, "device-side assert triggered"),
        cause(CudaCrash, Exact, "misaligned address"),
        cause(CudaCrash, Exact, "an illegal instruction was encountered"),
        cause(CudaCrash, Exact, "HIP error: "),
        cause(CudaCrash, Exact, "Memory access fault by GPU"),
        cause(CudaCrash, Likely, "CUBLAS_STATUS_EXECUTION_FAILED"),
        cause(CudaCrash, Likely, "CUBLAS_STATUS_INTERNAL_ERROR"),
        cause(CudaCrash, Likely, "CUBLAS_STATUS_NOT_INITIALIZED"),
        cause(CudaCrash, Likely, "CUDNN_STATUS_EXECUTION_FAILED"),
        cause(CudaCrash, Likely, "CUDNN_STATUS_INTERNAL_ERROR"),
        cause(CudaCrash, Exact, "CUDA_ERROR_ILLEGAL_ADDRESS"),
        cause(CudaCrash, Exact, "CUDA_ERROR_LAUNCH_FAILED"),
        cause(CudaCrash, Likely, "CUDA error: "),
        cause(CudaCrash, Likely, "Triton Error [CUDA]"),
    };
}

} // namespace

QList<Sign> gpuSigns()
{
    return containerSigns() + hardwareSigns() + kernelSigns();
}

} // namespace coder::healing
