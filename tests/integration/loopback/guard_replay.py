# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads traces, one a line, {"limits": …, "samples": […]}; prints what the guard would have decided, one a line."""
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../resources/guest"))
import coder_guard  # noqa: E402


def replay(limits, samples):
    """To its first destroy."""
    policy = coder_guard.Policy(limits["idle"], limits["warning"], limits["end"], limits.get("hour_aware", True))
    decisions = []
    for sample in samples:
        for action, reason in policy.take(sample["t"], sample.get("metrics"), sample.get("hold") or False,
                                          sample.get("extend")):
            decisions.append({"t": sample["t"], "action": action, "reason": reason})
        if policy.over:
            break
    return {"decisions": decisions, "idle_seconds": policy.idle}


if __name__ == "__main__":
    for line in sys.stdin:
        trace = json.loads(line)
        print(json.dumps(replay(trace["limits"], trace["samples"])), flush=True)
