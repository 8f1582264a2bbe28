#!/usr/bin/python3 -IS
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stand-in's container daemon: keeps images and containers and answers the `docker` command."""
import json
import os
import signal
import socket
import sys
import threading

sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))

import compose  # noqa: E402
import containers  # noqa: E402
import dockerformat  # noqa: E402
import dockerrun  # noqa: E402
import dockerwords  # noqa: E402
import images  # noqa: E402
import misc  # noqa: E402
import world  # noqa: E402
from dockercli import SOCKET  # noqa: E402


class Call:
    """One `docker` command under way."""

    def __init__(self, stream, question):
        self.stream = stream
        self.argv = question["argv"]
        self.cwd = question["cwd"]
        self.env = question["env"]
        self.lock = threading.Lock()

    def _send(self, frame):
        with self.lock:
            self.stream.write(json.dumps(frame) + "\n")
            self.stream.flush()

    def out(self, text, end="\n"):
        self._send({"to": "out", "text": text + end})

    def err(self, text, end="\n"):
        self._send({"to": "err", "text": text + end})

    def finish(self, code):
        self._send({"exit": code})


class Daemon:
    def __init__(self):
        self.images = images.Store()
        self.containers = containers.Store(self.images)
        self.commands = {
            "compose": self.bound(compose.run),
            "pull": self.pull, "image": self.image, "images": self.list_images, "rmi": self.remove_images,
            "info": self.info, "version": self.version, "ps": self.ps, "inspect": self.inspect, "logs": self.logs,
            "update": self.update, "start": self.start, "stop": self.stop, "restart": self.restart, "kill": self.stop,
            "rm": self.remove, "exec": self.bound(dockerrun.execute), "run": self.bound(dockerrun.run),
            "stats": self.stats, "system": self.nothing,
            "volume": self.nothing, "network": self.nothing, "wait": self.wait, "container": self.container,
        }

    def bound(self, command):
        return lambda call, args: command(self, call, args)

    def answer(self, call):
        words = list(call.argv)
        while words and words[0].startswith("-"):
            words.pop(0)
        command = self.commands.get(words[0] if words else "")
        if command is None:
            call.err(f"docker: unknown command: docker {' '.join(words[:1])}\n\nRun 'docker --help' for more "
                     "information")
            return 1
        try:
            return command(call, words[1:]) or 0
        except dockerwords.Refused as refused:
            call.err(str(refused))
            return 1

    @staticmethod
    def nothing(_call, _args):
        return 0

    def pull(self, call, args):
        return self.images.pull(call, [word for word in args if not word.startswith("-")][0])

    def image(self, call, args):
        if args[:1] == ["inspect"]:
            return self.inspect_image(call, args[1:])
        if args[:1] == ["pull"]:
            return self.pull(call, args[1:])
        if args[:1] == ["prune"]:
            world.remember("pruned", True)
            call.out("Total reclaimed space: 9.1GB")
            return 0
        return self.list_images(call, []) if args[:1] in (["ls"], ["list"]) else 0

    def inspect_image(self, call, args):
        wanted, form, code = *dockerformat.names_and_format(args), 0
        found = []
        for name in wanted:
            about = self.images.about(name)
            if about is None:
                call.err(f"Error response from daemon: No such image: {name}")
                code = 1
            else:
                found.append(about)
        dockerformat.show(call, found, form)
        return code

    def list_images(self, call, _args):
        call.out(f"{'REPOSITORY':<30} TAG       IMAGE ID       SIZE")
        for name in self.images.known():
            repository, _, tag = name.rpartition(":")
            call.out(f"{repository:<30} {tag:<9} {self.images.about(name)['Id'][7:19]}   21GB")

    def remove_images(self, _call, args):
        for name in args:
            self.images.forget(name)

    def info(self, call, args):
        about = {"ServerVersion": "28.2.2", "Runtimes": {name: {} for name in self.containers.runtimes()},
                 "Containers": len(self.containers.all()), "Images": len(self.images.known()), "CgroupVersion": "2",
                 "DockerRootDir": "/var/lib/docker", "OperatingSystem": "Ubuntu 24.04.3 LTS"}
        _, form = dockerformat.names_and_format(args)
        if form:
            dockerformat.show(call, [about], form)
        else:
            call.out(f"Server:\n Server Version: 28.2.2\n Runtimes: {' '.join(about['Runtimes'])}\n Cgroup Version: 2")

    def version(self, call, args):
        _, form = dockerformat.names_and_format(args)
        about = {"Client": {"Version": "28.2.2"}, "Server": {"Version": "28.2.2"}}
        if form:
            dockerformat.show(call, [about], form)
        else:
            call.out("Client:\n Version: 28.2.2\n\nServer:\n Engine:\n  Version: 28.2.2")

    def ps(self, call, args):
        dockerformat.list_containers(call, args, self.containers.all())

    def container(self, call, args):
        return self.commands[args[0]](call, args[1:]) if args and args[0] in self.commands else self.nothing(call, args)

    def inspect(self, call, args):
        wanted, form = dockerformat.names_and_format(args)
        found, code = [], 0
        for name in wanted:
            box = self.containers.find(name)
            about = box.about() if box else self.images.about(name)
            if about is None:
                call.err(f"Error response from daemon: No such object: {name}")
                code = 1
            else:
                found.append(about)
        if found or not form:
            dockerformat.show(call, found, form)
        return code

    def logs(self, call, args):
        names, options = dockerformat.log_options(args)
        return self.containers.need(names[0]).show_log(call, options)

    def update(self, call, args):
        names, policy = [], None
        rest = iter(args)
        for word in rest:
            if word == "--restart":
                policy = next(rest)
            elif word.startswith("--restart="):
                policy = word.partition("=")[2]
            elif not word.startswith("-"):
                names.append(word)
        for name in names:
            box = self.containers.need(name)
            if policy:
                box.set_policy(policy)
            call.out(name)

    def _each(self, call, args, act):
        skip = False
        for word in args:
            if skip or word in ("-t", "--time", "--timeout", "-s", "--signal"):
                skip = not skip
            elif not word.startswith("-"):
                act(self.containers.need(word))
                call.out(word)

    def start(self, call, args):
        self._each(call, args, lambda box: box.start())

    def stop(self, call, args):
        self._each(call, args, lambda box: box.stop(by_user=True))

    def restart(self, call, args):
        def act(box):
            box.stop(by_user=True)
            box.start()

        self._each(call, args, act)

    def remove(self, call, args):
        forced = any(word in ("-f", "--force", "-fv", "-vf") for word in args)
        self._each(call, args, lambda box: self.containers.remove(box, forced))

    def wait(self, call, args):
        for name in args:
            call.out(str(self.containers.need(name).wait()))

    def stats(self, call, _args):
        call.out("NAME            CPU %     MEM USAGE / LIMIT")
        for box in self.containers.all():
            call.out(f"{box.name:<15} 1.52%     4.1GiB / 62.7GiB")


def notify_ready():
    path = os.environ.get("NOTIFY_SOCKET")
    if path:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as speaker:
            speaker.sendto(b"READY=1", path)


def serve(daemon, connection):
    with connection, connection.makefile("rw", encoding="utf-8", newline="\n") as stream:
        try:
            call = Call(stream, json.loads(stream.readline()))
            call.finish(daemon.answer(call))
        except (BrokenPipeError, ConnectionResetError, ValueError):
            return  # whoever asked has gone


def main():
    world.take("restart")
    daemon = Daemon()

    def end(*_):
        daemon.containers.shut_down()
        os._exit(0)

    signal.signal(signal.SIGTERM, end)
    if os.path.exists(SOCKET):
        os.unlink(SOCKET)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(SOCKET)
    listener.listen(64)
    misc.iptables(["-N", "DOCKER-USER"])  # kept if it is there
    daemon.containers.start_after_boot()
    notify_ready()
    print("API listen on /run/docker.sock", flush=True)
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=serve, args=(daemon, connection), daemon=True).start()


if __name__ == "__main__":
    main()
