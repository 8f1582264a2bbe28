# SPDX-License-Identifier: GPL-3.0-or-later
"""Start to ready: the lines vLLM prints, in its order, over the time loading takes here; and the failures that a
wrong size or setting really causes."""
import os
import time

import download
import gpu
import smi
import vllmargs
import vllmfaults
import vllmlog
import vllmtrouble
import world
from vllmfaults import Failed, fail

GIB = 2**30
OVERHEAD_GIB = 0.8  # activations and CUDA graphs, per GPU
# Longest context by what the model's name holds.
CONTEXTS = (("qwen3-coder", 262144), ("qwen3", 40960), ("qwen2.5", 32768), ("llama-3.", 131072), ("llama3.", 131072))
COMPILE_CACHE = "/root/.cache/vllm/torch_compile_cache/51c6d5a4b3/rank_0_0/backbone"
# What part of the "load" duration each phase takes.
SHARES = {"imports": 0.08, "config": 0.06, "workers": 0.05, "weights": 0.42, "compile": 0.2, "memory": 0.03,
          "graphs": 0.15}


class Model:
    def __init__(self, length, kv_tokens):
        self.length = length
        self.kv_tokens = kv_tokens


def engine(where, text):
    vllmlog.line(where, text, vllmlog.ENGINE)


def take(phase, share=1.0):
    world.take("load", SHARES[phase] * share)


def announce(args):
    vllmlog.line("__init__.py:216", "Automatically detected platform cuda.", who="")
    take("imports")
    vllmlog.line("api_server.py:1839", f"vLLM API server version {vllmargs.VERSION}")
    vllmlog.line("utils.py:233", f"non-default args: {args.changed()}")


def context(model):
    lower = model.lower()
    return world.fact(model, "context") or next((length for key, length in CONTEXTS if key in lower), 131072)


def kv_bytes_per_token(args):
    """Told by the facts; else 256 KiB for 32 billion parameters, in proportion to size. An fp8 cache takes half."""
    told = world.fact(args.model, "kv_bytes_per_token")
    full = world.model_bytes(args.model) / (0.6 if "awq" in args.model.lower() or "gptq" in args.model.lower() else 2.0)
    return (told or max(16384, full / 1e9 * 8192)) * (0.5 if args.kv_cache_dtype.startswith("fp8") else 1.0)


HEADS = (("-7b", 28), ("-14b", 40), ("-32b", 40), ("-3b", 16), ("-1.5b", 12))


def heads(model):
    return next((count for key, count in HEADS if key in model.lower()), 0)


def configure(args):
    length = context(args.model)
    if args.max_model_len and args.max_model_len > length:
        fail(vllmfaults.TOO_LONG, wanted=args.max_model_len, known=length)
    vllmlog.line("__init__.py:742", "Resolved architecture: Qwen2ForCausalLM")
    vllmlog.line("__init__.py:1815", f"Using max model len {args.max_model_len or length}")
    if args.world_size > world.SPEC["gpus"]:
        fail(vllmfaults.TOO_MANY_GPUS, wanted=args.world_size, known=world.SPEC["gpus"])
    if heads(args.model) % args.tensor_parallel_size:
        fail(vllmfaults.HEADS, heads=heads(args.model), size=args.tensor_parallel_size)
    capability = smi.capability()
    if args.dtype == "bfloat16" and float(capability) < 8.0:
        fail(vllmfaults.NO_BFLOAT16, gpu=world.SPEC["gpu_name"], capability=capability)
    return args.max_model_len or length


def fetch_missing_weights(args, container):
    """Weights come from the mounted cache; without it vLLM downloads by itself, unless it was told to be offline."""
    import vllmauth

    inside = container["env"].get("HF_HOME", "/root/.cache/huggingface") + "/hub"
    cache = vllmauth.host_path(inside, container)
    if cache and download.snapshot(args.model, cache):
        return
    if container["env"].get("HF_HUB_OFFLINE") == "1":
        fail(vllmfaults.NOT_CACHED, model=args.model)
    for key in ("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"):
        if container["env"].get(key):
            os.environ["HF_TOKEN"] = container["env"][key]
    trouble = download.refuse(args.model)
    if trouble:
        raise Failed(trouble)
    started = time.monotonic()
    download.download(args.model, cache or f"/var/lib/docker/containers/cache-{os.getpid()}")
    vllmlog.line("weight_utils.py:413", f"Time spent downloading weights for {args.model}: "
                                        f"{time.monotonic() - started:.6f} seconds", vllmlog.ENGINE)


def out_of_memory_once():
    return world.has("oom-once") and world.first_time("oom")


def load_weights(args, per_gpu):
    engine("gpu_model_runner.py:2602", f"Starting to load model {args.model}...")
    shards = max(1, -(-world.model_bytes(args.model) // download.SHARD))
    started = time.monotonic()
    limit = world.SPEC["vram_mib"] / 1024
    for done in range(shards + 1):
        rate = done / max(time.monotonic() - started, 0.001)
        vllmlog.raw(f"\rLoading safetensors checkpoint shards: {done * 100 // shards:3d}% Completed | {done}/{shards} "
                    f"[{int(time.monotonic() - started) // 60:02d}:{int(time.monotonic() - started) % 60:02d}<00:00, "
                    f"{rate:5.2f}it/s]", vllmlog.ENGINE)
        gpu.tell_usage(os.getpid(), args.world_size, min(limit, 0.4 + per_gpu * done / shards) * 1024, 0)
        if per_gpu * done / shards + 0.4 > limit or (done == shards and out_of_memory_once()):
            fail(vllmfaults.OUT_OF_MEMORY, total=limit, used=limit - 0.12)
        if done < shards:
            take("weights", 1 / shards)
    seconds = time.monotonic() - started
    engine("default_loader.py:267", f"Loading weights took {seconds:.2f} seconds")
    engine("gpu_model_runner.py:2653", f"Model loading took {per_gpu:.4f} GiB and {seconds:.6f} seconds")


def compile_graphs(args, container):
    import vllmauth

    if args.enforce_eager:
        return
    host = vllmauth.host_path("/root/.cache/vllm", container)
    mark = os.path.join(host, "torch_compile_cache", args.model.replace("/", "--")) if host else None
    cached = bool(mark) and os.path.isdir(mark)
    started = time.monotonic()
    engine("backends.py:548", f"Using cache directory: {COMPILE_CACHE} for vLLM's torch.compile")
    take("compile", 0.1 if cached else 0.4)
    engine("backends.py:559", f"Dynamo bytecode transform time: {time.monotonic() - started:.2f} s")
    take("compile", 0.1 if cached else 0.6)
    engine("monitor.py:34", f"torch.compile takes {time.monotonic() - started:.2f} s in total")
    if mark:
        os.makedirs(mark, exist_ok=True)


def reserve_cache(args, length, per_gpu):
    """Returns how many tokens fit into the KV cache, or fails as vLLM does."""
    take("memory")
    available = world.SPEC["vram_mib"] / 1024 * args.gpu_memory_utilization - per_gpu - OVERHEAD_GIB
    engine("gpu_worker.py:298", f"Available KV cache memory: {available:.2f} GiB")
    if available <= 0:
        fail(vllmfaults.NO_CACHE_BLOCKS)
    tokens = int(available * args.world_size * GIB / kv_bytes_per_token(args)) // 16 * 16
    if tokens < length:
        needed = length * kv_bytes_per_token(args) / args.world_size / GIB
        fail(vllmfaults.CACHE_TOO_SMALL, length=length, needed=needed, available=available, tokens=tokens)
    engine("kv_cache_utils.py:1087", f"GPU KV cache size: {tokens:,} tokens")
    engine("kv_cache_utils.py:1091", f"Maximum concurrency for {length:,} tokens per request: {tokens / length:.2f}x")
    return tokens


def capture(args):
    if args.enforce_eager:
        return
    started = time.monotonic()
    for kind in ("mixed prefill-decode, PIECEWISE", "decode, FULL"):
        for done in range(0, 68, 17 if world.SPEC["speed"] > 10 else 5):
            bar = f"{done * 100 // 67:3d}%|{'█' * (done // 7):<10}| {done}/67 [00:01<00:01, 11.16it/s]"
            vllmlog.raw(f"\rCapturing CUDA graphs ({kind}): {bar}", vllmlog.ENGINE)
            take("graphs", 0.5 / (4 if world.SPEC["speed"] > 10 else 14))
    engine("gpu_model_runner.py:3480",
           f"Graph capturing finished in {time.monotonic() - started:.0f} secs, took 0.62 GiB")


def load(args, container):
    vllmtrouble.meet("start", vllmtrouble.Start(args, container))
    length = configure(args)
    take("config")
    started = time.monotonic()
    engine("core.py:77", f"Initializing a V1 LLM engine (v{vllmargs.VERSION}) with config: model='{args.model}', "
                         f"tensor_parallel_size={args.tensor_parallel_size}, max_seq_len={length}")
    take("workers")
    if args.world_size > 1:
        engine("pynccl.py:103", "vLLM is using nccl==2.27.3")
        engine("custom_all_reduce.py:137", "Custom allreduce is disabled because your platform lacks GPU P2P capability "
               "or P2P test failed. To silence this warning, specify disable_custom_all_reduce=True explicitly.")
    vllmtrouble.meet("workers", vllmtrouble.Start(args, container))
    engine("parallel_state.py:1208", "rank 0 in world size 1 is assigned as DP rank 0, PP rank 0, TP rank 0, EP rank 0")
    vllmtrouble.meet("fetch", vllmtrouble.Start(args, container))
    fetch_missing_weights(args, container)
    per_gpu = world.model_bytes(args.model) / args.world_size / GIB
    start = vllmtrouble.Start(args, container, per_gpu)
    vllmtrouble.meet("weights", start)
    load_weights(args, per_gpu)
    vllmtrouble.meet("profile", start)
    while world.has("never-ready"):
        time.sleep(60)
    compile_graphs(args, container)
    tokens = reserve_cache(args, length, per_gpu)
    vllmtrouble.meet("cache", start)
    gpu.tell_usage(os.getpid(), args.world_size, world.SPEC["vram_mib"] * args.gpu_memory_utilization, 0)
    vllmtrouble.meet("graphs", start)
    capture(args)
    vllmlog.line("core.py:210", f"init engine (profile, create kv cache, warmup model) took "
                                f"{time.monotonic() - started:.2f} seconds", vllmlog.ENGINE)
    return Model(length, tokens)
