#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A panel and a notification server for tests, on the session bus: a StatusNotifier watcher and host that reads an
item's menu over com.canonical.dbusmenu, and org.freedesktop.Notifications.

Reads one JSON command a line ({"do": "menu"}, {"do": "choose", "path": ["work", "Destroy"]}, …) and answers
{"answer": …}; tells what happens as {"event": …}."""
import json
import sys

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

DBusGMainLoop(set_as_default=True)
BUS = dbus.SessionBus()
WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
NOTES = "org.freedesktop.Notifications"
PROPERTIES = "org.freedesktop.DBus.Properties"
# dbus-python tells nothing about properties when it is introspected, and Qt reads them only where they are told.
TOLD = """<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
<property name="RegisteredStatusNotifierItems" type="as" access="read"/>
<property name="ProtocolVersion" type="i" access="read"/>"""


def say(**what):
    print(json.dumps(what), flush=True)


class Watcher(dbus.service.Object):
    def __init__(self):
        self.items = []
        super().__init__(dbus.service.BusName(WATCHER, BUS), "/StatusNotifierWatcher")

    @dbus.service.method(WATCHER, in_signature="s", sender_keyword="sender")
    def RegisterStatusNotifierItem(self, service, sender=None):
        self.items.append(sender)
        say(event="item", count=len(self.items))

    @dbus.service.method(WATCHER, in_signature="s")
    def RegisterStatusNotifierHost(self, service):
        pass

    @dbus.service.method(PROPERTIES, in_signature="ss", out_signature="v")
    def Get(self, interface, name):
        return self.GetAll(interface)[name]

    @dbus.service.method(PROPERTIES, in_signature="s", out_signature="a{sv}")
    def GetAll(self, interface):
        return {
            "RegisteredStatusNotifierItems": dbus.Array(self.items, signature="s"),
            "IsStatusNotifierHostRegistered": dbus.Boolean(True),
            "ProtocolVersion": dbus.Int32(0),
        }

    @dbus.service.method(
        "org.freedesktop.DBus.Introspectable", out_signature="s", path_keyword="object_path",
        connection_keyword="connection")
    def Introspect(self, object_path, connection):
        text = dbus.service.Object.Introspect(self, object_path, connection)
        opening = f'<interface name="{WATCHER}">'
        return text.replace(opening, opening + TOLD)


class Notes(dbus.service.Object):
    def __init__(self):
        self.last = 0
        super().__init__(dbus.service.BusName(NOTES, BUS), "/org/freedesktop/Notifications")

    @dbus.service.method(NOTES, in_signature="susssasa{sv}i", out_signature="u")
    def Notify(self, app, replaces, icon, summary, body, actions, hints, timeout):
        if not replaces:
            self.last += 1
        number = int(replaces) or self.last
        say(event="notify", id=number, app=str(app), icon=str(icon), summary=str(summary), body=str(body),
            actions=[str(word) for word in actions], urgency=int(hints.get("urgency", 1)))
        return dbus.UInt32(number)

    @dbus.service.method(NOTES, out_signature="as")
    def GetCapabilities(self):
        return ["body", "body-markup", "actions"]

    @dbus.service.method(NOTES, out_signature="ssss")
    def GetServerInformation(self):
        return ("panel", "tests", "1", "1.2")

    @dbus.service.method(NOTES, in_signature="u")
    def CloseNotification(self, number):
        say(event="close", id=int(number))

    @dbus.service.signal(NOTES, signature="us")
    def ActionInvoked(self, number, action):
        pass


def item_property(item, name):
    proxy = BUS.get_object(item, "/StatusNotifierItem")
    return proxy.Get(ITEM, name, dbus_interface=PROPERTIES, timeout=5)


def menu_of(item):
    return BUS.get_object(item, str(item_property(item, "Menu")))


def plain(node):
    number, properties, children = node
    return {
        "id": int(number),
        "label": str(properties.get("label", "")).replace("_", ""),
        "enabled": bool(properties.get("enabled", True)),
        "separator": str(properties.get("type", "")) == "separator",
        "children": [plain(child) for child in children],
    }


def open_menu(item):
    menu = menu_of(item)
    menu.AboutToShow(0, dbus_interface=MENU, timeout=5)
    menu.Event(0, "opened", dbus.String(""), dbus.UInt32(0), dbus_interface=MENU, timeout=5)
    _, root = menu.GetLayout(0, -1, dbus.Array([], signature="s"), dbus_interface=MENU, timeout=5)
    return menu, plain(root)


def close_menu(menu):
    menu.Event(0, "closed", dbus.String(""), dbus.UInt32(0), dbus_interface=MENU, timeout=5)


def read_menu(item):
    menu, root = open_menu(item)
    close_menu(menu)
    return root["children"]


def choose(item, path):
    menu, node = open_menu(item)
    for start in path:
        node = next(child for child in node["children"] if child["label"].startswith(start))
    if not node["enabled"]:
        raise ValueError(f"{node['label']} is greyed out")
    menu.Event(node["id"], "clicked", dbus.String(""), dbus.UInt32(0), dbus_interface=MENU, timeout=5)
    close_menu(menu)
    return node["label"]


def look(item):
    sizes = [int(pixmap[0]) for pixmap in item_property(item, "IconPixmap")]
    return {"sizes": sizes, "tooltip": str(item_property(item, "ToolTip")[2]), "title": str(item_property(item, "Title"))}


def obey(command):
    item = watcher.items[-1] if watcher.items else None
    actions = {
        "menu": lambda: read_menu(item),
        "choose": lambda: choose(item, command["path"]),
        "look": lambda: look(item),
        "activate": lambda: BUS.get_object(item, "/StatusNotifierItem").Activate(0, 0, dbus_interface=ITEM, timeout=5),
        "invoke": lambda: notes.ActionInvoked(dbus.UInt32(command["id"]), command["action"]),
    }
    try:
        say(answer=actions[command["do"]]())
    except (dbus.DBusException, ValueError, StopIteration) as problem:
        say(answer=None, problem=repr(problem))


def take_line(channel, _):
    line = channel.readline()
    if not line:
        loop.quit()
        return False
    obey(json.loads(line))
    return True


loop = GLib.MainLoop()
watcher = Watcher()
notes = Notes()
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, take_line)
say(event="ready")
loop.run()
