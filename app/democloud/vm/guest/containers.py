# SPDX-License-Identifier: GPL-3.0-or-later
"""Containers: a process for each that runs, its log, its restart policy, all kept across the daemon's restarts."""
import hashlib
import json
import os
import signal
import socket
import subprocess
import threading
import time

import gpu
import world

ROOT = "/var/lib/docker/containers"
PROGRAMS = (("vllm-openai", "vllm.py"), ("open-webui", "webui.py"))
ZERO = "0001-01-01T00:00:00Z"


class Refused(Exception):
    """What the daemon answers instead of doing it."""


def iso(moment):
    fraction = f"{moment % 1:.9f}"[1:]
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(moment)) + fraction + "Z"


def program(image):
    return next((file for key, file in PROGRAMS if key in image), None)


def run_in_vm(call, argv):
    try:
        done = subprocess.run(argv, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    except OSError as error:
        call.err(f"OCI runtime exec failed: exec failed: {argv[:1]}: {error.strerror}")
        return 126
    call.out(done.stdout, end="")
    call.err(done.stderr, end="")
    return done.returncode


class Container:
    """`config`: image, command, env, ports [(address, host, inside)], mounts [(host, inside)], gpus, policy,
    project, service, health (a healthcheck is wanted)."""

    def __init__(self, store, name, config, state=None):
        self.store = store
        self.name = name
        self.config = config
        self.id = hashlib.sha256(f"{name}{time.time()}".encode()).hexdigest()
        self.state = {"Status": "created", "ExitCode": 0, "OOMKilled": False, "Error": "", "StartedAt": ZERO,
                      "FinishedAt": ZERO, "Restarts": 0, "Created": iso(time.time()), "Stopped": False}
        if state:
            self.id = state.pop("Id")
            self.state.update(state)
        self.process = None
        self.lock = threading.RLock()
        self.log_lock = threading.Lock()

    image = property(lambda self: self.config["image"])
    command = property(lambda self: self.config["command"])
    ports = property(lambda self: self.config["ports"])
    service = property(lambda self: self.config.get("service", ""))
    project = property(lambda self: self.config.get("project", ""))
    log_file = property(lambda self: f"{ROOT}/{self.id}/{self.id}-json.log")

    def is_running(self):
        return self.state["Status"] in ("running", "restarting")

    def must_run(self):
        if not self.is_running():
            raise Refused(f"Error response from daemon: container {self.id} is not running")

    def about(self):
        running = self.state["Status"] == "running"
        state = {key: self.state[key] for key in ("Status", "ExitCode", "OOMKilled", "Error", "StartedAt", "FinishedAt")}
        state.update(Running=self.is_running(), Restarting=self.state["Status"] == "restarting", Paused=False, Dead=False,
                     Pid=self.process.pid if running and self.process else 0)
        if self.config.get("health"):
            state["Health"] = {"Status": "healthy" if running and self._answers() else "starting", "FailingStreak": 0}
        return {"Id": self.id, "Name": "/" + self.name, "Created": self.state["Created"], "State": state,
                "RestartCount": self.state["Restarts"], "Image": "sha256:" + hashlib.sha256(self.image.encode()).hexdigest(),
                "LogPath": self.log_file, "Args": self.command,
                "Config": {"Image": self.image, "Cmd": self.command, "Env": [f"{k}={v}" for k, v in self.config["env"].items()],
                           "Labels": {"com.docker.compose.project": self.project, "com.docker.compose.service": self.service}},
                "HostConfig": {"RestartPolicy": {"Name": self.config["policy"], "MaximumRetryCount": 0}, "IpcMode": "host"}}

    def _answers(self):
        for address, host, _ in self.ports:
            with socket.socket() as probe:
                probe.settimeout(0.2)
                if probe.connect_ex((address, int(host))):
                    return False
        return True

    def status_words(self):
        if self.state["Status"] == "running":
            return "Up 1 minute"
        if self.state["Status"] == "restarting":
            return f"Restarting ({self.state['ExitCode']}) 1 second ago"
        return "Created" if self.state["Status"] == "created" else f"Exited ({self.state['ExitCode']}) 1 second ago"

    def set_policy(self, policy):
        self.config["policy"] = policy
        self.store.save()

    def _check(self):
        if self.config["gpus"] and "nvidia" not in self.store.runtimes():
            raise Refused('Error response from daemon: could not select device driver "nvidia" with capabilities: [[gpu]]')
        if self.config["gpus"] and not gpu.driver_is_loaded():
            raise Refused("Error response from daemon: failed to create task for container: failed to create shim task: "
                          "OCI runtime create failed: runc create failed: unable to start container process: error during "
                          "container init: error running prestart hook #0: exit status 1, stdout: , stderr: "
                          "Auto-detected mode as 'legacy'\nnvidia-container-cli: initialization error: nvml error: driver "
                          "not loaded: unknown")
        for address, host, _ in self.ports:
            with socket.socket() as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    probe.bind((address, int(host)))
                except OSError:
                    raise Refused(f"Error response from daemon: driver failed programming external connectivity on endpoint "
                                  f"{self.name}: Bind for {address}:{host} failed: port is already allocated") from None

    def start(self):
        with self.lock:
            if self.is_running():
                return
            try:
                self._check()
            except Refused as refused:
                self.state.update(Error=str(refused).removeprefix("Error response from daemon: "), ExitCode=128)
                self.store.save()
                raise
            self.state.update(Stopped=False, Restarts=0, Error="")
            self._launch()

    def _launch(self):
        file = program(self.image)
        argv = ["/usr/bin/python3", "-IS", os.path.join(world.HERE, file)] if file else ["/bin/sh", "-c", "echo Hello from Docker!"]
        env = {"PATH": world.PATH, **{key: str(value) for key, value in self.config["env"].items()}}
        self.process = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                        env=env, start_new_session=True)
        self.state.update(Status="running", ExitCode=0, StartedAt=iso(time.time()), FinishedAt=ZERO)
        self.store.save()
        threading.Thread(target=self._watch, args=(self.process,), daemon=True).start()
        try:
            self.process.stdin.write(json.dumps(self.config).encode() + b"\n")
            self.process.stdin.flush()  # kept open: its end tells the program that the daemon died
        except BrokenPipeError:
            return  # it ended at once; _watch() tells

    def _watch(self, process):
        self._record(process)
        code = process.wait()
        process.stdin.close()
        with self.lock:
            if process is not self.process:
                return
            self.state.update(Status="exited", ExitCode=code if code >= 0 else 128 - code, FinishedAt=iso(time.time()))
            again = not self.state["Stopped"] and not self.store.ending and self._policy_wants(self.state["ExitCode"])
            if again:
                self.state.update(Status="restarting", Restarts=self.state["Restarts"] + 1)
            self.store.save()
        if again:
            time.sleep(min(60.0, 0.1 * 2 ** min(self.state["Restarts"], 9)))
            with self.lock:
                if self.state["Status"] == "restarting" and not self.store.ending:
                    self._launch()

    def _policy_wants(self, code):
        policy = self.config["policy"]
        return policy in ("always", "unless-stopped") or (policy.startswith("on-failure") and code != 0)

    def _record(self, process):
        os.makedirs(os.path.dirname(self.log_file), exist_ok=True)
        with open(self.log_file, "a", encoding="utf-8") as file:
            for line in process.stdout:
                entry = {"log": line.decode("utf-8", "replace"), "stream": "stderr", "time": iso(time.time())}
                file.write(json.dumps(entry) + "\n")
                file.flush()

    def stop(self, by_user):
        with self.lock:
            if by_user:
                self.state["Stopped"] = True
            process = self.process
            if self.state["Status"] == "restarting":
                self.state["Status"] = "exited"
        if process and process.poll() is None:
            for number, patience in ((signal.SIGTERM, 5), (signal.SIGKILL, 5)):
                try:
                    os.killpg(process.pid, number)
                    process.wait(patience)
                    break
                except ProcessLookupError:
                    break  # it has ended already
                except subprocess.TimeoutExpired:
                    continue
            self.state.update(Status="exited", FinishedAt=iso(time.time()))
        self.store.save()

    def wait(self):
        while self.is_running():
            time.sleep(0.05)
        return self.state["ExitCode"]

    def show_log(self, call, options):
        try:
            file = open(self.log_file, encoding="utf-8")
        except FileNotFoundError:
            return 0
        with file:
            since = iso(options["since"]) if options["since"] else ""
            entries = [entry for entry in map(json.loads, file) if entry["time"] >= since]
            tail = options["tail"]
            for entry in entries if tail is None else entries[len(entries) - tail:] if tail else []:
                self._show_entry(call, entry, options)
            while options["follow"]:
                line = file.readline()
                if line:
                    self._show_entry(call, json.loads(line), options)
                elif not self.is_running():
                    break
                else:
                    time.sleep(0.05)
        return 0

    @staticmethod
    def _show_entry(call, entry, options):
        call.err((entry["time"] + " " if options["timestamps"] else "") + entry["log"], end="")


class Store:
    def __init__(self, images):
        self.images = images
        self.ending = False
        self.lock = threading.RLock()
        try:
            with open(gpu.DAEMON_CONFIG, encoding="utf-8") as file:
                self.known_runtimes = ["runc", *json.load(file).get("runtimes", {})]
        except (FileNotFoundError, ValueError):
            self.known_runtimes = ["runc"]
        self.boxes = {name: Container(self, name, kept["config"], kept["state"])
                      for name, kept in world.recall("containers", {}).items()}

    def runtimes(self):
        """Those the daemon read when it started."""
        return self.known_runtimes

    def all(self):
        return list(self.boxes.values())

    def find(self, name):
        return next((box for box in self.all() if box.name == name or (len(name) >= 4 and box.id.startswith(name))), None)

    def need(self, name):
        box = self.find(name)
        if box is None:
            raise Refused(f"Error response from daemon: No such container: {name}")
        return box

    def add(self, name, config):
        with self.lock:
            box = self.boxes[name] = Container(self, name, config)
            self.save()
            return box

    def remove(self, box, forced):
        if box.is_running():
            if not forced:
                raise Refused(f'Error response from daemon: cannot remove container "/{box.name}": container is running: '
                              "stop the container before removing or force remove")
            box.stop(by_user=True)
        with self.lock:
            self.boxes.pop(box.name, None)
            self.save()

    def save(self):
        with self.lock:
            world.remember("containers", {name: {"config": box.config, "state": {**box.state, "Id": box.id}}
                                          for name, box in self.boxes.items()})

    def start_after_boot(self):
        for box in self.all():
            was_on = box.is_running()
            box.state["Status"] = "exited" if was_on else box.state["Status"]
            policy = box.config["policy"]
            if policy == "always" or (policy == "unless-stopped" and not box.state["Stopped"]):
                try:
                    box.start()
                except Refused as refused:
                    print(f"{box.name}: {refused}", flush=True)

    def shut_down(self):
        self.ending = True
        for box in self.all():
            box.stop(by_user=False)


def run_once(daemon, call, args):
    """`docker run`: only what tries out the GPU, and hello-world."""
    words, gpus = list(args), False
    while words and words[0].startswith("-"):
        word = words.pop(0)
        gpus |= word.startswith("--gpus")
        if word in ("--gpus", "-e", "-v", "--name", "--network", "--entrypoint", "--runtime") and words:
            words.pop(0)
    image, command = words[0], words[1:]
    if daemon.images.about(image) is None:
        call.err(f"Unable to find image '{image}' locally")
        if daemon.images.pull(call, image):
            return 125
    box = Container(daemon.containers, "once", {"image": image, "command": command, "env": {}, "ports": [], "mounts": [],
                                                "gpus": gpus, "policy": "no"})
    box._check()
    if not command:
        call.out("\nHello from Docker!\nThis message shows that your installation appears to be working correctly.\n")
        return 0
    return run_in_vm(call, command)
