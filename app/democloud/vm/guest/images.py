# SPDX-License-Identifier: GPL-3.0-or-later
"""Images: a pull downloads and unpacks layer by layer and takes its time; layers that are there are kept."""
import hashlib
import threading
import time

import world

LAYERS = 18
# Share of the "image" duration by what the image's name holds.
SHARES = (("vllm-openai", 1.0), ("open-webui", 0.35), ("hello-world", 0.01), ("nvidia/cuda", 0.1))


def normal(name):
    last = name.rsplit("/", 1)[-1]
    return name if ":" in last or "@" in name else name + ":latest"


def share(name):
    return next((part for key, part in SHARES if key in name), None)


class Store:
    def __init__(self):
        self.lock = threading.Lock()
        self.pulling = {}

    @staticmethod
    def known():
        return sorted(name for name, layers in world.recall("images", {}).items() if len(layers) == LAYERS)

    def about(self, name):
        name = normal(name)
        if name not in self.known():
            return None
        digest = hashlib.sha256(name.encode()).hexdigest()
        return {"Id": "sha256:" + digest, "RepoTags": [name],
                "RepoDigests": [name.rpartition(":")[0] + "@sha256:" + digest],
                "Size": 21_000_000_000, "Os": "linux", "Architecture": "amd64", "Config": {"Labels": {}}}

    def forget(self, name):
        with self.lock:
            kept = world.recall("images", {})
            kept.pop(normal(name), None)
            world.remember("images", kept)

    def pull(self, call, name):
        name = normal(name)
        if share(name) is None:
            repository = name.rpartition(":")[0]
            call.err(f"Error response from daemon: pull access denied for {repository}, repository does not exist or "
                     "may require 'docker login'")
            return 1
        repository, _, tag = name.rpartition(":")
        call.out(f"{tag}: Pulling from {repository}")
        with self.lock:
            one_at_a_time = self.pulling.setdefault(name, threading.Lock())
        with one_at_a_time:
            there = name in self.known()
            if not there:
                self._layers(call, name)
        digest = hashlib.sha256(name.encode()).hexdigest()
        what = "Image is up to date for" if there else "Downloaded newer image for"
        call.out(f"Digest: sha256:{digest}\nStatus: {what} {name}\ndocker.io/{name}")
        return 0

    def _layers(self, call, name):
        ids = [hashlib.sha256(f"{name}{number}".encode()).hexdigest()[:12] for number in range(LAYERS)]
        have = set(world.recall("images", {}).get(name, []))
        for layer in ids:
            call.out(f"{layer}: {'Already exists' if layer in have else 'Pulling fs layer'}")
        todo = [layer for layer in ids if layer not in have]
        for layer in todo[3:]:
            call.out(f"{layer}: Waiting")
        pause = world.duration("image", share(name)) / LAYERS
        for layer in todo:
            time.sleep(pause * 0.7)
            call.out(f"{layer}: Verifying Checksum")
            call.out(f"{layer}: Download complete")
            time.sleep(pause * 0.3)
            call.out(f"{layer}: Pull complete")
            with self.lock:
                kept = world.recall("images", {})
                kept.setdefault(name, []).append(layer)
                world.remember("images", kept)
