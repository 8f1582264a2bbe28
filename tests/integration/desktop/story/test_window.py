#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the program put together: what the window opens, and that it ends when it is told to, whatever is open."""
import signal
import urllib.request

from desk import until
from story import Story, run

# The desktop's way to a browser: tells what it was given.
XDG_OPEN = """#!/bin/sh
printf '%s' "$1" > "$HOME/opened.part"
mv "$HOME/opened.part" "$HOME/opened"
"""


def answers(address):
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status == 200
    except OSError:
        return False


class InTheWindow(Story):
    def setUp(self):
        super().setUp()
        from screen import Role
        self.Role = Role
        self.desk.start_cloud()
        self.desk.write_settings()

    def open(self):
        self.open_program(with_token=True)
        self.screen.says("No sessions. Nothing is costing money.")

    def rent(self):
        self.tray.choose("New session", "As set up")
        self.screen.press(self.Role.PUSH_BUTTON, "Create for")
        until(lambda: self.screen.find(self.Role.LABEL, "State").get_description().startswith("Ready"), "ready")

    def ends_on(self, number):
        self.desk.signal("program", number)
        return self.desk.running.pop("program").wait(60)

    def test_the_menu_opens_the_setup_and_sigterm_ends_with_it_open(self):
        self.open()
        with self.step("the setup opens over the window"):
            self.screen.choose("Tools", "Set up")
            self.screen.find(self.Role.PASSWORD_TEXT, "Linode API token")
        with self.step("SIGTERM ends the program with it open"):
            self.assertEqual(self.ends_on(signal.SIGTERM), 0)
            self.assertEqual(self.desk.machines(), [])

    def test_sigterm_ends_with_a_question_open_and_leaves_the_vm_to_a_keeper(self):
        self.open()
        with self.step("a session runs, and destroying it is being asked"):
            self.rent()
            self.screen.press(self.Role.PUSH_BUTTON, "Destroy…")
            self.screen.find(self.Role.ALERT, "Destroy coder?")
        with self.step("SIGTERM answers for nobody: the program ends, the VM stays"):
            self.assertEqual(self.ends_on(signal.SIGTERM), 0)
            self.assertEqual(len(self.desk.machines()), 1)
        with self.step("and is still reached, by a keeper"):
            until(lambda: self.desk.coder("status", "coder")["phase"] == "ready", "the session's phase")
            endpoint = self.desk.coder("status", "coder")["endpoint"].removesuffix("/v1")
            until(lambda: answers(f"{endpoint}/health"), "the model's health")

    def test_the_chat_opens_in_the_browser(self):
        opener = self.desk.folder / "bin/xdg-open"
        opener.write_text(XDG_OPEN)
        opener.chmod(0o755)
        with open(self.desk.folder / "project/.env", "a", encoding="utf-8") as settings:
            settings.write("ENABLE_OPENWEBUI=true\n")
        self.open()
        with self.step("a session with Open WebUI runs"):
            self.rent()
        with self.step("its button hands the chat's address to the desktop"):
            self.screen.press(self.Role.PUSH_BUTTON, "Open chat")
            opened = self.desk.folder / "home/opened"
            until(opened.exists, "the browser")
            address = opened.read_text()
            self.assertRegex(address, r"^http://127\.0\.0\.1:\d+/$")
        with self.step("where it answers"):
            until(lambda: answers(address), "the page of the chat")


if __name__ == "__main__":
    run()
