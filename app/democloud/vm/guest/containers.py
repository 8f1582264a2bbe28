# SPDX-License-Identifier: GPL-3.0-or-later
"""Containers: a process for each that runs, its restart policy, all kept across the daemon's restarts."""
import hashlib
import json
import os
import signal
import socket
import subprocess
import threading
import time

import containerabout
import containerlog
import dockerwords
import gpu
import world
from containerlog import iso
from dockerwords import Refused, refuse

ROOT = "/var/lib/docker/containers"
PROGRAMS = (("vllm-openai", "vllm.py"), ("open-webui", "webui.py"))
HELLO = ["/bin/sh", "-c", "echo Hello from Docker!"]
ZERO = "0001-01-01T00:00:00Z"
PATIENCE = 5.0


def program(image):
    return next((file for key, file in PROGRAMS if key in image), None)


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
            refuse(dockerwords.NOT_RUNNING, id=self.id)

    def about(self):
        return containerabout.inspect(self)

    def show_log(self, call, options):
        return containerlog.show(call, self.log_file, options, self.is_running)

    def set_policy(self, policy):
        self.config["policy"] = policy
        self.store.save()

    def check(self):
        """Refuses what the real daemon would refuse at this moment."""
        if self.config["gpus"] and "nvidia" not in self.store.runtimes():
            refuse(dockerwords.NO_RUNTIME)
        if self.config["gpus"] and not gpu.driver_is_loaded():
            refuse(dockerwords.NO_DRIVER)
        for address, port, _ in self.ports:
            with socket.socket() as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    probe.bind((address, int(port)))
                except OSError:
                    refuse(dockerwords.PORT_TAKEN, name=self.name, address=address, port=port)

    def start(self):
        with self.lock:
            if self.is_running():
                return
            try:
                self.check()
            except Refused as refused:
                self.state.update(Error=str(refused).removeprefix(dockerwords.DAEMON), ExitCode=128)
                self.store.save()
                raise
            self.state.update(Stopped=False, Restarts=0, Error="")
            self._launch()

    def _launch(self):
        file = program(self.image)
        argv = ["/usr/bin/python3", "-IS", os.path.join(world.HERE, file)] if file else HELLO
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
        containerlog.record(process.stdout, self.log_file)
        code = process.wait()
        process.stdin.close()
        with self.lock:
            if process is not self.process:
                return
            code = code if code >= 0 else 128 - code
            self.state.update(Status="exited", ExitCode=code, FinishedAt=iso(time.time()))
            again = not self.state["Stopped"] and not self.store.ending and self._policy_wants(code)
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

    def stop(self, by_user):
        with self.lock:
            if by_user:
                self.state["Stopped"] = True
            process = self.process
            if self.state["Status"] == "restarting":
                self.state["Status"] = "exited"
        if process and process.poll() is None:
            self._end(process)
            self.state.update(Status="exited", FinishedAt=iso(time.time()))
        self.store.save()

    @staticmethod
    def _end(process):
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(process.pid, number)
                process.wait(PATIENCE)
                return
            except ProcessLookupError:
                return  # it has ended already
            except subprocess.TimeoutExpired:
                continue

    def wait(self):
        while self.is_running():
            time.sleep(0.05)
        return self.state["ExitCode"]


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
        return next((box for box in self.all()
                     if box.name == name or (len(name) >= 4 and box.id.startswith(name))), None)

    def need(self, name):
        box = self.find(name)
        if box is None:
            refuse(dockerwords.NO_CONTAINER, name=name)
        return box

    def add(self, name, config):
        with self.lock:
            box = self.boxes[name] = Container(self, name, config)
            self.save()
            return box

    def remove(self, box, forced):
        if box.is_running() and not forced:
            refuse(dockerwords.STILL_RUNNING, name=box.name)
        box.stop(by_user=True)  # also one that waits for its restart: it would come back and keep its port
        with self.lock:
            self.boxes.pop(box.name, None)
            self.save()

    def save(self):
        with self.lock:
            world.remember("containers", {name: {"config": box.config, "state": {**box.state, "Id": box.id}}
                                          for name, box in self.boxes.items()})

    def start_after_boot(self):
        for box in self.all():
            if box.is_running():
                box.state["Status"] = "exited"
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
