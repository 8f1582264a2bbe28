# SPDX-License-Identifier: GPL-3.0-or-later
"""cloud-init's part: applies the user-data in the order of the real one, and answers `cloud-init status`."""
import base64
import glob
import gzip
import json
import os
import subprocess
import time

import journal
import world

LOG = "/var/log/cloud-init-output.log"
INSTANCE = "/var/lib/cloud/instance"
FINISHED = os.path.join(INSTANCE, "boot-finished")
STATUS = "/run/cloud-init/status.json"
BROKEN = "('scripts_user', RuntimeError('Runparts: 1 failures (runcmd) in 1 attempted commands'))"
KNOWN = {
    "write_files", "ssh_keys", "ssh_deletekeys", "ssh_genkeytypes", "ssh_authorized_keys", "ssh_pwauth", "disable_root",
    "bootcmd", "runcmd", "package_update", "package_upgrade", "package_reboot_if_required", "packages", "users",
    "hostname", "preserve_hostname", "timezone", "locale", "final_message", "swap", "growpart", "resize_rootfs",
}


def log(text):
    with open(LOG, "a", encoding="utf-8") as file:
        file.write(text if text.endswith("\n") else text + "\n")


def read_config(raw):
    """The cloud-config in user-data; a script becomes a runcmd. Raises ValueError for anything else."""
    if raw[:2] == b"\x1f\x8b":
        raw = gzip.decompress(raw)
    text = raw.decode("utf-8")
    if not text.strip():
        return {}
    if text.startswith("#!"):
        return {"runcmd": [text]}
    head, _, body = text.partition("\n")
    if head.strip() != "#cloud-config":
        raise ValueError("user-data starts with neither #cloud-config nor #!")
    try:
        config = json.loads(body)
    except ValueError:
        import sys

        sys.path.append("/usr/lib/python3/dist-packages")
        import yaml

        config = yaml.safe_load(body)
    if not isinstance(config, dict):
        raise ValueError("the cloud-config is not a mapping")
    return config


def decoded(entry):
    content = entry.get("content", "")
    kinds = entry.get("encoding", "text/plain").replace("gzip", "gz").replace("base64", "b64")
    data = base64.b64decode(content) if "b64" in kinds else content.encode("utf-8")
    return gzip.decompress(data) if "gz" in kinds else data


def write_file(entry):
    path = entry["path"]
    os.makedirs(os.path.dirname(path), exist_ok=True)
    mode = int(str(entry.get("permissions", "0644")), 8)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | (os.O_APPEND if entry.get("append") else os.O_TRUNC), mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(decoded(entry))
    os.chmod(path, mode)


def private_file(path, text, mode):
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text if text.endswith("\n") else text + "\n")
    os.chmod(path, mode)


def host_keys(config):
    if config.get("ssh_deletekeys", True):
        for path in glob.glob("/etc/ssh/ssh_host_*key*"):
            os.unlink(path)
    given = {} if world.has("other-host-key") else config.get("ssh_keys") or {}
    for name, text in given.items():
        kind, _, half = name.rpartition("_")
        path = f"/etc/ssh/ssh_host_{kind}_key"
        if half == "private":
            private_file(path, text, 0o600)
        elif half == "public":
            private_file(path + ".pub", text, 0o644)
    if given:
        return
    for kind in config.get("ssh_genkeytypes") or ["ed25519"]:
        subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-f", f"/etc/ssh/ssh_host_{kind}_key"], check=False)


def login_keys(config):
    with open(os.path.join(world.HERE, "authorized_keys"), encoding="utf-8") as file:
        keys = [line.strip() for line in file if line.strip()]
    prefix = ""
    if config.get("disable_root", True) and config:
        prefix = 'no-port-forwarding,command="echo \'Please login as the user \\"ubuntu\\"\';sleep 10;exit 142" '
    # Root's own keys from the provider stay as they are; those that cloud-init adds are barred by disable_root.
    keys += [prefix + key for key in config.get("ssh_authorized_keys") or []]
    os.makedirs("/root/.ssh", mode=0o700, exist_ok=True)
    private_file("/root/.ssh/authorized_keys", "\n".join(dict.fromkeys(keys)), 0o600)


def run_commands(commands, stop_on_error):
    for command in commands or []:
        argv = command if isinstance(command, list) else ["/bin/sh", "-c", command]
        with open(LOG, "ab") as file:
            code = subprocess.run([str(word) for word in argv], stdin=subprocess.DEVNULL, stdout=file,
                                  stderr=file, check=False).returncode
        if code and stop_on_error:
            return False
    return True


class Stages:
    """Both halves of a boot: before sshd listens, and after."""

    def __init__(self):
        self.first = not os.path.exists(FINISHED)
        self.errors = []
        self._status("running")
        log(f"Cloud-init v. 25.1.4 running 'init' at {time.strftime('%a, %d %b %Y %H:%M:%S +0000', time.gmtime())}.")
        try:
            with open(os.path.join(world.HERE, "user-data"), "rb") as file:
                self.config = read_config(file.read())
        except (ValueError, OSError, ImportError) as error:
            self.config = {}
            self._fail(f"Failed loading yaml blob. {error}")
        for key in sorted(set(self.config) - KNOWN):
            log(f"stand-in: the key {key} is not played here")

    def _fail(self, words):
        self.errors.append(words)
        log(words)
        journal.add("cloud-init", words)

    def _status(self, state):
        os.makedirs(os.path.dirname(STATUS), exist_ok=True)
        with open(STATUS + ".new", "w", encoding="utf-8") as file:
            json.dump({"status": state, "errors": self.errors}, file)
        os.replace(STATUS + ".new", STATUS)

    def before_ssh(self):
        if not run_commands(self.config.get("bootcmd"), stop_on_error=False):
            self._fail("bootcmd failed")
        if not self.first:
            return
        if world.has("cloud-init-error"):
            self._fail(BROKEN)
            self.config.update(write_files=[], runcmd=[])
        for entry in self.config.get("write_files") or []:
            try:
                write_file(entry)
            except (OSError, ValueError) as error:
                self._fail(f"write_files: {entry.get('path')}: {error}")
        host_keys(self.config)
        login_keys(self.config)

    def after_ssh(self):
        if self.first:
            if self.config.get("package_update") or self.config.get("packages"):
                run_commands([["apt-get", "update"]], False)
            if self.config.get("packages"):
                run_commands([["apt-get", "install", "-y", *map(str, self.config["packages"])]], False)
            run_commands(self.config.get("runcmd"), stop_on_error=False)
            os.makedirs(INSTANCE, exist_ok=True)
            with open(FINISHED, "w", encoding="utf-8") as file:
                file.write("done\n")
        log("Cloud-init v. 25.1.4 finished. Datasource DataSourceAkamai.")
        self._status("error" if self.errors else "done")


def status(argv):
    if not argv or argv[0] != "status":
        print("cloud-init: only `status` is played here")
        return 2
    waited = False
    while True:
        try:
            with open(STATUS, encoding="utf-8") as file:
                known = json.load(file)
        except (FileNotFoundError, ValueError):
            known = {"status": "not started", "errors": []}
        if "--wait" not in argv or known["status"] in ("done", "error"):
            break
        print(".", end="", flush=True)
        waited = True
        time.sleep(0.1)
    if waited:
        print()
    if "json" in argv or "--format=json" in argv:
        print(json.dumps({**known, "extended_status": known["status"]}))
    else:
        print(f"status: {known['status']}")
    return 1 if known["status"] == "error" else 0
