# SPDX-License-Identifier: GPL-3.0-or-later
"""vLLM's command line as far as we send it; what it does not know it refuses with argparse's exit code, as vLLM."""
import argparse
import os

VERSION = "0.11.0"
DTYPES = ["auto", "bfloat16", "float", "float16", "float32", "half"]
KV_DTYPES = ["auto", "bfloat16", "fp8", "fp8_ds_mla", "fp8_e4m3", "fp8_e5m2", "fp8_inc"]

# Known options: with a value, and without.
VALUED = """--host --port --served-model-name --tensor-parallel-size -tp --pipeline-parallel-size --max-model-len
 --gpu-memory-utilization --max-num-seqs --max-num-batched-tokens --dtype --kv-cache-dtype --quantization -q --revision
 --tokenizer --download-dir --load-format --seed --swap-space --cpu-offload-gb --block-size --tool-call-parser
 --reasoning-parser --chat-template --api-key --middleware --uvicorn-log-level --root-path --speculative-config
 --compilation-config -O --generation-config --override-generation-config --hf-overrides --limit-mm-per-prompt
 --max-logprobs --rope-scaling --kv-cache-memory-bytes --attention-backend --distributed-executor-backend
 --tokenizer-mode --config-format --api-server-count --max-log-len --served_model_name""".split()
# Those that are whole numbers, with their defaults.
NUMBERS = {"--port": 8000, "--tensor-parallel-size": 1, "--max-num-seqs": 256, "--max-num-batched-tokens": None}
PLAIN = """--enforce-eager --trust-remote-code --enable-prefix-caching --no-enable-prefix-caching
 --enable-chunked-prefill --no-enable-chunked-prefill --enable-auto-tool-choice --disable-custom-all-reduce
 --disable-log-stats --enable-log-requests --disable-uvicorn-access-log --enable-server-load-tracking
 --enable-expert-parallel --async-scheduling --disable-log-requests --enable-prompt-tokens-details""".split()


class Usage(Exception):
    """The words of argparse."""


class Parser(argparse.ArgumentParser):
    def error(self, message):
        raise Usage(f"usage: vllm serve [model_tag] [options]\nvllm serve: error: {message}")


def length(text):
    """--max-model-len: 32768, 32k (thousand) or 32K (1024)."""
    factors = {"k": 1000, "K": 1024, "m": 10**6, "M": 2**20}
    if text and text[-1] in factors:
        return int(float(text[:-1]) * factors[text[-1]])
    return int(text)


class Args(argparse.Namespace):
    def check_env(self, env):
        self.api_keys = [key for key in (env.get("VLLM_API_KEY"), self.api_key) if key]

    @property
    def names(self):
        return self.served_model_name or [self.model]

    @property
    def world_size(self):
        return self.tensor_parallel_size * int(self.pipeline_parallel_size or 1)

    def changed(self):
        """The arguments that differ from the defaults, as vLLM logs them."""
        told = {key: value for key, value in vars(self).items()
                if value not in (None, False, [], 1, "auto", 0.9) and key not in ("api_keys", "api_key", "known")}
        told.pop("max_num_seqs", None) if self.max_num_seqs == 256 else None
        return {"model_tag": self.model, **told}


def parse(words):
    words = list(words)
    if words and os.path.basename(words[0]).startswith("python3"):
        words = words[3:]
    if words[:1] == ["vllm"] or (words and words[0].endswith("/vllm")):
        words = words[1:]
    if words[:1] == ["serve"]:
        words = words[1:]
    parser = Parser(prog="vllm serve", add_help=False, allow_abbrev=False)
    parser.add_argument("model_tag", nargs="?")
    parser.add_argument("--model")
    for name in VALUED:
        options = {"default": None}
        if name in NUMBERS:
            options = {"type": int, "default": NUMBERS.get(name)}
        elif name == "--gpu-memory-utilization":
            options = {"type": float, "default": 0.9}
        elif name == "--max-model-len":
            options = {"type": length, "default": None}
        elif name in ("--dtype", "--kv-cache-dtype"):
            options = {"choices": DTYPES if name == "--dtype" else KV_DTYPES, "default": "auto"}
        elif name == "--served-model-name":
            options = {"nargs": "+", "default": None}
        elif name == "--middleware":
            options = {"action": "append", "default": []}
        if name not in ("-tp", "-q", "-O", "--served_model_name"):
            short = {"--tensor-parallel-size": ["-tp"], "--quantization": ["-q"], "--compilation-config": ["-O"]}
            parser.add_argument(name, *short.get(name, []), **options)
    for name in PLAIN:
        parser.add_argument(name, action="store_true")
    args = parser.parse_args(words, Args())
    args.model = args.model_tag or args.model or "Qwen/Qwen3-0.6B"
    del args.model_tag
    return args
