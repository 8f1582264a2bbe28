#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tokens that are typed at the window: into the keyring, out of sight, and there at the next start."""
import contextlib
import pathlib
import sys

import desk
import publicapi
from desk import until
from story import NOT_HERE, Story, run

HUB_TOKEN = "hf_canaryTypedInTheSetup0123456789"
OTHER_HUB_TOKEN = "hf_canaryTypedInThePreferences9876"


class TypedTokens(Story):
    def setUp(self):
        super().setUp()
        self.desk.start_cloud()
        publicapi.start(self.desk)

    def test_tokens_of_the_setup_go_to_the_keyring_and_are_there_at_the_next_start(self):
        from screen import Role
        self.Role = Role
        self.open_program()
        self.set_up()
        with self.step("both tokens are in the keyring"):
            until(lambda: self.desk.secret("LINODE_TOKEN") == self.desk.token, "the token in the keyring")
            until(lambda: self.desk.secret("HUGGING_FACE_HUB_TOKEN") == HUB_TOKEN, "the hub token in the keyring")
        self.look_elsewhere(HUB_TOKEN)
        with self.step("the next start finds the token by itself"):
            self.tray.choose("Quit")
            self.assertEqual(self.desk.running.pop("program").wait(desk.PATIENCE), 0)
            self.open_program()
            self.screen.says("No sessions. Nothing is costing money.")
        with self.step("the setup goes on with the stored one"):
            self.screen.choose("Tools", "Set up")
            self.screen.says("works; the account is demo.")
            self.screen.press(Role.PUSH_BUTTON, "Not now")
        self.replace_the_hub_token()
        self.look_elsewhere(OTHER_HUB_TOKEN)

    def set_up(self):
        screen, Role = self.screen, self.Role
        with self.step("the setup takes both tokens"):
            screen.type(Role.PASSWORD_TEXT, "Linode API token", self.desk.token)
            screen.says("This token works; the account is demo.")
            screen.type(Role.PASSWORD_TEXT, "Hugging Face token, optional", HUB_TOKEN)
            screen.press(Role.PUSH_BUTTON, "Next")
        with self.step("its pages are gone through, and it is saved"):
            screen.press(Role.RADIO_BUTTON, "Fast and cheap")
            screen.press(Role.PUSH_BUTTON, "Next")
            screen.find(Role.TREE, "Regions")
            screen.press(Role.PUSH_BUTTON, "Next")
            screen.says("At worst this session costs")
            screen.press(Role.PUSH_BUTTON, "Next")
            screen.find(Role.LIST, "Checks")
            self.assertEqual(self.desk.secret("LINODE_TOKEN"), "", "it was stored before anybody said so")
            screen.press(Role.PUSH_BUTTON, "Save")

    def replace_the_hub_token(self):
        screen, Role = self.screen, self.Role
        with self.step("a token that is replaced in the preferences takes the former one's place"):
            screen.choose("Tools", "Preferences")
            screen.press(Role.PUSH_BUTTON, "Replace: Hugging Face token")
            dialog = screen.find(Role.DIALOG, "Token for Hugging Face")
            screen.type(Role.PASSWORD_TEXT, "Token for Hugging Face", OTHER_HUB_TOKEN)
            screen.press(Role.PUSH_BUTTON, "Use it", dialog)
            until(lambda: self.desk.secret("HUGGING_FACE_HUB_TOKEN") == OTHER_HUB_TOKEN, "the other token")

    def look_elsewhere(self, hub_token):
        with self.step("they are in no file, no argument, no environment and no log"):
            for secret in (self.desk.token, hub_token):
                self.assertEqual(self.desk.files_with(secret), [])
                self.assertNotIn(secret, self.desk.arguments_of_all())
                self.assertFalse(self.in_environments(secret), "a program was given it")
            self.assertNotIn("TOKEN", (self.desk.folder / "project/.env").read_text())

    def in_environments(self, secret):
        """Processes of this desk whose environment holds it; the demo cloud is not of this computer."""
        holding = []
        for path in pathlib.Path("/proc").glob("[0-9]*/environ"):
            with contextlib.suppress(OSError):
                words = path.read_bytes()
                if str(self.desk.folder).encode() in words and secret.encode() in words:
                    holding.append(path.parent.name)
        return holding


if __name__ == "__main__":
    if not desk.missing() and (reason := publicapi.missing()):
        print(f"SKIP: {reason}")
        sys.exit(NOT_HERE)
    run()
