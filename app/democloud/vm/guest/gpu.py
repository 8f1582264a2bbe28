# SPDX-License-Identifier: GPL-3.0-or-later
"""The driver's modules, the GPU container toolkit, and how much of the GPUs is in use."""
import json
import os
import sys

import packages
import world

DAEMON_CONFIG = "/etc/docker/daemon.json"
MODULES = ("nvidia", "nvidia_uvm", "nvidia_modeset", "nvidia_drm")


def load_at_boot():
    """What a boot finds of the driver: called once, early."""
    if world.SPEC["driver_in_image"] and not packages.installed().get("driver"):
        packages.driver_came_with_the_image()
    if packages.installed().get("driver"):
        world.remember("modules", ["nvidia", "nvidia_uvm"], keep=False)


def driver_is_loaded():
    return "nvidia" in world.recall("modules", [], keep=False)


def modprobe(argv):
    names = [word.replace("-", "_") for word in argv if not word.startswith("-")]
    if "-r" in argv or "--remove" in argv:
        return rmmod(names)
    code = 0
    for name in names if "-a" in argv else names[:1]:
        if name not in MODULES:
            continue
        if not packages.installed().get("driver"):
            print(f"modprobe: FATAL: Module {name} not found in directory /lib/modules/{os.uname().release}",
                  file=sys.stderr)
            code = 1
        elif world.SPEC["driver_needs_reboot"] and not driver_is_loaded():
            print(f"modprobe: ERROR: could not insert '{name}': No such device", file=sys.stderr)
            code = 1
        else:
            with world.locked("modules"):
                loaded = world.recall("modules", [], keep=False)
                world.remember("modules", sorted({*loaded, name}), keep=False)
    return code


def rmmod(argv):
    with world.locked("modules"):
        loaded = world.recall("modules", [], keep=False)
        world.remember("modules", [name for name in loaded if name not in argv], keep=False)
    return 0


def lsmod(_argv):
    print("Module                  Size  Used by")
    for name in world.recall("modules", [], keep=False):
        print(f"{name:<22} 9707520  0")
    return 0


def nvidia_ctk(argv):
    words = [word for word in argv if not word.startswith("-")]
    if words[:2] == ["runtime", "configure"]:
        os.makedirs(os.path.dirname(DAEMON_CONFIG), exist_ok=True)
        try:
            with open(DAEMON_CONFIG, encoding="utf-8") as file:
                config = json.load(file)
        except (FileNotFoundError, ValueError):
            config = {}
        config.setdefault("runtimes", {})["nvidia"] = {"args": [], "path": "nvidia-container-runtime"}
        with open(DAEMON_CONFIG, "w", encoding="utf-8") as file:
            json.dump(config, file, indent=4)
        print(f'time="2026-01-01T00:00:00Z" level=info msg="Wrote updated config to {DAEMON_CONFIG}"\n'
              'time="2026-01-01T00:00:00Z" level=info msg="It is recommended that docker daemon be restarted."',
              file=sys.stderr)
        return 0
    if "--version" in argv:
        print("NVIDIA Container Toolkit CLI version 1.17.8")
        return 0
    print("nvidia-ctk: only `runtime configure` is played here", file=sys.stderr)
    return 1


def usage():
    """Per GPU: (MiB in use, percent busy, [(pid, MiB)]), from what running engines tell."""
    per_gpu = [[1, 0, []] for _ in range(world.SPEC["gpus"])]
    for pid, told in world.recall("gpu-use", {}, keep=False).items():
        if not world.is_alive(pid):
            continue
        for index in range(min(told["gpus"], len(per_gpu))):
            per_gpu[index][0] += told["mib"]
            per_gpu[index][1] = max(per_gpu[index][1], told["busy"])
            per_gpu[index][2].append((int(pid), told["mib"]))
    return per_gpu


def tell_usage(pid, gpus, mib, busy):
    with world.locked("gpu-use"):
        known = {old: told for old, told in world.recall("gpu-use", {}, keep=False).items()
                 if world.is_alive(old)}
        known[str(pid)] = {"gpus": gpus, "mib": int(mib), "busy": int(busy)}
        world.remember("gpu-use", known, keep=False)
