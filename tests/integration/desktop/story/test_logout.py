#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop session ends while a VM runs: a real session manager asks the program to save itself, and ends it."""
import pathlib
import signal
import sys

from desk import until
from story import Story, run

MANAGER = pathlib.Path(__file__).resolve().parent / "sessionmanager.py"


class AtLogout(Story):
    has_tray = True

    def setUp(self):
        super().setUp()
        from screen import Role
        self.Role = Role
        if not self.has_tray:
            self.desk.kill("tray")
        self.desk.start_cloud()
        self.desk.write_settings()
        self.desk.environment["SESSION_MANAGER"] = self.desk.start("sessions", sys.executable, str(MANAGER),
                                                                   answers=True)
        with self.step("the session manager knows the program, and a session runs"):
            self.open_program(with_token=True)
            until(lambda: self.told("saved"), "the session manager's client")
            self.screen.says("No sessions. Nothing is costing money.")
            self.screen.press(Role.PUSH_BUTTON, "New session…")
            self.screen.press(Role.PUSH_BUTTON, "Create for")
            until(lambda: self.screen.find(Role.LABEL, "State").get_description().startswith("Ready"), "ready")

    def told(self, word):
        return self.desk.log("sessions").split().count(word)

    def logs_out(self):
        with self.step("logging out asks nobody, and ends the program"):
            self.desk.signal("sessions", signal.SIGUSR1)
            self.assertEqual(self.desk.running.pop("program").wait(60), 0)
            self.assertEqual((self.told("interact"), self.told("saved"), self.told("die")), (0, 2, 1))
        with self.step("the VM stays, and a keeper holds its tunnel"):
            self.assertEqual(len(self.desk.machines()), 1)
            until(lambda: "coder tunnel coder" in self.desk.arguments_of_all(), "the keeper")
            status = self.desk.coder("status", "coder")
            self.assertEqual((status["phase"], status["destroy_wanted"]), ("ready", False))

    def test_what_runs_is_handed_over_and_the_program_ends(self):
        self.logs_out()


class AtLogoutWithAQuestionOpen(AtLogout):
    def test_what_runs_is_handed_over_and_the_program_ends(self):
        with self.step("destroying it is being asked"):
            self.screen.press(self.Role.PUSH_BUTTON, "Destroy…")
            self.screen.find(self.Role.ALERT, "Destroy coder?")
        self.logs_out()


class AtLogoutWithoutATray(AtLogout):
    has_tray = False

    def test_what_runs_is_handed_over_and_the_program_ends(self):
        self.logs_out()


if __name__ == "__main__":
    run()
