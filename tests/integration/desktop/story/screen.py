# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person with a screen reader has of a program: its widgets by role and accessible name, over AT-SPI."""
import warnings

import gi

warnings.simplefilter("ignore", DeprecationWarning)  # Atspi marks most of what there is
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from desk import PATIENCE, Waited, until  # noqa: E402

Role = Atspi.Role
State = Atspi.StateType
LEAVES = {Role.TABLE_CELL, Role.LABEL, Role.PUSH_BUTTON, Role.TABLE_COLUMN_HEADER, Role.TABLE_ROW_HEADER}
PATIENT_MS = 20000


class Screen:
    """A program on the screen, by the name that it tells the accessibility bus."""

    def __init__(self, program):
        Atspi.set_timeout(PATIENT_MS, PATIENT_MS)
        self.program = program

    def application(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            with_name = desktop.get_child_at_index(index)
            if with_name and with_name.get_name() == self.program:
                with_name.set_cache_mask(Atspi.Cache.NONE)
                return with_name
        return None

    def everything(self, root=None):
        """All shown widgets below the root. Cells are not gone into: a table is read by rows()."""
        root = root or self.application()
        if root is None:
            return
        stack = [root]
        while stack:
            node = stack.pop()
            try:
                if node is not root and not node.get_state_set().contains(State.SHOWING):
                    continue
                yield node
                if node.get_role() in LEAVES:
                    continue
                for index in reversed(range(node.get_child_count())):
                    child = node.get_child_at_index(index)
                    if child is not None:
                        stack.append(child)
            except GLib.Error:
                continue  # it went while it was looked at

    def all(self, role, name=None, root=None):
        return [node for node in self.everything(root) if self._fits(node, role, name)]

    @staticmethod
    def _fits(node, role, name):
        try:
            return node.get_role() == role and _is(node, name)
        except GLib.Error:
            return False  # it went while it was looked at

    def find(self, role, name=None, root=None, seconds=PATIENCE):
        """The shown widget of that role whose name is `name` or begins with it; waits for it."""
        found = until(lambda: self.all(role, name, root), f"{role.value_nick} “{name}”", seconds)
        exact = [node for node in found if node.get_name() == name]
        return (exact or found)[0]

    def press(self, role, name, root=None):
        node = self.find(role, name, root)
        until(lambda: node.get_state_set().contains(State.ENABLED), f"“{name}” can be used")
        actions = [node.get_action_name(index).lower() for index in range(node.get_n_actions())]
        for wanted in ("press", "toggle", "showmenu"):
            if wanted in actions:
                node.do_action(actions.index(wanted))
                return node
        raise Waited(f"“{name}” has no action to press, only {actions}")

    def choose(self, title, entry):
        """An entry of the menu bar. Menus need not be open for it."""
        menu = self.find(Role.MENU_ITEM, title).get_child_at_index(0)
        entries = [menu.get_child_at_index(index) for index in range(menu.get_child_count())]
        found = next(node for node in entries if _is(node, entry))
        until(lambda: found.get_state_set().contains(State.ENABLED), f"“{entry}” can be chosen")
        found.do_action(0)

    def type(self, role, name, text):
        field = self.find(role, name)
        field.set_text_contents(text)
        return field

    def says(self, words, root=None, seconds=PATIENCE):
        """Waits until some shown name or description holds the words; answers the whole of it."""
        def look():
            for node in self.everything(root):
                for text in (node.get_name(), node.get_description()):
                    if words in (text or ""):
                        return text
            return None
        return until(look, f"the words “{words}”", seconds)

    def words(self, root=None):
        """Every shown name and description, for looking at them as a whole."""
        texts = []
        for node in self.everything(root):
            texts += [text for text in (node.get_name(), node.get_description()) if text]
        return texts

    def rows(self, role, name):
        """The cells of a table or tree by rows, as they are told."""
        table = self.find(role, name)
        return [[table.get_accessible_at(row, column).get_name() for column in range(table.get_n_columns())]
                for row in range(table.get_n_rows())]

    def answers(self, seconds=10):
        """The window still answers: its event loop turns."""
        Atspi.set_timeout(seconds * 1000, seconds * 1000)
        try:
            application = self.application()
            if application is None or not application.get_child_count():
                raise Waited("the window does not answer")
        finally:
            Atspi.set_timeout(PATIENT_MS, PATIENT_MS)


def _is(node, name):
    return name is None or (node.get_name() or "").startswith(name)
