# SPDX-License-Identifier: GPL-3.0-or-later
"""`apt-get`, `apt-cache` and `dpkg`: packages take their time, come with what they bring, and one runs at a time."""
import fcntl
import os
import subprocess
import sys
import time

import packages
import world

LOCK = "/var/lib/dpkg/lock-frontend"
TAKING_VALUES = ("-o", "-c", "-t", "--option", "--config-file", "--target-release")


def lock_timeout(argv):
    for word in argv:
        if "DPkg::Lock::Timeout=" in word:
            return float(word.rsplit("=", 1)[1])
    return 0.0


def take_lock(argv):
    os.makedirs(os.path.dirname(LOCK), exist_ok=True)
    file = open(LOCK, "w", encoding="utf-8")
    deadline = time.monotonic() + lock_timeout(argv)
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return file
        except BlockingIOError:
            if time.monotonic() >= deadline:
                print("E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1234 (apt-get)\n"
                      "N: Be aware that removing the lock file is not a solution and may break your system.\n"
                      "E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), is another process "
                      "using it?", file=sys.stderr)
                return None
            time.sleep(0.05)


def words_of(argv):
    words, skip = [], False
    for word in argv:
        if skip:
            skip = False
        elif word in TAKING_VALUES:
            skip = True
        elif not word.startswith("-"):
            words.append(word)
    return words


def apt_get(argv):
    words = words_of(argv)
    verb, names = (words[0], words[1:]) if words else ("", [])
    if verb == "update":
        return update(argv)
    if verb == "install":
        return install(argv, [name.split("=")[0] for name in names])
    if verb in ("upgrade", "dist-upgrade", "autoremove", "clean", "remove", "purge", "check"):
        print("0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.")
        return 0
    print(f"E: Invalid operation {verb}", file=sys.stderr)
    return 100


def update(argv):
    lock = take_lock(argv)
    if not lock:
        return 100
    with lock:
        for number, suite in enumerate(("noble", "noble-updates", "noble-security"), 1):
            print(f"Get:{number} http://mirrors.linode.com/ubuntu {suite} InRelease [126 kB]", flush=True)
            world.take("packages", 0.1)
        if packages.source_added():
            print("Get:4 https://nvidia.github.io/libnvidia-container/stable/deb/amd64  InRelease [1477 B]")
            world.remember("apt-sources", True)
        world.remember("apt-updated", True)
        print("Fetched 35.1 MB in 5s (7020 kB/s)\nReading package lists... Done")
    return 0


def install(argv, names):
    print("Reading package lists...\nBuilding dependency tree...\nReading state information...", flush=True)
    updated = world.recall("apt-updated", False)
    unknown = [name for name in names if not packages.is_known(name) or not updated]
    if unknown:
        for name in unknown:
            print(f"E: Unable to locate package {name}", file=sys.stderr)
        return 100
    lock = take_lock(argv)
    if not lock:
        return 100
    with lock:
        have = packages.installed().get("names", {})
        new = [name for name in dict.fromkeys(names) if name not in have]
        print(f"0 upgraded, {len(new)} newly installed, 0 to remove and 0 not upgraded.", flush=True)
        for name in new:
            _, step, share, _, _ = packages.entry(name)
            print(f"Get:1 http://mirrors.linode.com/ubuntu noble/main amd64 {name} amd64", flush=True)
            world.take(step, share * 0.5)
            print(f"Unpacking {name} ...", flush=True)
            world.take(step, share * 0.5)
            print(f"Setting up {name} ...", flush=True)
            packages.mark(name)
    if any(name in ("docker.io", "docker-ce") for name in new):
        start_docker()
    return 0


def start_docker():
    with open("/etc/systemd/system/docker.service", "w", encoding="utf-8") as file:
        file.write(packages.DOCKER_UNIT)
    subprocess.run(["systemctl", "enable", "--now", "docker.service"], check=False)


def apt_cache(argv):
    words = words_of(argv)
    if words[:1] in (["policy"], ["show"], ["search"]):
        for name in words[1:]:
            if packages.is_known(name):
                print(f"{name}:\n  Installed: (none)\n  Candidate: 1.0-1\nPackage: {name}\nVersion: 1.0-1")
            elif words[0] == "show":
                print(f"E: No packages found\nE: Unable to locate package {name}", file=sys.stderr)
                return 100
    return 0


def dpkg(argv):
    if "--configure" in argv:
        return 0
    if "--print-architecture" in argv:
        print("amd64")
        return 0
    names = packages.installed().get("names", {})
    wanted = [word for word in argv if not word.startswith("-")]
    for name in wanted or names:
        if name in names:
            print(f"ii  {name}  1.0-1  amd64  stand-in")
        else:
            print(f"dpkg-query: no packages found matching {name}", file=sys.stderr)
            return 1
    return 0
