#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets that exist nowhere else go through a whole session, and are then looked for in every file, argument,
environment, user-data and support bundle. The tables say where each may be; anywhere else is a leak."""
import base64
import contextlib
import gzip
import json
import os
import pathlib
import re
import secrets
import shutil
import subprocess
import tarfile
import unittest

import desk
from desk import BINARIES, PATIENCE
from story import run
from traced import Shell

# What each canary is, and the files of this computer that may hold it while the session runs: nobody but the owner may
# read them. What is not named here may be in no file.
FILES = {
    "token of the environment": (),
    "hub token of the environment": (),
    "API key of the models": (r"state/linode-llm-coder/sessions/vault/api_key", r"home/\.cache/linode-vms/vault/aider-env",
                              r"data/linode-llm-coder/aider/vault\.env"),
    "token in .env.secrets": (r"project/\.env\.secrets",),
    "token in the keyring": (),
    "token of linode-cli": (r"home/\.linode-cli",),
}
# After `down`, only what the user wrote is left.
FILES_LEFT = {"token in .env.secrets": FILES["token in .env.secrets"], "token of linode-cli": FILES["token of linode-cli"]}
# Files of the VM, below its root, and they are root's alone. Docker keeps the environment of its containers.
VM_FILES = {
    "API key of the models": (r"etc/coder/secrets/(vllm|webui)\.env", r"var/lib/standin/containers\.json"),
    "hub token of the environment": (r"etc/coder/secrets/(hub_token|vllm\.env)",),
}
# Environments: a token that its user exported is the shell's, ours, and our keeper's, who goes on when we are gone.
ENVIRONMENTS = {
    "token of the environment": ("sh", "coder", "coder-desktop"),
    "hub token of the environment": ("sh", "coder", "coder-desktop"),
}
# Arguments, user-data, logs, what the commands print, the support bundle: none of them, ever.

LARGEST = 32 << 20  # a VM's disk has made-up weights of gigabytes


def spellings(secret):
    """The bytes themselves, as hexadecimal digits, and as base64 wherever they begin in it."""
    raw = secret.encode()
    found = [raw, raw.hex().encode()]
    for before in range(3):
        text = base64.b64encode(b"x" * before + raw)
        found.append(text[4 if before else 0:-4])
    return found


def unpacked(text):
    """Cloud-config with the files packed in it."""
    texts = [text]
    for packed in re.findall(rb'"(H4sI[A-Za-z0-9+/=]+)"', text):
        texts.append(gzip.decompress(base64.b64decode(packed)))
    return b"\n".join(texts)


class NoSecretLeavesItsPlace(unittest.TestCase):
    def setUp(self):
        self.desk = desk.Desk()
        self.addCleanup(self.desk.close)
        self.desk.start_screen()
        self.desk.start_keyring()
        self.desk.start_cloud("--state", str(self.desk.folder / "cloud"))
        self.desk.write_settings()
        self.canaries = {
            "token of the environment": self.desk.token,
            "hub token of the environment": f"hf_{secrets.token_hex(17)}",
            "API key of the models": secrets.token_hex(20),
            "token in .env.secrets": secrets.token_hex(32),
            "token in the keyring": secrets.token_hex(32),
            "token of linode-cli": secrets.token_hex(32),
        }
        self.spelt = {name: spellings(secret) for name, secret in self.canaries.items()}
        self.plant()
        self.shell = Shell(self.desk.folder.parent / f"{self.desk.folder.name}.trace", self.environment(),
                           self.desk.folder / "project")
        self.addCleanup(self.end_shell)
        self.seen = set()  # leaks in running processes

    def end_shell(self):
        self.shell.close()
        self.shell.log.unlink()

    def plant(self):
        folder = self.desk.folder
        private = {folder / "project/.env.secrets": f"LINODE_TOKEN={self.canaries['token in .env.secrets']}\n",
                   folder / "home/.linode-cli": "[DEFAULT]\ndefault-user = me\n[me]\n"
                                                f"token = {self.canaries['token of linode-cli']}\n"}
        for path, text in private.items():
            path.touch(0o600)
            path.write_text(text)
        for name, canary in (("CODER_API_KEY", "API key of the models"), ("LINODE_TOKEN", "token in the keyring")):
            subprocess.run(["secret-tool", "store", "--label", name, "xdg:schema", "org.qt.keychain", "server",
                            "linode-llm-coder", "user", name, "type", "plaintext"], check=True, timeout=PATIENCE,
                           input=self.canaries[canary].encode(), env=self.desk.environment)

    def environment(self):
        return dict(self.desk.environment, **self.desk.places, LINODE_TOKEN=self.desk.token,
                    HUGGING_FACE_HUB_TOKEN=self.canaries["hub token of the environment"],
                    PATH=f"{BINARIES}:{self.desk.environment['PATH']}",
                    ASAN_OPTIONS="detect_leaks=0")  # which cannot be found in a program that is traced

    def in_bytes(self, data):
        return {name for name, spelt in self.spelt.items() if any(one in data for one in spelt)}

    def coder(self, words, code=0):
        ended, said = self.shell.run(f"coder {words}", self.look_at_processes)
        self.assertEqual(ended, code, f"coder {words}: {said}")
        self.assertEqual(self.in_bytes(said.encode()), set(), f"coder {words} printed a secret")
        return said

    def look_at_processes(self):
        """Arguments of every process there is, as anybody may read them; the VM's are among them."""
        for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
            with contextlib.suppress(OSError):
                words = path.read_bytes()
                self.seen |= {(name, words.replace(b"\0", b" ")[:80]) for name in self.in_bytes(words)}

    def files_below(self, folder, skipped=()):
        for place, below, names in os.walk(folder):
            if place == str(folder):
                below[:] = [name for name in below if name not in skipped]
            for path in (pathlib.Path(place, name) for name in names):
                with contextlib.suppress(OSError):
                    if path.is_file() and not path.is_symlink() and path.stat().st_size <= LARGEST:
                        yield path, str(path.relative_to(folder)), path.read_bytes()

    def wrong_files(self, folder, allowed, skipped=()):
        """Which file holds which canary that it may not hold, or lets others read one that it may."""
        wrong, met = [], set()
        for path, name, data in self.files_below(folder, skipped):
            for canary in self.in_bytes(data):
                if not any(re.fullmatch(place, name) for place in allowed.get(canary, ())):
                    wrong.append(f"{canary} in {name}")
                elif path.stat().st_mode & 0o077:
                    wrong.append(f"{canary} in {name}, which others may read")
                else:
                    met.add(canary)
        return wrong, met

    def test_canaries_are_found_only_where_the_tables_allow_it(self):
        self.coder("up vault")
        self.coder("status vault")
        self.coder("list")
        self.coder("aider vault")
        self.coder("ssh vault -- true")
        self.coder("logs vault --source vllm -n 50")
        self.files_while_it_runs()
        self.user_data()
        self.files_of_the_vm()
        self.bundle()
        self.coder("down vault --force")
        wrong, met = self.wrong_files(self.desk.folder, FILES_LEFT, skipped=("cloud",))
        self.assertEqual((wrong, met), ([], set(FILES_LEFT)))
        self.programs_that_were_started()
        self.assertEqual(self.seen, set(), "in the arguments of a running process")

    def files_while_it_runs(self):
        wrong, met = self.wrong_files(self.desk.folder, FILES, skipped=("cloud",))
        self.assertEqual(wrong, [])
        self.assertEqual(met, {name for name, places in FILES.items() if places}, "a canary did not get anywhere")
        self.assertIn("environment=", (self.desk.folder / "home/aider.ran").read_text())
        self.assertTrue((self.desk.folder / "state/linode-llm-coder/log/coder.log").stat().st_size)

    def user_data(self):
        for machine in self.desk.machines():
            text = json.dumps(machine).encode() + machine["user_data"].encode()
            self.assertIn(b"#cloud-config", text)
            self.assertIn(b"import", unpacked(text))  # the bootstrap that is packed in it
            self.assertEqual(self.in_bytes(unpacked(text)), set())

    def files_of_the_vm(self):
        roots = list((self.desk.folder / "cloud/vms").glob("*/root"))
        self.assertEqual(len(roots), 1)
        wrong, met = self.wrong_files(roots[0], VM_FILES)
        self.assertEqual((wrong, met), ([], set(VM_FILES)))

    def bundle(self):
        listed = self.coder("support-bundle --list")
        archive = self.desk.folder / "bundle.tar.gz"
        self.coder(f"support-bundle -o {archive}")
        session = json.loads((self.desk.folder / "state/linode-llm-coder/sessions/vault/session.json").read_text())
        self.assertTrue(session["ip"] and session["account"]["euuid"])
        with tarfile.open(archive) as packed:
            files = {member.name: packed.extractfile(member).read() for member in packed if member.isfile()}
        archive.unlink()
        self.assertGreaterEqual(len(files), 6)
        for name, data in files.items():
            self.assertIn(name.split("/", 1)[1], listed)
            self.assertEqual(self.in_bytes(data), set(), name)
            for other in (session["ip"], session["account"]["euuid"], str(self.desk.folder / "home")):
                self.assertNotIn(other.encode(), data, name)

    def programs_that_were_started(self):
        started = self.shell.started()
        names = {one.program for one in started}
        self.assertLessEqual({"coder", "aider", "ssh", "tar"}, names, "the trace is not whole")
        self.assertTrue(any("tunnel" in one.arguments for one in started), "the keeper is not in the trace")
        for one in started:
            self.assertEqual(self.in_bytes(one.arguments.encode()), set(), f"arguments of {one.program}")
            for canary in self.in_bytes(one.environment.encode()):
                self.assertIn(one.program, ENVIRONMENTS.get(canary, ()), f"{canary} in the environment of {one.program}")


if __name__ == "__main__":
    if not shutil.which("strace"):
        print("SKIP: not installed: strace")
        raise SystemExit(77)
    run()
