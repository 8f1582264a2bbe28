# SPDX-License-Identifier: GPL-3.0-or-later
"""`docker compose`: reads the real compose file (JSON, or YAML where Python can) and keeps its services."""
import hashlib
import json
import os
import re
import threading

import dockerformat
import packages
from containers import program
from dockerwords import Refused

VALUED = ("-p", "--project-name", "-f", "--file", "--env-file", "--profile", "--project-directory")


class Project:
    def __init__(self, call, options):
        path = os.path.join(call.cwd, options.get("-f") or options.get("--file") or self._default(call.cwd))
        try:
            with open(path, encoding="utf-8") as file:
                text = file.read()
        except OSError:
            raise Refused(f"open {path}: no such file or directory") from None
        self.folder = os.path.dirname(path)
        self.content = self._interpolate(self._parse(text), call.env)
        self.name = (options.get("-p") or options.get("--project-name") or self.content.get("name")
                     or os.path.basename(self.folder).lower())
        if not isinstance(self.content.get("services"), dict):
            raise Refused("no service selected")

    @staticmethod
    def _default(folder):
        for name in ("compose.yaml", "compose.yml", "docker-compose.yml", "compose.json"):
            if os.path.exists(os.path.join(folder, name)):
                return name
        raise Refused("no configuration file provided: not found")

    @staticmethod
    def _parse(text):
        try:
            return json.loads(text)
        except ValueError:
            import sys

            sys.path.append("/usr/lib/python3/dist-packages")
            try:
                import yaml

                return yaml.safe_load(text)
            except Exception as error:
                raise Refused(f"yaml: {error}") from None

    def _interpolate(self, value, env):
        if isinstance(value, dict):
            return {key: self._interpolate(item, env) for key, item in value.items()}
        if isinstance(value, list):
            return [self._interpolate(item, env) for item in value]
        if not isinstance(value, str):
            return value

        def found(match):
            if match[0] == "$$":
                return "$"
            return env.get(match[1] or match[3], match[2] or "")

        return re.sub(r"\$\$|\$\{(\w+)(?::?-([^}]*))?\}|\$(\w+)", found, value)

    def services(self, wanted=()):
        """Names with those they depend on, dependencies first."""
        everything = self.content["services"]
        order = []

        def visit(name):
            if name not in everything:
                raise Refused(f"no such service: {name}")
            for before in everything[name].get("depends_on") or []:
                visit(before)
            if name not in order:
                order.append(name)

        for name in wanted or everything:
            visit(name)
        return order

    def container_name(self, service):
        return self.content["services"][service].get("container_name") or f"{self.name}-{service}-1"

    def config(self, service):
        told = self.content["services"][service]
        env = {}
        files = told.get("env_file") or []
        for name in [files] if isinstance(files, str) else files:
            env.update(self._env_file(os.path.join(self.folder, name)))
        given = told.get("environment") or {}
        env.update(given if isinstance(given, dict) else dict(word.partition("=")[::2] for word in given))
        devices = (((told.get("deploy") or {}).get("resources") or {}).get("reservations") or {}).get("devices") or []
        health = told.get("healthcheck")
        command = self._words(told.get("entrypoint")) + self._words(told.get("command"))
        return {"image": told["image"], "command": command, "env": env,
                "ports": [self._port(port) for port in told.get("ports") or []],
                "mounts": [self._mount(volume) for volume in told.get("volumes") or []],
                "gpus": any("gpu" in (device.get("capabilities") or []) for device in devices),
                "policy": str(told.get("restart") or "no"), "project": self.name, "service": service,
                "health": bool(health) and not health.get("disable")}

    @staticmethod
    def _words(value):
        return [str(word) for word in (value.split() if isinstance(value, str) else value or [])]

    @staticmethod
    def _env_file(path):
        if not os.path.exists(path):
            raise Refused(f"env file {path} not found: stat {path}: no such file or directory")
        values = {}
        with open(path, encoding="utf-8") as file:
            for line in file:
                key, equals, value = line.strip().partition("=")
                if equals and not key.startswith("#"):
                    values[key] = value.strip("\"'") if value[:1] in "\"'" else value
        return values

    @staticmethod
    def _port(text):
        parts = str(text).split(":")
        return (parts[0] if len(parts) == 3 else "0.0.0.0", parts[-2] if len(parts) > 1 else parts[-1], parts[-1])

    def _mount(self, volume):
        if isinstance(volume, dict):
            return (volume.get("source", ""), volume.get("target", ""))
        host, _, rest = volume.partition(":")
        if host.startswith("."):
            host = os.path.normpath(os.path.join(self.folder, host))
        if not host.startswith("/"):
            host = f"/var/lib/docker/volumes/{self.name}_{host}/_data"
        return (host, rest.split(":")[0])


def run(daemon, call, args):
    if not packages.installed().get("compose"):
        call.err("docker: 'compose' is not a docker command.\nSee 'docker --help'")
        return 1
    options, words = {}, list(args)
    while words and words[0].startswith("-"):
        word = words.pop(0)
        key, equals, value = word.partition("=")
        options[key] = value if equals else (words.pop(0) if key in VALUED and words else "")
    verb = words.pop(0) if words else "help"
    if verb == "version":
        call.out("2.37.1" if "--short" in words else "Docker Compose version 2.37.1")
        return 0
    if verb not in VERBS:
        call.err(f"unknown docker command: \"compose {verb}\"")
        return 1
    return VERBS[verb](daemon, call, Project(call, options), words)


def names_in(words):
    skip, names = False, []
    for word in words:
        if skip:
            skip = False
        elif word in ("-t", "--timeout", "--tail", "-n", "--since", "--format", "--pull", "--wait-timeout", "--scale"):
            skip = True
        elif not word.startswith("-"):
            names.append(word)
    return names


def up(daemon, call, project, words):
    wanted = project.services(names_in(words))
    configs = {name: project.config(name) for name in wanted}
    for name, config in configs.items():
        if program(config["image"]) is None:
            raise Refused(f"Error response from daemon: pull access denied for {config['image']}")
        if daemon.images.about(config["image"]) is None:
            call.err(f" {name} Pulling ")
            daemon.images.pull(call, config["image"])
            call.err(f" {name} Pulled ")
    for name, config in configs.items():
        bring_up(daemon, call, project.container_name(name), config, "--force-recreate" in words)
    return 0


# A client that was killed leaves its request with the daemon: a second one must not make the same container beside it.
one_at_a_time = threading.Lock()


def bring_up(daemon, call, name, config, forced):
    with one_at_a_time:
        _bring_up(daemon, call, name, config, forced)


def _bring_up(daemon, call, name, config, forced):
    fingerprint = hashlib.sha256(json.dumps({**config, "policy": ""}, sort_keys=True).encode()).hexdigest()
    box = daemon.containers.find(name)
    if box and (forced or box.config.get("fingerprint") != fingerprint):
        call.err(f" Container {name}  Recreate")
        daemon.containers.remove(box, forced=True)
        box = None
    if box is None:
        box = daemon.containers.add(name, {**config, "fingerprint": fingerprint})
        call.err(f" Container {name}  Created")
    if box.is_running():
        call.err(f" Container {name}  Running")
        return
    call.err(f" Container {name}  Starting")
    box.start()
    call.err(f" Container {name}  Started")


def ours(daemon, project, words=()):
    services = names_in(words)
    return [box for box in daemon.containers.all()
            if box.project == project.name and (not services or box.service in services)]


def down(daemon, call, project, _words):
    for box in ours(daemon, project):
        daemon.containers.remove(box, forced=True)
        call.err(f" Container {box.name}  Removed")
    return 0


def each(act, said):
    def verb(daemon, call, project, words):
        for box in ours(daemon, project, words):
            act(box)
            call.err(f" Container {box.name}  {said}")
        return 0

    return verb


def restart(box):
    box.stop(by_user=True)
    box.start()


def ps(daemon, call, project, words):
    dockerformat.list_containers(call, [word for word in words if word.startswith("-") or word in ("json", "table")],
                                 ours(daemon, project))
    return 0


def logs(daemon, call, project, words):
    names, options = dockerformat.log_options(words)
    for box in ours(daemon, project, names):
        box.show_log(call, options)
    return 0


def config_verb(_daemon, call, project, words):
    for name in project.services():
        project.config(name)
    if "-q" not in words and "--quiet" not in words:
        call.out(json.dumps({"name": project.name, **project.content}, indent=2))
    return 0


def pull(daemon, call, project, words):
    return max([daemon.images.pull(call, project.config(name)["image"]) for name in project.services(names_in(words))])


def remove(daemon, call, project, words):
    for box in ours(daemon, project, words):
        daemon.containers.remove(box, forced=any(word.startswith("-") and "s" in word for word in words))
    return 0


VERBS = {
    "up": up, "down": down, "ps": ps, "logs": logs, "config": config_verb, "pull": pull, "rm": remove,
    "start": each(lambda box: box.start(), "Started"),
    "stop": each(lambda box: box.stop(by_user=True), "Stopped"),
    "kill": each(lambda box: box.stop(by_user=True), "Killed"),
    "restart": each(restart, "Started"),
}
