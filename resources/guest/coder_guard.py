#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Decides on the VM itself when an idle VM, or one at its lease's end, is to be destroyed.

The rules are those of core/watchdog/idlepolicy.h, which a test holds this script to, trace by trace. Times are seconds
since the VM was created.
"""
import json
import math
import sys

HOUR, LONGEST_WARNING, LONGEST_STEP, WARNING_HOLDS = 3600, 1200, 60, 600
DESTROY_FROM, DESTROY_BEFORE = 3240, 3540  # of an hour
LEASE_GRACE, FIRST_LEASE_WARNING, LAST_LEASE_WARNING = 600, 900, 300
COUNTERS = ("generation_tokens", "prompt_tokens", "requests")


class Policy:
    """Takes samples in order of time; each answers its decisions as (action, reason)."""

    def __init__(self, idle, warning, end, hour_aware=True):
        self.idle_limit, self.end, self.hour_aware = idle, end, hour_aware
        self.warning = min(warning, idle, LONGEST_WARNING)
        self.keep = self.idle = 0
        self.activity = "unknown"
        self.readable = None  # the last counters that could be read
        self.known = None  # the last sample that was not unknown: when, whether idle
        self.idle_warned = None
        self.lease_warned = set()
        self.over = False

    def take(self, t, metrics, hold=False, extend=0):
        if self.over:
            return []
        if extend > 0:
            self.end, self.keep = max(self.end, t + extend), max(self.keep, t + extend)
            self.lease_warned.clear()
        self.activity = self.classify(t, metrics, hold)
        self.advance(t)
        decisions = self.decide_lease(t)
        if self.activity == "idle" and self.idle_limit > 0 and not self.over:
            decisions += self.decide_idle(t)
        return decisions

    def classify(self, t, metrics, hold):
        works = False
        if isinstance(metrics, dict):
            works = metrics["running"] > 0 or metrics["waiting"] > 0 or self.has_risen(metrics)
            self.readable = metrics
        if hold or t < self.keep or works:
            return "active"
        return "unknown" if metrics is None else "idle"

    def has_risen(self, now):
        # A counter that fell was restarted: its value is the rise.
        before = self.readable
        return before is not None and any(now[n] != before[n] if now[n] >= before[n] else now[n] > 0 for n in COUNTERS)

    def advance(self, t):
        if self.activity == "unknown":
            return
        idle = self.activity == "idle"
        if not idle:
            self.idle, self.idle_warned = 0, None
        elif self.known and self.known[1] and t - self.known[0] <= LONGEST_STEP:
            self.idle += t - self.known[0]
        self.known = (t, idle)

    def decide_lease(self, t):
        if t >= self.end + LEASE_GRACE or (t >= self.end and self.activity != "active"):
            self.over = True
            return [("destroy", "lease")]
        due = {mark for mark in (FIRST_LEASE_WARNING, LAST_LEASE_WARNING) if t >= self.end - mark} - self.lease_warned
        self.lease_warned |= due
        return [("warn", "lease")] if due else []

    def decide_idle(self, t):
        of = math.fmod(t, HOUR)
        age = None if self.idle_warned is None else t - self.idle_warned
        announced = age is not None and self.warning <= age <= self.warning + WARNING_HOLDS
        if self.idle >= self.idle_limit and announced and (not self.hour_aware or of >= DESTROY_FROM):
            self.over = True
            return [("destroy", "idle")]
        warned = age is not None and age <= self.warning + WARNING_HOLDS
        in_time = DESTROY_FROM - self.warning <= of <= DESTROY_BEFORE - self.warning
        if self.idle < self.idle_limit - self.warning or warned or (self.hour_aware and not in_time):
            return []
        self.idle_warned = t
        return [("warn", "idle")]


def replay(limits, samples):
    """What the policy would have decided, to its first destroy."""
    policy = Policy(limits["idle"], limits["warning"], limits["end"], limits.get("hour_aware", True))
    decisions = []
    for sample in samples:
        for action, reason in policy.take(sample["t"], sample.get("metrics"), sample.get("hold") or False,
                                          sample.get("extend") or 0):
            decisions.append({"t": sample["t"], "action": action, "reason": reason})
        if policy.over:
            break
    return {"decisions": decisions, "idle_seconds": policy.idle}


def replay_lines():
    """Reads traces, one a line, {"limits": …, "samples": […]}; prints what would have been decided, one a line."""
    for line in sys.stdin:
        trace = json.loads(line)
        print(json.dumps(replay(trace["limits"], trace["samples"])), flush=True)


if __name__ == "__main__":
    if sys.argv[1:] != ["replay"]:
        sys.exit("usage: coder_guard.py replay < traces")
    replay_lines()
