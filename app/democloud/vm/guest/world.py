# SPDX-License-Identifier: GPL-3.0-or-later
"""What the stubs know of their world: the VM's facts, how long things take, and a little memory of their own."""
import contextlib
import fcntl
import json
import os
import time

HERE = os.path.dirname(os.path.realpath(__file__))
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

# Seconds at speed 1. A serial bring-up of these takes about 25 minutes, the middle of what was seen on real VMs.
DEFAULT_DURATIONS = {
    "boot": 60.0,  # power on to sshd
    "shutdown": 10.0,
    "packages": 60.0,  # apt-get update and the small tools
    "docker": 100.0,  # container runtime
    "toolkit": 40.0,  # GPU container toolkit
    "restart": 5.0,  # container runtime's restart
    "driver": 200.0,
    "venv": 10.0,
    "pip": 15.0,
    "image": 300.0,
    "weights": 480.0,
    "load": 240.0,  # engine start to ready
}


def load_spec():
    with open(os.path.join(HERE, "spec.json"), encoding="utf-8") as file:
        return json.load(file)


SPEC = load_spec()
RUN = SPEC.get("run", "/run/standin")  # gone at a reboot
KEEP = SPEC.get("keep", "/var/lib/standin")  # stays
SHM = SPEC.get("shm", "/dev/shm")


def has(quirk):
    """Whether this VM has that fault:
    ssh-drops             sshd drops its first connections
    other-host-key        cloud-init makes a host key of its own, not the one it was given
    cloud-init-error      cloud-init fails before it runs any command of the user-data
    driver-needs-reboot   the driver loads after a restart only (told as driver_needs_reboot)
    disk-full             no room for the weights
    hub-unreachable-once  the first download ends without reaching the hub
    oom-once              vLLM's first start runs out of GPU memory
    never-ready           vLLM never comes to the end of loading
    hangs                 vLLM never answers a completion
    vanishes              the VM ends a while after the model's first answer
    fault-CLASS           the model server fails so, until what cures it is done: vllmtrouble.py
    """
    return quirk in SPEC.get("quirks", ())


def first_time(name):
    """True once in the life of the VM."""
    with locked("first-" + name):
        if recall("first-" + name, False):
            return False
        remember("first-" + name, True)
        return True


def given(name):
    """Path of the file that is shown in the place of our own, or None."""
    path = os.path.join(HERE, "given-" + name)
    return path if os.path.exists(path) else None


def duration(name, share=1.0):
    """Seconds that `share` of the step `name` takes here."""
    seconds = SPEC["durations"].get(name, DEFAULT_DURATIONS.get(name, 0.0))
    return seconds * share / max(SPEC["speed"], 0.001)


def take(name, share=1.0):
    time.sleep(duration(name, share))


def _path(name, keep):
    folder = KEEP if keep else RUN
    os.makedirs(folder, exist_ok=True)
    return os.path.join(folder, name + ".json")


def recall(name, default, keep=True):
    try:
        with open(_path(name, keep), encoding="utf-8") as file:
            return json.load(file)
    except (FileNotFoundError, ValueError):
        return default


def _owners(path, flags):
    """Docker's own files are root's alone: a container's environment is in them."""
    return os.open(path, flags, 0o600)


def remember(name, value, keep=True):
    path = _path(name, keep)
    with open(path + f".{os.getpid()}", "w", encoding="utf-8", opener=_owners) as file:
        json.dump(value, file)
    os.replace(path + f".{os.getpid()}", path)


@contextlib.contextmanager
def locked(name):
    """One process at a time."""
    os.makedirs(RUN, exist_ok=True)
    with open(os.path.join(RUN, name + ".lock"), "w", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def is_alive(pid):
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def fact(model, name):
    """What the hub knows of a model, or 0."""
    return SPEC["models"].get(model, {}).get(name, 0)


def model_bytes(model):
    """Size of a model's weights: told by the facts, else guessed from its name (…-32B… in half precision)."""
    told = fact(model, "weight_bytes")
    if told:
        return int(told)
    lower = model.lower()
    digits = ""
    for at, letter in enumerate(lower):
        if letter == "b" and at and lower[at - 1].isdigit():
            start = at
            while start and (lower[start - 1].isdigit() or lower[start - 1] == "."):
                start -= 1
            digits = lower[start:at].strip(".")
            break
    size = float(digits or 7) * 1e9
    return int(size * (0.6 if any(q in lower for q in ("awq", "gptq", "int4")) else 1.0 if "fp8" in lower else 2.0))
