# SPDX-License-Identifier: GPL-3.0-or-later
"""The VM's journal: one file of JSON lines, and the `journalctl` that reads it."""
import argparse
import json
import os
import re
import sys
import threading
import time

import world

FILE = "/var/log/standin-journal.jsonl"
_lock = threading.Lock()


def add(unit, line, pid=0):
    entry = json.dumps({"t": time.time(), "unit": unit, "pid": pid, "line": line})
    with _lock, open(FILE, "a", encoding="utf-8") as file:
        file.write(entry + "\n")


def _wanted(entry, options):
    if options.dmesg:
        return entry["unit"] == "kernel"
    return not options.unit or any(entry["unit"].removesuffix(".service") == unit.removesuffix(".service")
                                   for unit in options.unit)


def _since(text):
    match = re.fullmatch(r"-?(\d+)\s*(s|sec|seconds?|m|min|minutes?|h|hours?)?( ago)?", text or "")
    if match:
        return time.time() - int(match[1]) * {"s": 1, "m": 60, "h": 3600}[(match[2] or "s")[0]]
    for form in ("%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%SZ"):
        try:
            return time.mktime(time.strptime(text, form))
        except (TypeError, ValueError):
            continue
    return 0.0


def _show(entry, options):
    if options.output == "cat":
        return entry["line"]
    if options.output == "json":
        return json.dumps({"MESSAGE": entry["line"], "_SYSTEMD_UNIT": entry["unit"],
                           "__REALTIME_TIMESTAMP": str(int(entry["t"] * 1e6))})
    form = "%Y-%m-%dT%H:%M:%S+0000" if options.output == "short-iso" else "%b %d %H:%M:%S"
    who = entry["unit"].removesuffix(".service") + (f"[{entry['pid']}]" if entry["pid"] else "")
    return f"{time.strftime(form, time.gmtime(entry['t']))} {world.SPEC['label']} {who}: {entry['line']}"


def journalctl(argv):
    parser = argparse.ArgumentParser(prog="journalctl")
    parser.add_argument("-u", "--unit", action="append")
    parser.add_argument("-n", "--lines", type=int)
    parser.add_argument("-f", "--follow", action="store_true")
    parser.add_argument("-o", "--output", default="short")
    parser.add_argument("-k", "--dmesg", action="store_true")
    parser.add_argument("-b", "--boot", nargs="?")
    parser.add_argument("--since")
    for ignored in ("--no-pager", "--quiet", "-q", "-a", "--no-hostname", "--utc"):
        parser.add_argument(ignored, action="store_true")
    options = parser.parse_args(argv)
    begin = _since(options.since)
    if not os.path.exists(FILE):
        print("-- No entries --")
        return 0
    with open(FILE, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file if line.endswith("\n")]
        chosen = [entry for entry in lines if entry["t"] >= begin and _wanted(entry, options)]
        for entry in chosen[-options.lines if options.lines else 0:]:
            print(_show(entry, options))
        while options.follow:
            sys.stdout.flush()
            line = file.readline()
            if not line:
                time.sleep(0.1)
            elif _wanted(json.loads(line), options):
                print(_show(json.loads(line), options))
    return 0
