#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the program put together: what the window opens, and that it ends when it is told to, whatever is open."""
import datetime
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
        until(lambda: self.state().startswith("Ready"), "ready")

    def see_what_the_command_made(self):
        """Where the command was first the dialog says so and stays open; the window follows the session all the same."""
        if dialogs := self.screen.all(self.Role.DIALOG, "New session"):
            self.screen.says("Another process is working on this session.", dialogs[0])
            self.screen.press(self.Role.PUSH_BUTTON, "Cancel", dialogs[0])
            until(lambda: self.desk.active_window() == "Linode LLM Coder", "the window")
            self.desk.key("Return")

    def state(self):
        return self.screen.find(self.Role.LABEL, "State").get_description()

    def lease(self):
        return datetime.datetime.fromisoformat(self.desk.coder("status", "coder")["lease_ends"].replace("Z", "+00:00"))

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

    def test_a_command_wants_the_same_at_the_same_moment(self):
        self.open()
        with self.step("window and command make one VM of one name, and both have it ready"):
            self.tray.choose("New session", "As set up")
            create = self.screen.find(self.Role.PUSH_BUTTON, "Create for")
            up = self.desk.begin_coder("up", "coder")
            create.do_action(0)
            made = self.desk.ending_coder(up)
            self.assertEqual(made["phase"], "ready")
            self.see_what_the_command_made()
            until(lambda: self.state().startswith("Ready"), "ready in the window")
            self.assertEqual([machine["id"] for machine in self.desk.machines()], [made["instance_id"]])
        with self.step("both extensions are given"):
            before = self.lease()
            self.screen.press(self.Role.PAGE_TAB, "Settings")
            self.screen.press(self.Role.PUSH_BUTTON, "Extend the latest end")
            question = self.screen.find(self.Role.ALERT, "Extend coder by 1 h?")
            extend = self.desk.begin_coder("extend", "coder", "--for", "2h")
            self.screen.press(self.Role.PUSH_BUTTON, "Extend for at most", question)
            self.desk.ending_coder(extend)
            until(lambda: self.lease() - before == datetime.timedelta(hours=3), "three hours more")
        with self.step("destroyed by both, it is proved to both"):
            self.screen.press(self.Role.PUSH_BUTTON, "Destroy…")
            question = self.screen.find(self.Role.ALERT, "Destroy coder?")
            down = self.desk.begin_coder("down", "coder", "--force")
            self.screen.press(self.Role.PUSH_BUTTON, "Destroy", question)
            self.assertEqual(self.desk.ending_coder(down)["phase"], "destroyed")
            until(lambda: self.state().startswith("Destroyed"), "destroyed in the window")
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
