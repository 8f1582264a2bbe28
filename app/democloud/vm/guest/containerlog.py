# SPDX-License-Identifier: GPL-3.0-or-later
"""A container's log, in the daemon's own file format, and how `docker logs` shows it."""
import json
import os
import time


def iso(moment):
    fraction = f"{moment % 1:.9f}"[1:]
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(moment)) + fraction + "Z"


def record(stream, path):
    """Takes down what a process prints, until it ends."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "a", encoding="utf-8") as file:
        for line in stream:
            entry = {"log": line.decode("utf-8", "replace"), "stream": "stderr", "time": iso(time.time())}
            file.write(json.dumps(entry) + "\n")
            file.flush()


def show(call, path, options, is_running):
    """The log so far, or what `options` leaves of it; follows while the container runs, if asked to."""
    if not os.path.exists(path):
        return 0
    with open(path, encoding="utf-8") as file:
        since = iso(options["since"]) if options["since"] else ""
        entries = [entry for entry in map(json.loads, file) if entry["time"] >= since]
        if options["until"]:
            entries = [entry for entry in entries if entry["time"] < iso(options["until"])]
        tail = len(entries) if options["tail"] is None else min(options["tail"], len(entries))
        for entry in entries[len(entries) - tail:]:
            show_entry(call, entry, options)
        while options["follow"]:
            line = file.readline()
            if line:
                show_entry(call, json.loads(line), options)
            elif not is_running():
                break
            else:
                time.sleep(0.05)
    return 0


def show_entry(call, entry, options):
    call.err((entry["time"] + " " if options["timestamps"] else "") + entry["log"], end="")
