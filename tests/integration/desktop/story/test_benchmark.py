#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session is measured in the window and seen while it is; cancelled half-way, and another time kept and compared."""
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

    def test_a_session_is_measured_seen_cancelled_and_another_time_compared(self):
        self.open_program(with_token=True)
        with self.step("a session runs"):
            self.tray.choose("New session", "As set up")
            self.screen.press(self.Role.PUSH_BUTTON, "Create for")
            until(lambda: self.screen.find(self.Role.LABEL, "State").get_description().startswith("Ready"), "ready")
        with self.step("a benchmark that takes long is started and seen live"):
            self.screen.choose("Tools", "Benchmarks")
            self.measure("1", requests=500, tokens=16)
            self.screen.says("Measuring coder with 1 request at once")
            until(lambda: not self.screen.says("of 500 requests ended").startswith("0 "), "an answer")
        with self.step("cancelled, it is kept as cancelled"):
            self.screen.press(self.Role.PUSH_BUTTON, "Cancel")
            self.screen.says("The benchmark was cancelled.")
            self.screen.press(self.Role.PAGE_TAB, "Kept runs")
            requests = until(lambda: self.column("Kept runs, with a box to compare", 6), "the kept run")
            self.assertEqual(len(requests), 1)
            self.assertIn(", cancelled", requests[0])
        with self.step("another one ends, and each run's figures stand in the table"):
            self.screen.press(self.Role.PAGE_TAB, "Measure")
            self.measure("1,2", requests=4, tokens=16)
            self.screen.says("The benchmark is done. Its runs are kept.")
            until(lambda: self.column("Figures of this benchmark", 0) == ["2 at once", "1 at once"], "two rows")
            self.assertNotIn("–", sum(self.screen.rows(self.Role.TABLE, "Figures of this benchmark"), []))
        with self.step("its runs are compared, and the command knows them"):
            self.screen.press(self.Role.PUSH_BUTTON, "Compare these runs")
            self.screen.says("No other run beats")
            self.assertIn("4, rough", self.column("Figures of the runs", 2))
            kept = self.desk.coder("benchmark-compare")
            self.assertEqual([run["concurrency"] for run in kept], [2, 1, 1])
            self.assertEqual([run["cancelled"] for run in kept], [False, False, True])


if __name__ == "__main__":
    run()
