# SPDX-License-Identifier: GPL-3.0-or-later
"""`docker`: hands its words to the daemon of the VM and shows what comes back."""
import json
import os
import socket
import sys

SOCKET = "/run/docker.sock"
NOT_RUNNING = "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?"


def main(argv):
    if argv[:1] in (["--version"], ["-v"]):
        print("Docker version 28.2.2, build 28.2.2-0ubuntu1~24.04.1")
        return 0
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(SOCKET)
        except OSError:
            print(NOT_RUNNING, file=sys.stderr)
            return 1
        with connection.makefile("rw", encoding="utf-8", newline="\n") as stream:
            stream.write(json.dumps({"argv": argv, "cwd": os.getcwd(), "env": dict(os.environ)}) + "\n")
            stream.flush()
            return _show(stream)


def _show(stream):
    for line in stream:
        frame = json.loads(line)
        if "exit" in frame:
            return frame["exit"]
        target = sys.stderr if frame["to"] == "err" else sys.stdout
        target.write(frame["text"])
        target.flush()
    print("error during connect: the docker daemon went away", file=sys.stderr)
    return 1
