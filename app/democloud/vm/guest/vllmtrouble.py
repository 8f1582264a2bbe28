# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be wrong with a start of vLLM: by the name of its class, when it is so, and what vLLM prints then. A VM has
the ones its quirks name as "fault-CLASS". Each is so until what would really cure it was done: an argument, a variable,
something on the VM."""
import glob
import os

import vllmauth
import vllmlog
import world
from vllmfaults import Failed

GIB = 2**30
SITE = "/usr/local/lib/python3.12/dist-packages/"
OUT = ("torch.OutOfMemoryError: CUDA out of memory. Tried to allocate {wanted:.2f} GiB. GPU 0 has a total capacity of "
       "{total:.2f} GiB of which {free:.2f} GiB is free. Including non-PyTorch memory, this process has {used:.2f} GiB "
       "memory in use.")


class Start:
    """One start: its command line, its surroundings, and the GPU's memory in GiB."""

    def __init__(self, args, container, weights=0.0):
        self.args = args
        self.env = container["env"]
        self.container = container
        self.total = world.SPEC["vram_mib"] / 1024
        self.weights = weights  # of one GPU
        self.share = args.gpu_memory_utilization

    def host(self, path):
        return vllmauth.host_path(path, self.container)

    def number(self, name, otherwise=0):
        return float(getattr(self.args, name) or otherwise)


def frames(*places):
    """Lines of a traceback, the innermost last: (file, function)."""
    return "\n".join(f'  File "{SITE}{file}", line 101, in {function}' for file, function in places)


def out_of_memory(start, wanted, free, *places):
    words = OUT.format(wanted=wanted, total=start.total, free=max(0.0, free), used=start.total - max(0.0, free))
    return frames(*places) + "\n" + words


RUNNER = "vllm/v1/worker/gpu_model_runner.py"
CORE = "vllm/v1/engine/core.py"


def no_cuda_device(_start):
    if world.first_time("fault-no_cuda_device"):  # the next container gets its devices
        vllmlog.line("__init__.py:220", "No platform detected, vLLM is running on UnspecifiedPlatform", who="")
        return ("RuntimeError: Failed to infer device type, please set the environment variable "
                "`VLLM_LOGGING_LEVEL=DEBUG` to turn on verbose logging to help debug the issue.")
    return None


def driver_mismatch(start):
    if start.env.get("VLLM_ENABLE_CUDA_COMPATIBILITY") == "0":
        return None
    return frames(("torch/cuda/__init__.py", "_lazy_init")) + (
        "\nRuntimeError: Unexpected error from cudaGetDeviceCount(). Did you run some cuda functions before calling "
        "NumCudaDevices() that might have already set an error? Error 803: system has unsupported display driver / cuda "
        "driver combination")


def gpu_mem_busy(start):
    """A container of an earlier start holds memory, until it is removed or there is enough beside it."""
    if world.recall("stale-gone", False):
        return None
    free, wanted = start.total - 3.6, start.total * start.share
    if wanted <= free:
        return None
    return frames(("vllm/v1/worker/gpu_worker.py", "init_device")) + (
        f"\nValueError: Free memory on device ({free:.2f}/{start.total:.2f} GiB) on startup is less than desired GPU memory "
        f"utilization ({start.share}, {wanted:.2f} GiB). Decrease GPU memory utilization or reduce GPU memory used by other "
        "processes.")


def nccl_shm(_start):
    left = glob.glob(os.path.join(world.SHM, "nccl-*"))
    if not left:
        return None
    vllmlog.raw("vm:101:204 [1] misc/shmutils.cc:87 NCCL WARN Error: failed to extend /dev/shm/nccl-Ab12Cd to 33030532 "
                "bytes, error: No space left on device (28)")
    return frames(("vllm/distributed/device_communicators/pynccl.py", "__init__")) + (
        "\nRuntimeError: NCCL error: unhandled system error (run with NCCL_DEBUG=INFO for details)")


def nccl_p2p(start):
    if start.env.get("NCCL_P2P_DISABLE") == "1" and start.args.disable_custom_all_reduce:
        return None
    return frames(("vllm/distributed/device_communicators/custom_all_reduce.py", "__init__")) + (
        "\nRuntimeError: CUDART error: peer access is not supported between these two devices")


def nccl_other(start):
    if start.env.get("NCCL_IB_DISABLE") == "1":
        return None
    vllmlog.raw("vm:101:204 [0] transport/net_ib.cc:121 NCCL WARN NET/IB : Call to ibv_reg_mr failed with error Cannot "
                "allocate memory")
    return ("torch.distributed.DistBackendError: NCCL error in: /pytorch/torch/csrc/distributed/c10d/NCCLUtils.cpp:77, "
            "unhandled system error (run with NCCL_DEBUG=INFO for details), NCCL version 2.27.3")


def ray_cluster(start):
    if (start.args.distributed_executor_backend or "mp") != "ray":
        return None
    return ("ValueError: Cannot provide a placement group of placement_group_specs=[{'GPU': 1.0}] within 1800 seconds. See "
            "`ray status` to make sure the cluster has enough resources.")


def hf_network(start):
    if not world.first_time("fault-hf_network"):
        return None
    return ("urllib3.exceptions.NameResolutionError: <urllib3.connection.HTTPSConnection object at 0x7f>: Failed to resolve "
            "'huggingface.co' ([Errno -3] Temporary failure in name resolution)\n"
            "huggingface_hub.errors.LocalEntryNotFoundError: An error happened while trying to locate the file on the Hub "
            "and we cannot find the requested file in the local cache.")


def hf_rate_limit(start):
    if not world.first_time("fault-hf_rate_limit"):
        return None
    url = f"https://huggingface.co/api/models/{start.args.model}/tree/main?recursive=True"
    return (f"huggingface_hub.errors.HfHubHTTPError: 429 Client Error: Too Many Requests for url: {url}\n"
            "We had to rate limit your IP. To continue using our service, create a HF account or login to your existing "
            "account, and make sure you pass a HF_TOKEN if you're using the API.")


def disk_full(_start):
    if world.recall("pruned", False):
        return None
    vllmlog.raw(f"{SITE}huggingface_hub/file_download.py:801: UserWarning: Not enough free disk space to download the file. "
                "The expected file size is: 4877.66 MB. The target location /root/.cache/huggingface only has 812.11 MB "
                "free disk space.")
    return frames(("huggingface_hub/file_download.py", "http_get")) + "\nOSError: [Errno 28] No space left on device"


def corrupt_weights(_start):
    if world.recall("fetched-again", False):
        return None
    world.remember("damaged", True)
    return frames(("vllm/model_executor/model_loader/weight_utils.py", "safetensors_weights_iterator")) + (
        "\nsafetensors_rust.SafetensorError: Error while deserializing header: incomplete metadata, file not fully covered")


def cuda_oom_pinned_host(start):
    if start.number("swap_space") <= 0:
        return None
    return frames(("vllm/worker/cache_engine.py", "__init__"), ("vllm/worker/cache_engine.py", "allocate_cpu_cache")) + (
        "\nRuntimeError: CUDA error: out of memory")


def cuda_oom_profile(start):
    """The largest batch: 1.4 MiB a token."""
    wanted = start.number("max_num_batched_tokens", 8192) * 1.4 / 1024
    free = start.total - start.weights - 0.4
    if wanted <= free:
        return None
    return out_of_memory(start, wanted, free, (CORE, "_initialize_kv_caches"), (RUNNER, "profile_run"),
                         ("vllm/model_executor/models/qwen2.py", "forward"))


def cuda_oom_kv(start):
    """Another process has grown since the memory was measured: it holds 2.3 GiB."""
    wanted, free = start.total * start.share, start.total - 2.3
    if wanted <= free:
        return None
    return out_of_memory(start, wanted - start.weights, free - start.weights, (CORE, "_initialize_kv_caches"),
                         (RUNNER, "_allocate_kv_cache_tensors"))


def cuda_oom_graph(start):
    """The graphs need 2.2 GiB beside what the cache took."""
    free = start.total * (1 - start.share)
    if start.args.enforce_eager or free >= 2.2:
        return None
    vllmlog.raw("Capturing CUDA graphs (mixed prefill-decode, PIECEWISE):  45%|####5     | 30/67 [00:02<00:03, 11.2it/s]",
                vllmlog.ENGINE)
    return out_of_memory(start, 1.02, free - 1.6, ("vllm/v1/worker/gpu_worker.py", "compile_or_warm_up_model"),
                         (RUNNER, "capture_model"), (RUNNER, "_dummy_run"))


def cuda_oom_sampler(start):
    """A row of 152,064 logits in four copies for each request, beside what the cache took."""
    wanted, free = start.args.max_num_seqs * 152064 * 4 * 15 / GIB, start.total * (1 - start.share)
    if wanted <= free:
        return None
    return frames((RUNNER, "_dummy_sampler_run")) + (
        f"\nRuntimeError: CUDA out of memory occurred when warming up sampler with {start.args.max_num_seqs} dummy requests. "
        "Please try lowering `max_num_seqs` or `gpu_memory_utilization` when initializing the engine.")


def software_bug(start):
    """A cache of compiled graphs that another version wrote."""
    cache = start.host("/root/.cache/vllm")
    if not cache or not os.path.isdir(os.path.join(cache, "torch_compile_cache")):
        return None
    return frames(("vllm/compilation/backends.py", "__call__")) + (
        "\nAssertionError: failed to get the hash of the compiled graph")


def engine_died_unknown(_start):
    if not world.first_time("fault-engine_died_unknown"):
        return None
    vllmlog.error("multiproc_executor.py:154", "Worker proc VllmWorker-0 died unexpectedly, shutting down executor.")
    return ("Exception: WorkerProc initialization failed due to an exception in a background process. See stack trace for "
            "root cause.")


def engine_timeout(_start):
    if not world.first_time("fault-engine_timeout"):
        return None
    return frames((CORE, "run_busy_loop"), ("vllm/v1/executor/multiproc_executor.py", "collective_rpc")) + (
        "\nTimeoutError: RPC call to execute_model timed out.")


def cuda_crash(_start):
    if not world.first_time("fault-cuda_crash"):
        return None
    return ("torch.AcceleratorError: CUDA error: an illegal memory access was encountered")


def cuda_oom_runtime(start):
    """A long prompt's activations beside a cache that has taken everything: 2.4 GiB."""
    free = start.total * (1 - start.share)
    if free >= 2.4:
        return None
    return out_of_memory(start, 2.4, free, (CORE, "run_busy_loop"), (RUNNER, "execute_model"))


# What nothing that may be done unasked puts right.

def trust_remote_code(start):
    if start.args.trust_remote_code:
        return None
    return ("pydantic_core._pydantic_core.ValidationError: 1 validation error for ModelConfig\n"
            f"  Value error, The repository {start.args.model} contains custom code which must be executed to correctly load "
            f"the model. You can inspect the repository content at https://hf.co/{start.args.model} . Please pass the "
            "argument `trust_remote_code=True` to allow custom code to be run.")


def unsupported_arch(_start):
    return ("pydantic_core._pydantic_core.ValidationError: 1 validation error for ModelConfig\n"
            "  Value error, The checkpoint you are trying to load has model type `coder9` but Transformers does not recognize "
            "this architecture. This could be because of an issue with the checkpoint, or because your version of "
            "Transformers is out of date.")


def quant_unsupported(_start):
    return ("pydantic_core._pydantic_core.ValidationError: 1 validation error for VllmConfig\n"
            "  Value error, The quantization method modelopt_fp4 is not supported for the current GPU. Minimum capability: "
            "100. Current capability: 89.")


def kernel_arch_mismatch(_start):
    return frames((RUNNER, "profile_run")) + (
        "\nRuntimeError: CUDA error: no kernel image is available for execution on the device")


def gated_repo(start):
    url = f"https://huggingface.co/{start.args.model}/resolve/main/config.json"
    return ("huggingface_hub.errors.GatedRepoError: 403 Client Error. (Request ID: Root=1-1)\n"
            f"Cannot access gated repo for url {url}.\n"
            f"Access to model {start.args.model} is restricted and you are not in the authorized list. Visit "
            f"https://huggingface.co/{start.args.model} to ask for access.")


def model_not_found(start):
    url = f"https://huggingface.co/{start.args.model}/resolve/main/config.json"
    return ("huggingface_hub.errors.RepositoryNotFoundError: 401 Client Error. (Request ID: Root=1-1)\n"
            f"Repository Not Found for url: {url}.\nPlease make sure you specified the correct `repo_id` and `repo_type`.")


def chat_template(_start):
    return ("ValueError: The supplied chat template (/templates/none.jinja) looks like a file path, but it failed to be "
            "opened. Reason: [Errno 2] No such file or directory: '/templates/none.jinja'")


def gpu_hardware(_start):
    return frames((CORE, "run_busy_loop")) + (
        "\nRuntimeError: CUDA error: uncorrectable ECC error encountered")


# In which phase of a start each is met; "serving" is after the start-up was complete.
PHASES = {
    "start": (no_cuda_device, driver_mismatch, trust_remote_code, unsupported_arch, quant_unsupported, gated_repo,
              model_not_found, chat_template),
    "workers": (gpu_mem_busy, nccl_shm, nccl_p2p, nccl_other, ray_cluster),
    "fetch": (hf_network, hf_rate_limit, disk_full),
    "weights": (corrupt_weights, engine_died_unknown, kernel_arch_mismatch),
    "profile": (cuda_oom_profile, software_bug),
    "cache": (cuda_oom_kv, cuda_oom_pinned_host),
    "graphs": (cuda_oom_graph, cuda_oom_sampler),
    "serving": (cuda_oom_runtime, cuda_crash, engine_timeout, gpu_hardware),
}


def meet(phase, start):
    """Fails as vLLM does where this VM has a fault of that phase that is not cured."""
    for fault in PHASES[phase]:
        if world.has("fault-" + fault.__name__):
            words = fault(start)
            if words:
                raise Failed(words)
