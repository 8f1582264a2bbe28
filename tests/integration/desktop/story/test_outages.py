#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""With the window open and a session running, one part after the other dies: the window goes on answering, says
nothing wrong about money, and needs no restart when the part is back."""
import re
import signal
import subprocess
import time

import desk
from desk import until
from story import Story, run

FALSE_CLAIMS = ("nothing running", "othing is costing money", "othing is rented", "Destroyed", "coder is destroyed")
RUNNING = re.compile("1 (running|may be running)")


class Outages(Story):
    def setUp(self):
        super().setUp()
        self.port = desk.free_port()
        self.start_cloud()
        self.desk.write_settings()
        self.open_program(with_token=True)
        with self.step("a session runs"):
            from screen import Role
            self.Role = Role
            self.tray.choose("New session", "As set up")
            self.screen.press(Role.PUSH_BUTTON, "Create for")
            self.state_begins("Ready")

    def start_cloud(self):
        self.desk.start_cloud("--state", str(self.desk.folder / "cloud"), "--listen", f"127.0.0.1:{self.port}")

    def state(self):
        return self.screen.find(self.Role.LABEL, "State").get_description()

    def state_begins(self, word):
        until(lambda: self.state().startswith(word), f"the state “{word}”")

    def stays_honest(self, seconds=4):
        """For a while: the window answers, and neither it nor the tray claims that nothing is paid for."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.screen.answers()
            told = self.screen.words()
            wrong = [text for text in told for claim in FALSE_CLAIMS if claim in text]
            self.assertEqual(wrong, [])
            self.assertTrue(any(RUNNING.search(text) for text in told), told)
            if self.tray.items():
                self.assertRegex(self.tray.header(), "1 (running|may be running)")

    def test_a_dead_panel_brings_the_window_back_and_a_new_one_gets_the_icon(self):
        screen, Role = self.screen, self.Role
        with self.step("closing hides the window while there is a tray, and says so once"):
            self.desk.close_active_window()
            screen.press(Role.PUSH_BUTTON, "Not now")
            until(lambda: not screen.all(Role.FRAME, "Linode LLM Coder"), "the hidden window")
        with self.step("the panel dies: the window is seen again"):
            self.desk.kill("tray")
            screen.find(Role.FRAME, "Linode LLM Coder")
            self.stays_honest(2)
        with self.step("a new panel gets the icon and its menu"):
            self.desk.start_tray()
            self.assertRegex(self.tray.header(), "1 running")
            self.tray.choose("Open window")
        with self.step("and closing hides again"):
            until(lambda: screen.find(Role.FRAME, "Linode LLM Coder"), "the window")
            self.desk.close_active_window()
            until(lambda: not screen.all(Role.FRAME, "Linode LLM Coder"), "the hidden window")
            self.tray.choose("Open window")
            screen.find(Role.FRAME, "Linode LLM Coder")

    def test_a_locked_or_dead_keyring_is_told_apart_and_used_again_when_it_is_back(self):
        with self.step("the key of the session's clients is in the keyring"):
            self.keyring_is("Stored in the keychain")
        with self.step("one that is renewed in the preferences goes to the keyring and to no file"):
            self.renew_the_key()
            self.assertEqual(self.desk.files_with(self.desk.secret("CODER_API_KEY")), [])
        with self.step("a locked keyring is said, and nothing else changes"):
            self.desk.lock_keyring()
            self.keyring_is("The keychain is locked")
            self.copy_the_key()
            self.stays_honest()
        with self.step("unlocked, it is read again"):
            self.desk.unlock_keyring()
            self.keyring_is("Stored in the keychain")
        with self.step("a keyring that dies comes back locked, and nothing else changes"):
            self.desk.kill("keyring")
            self.keyring_is("The keychain is locked")
            self.copy_the_key()
            self.stays_honest()
        with self.step("the new one is read without a restart of the program"):
            self.desk.unlock_keyring()
            self.keyring_is("Stored in the keychain")

    def keyring_is(self, words):
        """What the preferences say about the API key."""
        screen, Role = self.screen, self.Role
        screen.press(Role.PUSH_BUTTON, "Preferences…")
        screen.find(Role.LABEL, words, screen.find(Role.DIALOG, "Preferences"))
        self.close_the_preferences()

    def close_the_preferences(self):
        self.desk.key("Escape")
        until(lambda: not self.screen.all(self.Role.DIALOG, "Preferences"), "the preferences closed")

    def renew_the_key(self):
        screen, Role = self.screen, self.Role
        before = self.desk.secret("CODER_API_KEY")
        screen.press(Role.PUSH_BUTTON, "Preferences…")
        screen.press(Role.PUSH_BUTTON, "Renew: API key of the models")
        screen.press(Role.PUSH_BUTTON, "Renew", screen.find(Role.ALERT))
        until(lambda: self.desk.secret("CODER_API_KEY") not in ("", before), "another key in the keyring")
        self.close_the_preferences()

    def copy_the_key(self):
        self.desk.clear_clipboard()
        self.screen.press(self.Role.PUSH_BUTTON, "Copy API key")
        until(lambda: len(self.desk.clipboard()) > 20, "the key on the clipboard")

    def test_a_network_that_swallows_everything_freezes_nothing(self):
        screen, Role = self.screen, self.Role
        with self.step("the provider and the VM hang: the window goes on"):
            self.desk.signal_tree("cloud", signal.SIGSTOP)
            screen.choose("View", "Refresh")
            self.stays_honest(6)
        with self.step("long before the request is given up the doubt is said, and since when"):
            screen.says("Linode does not answer", seconds=20)
            screen.says("1 may be running")
            screen.says("what runs is unknown since")
            self.assertTrue(self.tray.header().startswith("coder - 1 may be running"))
        with self.step("destroying is tried until the provider confirms it"):
            screen.press(Role.PUSH_BUTTON, "Destroy…")
            screen.press(Role.PUSH_BUTTON, "Destroy", screen.find(Role.ALERT, "Destroy coder?"))
            self.state_begins("Destroying")
            self.stays_honest()
        with self.step("the network is back: destroyed, and proved"):
            self.desk.signal_tree("cloud", signal.SIGCONT)
            self.state_begins("Destroyed")
            self.assertEqual(self.desk.machines(), [])
            self.assertEqual(self.desk.firewalls(), [])

    def test_a_dead_provider_and_vm_are_unknown_until_the_provider_is_back(self):
        screen, Role = self.screen, self.Role
        with self.step("provider and VM die: offline is said, and that the session may be running"):
            self.desk.kill("cloud")
            screen.says("cannot be reached")
            until(lambda: self.tray.header().startswith("coder - 1 may be running"), "the tray's doubt")
            self.stays_honest()
        with self.step("the provider is back without the VM: only now it is destroyed"):
            self.start_cloud()
            self.state_begins("Destroyed")
            until(lambda: self.tray.header() == "coder - nothing running", "the tray's word")


if __name__ == "__main__":
    run()
