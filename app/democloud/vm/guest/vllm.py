#!/usr/bin/python3 -IS
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in vLLM: what `docker compose` runs for a vLLM image. It reads the container's real command line and
environment, loads for as long as loading takes here, then serves as vLLM's V1 engine does."""
import json
import os
import sys
import threading

sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))

import vllmargs  # noqa: E402
import vllmauth  # noqa: E402
import vllmengine  # noqa: E402
import vllmfaults  # noqa: E402
import vllmhttp  # noqa: E402
import vllmload  # noqa: E402
import vllmlog  # noqa: E402
import vllmtrouble  # noqa: E402


def end_with_the_daemon():
    sys.stdin.buffer.read()
    os._exit(137)


def fail_while_serving(args, container):
    """What is met only after the start-up was complete."""
    vllmhttp.is_up.wait()
    try:
        vllmtrouble.meet("serving", vllmtrouble.Start(args, container))
    except vllmfaults.Failed as failed:
        vllmlog.death(str(failed))
        os._exit(1)


def main():
    container = json.loads(sys.stdin.buffer.readline())
    threading.Thread(target=end_with_the_daemon, daemon=True).start()
    try:
        args = vllmargs.parse(container["command"])
        args.check_env(container["env"])
        vllmlog.show_given()
        vllmload.announce(args)
        middleware = vllmauth.load(args.middleware, container)
        model = vllmload.load(args, container)
    except vllmargs.Usage as usage:
        print(usage, file=sys.stderr, flush=True)
        return 2
    except vllmfaults.Failed as failed:
        vllmlog.traceback(str(failed))
        return 1
    engine = vllmengine.Engine(args, model)
    threading.Thread(target=fail_while_serving, args=(args, container), daemon=True).start()
    vllmhttp.serve(args, container, engine, middleware)
    return 0


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)  # the thread that reads standard input must not be waited for
