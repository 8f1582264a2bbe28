# SPDX-License-Identifier: GPL-3.0-or-later
"""Log lines in vLLM V1's shape: process prefix, level, month-day time, file and line."""
import sys
import threading
import time

import world

_lock = threading.Lock()
_given = world.given("vllm.log")  # then this is the whole log
API = "\x1b[1;36m(APIServer pid=1)\x1b[0;0m "
ENGINE = "\x1b[1;36m(EngineCore_DP0 pid=142)\x1b[0;0m "


def show_given():
    if _given:
        with open(_given, encoding="utf-8", errors="replace") as file, _lock:
            sys.stderr.write(file.read())
            sys.stderr.flush()


def raw(text, who=""):
    if _given:
        return
    with _lock:
        sys.stderr.write(who + text + "\n")
        sys.stderr.flush()


def line(where, text, who=API, level="INFO"):
    raw(f"{level} {time.strftime('%m-%d %H:%M:%S', time.gmtime())} [{where}] {text}", who)


def error(where, text, who=ENGINE):
    line(where, text, who, "ERROR")


def death(cause):
    """How V1 ends that had served."""
    error("core.py:710", "EngineCore encountered a fatal error.")
    error("core.py:710", "Traceback (most recent call last):")
    for part in cause.splitlines():
        error("core.py:710", part)
    raw("vllm.v1.engine.exceptions.EngineDeadError: EngineCore encountered an issue. See stack trace (above) for the root "
        "cause.", API)


def traceback(cause):
    """How V1 ends a start that failed: the cause in the engine's process, a wrapper at the end."""
    error("core.py:708", "EngineCore failed to start.")
    error("core.py:708", "Traceback (most recent call last):")
    error("core.py:708", '  File "/usr/local/lib/python3.12/dist-packages/vllm/v1/engine/core.py", line 699, in '
                         "run_engine_core")
    for part in cause.splitlines():
        error("core.py:708", part)
    raw("Traceback (most recent call last):", API)
    raw("RuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): {}", API)
