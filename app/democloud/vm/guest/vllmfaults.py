# SPDX-License-Identifier: GPL-3.0-or-later
"""Why a start fails, in vLLM's own words; a monitor that reads its log must find the same here."""


class Failed(Exception):
    """The cause, as the engine's process words it."""


TOO_LONG = (
    "pydantic_core._pydantic_core.ValidationError: 1 validation error for ModelConfig\n"
    "  Value error, User-specified max_model_len ({wanted}) is greater than the derived max_model_len "
    "(max_position_embeddings={known} or model_max_length=None in model's config.json). To allow overriding this maximum, "
    "set the env var VLLM_ALLOW_LONG_MAX_MODEL_LEN=1"
)
TOO_MANY_GPUS = (
    "ValueError: World size ({wanted}) is larger than the number of available GPUs ({known}) in this node. If this is "
    "intentional and you are using:\n- ray, set '--distributed-executor-backend ray'."
)
HEADS = (
    "pydantic_core._pydantic_core.ValidationError: 1 validation error for VllmConfig\n"
    "  Value error, Total number of attention heads ({heads}) must be divisible by tensor parallel size ({size})."
)
NO_BFLOAT16 = (
    "ValueError: Bfloat16 is only supported on GPUs with compute capability of at least 8.0. Your {gpu} GPU has compute "
    "capability {capability}. You can use float16 instead by explicitly setting the `dtype` flag in CLI, for example: "
    "--dtype=half."
)
NOT_CACHED = (
    "huggingface_hub.errors.LocalEntryNotFoundError: Cannot find an appropriate cached snapshot folder for the specified "
    "revision on the local disk and outgoing traffic has been disabled. ({model})"
)
OUT_OF_MEMORY = (
    "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 270.00 MiB. GPU 0 has a total capacity of {total:.2f} "
    "GiB of which 120.00 MiB is free. Including non-PyTorch memory, this process has {used:.2f} GiB memory in use.\n"
    "  in load_model, create_weights"
)
NO_CACHE_BLOCKS = (
    "ValueError: No available memory for the cache blocks. Try increasing `gpu_memory_utilization` when initializing the "
    "engine."
)
CACHE_TOO_SMALL = (
    "ValueError: To serve at least one request with the models's max seq len ({length}), ({needed:.2f} GiB KV cache is "
    "needed, which is larger than the available KV cache memory ({available:.2f} GiB). Based on the available memory, the "
    "estimated maximum model length is {tokens}. Try increasing `gpu_memory_utilization` or decreasing `max_model_len` "
    "when initializing the engine."
)
NO_MODULE = "ModuleNotFoundError: No module named '{name}'"


def fail(words, **facts):
    raise Failed(words.format(**facts))
