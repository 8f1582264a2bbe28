#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session is measured in the window, seen while it is, kept, compared; another measurement is cancelled half-way."""
from desk import until
from story import Story, run


class MeasuredInTheWindow(Story):
    def setUp(self):
        super().setUp()
        from screen import Role
        self.Role = Role
        self.desk.start_cloud()
        self.desk.write_settings()

    def column(self, table, number):
        return [row[number] for row in self.screen.rows(self.Role.TABLE, table)]

    def measure(self, at_once, requests, tokens):
        self.screen.type(self.Role.TEXT, "Requests at once", at_once)
        for name, number in (("Requests of a run", requests), ("Tokens of an answer", tokens)):
            self.screen.find(self.Role.SPIN_BUTTON, name).set_current_value(number)
        self.screen.press(self.Role.PUSH_BUTTON, "Measure")

    def test_a_session_is_measured_seen_kept_compared_and_another_time_cancelled(self):
        self.open_program(with_token=True)
        with self.step("a session runs"):
            self.tray.choose("New session", "As set up")
            self.screen.press(self.Role.PUSH_BUTTON, "Create for")
            until(lambda: self.screen.find(self.Role.LABEL, "State").get_description().startswith("Ready"), "ready")
        with self.step("a benchmark is started and seen live"):
            self.screen.choose("Tools", "Benchmarks")
            self.measure("1,2", requests=4, tokens=16)
            self.screen.says("Measuring coder with 1 request at once")
            self.screen.says("of 4 requests ended")
        with self.step("each run's figures stand in the table"):
            self.screen.says("The benchmark is done. Its runs are kept.")
            self.assertEqual(self.column("Figures of this benchmark", 0), ["2 at once", "1 at once"])
            self.assertNotIn("–", sum(self.screen.rows(self.Role.TABLE, "Figures of this benchmark"), []))
        with self.step("its runs are compared, and the command knows them"):
            self.screen.press(self.Role.PUSH_BUTTON, "Compare these runs")
            self.screen.says("No other run beats")
            self.assertIn("4, rough", self.column("Figures of the runs", 1))
            kept = self.desk.coder("benchmark-compare")
            self.assertEqual([run["concurrency"] for run in kept], [2, 1])
        with self.step("cancelled, a run is kept as cancelled"):
            self.screen.press(self.Role.PAGE_TAB, "Measure")
            self.measure("1", requests=200, tokens=16)
            until(lambda: not self.screen.says("requests ended").startswith("0 "), "an answer")
            self.screen.press(self.Role.PUSH_BUTTON, "Cancel")
            self.screen.says("The benchmark was cancelled.")
            self.screen.press(self.Role.PAGE_TAB, "Kept runs")
            requests = until(lambda: self.column("Kept runs, with a box to compare", 6), "the kept runs")
            self.assertEqual(len(requests), 3)
            self.assertIn(", cancelled", requests[0])


if __name__ == "__main__":
    run()
