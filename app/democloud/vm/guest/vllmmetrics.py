# SPDX-License-Identifier: GPL-3.0-or-later
"""/metrics in V1's names and shapes: gauges, counters and histograms that really count."""
import bisect
import os
import threading
import time

LATENCY = [0.3, 0.5, 0.8, 1.0, 1.5, 2.0, 2.5, 5.0, 10.0, 15.0, 20.0, 30.0, 40.0, 50.0, 60.0, 120.0, 240.0, 480.0, 960.0,
           1920.0, 7680.0]
FIRST = [0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0, 20.0, 40.0, 80.0,
         160.0, 640.0, 2560.0]
GAP = [0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0, 20.0, 40.0, 80.0]
TOKENS = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0, 10000.0, 20000.0, 50000.0]
HISTOGRAMS = {
    "time_to_first_token_seconds": (FIRST, "Histogram of time to first token in seconds."),
    "inter_token_latency_seconds": (GAP, "Histogram of inter-token latency in seconds."),
    "request_time_per_output_token_seconds": (GAP, "Histogram of time_per_output_token_seconds per request."),
    "e2e_request_latency_seconds": (LATENCY, "Histogram of e2e request latency in seconds."),
    "request_queue_time_seconds": (LATENCY, "Histogram of time spent in WAITING phase for request."),
    "request_prefill_time_seconds": (LATENCY, "Histogram of time spent in PREFILL phase for request."),
    "request_decode_time_seconds": (LATENCY, "Histogram of time spent in DECODE phase for request."),
    "request_inference_time_seconds": (LATENCY, "Histogram of time spent in RUNNING phase for request."),
    "request_prompt_tokens": (TOKENS, "Number of prefill tokens processed."),
    "request_generation_tokens": (TOKENS, "Number of generation tokens processed."),
}
COUNTERS = {
    "prompt_tokens": "Number of prefill tokens processed.",
    "generation_tokens": "Number of generation tokens processed.",
    "num_preemptions": "Cumulative number of preemption from the engine.",
    "prefix_cache_queries": "Prefix cache queries, in terms of number of queried tokens.",
    "prefix_cache_hits": "Prefix cache hits, in terms of number of cached tokens.",
}
REASONS = ("stop", "length", "abort", "error")


class Metrics:
    def __init__(self, model_name, block_count, utilization):
        self.lock = threading.Lock()
        self.born = time.time()
        self.label = f'engine="0",model_name="{model_name}"'
        self.blocks = block_count
        self.utilization = utilization
        self.counters = dict.fromkeys(COUNTERS, 0.0)
        self.finished = dict.fromkeys(REASONS, 0.0)
        self.buckets = {name: [0] * (len(bounds) + 1) for name, (bounds, _) in HISTOGRAMS.items()}
        self.sums = dict.fromkeys(HISTOGRAMS, 0.0)
        self.requests = {}
        self.running = self.waiting = 0
        self.kv_use = 0.0

    def count(self, name, amount):
        with self.lock:
            self.counters[name] += amount

    def observe(self, name, value):
        with self.lock:
            self.buckets[name][bisect.bisect_left(HISTOGRAMS[name][0], value)] += 1
            self.sums[name] += value

    def finish(self, reason):
        with self.lock:
            self.finished[reason] += 1

    def answered(self, method, path, status):
        with self.lock:
            key = (path, method, f"{status // 100}xx")
            self.requests[key] = self.requests.get(key, 0) + 1

    def _head(self, name, kind, words):
        return [f"# HELP {name} {words}", f"# TYPE {name} {kind}"]

    def _gauges(self):
        for name, value, words in (
            ("vllm:num_requests_running", float(self.running), "Number of requests in model execution batches."),
            ("vllm:num_requests_waiting", float(self.waiting), "Number of requests waiting to be processed."),
            ("vllm:kv_cache_usage_perc", self.kv_use, "KV-cache usage. 1 means 100 percent usage."),
        ):
            yield from self._head(name, "gauge", words)
            yield f"{name}{{{self.label}}} {value}"

    def _totals(self):
        for name, words in COUNTERS.items():
            yield from self._head(f"vllm:{name}_total", "counter", words)
            yield f"vllm:{name}_total{{{self.label}}} {self.counters[name]}"
            yield from self._head(f"vllm:{name}_created", "gauge", words)
            yield f"vllm:{name}_created{{{self.label}}} {self.born}"
        yield from self._head("vllm:request_success_total", "counter", "Count of successfully processed requests.")
        for reason, value in self.finished.items():
            labels = self.label.replace(",model_name", f',finished_reason="{reason}",model_name')
            yield f"vllm:request_success_total{{{labels}}} {value}"

    def _histograms(self):
        for name, (bounds, words) in HISTOGRAMS.items():
            yield from self._head(f"vllm:{name}", "histogram", words)
            total = 0
            for bound, amount in zip([*map(str, bounds), "+Inf"], self.buckets[name]):
                total += amount
                labels = self.label.replace(",model_name", f',le="{bound}",model_name')
                yield f"vllm:{name}_bucket{{{labels}}} {float(total)}"
            yield f"vllm:{name}_count{{{self.label}}} {float(total)}"
            yield f"vllm:{name}_sum{{{self.label}}} {self.sums[name]}"

    def _process(self):
        yield from self._head("process_start_time_seconds", "gauge", "Start time since unix epoch in seconds.")
        yield f"process_start_time_seconds {self.born}"
        yield from self._head("process_cpu_seconds_total", "counter", "User and system CPU time spent in seconds.")
        yield f"process_cpu_seconds_total {sum(os.times()[:2])}"
        yield from self._head("vllm:cache_config_info", "gauge", "Information of the LLMEngine CacheConfig")
        yield (f'vllm:cache_config_info{{block_size="16",cache_dtype="auto",engine="0",gpu_memory_utilization='
               f'"{self.utilization}",num_gpu_blocks="{self.blocks}"}} 1.0')
        yield from self._head("http_requests_total", "counter", "Requests by method, status and handler.")
        for (path, method, status), amount in self.requests.items():
            yield f'http_requests_total{{handler="{path}",method="{method}",status="{status}"}} {float(amount)}'

    def text(self):
        with self.lock:
            lines = [*self._process(), *self._gauges(), *self._totals(), *self._histograms()]
        return "\n".join(lines) + "\n"
