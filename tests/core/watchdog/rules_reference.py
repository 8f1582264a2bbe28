#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of when a VM is warned of and destroyed, written down a second time from their wording alone, and traces made
to hit their edges. usage: rules_reference.py COUNT [FIRST]

Prints a line a trace: {"limits": …, "samples": […], "expected": {"decisions": …, "idle_seconds": …}}.

It goes the plain way on purpose: the idle clock is added up anew at each sample, warnings are a list of times. It shares no
code with core/watchdog and resources/guest, and must not.
"""
import json
import random
import sys

COUNTERS = ("generation_tokens", "prompt_tokens", "requests")


def kind_of(before, sample, keep):
    """`before` is what the last readable sample showed; the first one has no rise."""
    metrics = sample.get("metrics")
    if sample.get("hold") or sample["t"] < keep:
        return "active"
    if metrics == "refused":
        return "idle"
    if metrics is None:
        return "unknown"
    if metrics["running"] > 0 or metrics["waiting"] > 0:
        return "active"
    rises = [metrics[name] if metrics[name] < before[name] else metrics[name] - before[name] for name in COUNTERS] \
        if before else []
    return "active" if any(rise > 0 for rise in rises) else "idle"


def idle_clock(known):
    """Over samples that are not unknown, from the last active one on."""
    total, before = 0, None
    for t, kind in known:
        if kind == "active":
            total = 0
        elif before and before[1] == "idle" and t - before[0] <= 60:
            total += t - before[0]
        before = (t, kind)
    return total


class Lease:
    def __init__(self, end):
        self.end, self.keep, self.warned = end, 0, set()

    def extend(self, t, seconds):
        self.end, self.keep, self.warned = max(self.end, t + seconds), max(self.keep, t + seconds), set()

    def decide(self, t, kind):
        if t >= self.end and kind != "active" or t >= self.end + 600:
            return "destroy"
        first = {mark for mark in (900, 300) if t >= self.end - mark and mark not in self.warned}
        self.warned |= first
        return "warn" if first else None


def decide_idle(limits, t, clock, warnings):
    """`warnings` are the times of the idle warnings that stand."""
    limit = limits["idle"]
    w = min(limits["warning"], limit, 20 * 60)
    aware, minute = limits["hour_aware"], t % 3600
    if clock >= limit and warnings and w <= t - warnings[-1] <= w + 600 and (not aware or minute >= 3240):
        return "destroy"
    if clock >= limit - w and not any(t - at <= w + 600 for at in warnings) and \
            (not aware or 3240 - w <= minute <= 3540 - w):
        return "warn"
    return None


def replay(limits, samples):
    lease, warnings, known, decisions, readable = Lease(limits["end"]), [], [], [], None
    for sample in samples:
        t = sample["t"]
        if "extend" in sample:
            lease.extend(t, sample["extend"])
        kind = kind_of(readable, sample, lease.keep)
        if isinstance(sample["metrics"], dict):
            readable = sample["metrics"]
        if kind != "unknown":
            known.append((t, kind))
        if kind == "active":
            warnings, known = [], known[-1:]
        clock = idle_clock(known)
        actions = [(lease.decide(t, kind), "lease")]
        if kind == "idle" and limits["idle"] > 0 and actions[0][0] != "destroy":  # a limit of 0 switches the rule off
            actions.append((decide_idle(limits, t, clock, warnings), "idle"))
            if actions[1][0] == "warn":
                warnings.append(t)
        decisions += [{"t": t, "action": action, "reason": reason} for action, reason in actions if action]
        if any(action == "destroy" for action, _ in actions):
            break
    return {"decisions": decisions, "idle_seconds": idle_clock(known)}


class Teller:
    """Traces near the edges: gaps of exactly 60 s, two samples of one moment, the hour's borders, odd limits."""

    def __init__(self, number):
        self.dice = random.Random(number)
        pick = self.dice.choice
        self.limits = {"idle": pick([0, 1, 60, 120, 300, 599.5, 600, 900, 1200, 1800, 3600]),
                       "warning": pick([0, 1, 30, 60, 300, 300.25, 900, 1199, 1200, 1201, 1800, 5000]),
                       "end": pick([0, 300, 900, 2640, 2640, 6240, 6240.5, 9840, 13440]),
                       "hour_aware": pick([True, True, True, False])}
        self.t = pick([0, 0, 0, 5, 600, 1700, 3239, 3540.5, 5000])
        self.step = pick([10, 20, 30, 30, 45, 59, 60, 60, 60])
        self.counters = dict.fromkeys(COUNTERS, 0)
        self.samples, self.hold = [], 0

    def tell(self):
        while len(self.samples) < self.length:
            self.dice.choice([self.rest] * 8 + [self.work, self.work, self.blind, self.blind, self.refuse, self.rise,
                                                self.restart, self.hold_on, self.extend, self.gap, self.again])()
        return self.limits, self.samples

    length = property(lambda self: 60 + self.dice.randrange(60))

    def metrics(self, running=0, waiting=0):
        return {"running": running, "waiting": waiting, **self.counters}

    def add(self, metrics, **more):
        sample = {"t": self.t, "metrics": metrics, **more}
        if self.hold > 0:
            self.hold -= 1
            sample["hold"] = True
        elif self.dice.randrange(10) == 0:
            sample["hold"] = False
        self.samples.append(sample)
        self.t += self.step

    def rest(self):
        for _ in range(self.dice.randrange(1, 40)):
            self.add(self.metrics())

    def work(self):
        for _ in range(self.dice.randrange(1, 6)):
            self.counters["generation_tokens"] += self.dice.choice([0, 1, 50])
            running = self.dice.choice([0, 1, 3])
            self.add(self.metrics(running, 0 if running else self.dice.choice([1, 2])))

    def rise(self):
        self.counters[self.dice.choice(COUNTERS)] += self.dice.choice([0.5, 1, 1000])
        self.add(self.dice.choice([self.metrics(), self.metrics(), None, "refused"]))
        self.add(self.metrics())

    def restart(self):
        self.counters = dict.fromkeys(COUNTERS, 0)
        if self.dice.randrange(2):
            self.counters["requests"] = 1
        self.add(self.metrics())

    def blind(self):
        for _ in range(self.dice.choice([1, 1, 2, 5])):
            self.add(None)

    def refuse(self):
        for _ in range(self.dice.choice([1, 2, 12])):
            self.add("refused")

    def hold_on(self):
        self.hold = self.dice.choice([1, 2, 10])

    def extend(self):
        self.add(self.dice.choice([self.metrics(), None, "refused", self.metrics(1)]),
                 extend=self.dice.choice([0, 0.5, 59, 60, 61, 300, 900, 901, 3600]))

    def gap(self):
        """To an edge, or just over 60 s."""
        borders = [3240, 3540, 3600] + [edge - min(self.limits["warning"], self.limits["idle"], 1200)
                                        for edge in (3240, 3540)]
        ends = [self.limits["end"] + more for more in (-900, -300, 0, 600)]
        hour = self.t - self.t % 3600
        to = self.dice.choice([hour + border for border in borders] + ends + [self.t + 0.001, self.t + 1, self.t + 300])
        self.t = max(self.t, to + self.dice.choice([0, 0, 0, -0.5, 0.5]))

    def again(self):
        self.t = max(self.t - self.step, self.samples[-1]["t"] if self.samples else 0)


def main(count, first=0):
    for number in range(first, first + count):
        limits, samples = Teller(number).tell()
        print(json.dumps({"limits": limits, "samples": samples, "expected": replay(limits, samples)}))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
