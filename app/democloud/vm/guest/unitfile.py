# SPDX-License-Identifier: GPL-3.0-or-later
"""A systemd unit file, read."""
import os
import shlex

FOLDERS = ("/run/systemd/system", "/etc/systemd/system")
SUFFIXES = (".service", ".timer", ".socket", ".target", ".mount", ".path")


def full_name(name):
    return name if name.endswith(SUFFIXES) else name + ".service"


def find(name):
    for folder in FOLDERS:
        path = os.path.join(folder, full_name(name))
        if os.path.lexists(path):
            return path
    return None


def is_masked(name):
    path = find(name)
    return bool(path) and os.path.realpath(path) == "/dev/null"


def seconds(text, default):
    """Reads systemd's time spans as far as our units use them: 5, 5s, 500ms, 2min."""
    for suffix, factor in (("ms", 0.001), ("min", 60.0), ("s", 1.0), ("", 1.0)):
        if text and text.endswith(suffix):
            try:
                return float(text.removesuffix(suffix)) * factor
            except ValueError:
                continue
    return default


class UnitFile:
    def __init__(self, name):
        self.name = full_name(name)
        self.values = {}
        path = find(name)
        with open(path, encoding="utf-8") as file:
            section = ""
            for line in file.read().replace("\\\n", " ").splitlines():
                line = line.strip()
                if line.startswith("["):
                    section = line.strip("[]")
                elif line and line[0] not in "#;" and "=" in line:
                    key, _, value = line.partition("=")
                    self.values.setdefault((section, key.strip()), []).append(value.strip())

    def all(self, section, key):
        return self.values.get((section, key), [])

    def last(self, section, key, default=""):
        return (self.all(section, key) or [default])[-1]

    def words(self, section, key):
        return [word for line in self.all(section, key) for word in line.split()]

    def commands(self, key):
        """(argv, failure is ignored) of each line."""
        found = []
        for line in self.all("Service", key):
            ignore = line.startswith("-")
            found.append((shlex.split(line.lstrip("-@+!:")), ignore))
        return found

    def environment(self):
        result = {}
        for line in self.all("Service", "Environment"):
            for word in shlex.split(line):
                key, _, value = word.partition("=")
                result[key] = value
        for path in self.all("Service", "EnvironmentFile"):
            try:
                with open(path.lstrip("-"), encoding="utf-8") as file:
                    for line in file:
                        key, equals, value = line.strip().partition("=")
                        if equals and not key.startswith("#"):
                            result[key] = value.strip("\"'")
            except FileNotFoundError:
                if not path.startswith("-"):
                    raise
        return result
