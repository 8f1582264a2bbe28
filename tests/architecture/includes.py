#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks every #include of the tree against cmake/rooms.txt.

usage: includes.py ROOT    prints each forbidden include, exit 1 if there is one
"""
import pathlib
import re
import sys

LIBRARIES = {
    "QtNetwork": r"Qt(Network|HttpServer)/|QNetwork|QTcp|QUdp|QSsl|QHostInfo|QAbstractSocket|QLocalS|QHttp|QAuthenticator",
    "QtGui": r"Qt(Gui|Widgets|Charts|Svg|SvgWidgets|PrintSupport|OpenGL)/|QWidget|QApplication|QGuiApplication",
    "libssh": r"libssh/",
    "QtKeychain": r"qt6keychain/",
    "libcurl": r"curl/",
}
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')


def read_rooms(table):
    """{room: [what it may include]}; every room may include itself."""
    lines = [line.split("#")[0].strip() for line in table.splitlines()]
    pairs = [line.split(":") for line in lines if line]
    return {room.strip(): [room.strip() + "/", *may.split()] for room, may in pairs}


def room_of(path, rooms):
    homes = [room for room in rooms if path.startswith(room + "/")]
    return max(homes, key=len, default=None)


def within(path, place):
    return path == place or path.startswith(place if place.endswith("/") or "." in place else place + "/")


def allowed(target, may):
    if any(target.startswith(rule[1:]) for rule in may if rule.startswith("!")):
        return False
    return any(within(target, rule) for rule in may if rule[0] not in "!+")


def library_of(header):
    return next((name for name, pattern in LIBRARIES.items() if re.match(pattern, header)), None)


def complaint(line, may):
    """Why this line may not stand in a room that may include `may`; None if it may."""
    found = INCLUDE.match(line)
    if not found:
        return None
    ours, system = found.groups()
    if ours and not ours.endswith(".moc") and not allowed(ours, may):
        return f'"{ours}" is not open to this room, or is not named from the root'
    library = library_of(system) if system else None
    return f"<{system}>: {library} is not open to this room" if library and "+" + library not in may else None


def check_file(path, text, rooms):
    room = room_of(path, rooms)
    if room is None:
        return [f"{path}: its folder is no room of cmake/rooms.txt"]
    told = ((number, complaint(line, rooms[room])) for number, line in enumerate(text.splitlines(), 1))
    return [f"{path}:{number}: {why} ({room})" for number, why in told if why]


def check_tree(root):
    rooms = read_rooms((root / "cmake/rooms.txt").read_text())
    files = (file for top in ("core", "app", "tests") for file in sorted((root / top).rglob("*")))
    sources = (file for file in files if file.suffix in (".h", ".cpp"))
    return [line for file in sources for line in check_file(str(file.relative_to(root)), file.read_text(), rooms)]


if __name__ == "__main__":
    complaints = check_tree(pathlib.Path(sys.argv[1]))
    print("\n".join(complaints) or "every include is open to its room")
    sys.exit(1 if complaints else 0)
