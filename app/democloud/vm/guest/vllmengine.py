# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests through the stand-in's engine: a queue as long as --max-num-seqs and the KV cache allow, a prefill by the
length of the prompt, then tokens at a steady rate that falls a little with company."""
import os
import threading
import time

import gpu
import vllmlog
import vllmtext
import world
from vllmmetrics import Metrics

PREFILL_TOKENS_PER_SECOND = 6000.0
FIRST_SECONDS = 0.02
COMPANY = 0.02  # how much each further request slows the others


class Request:
    def __init__(self, prompt, prompt_tokens, limit, exact):
        self.prompt_tokens = prompt_tokens
        pieces = vllmtext.continuation(prompt, limit) if exact else vllmtext.tokens(vllmtext.answer(prompt))
        self.reason = "length" if exact or len(pieces) > limit else "stop"
        self.pieces = pieces[:limit]
        self.said = 0


class Engine:
    def __init__(self, args, model):
        self.args = args
        self.model = model
        self.metrics = Metrics(args.names[0], model.kv_tokens // 16, args.gpu_memory_utilization)
        self.turn = threading.Condition()
        self.running = []
        self.waiting = []
        self.seen = set()
        threading.Thread(target=self._tell, daemon=True).start()

    def _fits(self, request):
        held = sum(one.prompt_tokens + len(one.pieces) for one in self.running)
        return (len(self.running) < self.args.max_num_seqs
                and held + request.prompt_tokens + len(request.pieces) <= self.model.kv_tokens)

    def _admit(self, request):
        with self.turn:
            self.waiting.append(request)
            self._publish()
            while self.waiting[0] is not request or not self._fits(request):
                self.turn.wait(1.0)
            self.waiting.pop(0)
            self.running.append(request)
            self._publish()
            self.turn.notify_all()

    def _leave(self, request):
        with self.turn:
            self.running.remove(request)
            self._publish()
            self.turn.notify_all()

    def _publish(self):
        self.metrics.running = len(self.running)
        self.metrics.waiting = len(self.waiting)
        self.metrics.kv_use = sum(one.prompt_tokens + one.said for one in self.running) / self.model.kv_tokens

    def _pause(self):
        return (1 + COMPANY * (len(self.running) - 1)) / world.SPEC["tokens_per_second"]

    def generate(self, request, prompt):
        """Yields the answer's pieces at their pace. Closing the generator early aborts the request."""
        arrived = time.monotonic()
        self._admit(request)
        started = time.monotonic()
        reason = "abort"
        first = None
        try:
            known = self._remember(prompt, request)
            time.sleep(FIRST_SECONDS + (request.prompt_tokens - known) / PREFILL_TOKENS_PER_SECOND)
            due = first = last = time.monotonic()
            self.metrics.count("prompt_tokens", request.prompt_tokens)
            self.metrics.observe("time_to_first_token_seconds", first - arrived)
            for piece in request.pieces:
                time.sleep(max(0.0, due - time.monotonic()))
                now = time.monotonic()
                if request.said:
                    self.metrics.observe("inter_token_latency_seconds", now - last)
                last, request.said = now, request.said + 1
                self.metrics.count("generation_tokens", 1)
                due += self._pause()
                yield piece
            reason = request.reason
        finally:
            self._leave(request)
            self._account(request, reason, arrived, started, first)

    def _remember(self, prompt, request):
        """How many of the prompt's tokens the prefix cache knows."""
        blocks = [hash(prompt[:end]) for end in range(64, len(prompt) + 1, 64)]
        known = 0
        for block in blocks:
            if block not in self.seen:
                break
            known += 1
        self.seen.update(blocks)
        hits = min(request.prompt_tokens - 1, known * 16)
        self.metrics.count("prefix_cache_queries", request.prompt_tokens)
        self.metrics.count("prefix_cache_hits", max(0, hits))
        return max(0, hits)

    def _account(self, request, reason, arrived, started, first):
        end = time.monotonic()
        see = self.metrics.observe
        self.metrics.finish(reason)
        see("e2e_request_latency_seconds", end - arrived)
        see("request_queue_time_seconds", started - arrived)
        see("request_prompt_tokens", request.prompt_tokens)
        see("request_generation_tokens", request.said)
        see("request_inference_time_seconds", end - started)
        if first is not None:
            see("request_prefill_time_seconds", first - started)
            see("request_decode_time_seconds", end - first)
            if request.said > 1:
                see("request_time_per_output_token_seconds", (end - first) / (request.said - 1))

    def _tell(self):
        """Keeps nvidia-smi informed, and the log every ten seconds while there is work, as vLLM does."""
        mib = world.SPEC["vram_mib"] * self.args.gpu_memory_utilization
        told = None
        before, since = (0.0, 0.0), time.monotonic()
        while True:
            busy = min(99, 60 + 5 * len(self.running)) if self.running else 0
            if busy != told:
                gpu.tell_usage(os.getpid(), self.args.world_size, mib, busy)
                told = busy
            time.sleep(0.25)
            span = time.monotonic() - since
            if span >= 10:
                counters = self.metrics.counters
                now = (counters["prompt_tokens"], counters["generation_tokens"])
                if now != before or self.running:
                    self._log_stats([(b - a) / span for a, b in zip(before, now)])
                before, since = now, time.monotonic()

    def _log_stats(self, rates):
        queries = self.metrics.counters["prefix_cache_queries"]
        hits = 100 * self.metrics.counters["prefix_cache_hits"] / queries if queries else 0.0
        vllmlog.line("loggers.py:127",
                     f"Engine 000: Avg prompt throughput: {rates[0]:.1f} tokens/s, Avg generation throughput: "
                     f"{rates[1]:.1f} tokens/s, Running: {len(self.running)} reqs, Waiting: {len(self.waiting)} reqs, "
                     f"GPU KV cache usage: {100 * self.metrics.kv_use:.1f}%, Prefix cache hit rate: {hits:.1f}%")
