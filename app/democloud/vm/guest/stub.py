#!/usr/bin/python3 -IS
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one program behind every stubbed command: it acts by the name it was called with."""
import importlib
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))

COMMANDS = {
    "apt-cache": ("aptget", "apt_cache"),
    "apt-get": ("aptget", "apt_get"),
    "cloud-init": ("cloudinit", "status"),
    "curl": ("misc", "curl"),
    "df": ("misc", "df"),
    "dmesg": ("misc", "dmesg"),
    "docker": ("dockercli", "main"),
    "dpkg": ("aptget", "dpkg"),
    "gpg": ("misc", "gpg"),
    "hf": ("download", "hf"),
    "iptables": ("misc", "iptables"),
    "journalctl": ("journal", "journalctl"),
    "lsmod": ("gpu", "lsmod"),
    "modprobe": ("gpu", "modprobe"),
    "nvidia-ctk": ("gpu", "nvidia_ctk"),
    "nvidia-smi": ("smi", "nvidia_smi"),
    "pip": ("download", "pip"),
    "poweroff": ("misc", "poweroff"),
    "python3": ("download", "python3"),
    "reboot": ("misc", "reboot"),
    "rmmod": ("gpu", "rmmod"),
    "shutdown": ("misc", "shutdown"),
    "sysctl": ("misc", "sysctl"),
    "systemctl": ("systemctl", "main"),
}


def main():
    name = os.path.basename(sys.argv[0])
    if name not in COMMANDS:
        print(f"{name}: command not found", file=sys.stderr)
        return 127
    module, function = COMMANDS[name]
    try:
        return getattr(importlib.import_module(module), function)(sys.argv[1:]) or 0
    except BrokenPipeError:
        return 141
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
