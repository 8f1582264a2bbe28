# SPDX-License-Identifier: GPL-3.0-or-later
"""The tray icon as a panel has it: the item that a StatusNotifier watcher knows, its menu over com.canonical.dbusmenu."""
import dbus

from desk import PATIENCE, until

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
PROPERTIES = "org.freedesktop.DBus.Properties"


class Tray:
    def __init__(self, bus):
        self.bus = bus

    def _ask(self, name, path, interface, what):
        return self.bus.get_object(name, path).Get(interface, what, dbus_interface=PROPERTIES, timeout=PATIENCE)

    def items(self):
        if not self.bus.name_has_owner(WATCHER):
            return []
        known = self._ask(WATCHER, "/StatusNotifierWatcher", WATCHER, "RegisteredStatusNotifierItems")
        return [str(item) for item in known]

    def item(self):
        name = until(self.items, "an icon in the panel")[-1]
        service, _, path = name.partition("/")
        return service, "/" + (path or "StatusNotifierItem")

    def _open(self):
        service, path = self.item()
        menu = self.bus.get_object(service, str(self._ask(service, path, ITEM, "Menu")))
        menu.AboutToShow(0, dbus_interface=MENU, timeout=PATIENCE)
        menu.Event(0, "opened", dbus.String(""), dbus.UInt32(0), dbus_interface=MENU, timeout=PATIENCE)
        _, root = menu.GetLayout(0, -1, dbus.Array([], signature="s"), dbus_interface=MENU, timeout=PATIENCE)
        return menu, root

    @staticmethod
    def _label(node):
        return str(node[1].get("label", "")).replace("_", "")

    @staticmethod
    def _close(menu):  # not waited for: what was chosen may have ended the program
        menu.Event(0, "closed", dbus.String(""), dbus.UInt32(0), dbus_interface=MENU, ignore_reply=True)

    def lines(self):
        """The first level's texts."""
        menu, root = self._open()
        self._close(menu)
        return [self._label(child) for child in root[2]]

    def header(self):
        return self.lines()[0]

    def choose(self, *path):
        """Clicks the entry whose way there begins with these words."""
        menu, node = self._open()
        for start in path:
            node = next(child for child in node[2] if self._label(child).startswith(start))
        if not node[1].get("enabled", True):
            raise AssertionError(f"“{self._label(node)}” is greyed out")
        menu.Event(node[0], "clicked", dbus.String(""), dbus.UInt32(0), dbus_interface=MENU, timeout=PATIENCE)
        self._close(menu)
