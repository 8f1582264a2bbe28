# SPDX-License-Identifier: GPL-3.0-or-later
"""One running service: started, watched, restarted by its own rules, its words kept in the journal."""
import os
import signal
import socket
import subprocess
import threading
import time

import journal
import unitfile
import world

STOP_WAIT = 5.0


class Service:
    def __init__(self, name, manager):
        self.name = name
        self.manager = manager
        self.state = "inactive"
        self.result = "success"
        self.restarts = 0
        self.process = None
        self.turn = 0  # of starting and stopping: what an earlier turn's thread comes to know late is no news
        self.notify_path = ""
        self.lock = threading.Lock()

    def is_active(self):
        return self.state in ("active", "activating", "reloading")

    def pid(self):
        return self.process.pid if self.process and self.process.poll() is None else 0

    def start(self):
        with self.lock:
            if self.is_active():
                return True
            self.file = unitfile.UnitFile(self.name)
            self.turn += 1
            turn = self.turn
            self.state = "activating"
        if not all(os.path.exists(path) for path in self.file.all("Unit", "ConditionPathExists")):
            self.state = "inactive"  # skipped, which is no failure
            return True
        kind = self.file.last("Service", "Type", "simple")
        if not self._run_all("ExecStartPre"):
            return self._failed("exit-code")
        if kind == "oneshot":
            good = self._run_all("ExecStart") and self._run_all("ExecStartPost")
            if not good:
                return self._failed("exit-code")
            stays = self.file.last("Service", "RemainAfterExit") in ("yes", "true", "1")
            self.state = "active" if stays else "inactive"
            return True
        return self._launch(turn) and self._run_all("ExecStartPost")

    def _failed(self, why):
        self.state, self.result = "failed", why
        journal.add("systemd", f"{self.name}: Failed with result '{why}'.")
        return False

    def _environment(self):
        notify = {"NOTIFY_SOCKET": self.notify_path} if self.notify_path else {}
        return {"PATH": world.PATH, "LANG": "C.UTF-8", "HOME": "/root", **notify, **self.file.environment()}

    def _popen(self, argv):
        return subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                env=self._environment(), start_new_session=True,
                                cwd=self.file.last("Service", "WorkingDirectory") or "/")

    def _run_all(self, key):
        for argv, ignore in self.file.commands(key):
            try:
                process = self._popen(argv)
            except OSError as error:
                journal.add(self.name, f"{argv[0]}: {error.strerror}")
                if ignore:
                    continue
                return False
            self._record(process)
            if process.wait() and not ignore:
                return False
        return True

    def _record(self, process):
        for line in process.stdout:
            journal.add(self.name, line.decode("utf-8", "replace").rstrip("\n"), process.pid)
        process.stdout.close()

    def _launch(self, turn):
        notified = None
        with self.lock:
            if turn != self.turn:
                return False  # stopped meanwhile
            if self.file.last("Service", "Type") == "notify":
                notified = self._notify_socket()
            try:
                process = self.process = self._popen(self.file.commands("ExecStart")[0][0])
            except (OSError, IndexError) as error:
                journal.add(self.name, f"could not be started: {error}")
                return self._failed("exit-code")
        threading.Thread(target=self._watch, args=(process, turn), daemon=True).start()
        if notified and not self._await_ready(notified, process):
            return self._failed("protocol")
        with self.lock:
            if turn == self.turn and process.poll() is None:
                self.state = "active"
        journal.add("systemd", f"Started {self.name}.")
        return True

    def _notify_socket(self):
        path = os.path.join(world.RUN, f"notify-{self.name}")
        if os.path.exists(path):
            os.unlink(path)
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        listener.bind(path)
        listener.settimeout(0.1)
        self.notify_path = path
        return listener

    @staticmethod
    def _await_ready(listener, process):
        with listener:
            while process.poll() is None:
                try:
                    if b"READY=1" in listener.recv(4096):
                        return True
                except socket.timeout:
                    continue
        return False

    def _watch(self, process, turn):
        self._record(process)
        code = process.wait()
        with self.lock:
            if turn != self.turn or self.manager.stopping:
                return
            again = self._account(code)
        if again:
            time.sleep(unitfile.seconds(self.file.last("Service", "RestartSec"), 0.1))
            if not self.manager.stopping and self._launch(turn):
                self.restarts += 1

    def _account(self, code):
        """How a process ended that nobody stopped; whether another one follows it."""
        good = code in (0, -signal.SIGTERM, -signal.SIGINT, -signal.SIGHUP)
        journal.add("systemd", f"{self.name}: Main process exited, code={'exited' if code >= 0 else 'killed'}, "
                               f"status={abs(code)}")
        self.state, self.result = ("inactive", "success") if good else ("failed", "exit-code" if code > 0 else "signal")
        if self._wants_restart(code, good):
            self.state = "activating"
            return True
        return False

    def _wants_restart(self, code, good):
        rule = self.file.last("Service", "Restart", "no")
        return (rule == "always" or (rule == "on-failure" and not good) or (rule == "on-success" and good)
                or (rule in ("on-abnormal", "on-abort") and code < 0 and not good))

    def stop(self):
        with self.lock:
            self.turn += 1
            process = self.process
        if process and process.poll() is None:
            self.state = "deactivating"
            self._run_all("ExecStop")
            self._signal(process, signal.SIGTERM)
            try:
                process.wait(STOP_WAIT)
            except subprocess.TimeoutExpired:
                self._signal(process, signal.SIGKILL)
                process.wait()
            self._signal(process, signal.SIGKILL)  # what is left of its group
        self.state = "inactive"

    @staticmethod
    def _signal(process, number):
        try:
            os.killpg(process.pid, number)
        except ProcessLookupError:
            pass  # it has ended already

    def reload(self):
        if not self.is_active():
            return False
        if self.file.commands("ExecReload"):
            return self._run_all("ExecReload")
        return False
