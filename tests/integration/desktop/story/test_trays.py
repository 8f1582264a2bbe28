#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The icon in both kinds of panel, clicked with the mouse: the menu opens and its choices arrive."""
from desk import until
from story import Story, run


class InAPanel(Story):
    def setUp(self):
        super().setUp()
        from screen import Role
        self.Role = Role
        self.desk.start_cloud()
        self.desk.write_settings()
        self.open_program(with_token=True)
        self.screen.says("No sessions. Nothing is costing money.")

    def is_hidden(self):
        return not self.screen.all(self.Role.FRAME, "Linode LLM Coder")

    def hide_the_window(self):
        self.desk.close_active_window()
        self.screen.press(self.Role.PUSH_BUTTON, "Not now")
        until(self.is_hidden, "the hidden window")

    def window_comes_and_program_ends(self, choose):
        """`choose` opens the menu with the mouse and takes an entry by the letter that is underlined in it."""
        with self.step("closing hides the window, because the panel has the icon"):
            self.hide_the_window()
        with self.step("the menu brings it back"):
            choose("o")
            until(lambda: self.desk.active_window() == "Linode LLM Coder", "the window, with the focus")
        with self.step("the menu ends the program"):
            choose("q")
            self.assertEqual(self.desk.running.pop("program").wait(60), 0)


class InAStatusNotifierPanel(InAPanel):
    def test_the_panel_draws_the_menu_itself_and_a_click_arrives(self):
        def choose(letter):
            self.desk.choose_in_menu(lambda: self.desk.first_icon_of("lxqt-panel"), letter)
        self.assertEqual(self.tray.header(), "coder - nothing running")
        self.window_comes_and_program_ends(choose)


class InAnXEmbedPanel(InAPanel):
    tray_kind = "xembed"

    def test_the_program_draws_the_menu_at_the_icon_and_a_click_arrives(self):
        def choose(letter):
            self.desk.choose_in_menu(lambda: self.desk.embedded_icon("tint2"), letter)
        self.window_comes_and_program_ends(choose)


class WithoutANotificationDaemon(InAPanel):
    tray_kind = "xembed"
    has_notes = False

    def test_news_is_told_at_the_icon(self):
        with self.step("a session gets ready"):
            until(lambda: self.desk.embedded_icon("tint2"), "the icon")
            self.screen.press(self.Role.PUSH_BUTTON, "New session…")
            self.screen.press(self.Role.PUSH_BUTTON, "Create for")
        with self.step("a balloon at the icon says so"):
            self.screen.says("coder is ready")


if __name__ == "__main__":
    run()
