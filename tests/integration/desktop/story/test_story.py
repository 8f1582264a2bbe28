#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole life of a session at the window, by accessible names alone: what a person with a screen reader does."""
import datetime
import re

from desk import BINARIES, until
from story import Story, run


class FromFirstStartToReceipt(Story):
    def test_a_session_is_set_up_used_kept_and_destroyed_by_accessible_names(self):
        from screen import Role
        self.Role = Role
        self.desk.start_cloud("--duration", "weights=600", "--duration", "image=600")
        self.open_program()
        with self.step("the first start offers the setup"):
            self.screen.find(Role.PASSWORD_TEXT, "Linode API token")
        self.fill_in_the_setup()
        self.create()
        self.watch_it_start()
        self.launch_aider()
        self.keep_an_hour()
        self.look_for_secrets()
        self.destroy_from_the_tray()
        self.read_the_receipt()
        with self.step("the tray ends the program"):
            self.tray.choose("Quit")
            self.assertEqual(self.desk.running.pop("program").wait(60), 0)

    def fill_in_the_setup(self):
        screen, Role = self.screen, self.Role
        with self.step("a typed token is tested at once"):
            screen.type(Role.PASSWORD_TEXT, "Linode API token", self.desk.token)
            screen.says("This token works; the account is demo.")
            screen.press(Role.PUSH_BUTTON, "Next")
        with self.step("a purpose stands for model, plan and price"):
            card = screen.press(Role.RADIO_BUTTON, "Fast and cheap")
            self.assertIn("US$0.52 per started hour", card.get_description())
            screen.press(Role.PUSH_BUTTON, "Next")
        with self.step("regions are offered with their stock"):
            regions = screen.rows(Role.TREE, "Regions")
            self.assertTrue(any(row[-1] == "in stock" for row in regions) and any(row[-1] == "sold out" for row in regions))
            screen.press(Role.PUSH_BUTTON, "Next")
        with self.step("the limits say what it costs at worst"):
            screen.find(Role.SPIN_BUTTON, "Destroy it at the latest after, in hours").set_current_value(2)
            screen.says("At worst this session costs US$1.04.")
            screen.press(Role.PUSH_BUTTON, "Next")
        with self.step("the review finds nothing wrong and names the worst case on the button"):
            screen.find(Role.PUSH_BUTTON, "Create for US$0.52 per hour, US$1.04 at most")
            checks = [node.get_name() for node in screen.all(Role.LIST_ITEM, root=screen.find(Role.LIST, "Checks"))]
            self.assertGreater(len(checks), 8)
            self.assertFalse([check for check in checks if not check.startswith(("ok:", "note:"))])
            screen.press(Role.PUSH_BUTTON, "Create for US$0.52 per hour, US$1.04 at most")

    def create(self):
        screen, Role = self.screen, self.Role
        with self.step("the new session says its worst price before anything is rented"):
            dialog = screen.find(Role.DIALOG, "New session")
            screen.says("At worst this session costs US$1.04", dialog)
            self.assertEqual(self.desk.machines(), [])
            screen.type(Role.TEXT, "Name of the session", "tour")
            screen.press(Role.PUSH_BUTTON, "Create for US$0.52 per hour, US$1.04 at most", dialog)

    def watch_it_start(self):
        screen, Role = self.screen, self.Role
        seen = []

        def is_ready():
            state = screen.find(Role.LABEL, "State").get_description()
            if state not in seen:
                seen.append(state)
            return state.startswith("Ready")
        with self.step("the stages pass in their order until it is ready"):
            until(is_ready, "ready")
            stages = [int(match[1]) for state in seen if (match := re.search(r"stage (\d+) of (\d+)", state))]
            self.assertGreaterEqual(len(set(stages)), 3, seen)
            self.assertEqual(stages, sorted(stages), seen)
        with self.step("a notification tells that it is ready"):
            until(lambda: "tour is ready" in [title for title, _ in self.desk.notes()], "the notification")

    def launch_aider(self):
        screen, Role = self.screen, self.Role
        project = self.desk.folder / "project"
        with self.step("aider starts in the project folder that was chosen once"):
            screen.press(Role.PUSH_BUTTON, "Launch aider", screen.find(Role.FRAME, "Linode LLM Coder"))
            dialog = screen.find(Role.DIALOG, "Project folder for aider")
            screen.find(Role.TEXT, "Directory:", dialog).set_text_contents(str(project))
            screen.press(Role.PUSH_BUTTON, "Choose", dialog)
            ran = self.desk.folder / "home/aider.ran"
            until(ran.exists, "the stub of aider")
            lines = ran.read_text().splitlines()
        self.assertIn(f"folder={project}", lines)
        self.assertIn("argument=--env-file", lines)
        environment = [line for line in lines if line.startswith("environment=")]
        self.assertTrue(environment)
        self.assertFalse([line for line in environment if self.desk.token in line], "aider was given the token")
        self.assertFalse([line for line in lines if self.api_key() in line], "the API key is in sight of others")

    def api_key(self):
        key = self.desk.secret("CODER_API_KEY")
        self.assertGreater(len(key), 20, "the API key is not in the keyring")
        return key

    def lease(self):
        return datetime.datetime.fromisoformat(self.desk.coder("status", "tour")["lease_ends"].replace("Z", "+00:00"))

    def keep_an_hour(self):
        screen, Role = self.screen, self.Role
        with self.step("keeping it an hour is asked with its price, moves its end, and the command line reads it back"):
            before = self.lease()
            screen.press(Role.PAGE_TAB, "Settings")
            screen.press(Role.PUSH_BUTTON, "Extend the latest end")
            question = screen.find(Role.ALERT, "Extend tour by 1 h?")
            screen.says("At worst that adds US$0.52", question)
            screen.press(Role.PUSH_BUTTON, "Extend for at most US$0.52", question)
            later = before + datetime.timedelta(hours=1)
            until(lambda: self.lease() == later, "the later end")
            screen.says(later.strftime("%H:%M"))

    def look_for_secrets(self):
        with self.step("secrets are in the keyring and in no file or argument that may not hold them"):
            self.assertEqual(self.desk.files_with(self.desk.token), [])
            self.assertEqual(self.wrong_places(self.api_key()), [])
            arguments = self.desk.arguments_of_all()
            self.assertIn(str(BINARIES / "coder-desktop"), arguments)
            self.assertNotIn(self.desk.token, arguments)
            self.assertNotIn(self.api_key(), arguments)
            self.assertNotIn("TOKEN", (self.desk.folder / "project/.env").read_text())

    def wrong_places(self, key):
        """Files with the API key beside the ones it may be in, and those that others can read."""
        allowed = re.compile(r"/(api_key|aider-env|aider/tour\.env)$")
        return [name for name in self.desk.files_with(key)
                if not allowed.search(name) or (self.desk.folder / name).stat().st_mode & 0o077]

    def destroy_from_the_tray(self):
        screen, Role = self.screen, self.Role
        with self.step("the tray says what runs and what it costs"):
            self.assertEqual(self.tray.header(), "coder - 1 running, US$0.52/h")
        with self.step("destroying from the tray asks first, and names the VM and the cost"):
            label = self.desk.machines()[0]["label"]
            self.tray.choose("tour", "Destroy")
            question = screen.find(Role.ALERT, "Destroy tour?")
            screen.says(label, question)
            screen.says("billed so far US$0.52", question)
            self.assertEqual(len(self.desk.machines()), 1)
            screen.press(Role.PUSH_BUTTON, "Destroy", question)

    def read_the_receipt(self):
        screen, Role = self.screen, self.Role
        with self.step("destroyed is said when the provider has proved it, with the bill"):
            until(lambda: screen.find(Role.LABEL, "State").get_description().startswith("Destroyed"), "destroyed")
            self.assertEqual(self.desk.machines(), [])
            screen.says("nothing running")
            until(lambda: ("tour is destroyed", "1 hour billed, US$0.52.") in self.desk.notes(), "the receipt")
            until(lambda: self.tray.header() == "coder - nothing running", "the tray's word")
        with self.step("nothing that was made for the session is left at the provider"):
            self.assertEqual(self.desk.firewalls(), [])
            status = self.desk.coder("status", "tour")
            self.assertEqual((status["phase"], status["billed_usd"]), ("destroyed", 0.52))


if __name__ == "__main__":
    run()
