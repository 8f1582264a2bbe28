# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the VM's services: what systemctl asks for is really done."""
import os
import threading

import journal
import unitfile
from service import Service

BUILT_IN = {"ssh.service", "sshd.service"}  # they run in the first process
ENABLED = "/etc/systemd/system"


class Manager:
    def __init__(self):
        self.services = {}
        self.lock = threading.RLock()
        self.on_reload_ssh = lambda: None
        self.stopping = False

    # --- questions of systemctl
    def handle(self, question):
        verb, names, flags = question["do"], question["units"], question["flags"]
        worst, out, err = 0, [], []
        for name in names or [""]:
            method = getattr(self, "do_" + verb.replace("-", "_"), None)
            if method is None:
                return {"exit": 1, "out": "", "err": f"Unknown command verb {verb}.\n"}
            code, said, complaint = method(unitfile.full_name(name) if name else "", flags)
            worst = code if verb in ("is-active", "is-enabled", "status") else max(worst, code)
            out += [said] if said else []
            err += [complaint] if complaint else []
        return {"exit": worst, "out": "".join(line + "\n" for line in out), "err": "".join(line + "\n" for line in err)}

    def _known(self, name):
        if name in BUILT_IN:
            return None
        if unitfile.is_masked(name):
            return 1, "", f"Failed to start {name}: Unit {name} is masked."
        if not unitfile.find(name):
            return 5, "", f"Failed to start {name}: Unit {name} not found."
        return None

    def _service(self, name):
        with self.lock:
            if name not in self.services:
                self.services[name] = Service(name, self)
            return self.services[name]

    def do_daemon_reload(self, _name, _flags):
        return 0, "", ""

    def do_start(self, name, flags):
        wrong = self._known(name)
        if wrong or name in BUILT_IN:
            return wrong or (0, "", "")
        if not name.endswith(".service"):
            return 0, "", ""
        if "--no-block" in flags:
            threading.Thread(target=self._start, args=(name,), daemon=True).start()
            return 0, "", ""
        return self._start(name)

    def _start(self, name):
        file = unitfile.UnitFile(name)
        for wanted in file.words("Unit", "Requires") + file.words("Unit", "Wants") + self._wants(name):
            if wanted != name and unitfile.find(wanted) and not unitfile.is_masked(wanted) \
                    and wanted.endswith(".service"):
                self._service(wanted).start()
        if self._service(name).start():
            return 0, "", ""
        return 1, "", (f"Job for {name} failed because the control process exited with error code.\n"
                       f'See "systemctl status {name}" and "journalctl -xeu {name}" for details.')

    @staticmethod
    def _wants(name):
        folder = f"{ENABLED}/{name}.wants"
        return sorted(os.listdir(folder)) if os.path.isdir(folder) else []

    def do_stop(self, name, _flags):
        if name in self.services:
            self.services[name].stop()
        return 0, "", ""

    def do_kill(self, name, _flags):
        return self.do_stop(name, _flags)

    def do_restart(self, name, flags):
        wrong = self._known(name)
        if wrong or name in BUILT_IN:
            self.on_reload_ssh()
            return wrong or (0, "", "")
        self.do_stop(name, flags)
        return self.do_start(name, flags)

    def do_try_restart(self, name, flags):
        running = name in self.services and self.services[name].is_active()
        return self.do_restart(name, flags) if running else (0, "", "")

    def do_reload(self, name, _flags):
        if name in BUILT_IN:
            self.on_reload_ssh()
            return 0, "", ""
        if name in self.services and self.services[name].reload():
            return 0, "", ""
        return 1, "", f"Failed to reload {name}: Job type reload is not applicable for unit {name}."

    def do_reload_or_restart(self, name, flags):
        code, out, err = self.do_reload(name, flags)
        return (code, out, err) if code == 0 else self.do_restart(name, flags)

    def do_is_active(self, name, flags):
        state = "active" if name in BUILT_IN else self._state(name)
        return (0 if state == "active" else 3), ("" if "--quiet" in flags or "-q" in flags else state), ""

    def _state(self, name):
        return self.services[name].state if name in self.services else "inactive"

    def do_status(self, name, flags):
        state = "active" if name in BUILT_IN else self._state(name)
        return (0 if state == "active" else 3), f"● {name}\n     Active: {state}", ""

    def do_show(self, name, flags):
        service = self.services.get(name)
        known = name in BUILT_IN or bool(unitfile.find(name))
        values = {
            "Id": name, "ActiveState": "active" if name in BUILT_IN else self._state(name),
            "SubState": "running" if service and service.pid() else "exited" if service else "dead",
            "MainPID": str(service.pid() if service else 0),
            "NRestarts": str(service.restarts if service else 0),
            "Result": service.result if service else "success",
            "LoadState": "masked" if unitfile.is_masked(name) else "loaded" if known else "not-found",
            "UnitFileState": self.do_is_enabled(name, [])[1],
        }
        wanted = [word for flag in flags if flag.startswith("--property=") for word in flag[11:].split(",")]
        lines = [values.get(key, "") if "--value" in flags else f"{key}={values.get(key, '')}"
                 for key in wanted or values]
        return 0, "\n".join(lines), ""

    def do_reset_failed(self, name, _flags):
        if name in self.services and self.services[name].state == "failed":
            self.services[name].state = "inactive"
        return 0, "", ""

    def do_cat(self, name, _flags):
        path = unitfile.find(name)
        if not path:
            return 1, "", f"No files found for {name}."
        with open(path, encoding="utf-8") as file:
            return 0, f"# {path}\n{file.read()}", ""

    # --- enabling, as links below /etc/systemd/system, which a reboot keeps
    def do_enable(self, name, flags):
        if name in BUILT_IN:
            return 0, "", ""
        wrong = self._known(name)
        if wrong:
            return wrong
        for target, kind in self._install_links(name):
            os.makedirs(f"{ENABLED}/{target}.{kind}", exist_ok=True)
            link = f"{ENABLED}/{target}.{kind}/{name}"
            if not os.path.lexists(link):
                os.symlink(unitfile.find(name), link)
        return self.do_start(name, flags) if "--now" in flags else (0, "", "")

    def do_disable(self, name, flags):
        if unitfile.find(name) and not unitfile.is_masked(name):
            for target, kind in self._install_links(name):
                link = f"{ENABLED}/{target}.{kind}/{name}"
                if os.path.lexists(link):
                    os.unlink(link)
        return self.do_stop(name, flags) if "--now" in flags else (0, "", "")

    @staticmethod
    def _install_links(name):
        file = unitfile.UnitFile(name)
        return ([(target, "wants") for target in file.words("Install", "WantedBy")]
                + [(target, "requires") for target in file.words("Install", "RequiredBy")])

    def do_is_enabled(self, name, flags):
        if name in BUILT_IN:
            state = "enabled"
        elif unitfile.is_masked(name):
            state = "masked"
        elif not unitfile.find(name):
            state = "not-found"
        else:
            links = self._install_links(name)
            linked = any(os.path.lexists(f"{ENABLED}/{target}.{kind}/{name}") for target, kind in links)
            state = "static" if not links else "enabled" if linked else "disabled"
        return (0 if state in ("enabled", "static") else 1), state, ""

    def do_mask(self, name, flags):
        self.do_stop(name, flags)
        path = f"{ENABLED}/{name}"
        if os.path.lexists(path) and not os.path.islink(path):
            return 1, "", f"Failed to mask unit: File {path} already exists."
        if not os.path.lexists(path):
            os.symlink("/dev/null", path)
        return 0, f"Created symlink {path} → /dev/null.", ""

    def do_unmask(self, name, _flags):
        if unitfile.is_masked(name):
            os.unlink(f"{ENABLED}/{name}")
        return 0, "", ""

    # --- boot and shutdown
    def start_enabled(self):
        wanted = [name for name in self._wants("multi-user.target") if unitfile.find(name)
                  and not unitfile.is_masked(name) and name.endswith(".service")]
        for name in in_order(wanted):
            self.do_start(name, ["--no-block"] if self._is_slow(name) else [])

    @staticmethod
    def _is_slow(name):
        return unitfile.UnitFile(name).last("Service", "Type", "simple") != "oneshot"

    def stop_all(self):
        self.stopping = True
        for service in list(self.services.values()):
            service.stop()
        journal.add("systemd", "Reached target shutdown.target.")


def in_order(names):
    """Sorted so that Before= and After= among them hold; a circle is left as it comes."""
    after = {name: set(unitfile.UnitFile(name).words("Unit", "After")) & set(names) for name in names}
    for name in names:
        for later in set(unitfile.UnitFile(name).words("Unit", "Before")) & set(names):
            after[later].add(name)
    done = []
    while len(done) < len(names):
        ready = [name for name in names if name not in done and after[name] <= set(done)]
        done += ready or [name for name in names if name not in done]
    return done
