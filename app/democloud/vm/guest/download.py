# SPDX-License-Identifier: GPL-3.0-or-later
"""`python3 -m venv`, its `pip`, and `hf download`: files really appear and grow, in the hub's cache layout."""
import hashlib
import json
import os
import sys
import time

import packages
import world

PYTHON = "/usr/bin/python3"
SHARD = 4_900_000_000
HUB = "https://huggingface.co"


def python3(argv):
    """The real Python, but for what would need the network or Debian's venv package."""
    if argv[:2] == ["-m", "venv"]:
        return venv([word for word in argv[2:] if not word.startswith("-")])
    if argv[:2] == ["-m", "pip"]:
        return pip(argv[2:])
    os.execv(PYTHON, ["python3", *argv])


def venv(folders):
    if not packages.installed().get("venv"):
        print("The virtual environment was not created successfully because ensurepip is not\navailable.  On "
              "Debian/Ubuntu systems, you need to install the python3-venv\npackage using the following command.\n\n"
              "    apt install python3.12-venv\n")
        return 1
    world.take("venv")
    for folder in folders:
        os.makedirs(os.path.join(folder, "bin"), exist_ok=True)
        with open(os.path.join(folder, "pyvenv.cfg"), "w", encoding="utf-8") as file:
            file.write("home = /usr/bin\nversion = 3.12.3\n")
        for name in ("python3", "python", "pip", "pip3"):
            link(folder, name, {"python": "python3", "pip3": "pip"}.get(name))
    return 0


def link(folder, name, target=None):
    path = os.path.join(folder, "bin", name)
    if not os.path.lexists(path):
        os.symlink(target or packages.DISPATCHER, path)


def pip(argv):
    if argv[:1] != ["install"]:
        return 0
    folder = os.path.dirname(os.path.dirname(os.path.abspath(sys.argv[0])))
    wanted = [word for word in argv[1:] if not word.startswith("-")]
    for name in wanted:
        print(f"Collecting {name}", flush=True)
    world.take("pip")
    print("Successfully installed " + " ".join(wanted))
    if any(name.startswith("huggingface") for name in wanted):
        link(folder, "hf")
    return 0


def refuse(model):
    """Why the hub would not give this model, or None."""
    page = f"{HUB}/{model}/resolve/main/config.json"
    if model in world.SPEC["missing_models"] or "/" not in model:
        return (f"huggingface_hub.errors.RepositoryNotFoundError: 404 Client Error. (Request ID: Root=1-stand-in)\n\n"
                f"Repository Not Found for url: {HUB}/api/models/{model}/revision/main.")
    if is_gated(model) and not os.environ.get("HF_TOKEN"):
        return (f"huggingface_hub.errors.GatedRepoError: 401 Client Error. (Request ID: Root=1-stand-in)\n\n"
                f"Cannot access gated repo for url {page}.\nAccess to model {model} is restricted. You must have "
                "access to it and be authenticated to access it. Please log in.")
    return None


def is_gated(model):
    if world.fact(model, "gated"):
        return True
    try:
        with open("/etc/coder/bootstrap.json", encoding="utf-8") as file:
            return bool(json.load(file).get("gated"))
    except (OSError, ValueError):
        return False


def hf(argv):
    if argv[:1] != ["download"]:
        return 0
    words, options = [], {}
    rest = iter(argv[1:])
    for word in rest:
        if word in ("--exclude", "--include", "--revision", "--cache-dir", "--local-dir", "--max-workers", "--token"):
            options[word] = next(rest, "")
        elif not word.startswith("-"):
            words.append(word)
    model = words[0]
    trouble = refuse(model)
    if trouble:
        print("Traceback (most recent call last):\n" + trouble, file=sys.stderr)
        return 1
    if world.has("hub-unreachable-once") and world.first_time("hub"):
        print("Traceback (most recent call last):\nrequests.exceptions.ConnectionError: "
              "HTTPSConnectionPool(host='huggingface.co', port=443): Max retries exceeded with url: /api/models/"
              f"{model}/revision/main (Caused by NameResolutionError: Failed to resolve 'huggingface.co')",
              file=sys.stderr)
        return 1
    home = os.environ.get("HF_HOME", "/root/.cache/huggingface")
    cache = options.get("--cache-dir") or os.environ.get("HF_HUB_CACHE") or os.path.join(home, "hub")
    print(download(model, cache))
    return 0


def folder_of(model, cache):
    return os.path.join(cache, "models--" + model.replace("/", "--"))


def snapshot(model, cache):
    """Where the model's complete snapshot lies, or None."""
    folder = folder_of(model, cache)
    try:
        with open(os.path.join(folder, "refs", "main"), encoding="utf-8") as file:
            path = os.path.join(folder, "snapshots", file.read().strip())
    except FileNotFoundError:
        return None
    return path if os.path.isdir(path) else None


def download(model, cache):
    if world.recall("damaged", False):
        world.remember("fetched-again", True)
    total = world.model_bytes(model)
    count = max(1, -(-total // SHARD))
    folder = folder_of(model, cache)
    blobs = os.path.join(folder, "blobs")
    os.makedirs(blobs, exist_ok=True)
    names = [f"model-{number:05d}-of-{count:05d}.safetensors" for number in range(1, count + 1)]
    sizes = [total // count] * count
    digests = [hashlib.sha256(f"{model}/{name}".encode()).hexdigest() for name in names]
    paths = [os.path.join(blobs, digest) for digest in digests]
    grow(paths, sizes, sum(sizes))
    return finish(model, folder, dict(zip(names, digests)))


def grow(paths, sizes, total):
    """Sparse files that grow at the pace of the download; what an earlier try left counts as done."""
    done = sum(min(size, length(path)) for path, size in zip(paths, sizes))
    rate = total / max(world.duration("weights"), 0.001)
    last = time.monotonic()
    while True:
        for path, size in zip(paths, sizes):
            have = length(path)
            if have < size and not os.path.exists(path):
                with open(path + ".incomplete", "ab") as file:
                    file.truncate(min(size, max(have, size * done // total)))
                if done >= total:
                    os.replace(path + ".incomplete", path)
        print(f"Fetching {len(paths)} files: {done * 100 // total:3d}%", file=sys.stderr, flush=True)
        if world.has("disk-full") and done > total // 2:
            print("OSError: [Errno 28] No space left on device", file=sys.stderr, flush=True)
            sys.exit(1)
        if done >= total:
            return
        time.sleep(0.05)
        now = time.monotonic()
        done = min(total, int(done + rate * (now - last)))
        last = now


def length(path):
    for name in (path, path + ".incomplete"):
        if os.path.exists(name):
            return os.path.getsize(name)
    return 0


def finish(model, folder, digests):
    revision = hashlib.sha1(model.encode()).hexdigest()
    target = os.path.join(folder, "snapshots", revision)
    os.makedirs(target, exist_ok=True)
    os.makedirs(os.path.join(folder, "refs"), exist_ok=True)
    for name, digest in digests.items():
        path = os.path.join(target, name)
        if not os.path.lexists(path):
            os.symlink(f"../../blobs/{digest}", path)
    with open(os.path.join(target, "config.json"), "w", encoding="utf-8") as file:
        context = world.fact(model, "context") or 32768
        json.dump({"architectures": ["Qwen2ForCausalLM"], "max_position_embeddings": context}, file)
    with open(os.path.join(folder, "refs", "main"), "w", encoding="utf-8") as file:
        file.write(revision)
    return target
