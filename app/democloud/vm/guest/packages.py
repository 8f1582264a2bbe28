# SPDX-License-Identifier: GPL-3.0-or-later
"""What installed packages mean here: the commands they bring, the services they start, the time they take."""
import os

import world

COMMAND_FOLDER = "/usr/local/sbin"  # the one writable folder early on PATH
DISPATCHER = "/usr/local/lib/standin/stub.py"

# (start of the package's name, duration, share of it, commands, flags)
CATALOGUE = [
    ("docker-compose-v2", "docker", 0.15, [], ["compose"]),
    ("docker-compose-plugin", "docker", 0.15, [], ["compose"]),
    ("docker.io", "docker", 0.85, ["docker"], ["docker"]),
    ("docker-ce", "docker", 0.85, ["docker"], ["docker"]),
    ("nvidia-container-toolkit-base", "toolkit", 0.2, [], ["toolkit"]),
    ("nvidia-container-toolkit", "toolkit", 0.6, ["nvidia-ctk"], ["toolkit"]),
    ("libnvidia-container", "toolkit", 0.1, [], []),
    ("linux-modules-nvidia-", "driver", 0.6, [], ["driver"]),
    ("nvidia-dkms-", "driver", 1.5, [], ["driver"]),
    ("nvidia-driver-", "driver", 1.0, ["nvidia-smi"], ["driver"]),
    ("nvidia-headless-", "driver", 0.6, [], ["driver"]),
    ("nvidia-utils-", "driver", 0.3, ["nvidia-smi"], []),
    ("libnvidia-compute-", "driver", 0.1, [], []),
    ("linux-headers-", "driver", 0.2, [], []),
    ("python3", "packages", 0.3, [], ["venv"]),
]
FROM_NVIDIA = ("nvidia-container-toolkit", "libnvidia-container")
SOURCES = "/etc/apt/sources.list.d"

DOCKER_UNIT = """[Unit]
Description=Docker Application Container Engine

[Service]
Type=notify
ExecStart=/usr/bin/python3 -IS /usr/local/lib/standin/dockerd.py
Restart=always
RestartSec=2

[Install]
WantedBy=multi-user.target
"""


def entry(package):
    for item in CATALOGUE:
        if package.startswith(item[0]):
            return item
    return (package, "packages", 0.1, [], [])


def installed():
    return world.recall("packages", {})


def nvidia_source_known():
    """The toolkit is only found once NVIDIA's repository was added and `apt-get update` has read it."""
    return world.recall("apt-sources", False)


def source_added():
    if not os.path.isdir(SOURCES):
        return False
    for name in os.listdir(SOURCES):
        with open(os.path.join(SOURCES, name), encoding="utf-8") as file:
            if "nvidia.github.io" in file.read():
                return True
    return False


def is_known(package):
    if package.startswith(FROM_NVIDIA):
        return nvidia_source_known()
    return not package.startswith("no-such-")


def add_command(name):
    link = os.path.join(COMMAND_FOLDER, name)
    if not os.path.lexists(link):
        os.symlink(DISPATCHER, link)


def mark(package):
    _, _, _, commands, flags = entry(package)
    with world.locked("packages"):
        known = world.recall("packages", {})
        known.setdefault("names", {})[package] = True
        for flag in flags:
            known[flag] = True
        world.remember("packages", known)
    for command in commands:
        add_command(command)


def driver_came_with_the_image():
    for package in ("linux-modules-nvidia-580-server-open-generic", "nvidia-utils-580-server"):
        mark(package)
