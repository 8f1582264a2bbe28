# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of its own for the built programs: screen, window manager, message bus, keyring, notification daemon,
tray, demo cloud, each a real program in folders of its own. Everything it started ends with it, also what those
programs left behind (keepers, the bus's own services): this process adopts them."""
import contextlib
import ctypes
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[4]
BINARIES = pathlib.Path(os.environ.get("CODER_BINARY_DIR", ROOT / "build/dev")) / "bin"
NEEDED = ("Xvfb", "dbus-daemon", "openbox", "gnome-keyring-daemon", "dunst", "dunstctl", "xterm", "import", "bwrap",
          "secret-tool", "xclip", "xdotool", "xwininfo")
TRAYS = {"statusnotifier": "lxqt-panel", "xembed": "tint2"}
PATIENCE = 60  # seconds; a loaded machine is slow, and nothing waits longer than it must
DOUBLE_CLICK = 0.5  # seconds; Qt's is 0.4, and the second press of one opens no menu
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
LIBC = ctypes.CDLL(None, use_errno=True)

PANEL = """panels=panel1
[panel1]
plugins=statusnotifier
position=Bottom
desktop=0
panelSize=40
iconSize=24
width=100
width-percent=true
[statusnotifier]
type=statusnotifier
alignment=Left
"""

NOTES = """[global]
markup = full
history_length = 50
"""

# Tells what it was started with, so that a test can read what aider would have seen.
AIDER = """#!/bin/sh
{ printf 'folder=%s\\n' "$PWD"; printf 'argument=%s\\n' "$@"; env | sed 's/^/environment=/'; } > "$HOME/aider.part"
mv "$HOME/aider.part" "$HOME/aider.ran"
"""


class Waited(AssertionError):
    """What was waited for did not come."""


def until(question, what, seconds=PATIENCE):
    """The first answer of `question` that counts as true; asked again and again."""
    end = time.monotonic() + seconds
    while True:
        answer = question()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Waited(f"{what}: waited {seconds} s in vain")
        time.sleep(0.05)


def missing():
    """Why the desktop cannot be had here; empty = it can."""
    lacking = [name for name in (*NEEDED, *TRAYS.values()) if not shutil.which(name)]
    if lacking:
        return f"not installed: {', '.join(lacking)}"
    try:
        import gi
        gi.require_version("Atspi", "2.0")
        import dbus  # noqa: F401
    except (ImportError, ValueError) as problem:
        return str(problem)
    return ""


def die_with_parent():
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _children():
    path = pathlib.Path(f"/proc/self/task/{os.getpid()}/children")
    return [int(word) for word in path.read_text().split()]


class Desk:
    """The processes of one desktop. `environment` is what a program started on it sees."""

    def __init__(self):
        LIBC.prctl(PR_SET_CHILD_SUBREAPER, 1)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="coder-desk-"))
        self.running = {}
        self.clicked = 0.0
        self.wrapper = []  # words before the program's own
        self.environment = self._clean_environment()
        for name in ("home", "run", "config/lxqt", "bin", "project"):
            (self.folder / name).mkdir(parents=True)
        (self.folder / "run").chmod(0o700)
        (self.folder / "config/lxqt/panel.conf").write_text(PANEL)
        (self.folder / "dunstrc").write_text(NOTES)
        aider = self.folder / "bin/aider"
        aider.write_text(AIDER)
        aider.chmod(0o755)
        (self.folder / "bin/x-terminal-emulator").symlink_to(shutil.which("xterm"))

    def _clean_environment(self):
        kept = ("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS")
        clean = {name: os.environ[name] for name in kept if name in os.environ}
        clean.update({
            "PATH": f"{self.folder}/bin:{clean.get('PATH', '/usr/bin:/bin')}",
            "HOME": f"{self.folder}/home",
            "XDG_RUNTIME_DIR": f"{self.folder}/run",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_LOGGING_RULES": "qt.*=false",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
        })
        for kind in ("STATE", "DATA", "CONFIG", "CACHE"):
            clean[f"XDG_{kind}_HOME"] = f"{self.folder}/{kind.lower()}"
        return clean

    # Processes

    def start(self, name, *command, answers=False, words=None, environment=None, cwd=None):
        """Starts a program under a name; with `answers` its first line is returned."""
        log = open(self.folder / f"{name}.log", "ab")
        process = subprocess.Popen(
            command, env=environment or self.environment, cwd=cwd or self.folder / "project", stderr=log,
            stdin=subprocess.PIPE if words else subprocess.DEVNULL, stdout=subprocess.PIPE if answers else log,
            preexec_fn=die_with_parent)
        log.close()
        self.running[name] = process
        if words:
            process.stdin.write(words)
            process.stdin.close()
        if answers:
            line = process.stdout.readline().decode().strip()
            if not line:
                raise Waited(f"{name} did not get ready: {self.log(name)}")
            return line
        return ""

    def log(self, name):
        return (self.folder / f"{name}.log").read_text(errors="replace")

    def stop(self, name, how=signal.SIGTERM):
        """Ends what was started under the name; its exit code."""
        process = self.running.pop(name)
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(how)
            process.send_signal(signal.SIGCONT)
        try:
            code = process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise Waited(f"{name} did not end") from None
        if process.stdout:
            process.stdout.close()
        return code

    def kill(self, name):
        return self.stop(name, signal.SIGKILL)

    def signal(self, name, number):
        self.running[name].send_signal(number)

    def signal_tree(self, name, number):
        """To a program and all that it started, parents first."""
        waiting = [self.running[name].pid]
        while waiting:
            process = waiting.pop()
            with contextlib.suppress(ProcessLookupError, FileNotFoundError):
                os.kill(process, number)
                for task in pathlib.Path(f"/proc/{process}/task").iterdir():
                    waiting += [int(word) for word in (task / "children").read_text().split()]

    # The desktop's parts

    def forbid(self, name):
        """Before the bus is started: a service of this computer that the bus would start is not to be had."""
        services = self.folder / "data/dbus-1/services"
        services.mkdir(parents=True)
        (services / f"{name}.service").write_text(f"[D-BUS Service]\nName={name}\nExec=/bin/false\n")

    def start_screen(self):
        number = self.start("screen", "Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp",
                            answers=True)
        self.environment["DISPLAY"] = f":{number}"
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.start(
            "bus", "dbus-daemon", "--session", "--nofork", "--print-address", answers=True)
        # What this process itself asks goes to the same screen and bus.
        for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "HOME"):
            os.environ[name] = self.environment[name]
        self.start("windows", "openbox")

    def bus(self):
        import dbus
        return dbus.SessionBus()

    def has_name(self, name):
        return self.bus().name_has_owner(name)

    def start_keyring(self):
        self.start("keyring", "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets",
                   words=b"password")
        until(lambda: self.has_name("org.freedesktop.secrets"), "the keyring")

    def secret(self, name):
        """What the keyring holds for the product under that name; empty if nothing."""
        told = subprocess.run(["secret-tool", "lookup", "server", "linode-llm-coder", "user", name],
                              env=self.environment, stdout=subprocess.PIPE, check=False, timeout=PATIENCE)
        return told.stdout.decode()

    def unlock_keyring(self):
        """As the desktop does when its user types the password: gnome-keyring's own interface for that."""
        import dbus
        path, secret = "/org/freedesktop/secrets", "org.freedesktop.Secret.Service"
        service = self.bus().get_object("org.freedesktop.secrets", path)
        _, session = service.OpenSession("plain", dbus.String("", variant_level=1), dbus_interface=secret)
        service.UnlockWithMasterPassword(
            dbus.ObjectPath(f"{path}/collection/login"),
            dbus.Struct((session, dbus.ByteArray(b""), dbus.ByteArray(b"password"), "text/plain"), signature="oayays"),
            dbus_interface="org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface")

    def lock_keyring(self):
        service = self.bus().get_object("org.freedesktop.secrets", "/org/freedesktop/secrets")
        service.Lock(["/org/freedesktop/secrets/collection/login"], dbus_interface="org.freedesktop.Secret.Service",
                     signature="ao")

    def start_notes(self):
        self.start("notes", "dunst", "-conf", str(self.folder / "dunstrc"))
        until(lambda: self.has_name("org.freedesktop.Notifications"), "the notification daemon")

    def start_tray(self, kind="statusnotifier"):
        if kind == "statusnotifier":
            self.start("tray", TRAYS[kind])
            until(lambda: self.has_name("org.kde.StatusNotifierWatcher"), "the panel")
        else:
            (self.folder / "tint2rc").write_text("panel_items = S\npanel_size = 100% 40\nsystray_icon_size = 24\n")
            self.start("tray", TRAYS[kind], "-c", str(self.folder / "tint2rc"))

    def notes(self):
        """(title, body) of the notifications so far, newest first; those on the screen are closed by it."""
        subprocess.run(["dunstctl", "close-all"], env=self.environment, check=True, timeout=PATIENCE)
        told = subprocess.run(["dunstctl", "history"], env=self.environment, check=True, timeout=PATIENCE,
                              stdout=subprocess.PIPE)
        rows = json.loads(told.stdout)["data"][0]
        return [(row["summary"]["data"], row["body"]["data"]) for row in rows]

    def close_active_window(self):
        """As by the window manager's button."""
        self.key("alt+F4")

    def _ask_x(self, *command):
        return subprocess.run(command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              check=False, timeout=PATIENCE).stdout.decode()

    def _window_of(self, program):
        return until(lambda: self._ask_x("xdotool", "search", "--onlyvisible", "--class", program).split(),
                     f"the window of {program}")[-1]

    def choose_in_menu(self, icon, letter):
        """Opens the menu of the icon with the right button, takes the entry with that underlined letter, and waits until
        the menu is gone: one that is still closing would be taken for the next. `icon` tells the place."""
        x, y = until(icon, "the icon")
        until(lambda: time.monotonic() > self.clicked + DOUBLE_CLICK, "the end of a double click")
        self.clicked = time.monotonic()
        self._ask_x("xdotool", "mousemove", str(x), str(y), "click", "3")
        until(self._menus, "the menu")
        self.key(letter)
        until(lambda: not self._menus(), "the end of the menu")

    def active_window(self):
        """The title of the window that has the focus."""
        return self._ask_x("xdotool", "getactivewindow", "getwindowname").strip()

    def _menus(self):
        """The open menus of the program and of the panel: neither framed by the window manager nor inside a panel."""
        shown = self._ask_x("xdotool", "search", "--onlyvisible", "--class", "linode-llm-coder|lxqt-panel").split()
        return [window for window in shown
                if re.search(r"Parent window id: \S+ \(the root window\)", self._ask_x("xwininfo", "-tree", "-id", window))]

    def key(self, name):
        self._ask_x("xdotool", "key", name)

    def first_icon_of(self, panel):
        """The middle of the first icon of a panel that draws them from the left."""
        words = dict(line.split("=") for line in self._ask_x(
            "xdotool", "getwindowgeometry", "--shell", self._window_of(panel)).split())
        middle = int(words["HEIGHT"]) // 2
        return int(words["X"]) + middle, int(words["Y"]) + middle

    def embedded_icon(self, panel):
        """The middle of the first small window that another program put into the panel; nothing if there is none."""
        for line in self._ask_x("xwininfo", "-tree", "-id", self._window_of(panel)).splitlines():
            if place := re.search(r" (\d+)x(\d+)\+-?\d+\+-?\d+ +\+(\d+)\+(\d+)$", line):
                width, height, x, y = (int(number) for number in place.groups())
                if 8 < width <= 48 and 8 < height <= 48:
                    return x + width // 2, y + height // 2
        return None

    def clear_clipboard(self):
        self._clip("-i", words=b"")

    def clipboard(self):
        return self._clip("-o").decode()

    def _clip(self, direction, words=None):
        told = subprocess.run(["xclip", "-selection", "clipboard", direction], env=self.environment, input=words,
                              stdout=subprocess.PIPE if words is None else subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, check=False, timeout=PATIENCE)
        return told.stdout or b""

    # The product

    def write_settings(self):
        (self.folder / "project/.env").write_text(
            "REGION=nl-ams\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct-AWQ\n")

    def start_cloud(self, *options):
        """A demo cloud of its own process; answers the variables that lead to it, the token among them."""
        ready = json.loads(self.start("cloud", str(BINARIES / "coder"), "demo-cloud", "--speed", "600", *options,
                                      answers=True))
        self.base = ready["url"].removesuffix("/v4")
        self.token = ready["token"]
        self.places = {name: value for name, value in ready["env"].items() if name != "LINODE_TOKEN"}
        return ready["env"]

    def start_program(self, *options, with_token=False):
        known = dict(self.environment, **self.places)
        if with_token:
            known["LINODE_TOKEN"] = self.token
        self.start("program", *self.wrapper, str(BINARIES / "coder-desktop"), *options, environment=known)

    def coder(self, *arguments):
        """Runs `coder` beside the window; its JSON."""
        return self.ending_coder(self.begin_coder(*arguments))

    def begin_coder(self, *arguments):
        """Starts `coder` and does not wait for it."""
        return subprocess.Popen([str(BINARIES / "coder"), *arguments, "--json"], cwd=self.folder / "project",
                                env=dict(self.environment, **self.places, LINODE_TOKEN=self.token),
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                preexec_fn=die_with_parent)

    def ending_coder(self, begun):
        """Waits for a `coder` that was begun; its JSON."""
        try:
            out, words = begun.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            begun.kill()
            begun.communicate()
            raise Waited(f"{' '.join(begun.args)} did not end") from None
        if begun.returncode != 0:
            raise AssertionError(f"{' '.join(begun.args)}: {begun.returncode} {words.decode()}")
        return json.loads(out.strip().splitlines()[-1])

    def ask_cloud(self, path, token=None):
        request = urllib.request.Request(self.base + path)
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)

    def machines(self):
        return self.ask_cloud("/demo/instances")

    def firewalls(self):
        return self.ask_cloud("/v4/networking/firewalls", self.token)["data"]

    # Looking at it

    def photograph(self, name):
        path = self.folder / f"{name}.png"
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, timeout=PATIENCE, check=False)
        return path

    def arguments_of_all(self):
        """The command lines of every process on this machine, for what must not be in one."""
        lines = []
        for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
            with contextlib.suppress(OSError):
                lines.append(path.read_bytes().replace(b"\0", b" ").decode(errors="replace"))
        return "\n".join(lines)

    def files_with(self, secret):
        """Files of this computer's user that hold the bytes, relative to the desktop's folder. The provider's are not
        among them: a VM's disk has weights of gigabytes."""
        holding = []
        for folder, below, names in os.walk(self.folder):
            if folder == str(self.folder):
                below[:] = [name for name in below if name != "cloud"]
            for path in (pathlib.Path(folder, name) for name in names):
                with contextlib.suppress(OSError):
                    if path.is_file() and not path.is_symlink() and secret.encode() in path.read_bytes():
                        holding.append(str(path.relative_to(self.folder)))
        return sorted(holding)

    # The end

    def close(self, keep_folder=False):
        for name in reversed(list(self.running)):
            with contextlib.suppress(Waited):
                self.stop(name, signal.SIGTERM if name in ("program", "cloud") else signal.SIGKILL)
        self._end_adopted()
        if not keep_folder:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _end_adopted(self):
        """What outlived its parent was given to this process: none of it stays."""
        while children := _children():
            for child in children:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(child, signal.SIGKILL)
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(child, 0)


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def keepsake(name):
    """An empty folder that outlives the test."""
    folder = pathlib.Path(tempfile.gettempdir()) / f"coder-failed-{os.getuid()}" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
