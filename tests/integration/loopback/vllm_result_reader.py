#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a result of `vllm bench serve` from standard input; knows that tool's fields and nothing of ours.

Exit 1 with the reason where a field is missing, has another type, or does not agree with the arrays.
"""
import json
import math
import sys

WORDS = ["date", "backend", "endpoint_type", "model_id", "tokenizer_id"]
COUNTS = ["num_prompts", "completed", "failed", "total_input_tokens", "total_output_tokens", "max_concurrent_requests"]
RATES = ["duration", "burstiness", "request_throughput", "output_throughput", "total_token_throughput",
         "max_output_tokens_per_s"]
SPREADS = [f"{what}_{of}_ms" for of in ("ttft", "tpot", "itl", "e2el") for what in ("mean", "median", "std", "p99")]


def close(a, b):
    return math.isclose(a, b, rel_tol=1e-6, abs_tol=1e-6)


def check(run):
    for kind, names in ((str, WORDS), (int, COUNTS), ((int, float), RATES + SPREADS)):
        for name in names:
            assert isinstance(run.get(name), kind), f"{name}: {run.get(name)!r}"
    assert run["request_rate"] == "inf" or run["request_rate"] > 0, "request_rate"
    assert run["max_concurrency"] is None or run["max_concurrency"] > 0, "max_concurrency"
    assert run["request_goodput"] is None or run["request_goodput"] >= 0, "request_goodput"
    lengths = {len(run[name]) for name in ("ttfts", "itls", "input_lens", "output_lens", "errors")}
    assert lengths == {run["completed"] + run["failed"]}, "arrays"
    assert run["errors"].count("") == run["completed"], "errors"
    assert sum(run["output_lens"]) == run["total_output_tokens"], "output_lens"
    assert sum(run["input_lens"]) == run["total_input_tokens"], "input_lens"
    assert close(run["mean_ttft_ms"], 1000 * sum(run["ttfts"]) / len(run["ttfts"])), "mean_ttft_ms"
    gaps = [gap for own in run["itls"] for gap in own]
    assert close(run["mean_itl_ms"], 1000 * sum(gaps) / len(gaps)), "mean_itl_ms"
    assert close(run["output_throughput"], run["total_output_tokens"] / run["duration"]), "output_throughput"


try:
    check(json.load(sys.stdin))
except AssertionError as why:
    sys.exit(f"not as vLLM writes it: {why}")
