#!/usr/bin/python3 -IS
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first process of a stand-in VM: boots it, keeps its services, accepts for sshd, and ends it.

Descriptor 3 is the socket that sshd is met on from outside. Standard input takes "shutdown" from whoever made the
VM; its end means that he is gone, and so is the VM. Standard output tells him events, one JSON object a line.
Exit status 42 asks to be started again (a reboot), 0 means powered off.
"""
import json
import os
import queue
import signal
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))

import cloudinit  # noqa: E402
import control  # noqa: E402
import gpu  # noqa: E402
import journal  # noqa: E402
import provider  # noqa: E402
import sshd  # noqa: E402
import units  # noqa: E402
import world  # noqa: E402

REBOOT, POWEROFF = 42, 0


_telling = threading.Lock()


def tell(event, **more):
    with _telling:
        print(json.dumps({"event": event, **more}), flush=True)


def watch_standard_input(wishes, manager):
    for line in sys.stdin:
        if line.strip() == "shutdown":
            wishes.put(POWEROFF)
        elif line.startswith("api "):
            provider.take(line)
    if not world.SPEC["isolated"]:
        manager.stop_all()  # no process table of our own takes them along
    os._exit(1)


def prepare():
    os.environ.clear()
    os.environ.update(PATH=world.PATH, HOME="/root", LANG="C.UTF-8", USER="root")
    os.umask(0o022)
    for folder in (world.RUN, world.KEEP, "/run/sshd", "/run/lock", "/var/log", "/var/lib/cloud/instance"):
        os.makedirs(folder, exist_ok=True)
    for leftover in ("/tmp", "/var/tmp"):
        os.chmod(leftover, 0o1777)


def boot(manager):
    journal.add("kernel", "Linux version 6.8.0-stand-in")
    time.sleep(world.duration("boot", 0.8))
    gpu.load_at_boot()
    early = cloudinit.Stages()
    early.before_ssh()
    time.sleep(world.duration("boot", 0.2))
    server = sshd.Server(3)
    manager.on_reload_ssh = server.load_host_keys
    server.start()
    tell("booted")
    manager.start_enabled()
    early.after_ssh()


def main():
    prepare()
    wishes = queue.Queue()
    manager = units.Manager()
    control.serve(manager, wishes)
    if world.SPEC["isolated"] and world.SPEC["api_port"]:
        provider.serve(world.SPEC["api_port"], tell)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: wishes.put(POWEROFF))
    threading.Thread(target=watch_standard_input, args=(wishes, manager), daemon=True).start()
    threading.Thread(target=boot, args=(manager,), daemon=True).start()
    wish = wishes.get()
    journal.add("systemd", "Shutting down.")
    manager.stop_all()
    time.sleep(world.duration("shutdown"))
    os._exit(wish)


if __name__ == "__main__":
    main()
