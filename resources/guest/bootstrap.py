#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings a fresh VM to a serving model, in lanes that run side by side, and tells how far it is.

  apt lane   tools -> docker -> driver
  beside it  image   (after docker's one restart)
             weights (as soon as tools is done)
  then       engine  (when all of these are done and the go file was pushed)

Safe to be killed at any point and started again: what is done stays done, the rest is begun anew. Runs as a systemd
service; commands come from PATH. core/guest/contract.h names the same paths.
"""
import collections
import datetime
import http.client
import json
import os
import re
import subprocess
import threading
import time

SETTINGS = "/etc/coder/bootstrap.json"
PROGRESS = "/var/lib/coder/progress.json"
COMPOSE = "/etc/coder/compose.json"
VLLM_SECRETS = "/etc/coder/secrets/vllm.env"
HUB_TOKEN = "/etc/coder/secrets/hub_token"
GO = "/var/lib/coder/go"
VLLM_CONTAINER = "coder-vllm"
WEBUI_CONTAINER = "coder-webui"
VLLM_PORT = 8000
HF_HOME = "/opt/coder/hf"
DOWNLOADER = "/opt/coder/downloader"
HOLDS = "/run/coder-guard/holds"
BOOT_MARK = "/run/coder-bootstrap.boot"

DOWNLOADER_PACKAGE = "huggingface_hub[hf_xet]==0.35.3"
TOOLKIT = "1.17.8-1"
DRIVER_BRANCHES = ("580", "570")
TOOLKIT_SITE = "https://nvidia.github.io/libnvidia-container"
TOOLKIT_KEY = "/etc/apt/keyrings/nvidia-container-toolkit.asc"
TOOLKIT_LIST = "/etc/apt/sources.list.d/nvidia-container-toolkit.list"
APT = ("apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=600", "-o", "Acquire::Retries=3")
GUARD = "coder-metadata-guard.service"
GUARD_UNIT = """[Unit]
Description=Closes the metadata address to containers
Before=docker.service
PartOf=docker.service

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/sh -c 'iptables -w -N DOCKER-USER 2>/dev/null; \
iptables -w -C DOCKER-USER -d 169.254.169.254/32 -j DROP 2>/dev/null || \
iptables -w -I DOCKER-USER -d 169.254.169.254/32 -j DROP'

[Install]
WantedBy=multi-user.target
"""
# Files that vLLM never reads, some as large as the weights.
NOT_NEEDED = ("original/*", "*.pth", "*.gguf", "onnx/*", "*.onnx", "*.h5", "*.msgpack", "*.tflite")
# Words of failures that another try does not mend.
NO_IMAGE = re.compile(r"manifest unknown|access denied|invalid reference|no space left on device", re.I)
NO_WEIGHTS = re.compile(r"\b40[134] Client Error|GatedRepo|RepositoryNotFound|no space left on device", re.I)


class Failed(Exception):
    """A stage cannot go on; the text is for people."""


class Abandoned(Exception):
    """A stage that this one needs has failed."""


def now():
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Progress:
    """The progress file and the threads' view of it."""

    def __init__(self, path, ids):
        self.path = path
        self.changed = threading.Condition()
        self.lost = set()
        old = self.read()
        stages = {stage["id"]: stage for stage in old.get("stages", ())}
        empty = {"state": "waiting", "percent": None, "started": None, "ended": None, "detail": ""}
        self.before = {name: stages.get(name, empty)["state"] for name in ids}
        self.stages = {name: {"id": name, **(stages.get(name) or empty)} for name in ids}
        self.data = {"schema": 1, "boots": old.get("boots", 0), "rebooted": old.get("rebooted", False),
                     "reboot": False, "ready": False, "error": None}

    def read(self):
        try:
            with open(self.path, encoding="utf-8") as file:
                return json.load(file)
        except (OSError, ValueError):
            return {}

    def reopen(self, names):
        """Stages that were under way, failed or are done at every start wait again."""
        with self.changed:
            for name, stage in self.stages.items():
                if name in names or stage["state"] in ("running", "failed"):
                    kept = stage["started"] if stage["state"] == "running" else None
                    stage.update(state="waiting", percent=None, started=kept, ended=None, detail="")
            self.write()

    def write(self):
        text = json.dumps({**self.data, "updated": now(), "stages": list(self.stages.values())})
        try:
            with open(self.path + ".new", "w", encoding="utf-8") as file:
                file.write(text)
            os.replace(self.path + ".new", self.path)
        except OSError as error:
            print(f"{self.path}: {error}")  # a full disk must not end the lanes; the next change is written again

    def tell(self, **facts):
        with self.changed:
            self.data.update(facts)
            self.write()

    def update(self, name, **facts):
        with self.changed:
            stage = self.stages[name]
            if any(stage[key] != value for key, value in facts.items()):
                stage.update(facts)
                self.write()
                self.changed.notify_all()

    def is_over(self, name):
        return self.stages[name]["state"] in ("done", "skipped")

    def lose(self, name):
        """It, and what needs it, cannot come to its end."""
        with self.changed:
            self.lost.add(name)
            self.changed.notify_all()

    def wait(self, names):
        """Until all are over; Abandoned once one of them is lost."""
        with self.changed:
            while not all(self.is_over(name) for name in names):
                if self.lost & set(names):
                    raise Abandoned
                self.changed.wait()


class Bootstrap:
    """The stages. `root` is put before every path and `pause` is the first back-off, for tests."""

    def __init__(self, root="", pause=3.0):
        self.root = root
        self.pause = pause
        with open(self.at(SETTINGS), encoding="utf-8") as file:
            self.settings = json.load(file)
        os.makedirs(os.path.dirname(self.at(PROGRESS)), exist_ok=True)
        ids = ["tools", "docker", "driver", "image", "weights", "engine"]
        if self.settings.get("webui_image"):
            ids.append("webui")
        self.progress = Progress(self.at(PROGRESS), ids)

    def at(self, path):
        return self.root + path

    def read(self, path):
        try:
            with open(self.at(path), encoding="utf-8") as file:
                return file.read()
        except OSError:
            return ""

    def put(self, path, text):
        os.makedirs(os.path.dirname(self.at(path)), exist_ok=True)
        with open(self.at(path) + ".new", "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(self.at(path) + ".new", self.at(path))

    # Commands

    def masked(self, text):
        known = [self.read(HUB_TOKEN).strip()]
        known += [line.partition("=")[2].strip() for line in self.read(VLLM_SECRETS).splitlines()]
        for secret in known:
            if len(secret) > 3:
                text = text.replace(secret, "***")
        return text

    def once(self, argv, env=None, watch=None):
        """Exit code and last lines of a command; what it prints is offered line by line to `watch`."""
        base = {**os.environ, "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive", "NEEDRESTART_SUSPEND": "1"}
        last = collections.deque(maxlen=60)
        try:
            process = subprocess.Popen(argv, env={**base, **(env or {})}, stdin=subprocess.DEVNULL,
                                       stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
        except OSError as error:
            return 127, [f"{argv[0]}: {error.strerror}"]
        with process.stdout:
            for line in process.stdout:
                if line.strip():
                    last.append(line.rstrip())
                if watch:
                    watch(line)
        return process.wait(), list(last)

    def run(self, *argv, tries=1, env=None, watch=None, repair=None, hopeless=None):
        """Runs a command until it succeeds, at most `tries` times with growing pauses."""
        for left in reversed(range(tries)):
            code, lines = self.once(argv, env, watch)
            if code == 0:
                return lines
            text = "\n".join(lines[-12:])
            print(self.masked(f"{argv[0]} ended with {code}:\n{text}"))
            if left == 0 or (hopeless and hopeless.search(text)):
                break
            time.sleep(min(60.0, self.pause * 2 ** (tries - 1 - left)))
            if repair:
                self.once(repair)
        if self.progress.data["reboot"]:
            threading.Event().wait()  # ended by the restart, which ends us too
        raise Failed(self.masked(f"{os.path.basename(argv[0])} ended with {code}: {text}")[-2000:])

    def install(self, *packages):
        self.run(*APT, "install", "--no-install-recommends", *packages, tries=4,
                 repair=("dpkg", "--configure", "-a"))

    # Stages

    def tools(self):
        self.progress.update("tools", detail="Package lists")
        os.makedirs(os.path.dirname(self.at(TOOLKIT_KEY)), exist_ok=True)
        self.run("curl", "-fsSL", "--retry", "3", "--connect-timeout", "20", "-o", self.at(TOOLKIT_KEY),
                 f"{TOOLKIT_SITE}/gpgkey", tries=5)
        self.put(TOOLKIT_LIST, f"deb [signed-by={TOOLKIT_KEY}] {TOOLKIT_SITE}/stable/deb/amd64 /\n")
        self.run(*APT, "update", tries=5)
        self.progress.update("tools", detail="Python environment")
        self.install("python3-venv")

    def docker(self):
        self.progress.update("docker", detail="Container runtime")
        toolkit = [f"{name}={TOOLKIT}" for name in ("nvidia-container-toolkit", "nvidia-container-toolkit-base",
                                                    "libnvidia-container-tools", "libnvidia-container1")]
        has_other = self.once(("dpkg", "-s", "docker-ce"))[0] == 0
        runtime = ("docker-compose-plugin",) if has_other else ("docker.io", "docker-compose-v2")
        self.install(*runtime, "pigz", "iptables", *toolkit)
        if not os.path.exists(self.at("/etc/docker/daemon.json")):
            self.put("/etc/docker/daemon.json", '{"max-concurrent-downloads": 8}\n')
        self.run("nvidia-ctk", "runtime", "configure", "--runtime=docker")
        self.put("/etc/systemd/system/" + GUARD, GUARD_UNIT)
        self.run("systemctl", "daemon-reload")
        self.run("systemctl", "enable", "--now", GUARD)
        self.progress.update("docker", detail="Restart of the container runtime")
        self.run("systemctl", "restart", "docker", tries=2)

    def has_gpu(self):
        return self.once(("nvidia-smi", "-L"))[0] == 0

    def driver(self):
        if self.has_gpu():
            return "skipped" if self.progress.before["driver"] in ("waiting", "skipped") else "done"
        self.install_driver()
        self.progress.update("driver", detail="Loading the driver")
        self.once(("modprobe", "-r", "nouveau"))
        told = [line for module in ("nvidia", "nvidia_uvm") for line in self.once(("modprobe", module))[1]]
        if not self.has_gpu():
            if self.progress.data["rebooted"]:
                raise Failed("The driver does not load, also after a restart. " + " ".join(told)[-1000:])
            self.reboot()
        return "done"

    def install_driver(self):
        """Prebuilt, signed modules for the running kernel; else those of the newest one, which needs a restart."""
        kernel = os.uname().release
        choices = [(branch, kernel) for branch in DRIVER_BRANCHES] + [(DRIVER_BRANCHES[0], "generic")]
        failure = Failed("There is no driver package for this system.")
        for branch, flavour in choices:
            modules = f"linux-modules-nvidia-{branch}-server-open-{flavour}"
            if self.once(("apt-cache", "show", modules))[0] != 0:
                continue
            self.progress.update("driver", detail=f"Driver {branch}")
            try:
                return self.install(modules, f"nvidia-utils-{branch}-server", f"libnvidia-compute-{branch}-server")
            except Failed as error:
                failure = error
        raise failure

    def reboot(self):
        self.progress.update("driver", detail="Restart for the driver")
        self.progress.tell(reboot=True, rebooted=True)
        os.sync()
        self.run("systemctl", "reboot", tries=3)
        time.sleep(600)
        raise Failed("The restart for the driver did not happen.")

    def pull(self, stage, image):
        seen = {}

        def watch(line):
            layer, _, what = line.strip().partition(": ")
            if re.fullmatch(r"[0-9a-f]{12}", layer):
                share = {"Pull complete": 2, "Already exists": 2, "Download complete": 1}
                seen[layer] = max(seen.get(layer, 0), share.get(what, 0))
                self.progress.update(stage, percent=sum(seen.values()) * 50 // len(seen))

        self.progress.update(stage, detail=image)
        self.run("docker", "pull", image, tries=6, watch=watch, hopeless=NO_IMAGE)

    def image(self):
        self.pull("image", self.settings["image"])

    def weights(self):
        if not self.settings.get("hf_cache", True):
            return "skipped"
        done = f"{DOWNLOADER}/complete"
        if not os.path.exists(self.at(done)):
            self.progress.update("weights", detail="Downloader")
            self.run("python3", "-m", "venv", "--clear", self.at(DOWNLOADER))
            self.run(self.at(f"{DOWNLOADER}/bin/pip"), "install", "-q", "--disable-pip-version-check",
                     DOWNLOADER_PACKAGE, tries=5)
            self.put(done, DOWNLOADER_PACKAGE + "\n")
        if self.settings.get("gated"):
            self.progress.update("weights", detail="Waiting for the hub's token")
            self.wait_for(HUB_TOKEN, GO)
        self.download(self.settings["model"])
        return "done"

    def download(self, model):
        env = {"HF_HOME": self.at(HF_HOME), "HF_XET_HIGH_PERFORMANCE": "1", "HF_HUB_DISABLE_PROGRESS_BARS": "1",
               "HF_HUB_DISABLE_TELEMETRY": "1", "HF_HUB_DOWNLOAD_TIMEOUT": "30", "HF_XET_CHUNK_CACHE_SIZE_BYTES": "0"}
        if self.settings.get("hub_endpoint"):
            env["HF_ENDPOINT"] = self.settings["hub_endpoint"]
        token = self.read(HUB_TOKEN).strip()
        if token:
            env["HF_TOKEN"] = token
        self.progress.update("weights", detail=model)
        ended = threading.Event()
        counter = threading.Thread(target=self.count, args=(model, ended), daemon=True)
        counter.start()
        try:
            self.run(self.at(f"{DOWNLOADER}/bin/hf"), "download", model, "--exclude", *NOT_NEEDED, env=env, tries=6,
                     hopeless=NO_WEIGHTS)
        except Failed as error:
            if "no space left" in str(error).lower():
                self.drop_unfinished(model)
            raise
        finally:
            ended.set()
            counter.join()

    def blobs(self, model):
        return self.at(f"{HF_HOME}/hub/models--{model.replace('/', '--')}/blobs")

    def drop_unfinished(self, model):
        """Room on a full disk, to write down why it ended."""
        for entry in os.scandir(self.blobs(model)):
            if entry.name.endswith(".incomplete"):
                os.unlink(entry.path)

    def count(self, model, ended):
        """Percent of the weights that are on the disk."""
        folder = self.blobs(model)
        expected = self.settings.get("weight_bytes") or 0
        while expected and not ended.wait(0.5):
            have = 0
            for entry in os.scandir(folder) if os.path.isdir(folder) else ():
                try:
                    have += entry.stat().st_size
                except OSError:
                    continue  # it was renamed between the two looks
            self.progress.update("weights", percent=min(99, have * 100 // expected))

    def wait_for(self, *paths):
        while not any(os.path.exists(self.at(path)) for path in paths):
            time.sleep(0.2)

    def engine(self):
        self.progress.update("engine", detail="Starting the engine")
        self.run("docker", "compose", "-f", self.at(COMPOSE), "up", "-d", "vllm", tries=2)
        self.progress.update("engine", detail="Loading the model")
        looked = time.monotonic()
        while not self.is_healthy():
            time.sleep(0.5)
            if time.monotonic() - looked > 2:
                looked = time.monotonic()
                self.check_container()
        self.run("docker", "update", "--restart", "unless-stopped", VLLM_CONTAINER, tries=3)
        self.progress.tell(ready=True)

    def is_healthy(self):
        connection = http.client.HTTPConnection("127.0.0.1", VLLM_PORT, timeout=5)
        try:
            connection.request("GET", "/health")
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def check_container(self):
        shape = "{{.State.Status}} {{.State.ExitCode}}"
        code, lines = self.once(("docker", "inspect", "-f", shape, VLLM_CONTAINER))
        state, _, status = (lines[-1] if code == 0 and lines else "").partition(" ")
        if state in ("exited", "dead"):
            words = self.once(("docker", "logs", "--tail", "60", VLLM_CONTAINER))[1]
            head = f"The engine ended with exit code {status} while loading.\n"
            raise Failed(head + self.masked("\n".join(words))[-4000:])

    def webui(self):
        self.pull("webui", self.settings["webui_image"])
        self.progress.wait(["engine"])
        self.run("docker", "compose", "-f", self.at(COMPOSE), "up", "-d", "webui", tries=2)
        self.run("docker", "update", "--restart", "unless-stopped", WEBUI_CONTAINER, tries=3)

    # Lanes

    def lane(self, name, needs=(), files=()):
        try:
            self.progress.wait(needs)
            if not self.progress.is_over(name):
                for path in files:
                    self.wait_for(path)
                self.stage(name)
        except Abandoned:
            self.progress.update(name, state="waiting", detail="A stage before it failed")
            self.progress.lose(name)

    def stage(self, name):
        started = self.progress.stages[name]["started"] or now()
        self.progress.update(name, state="running", started=started)
        print(f"{name}: begun")
        try:
            state = getattr(self, name)() or "done"
            self.progress.update(name, state=state, percent=100 if state == "done" else None, ended=now(), detail="")
        except Abandoned:
            raise
        except Exception as error:  # whatever it is must be told, not lost in a thread
            text = str(error) if isinstance(error, Failed) else self.masked(f"{type(error).__name__}: {error}")
            self.fail(name, text)
        print(f"{name}: {self.progress.stages[name]['state']}")

    def fail(self, name, text):
        if name != "webui" and not self.progress.data["error"]:
            self.progress.tell(error={"stage": name, "message": text})
        self.progress.update(name, state="failed", percent=None, ended=now(), detail=text)
        self.progress.lose(name)

    def hold(self):
        """The guard takes this VM for busy as long as this process lives."""
        with open("/proc/self/stat", encoding="utf-8") as file:
            start = file.read().rpartition(")")[2].split()[19]
        self.put(f"{HOLDS}/{os.getpid()}-{start}", "load")

    def bring_up(self):
        self.hold()
        if not os.path.exists(self.at(BOOT_MARK)):
            self.progress.data["boots"] += 1
            self.put(BOOT_MARK, "")
        again = {"engine", "webui"} | (set() if self.has_gpu() else {"driver"})
        self.progress.reopen(again)
        lanes = {"tools": (), "docker": ("tools",), "driver": ("docker",), "image": ("docker",), "weights": ("tools",),
                 "engine": ("driver", "image", "weights"), "webui": ("image",)}
        threads = [threading.Thread(target=self.lane, args=(name, needs, (GO,) if name == "engine" else ()))
                   for name, needs in lanes.items() if name in self.progress.stages]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


if __name__ == "__main__":
    Bootstrap().bring_up()
