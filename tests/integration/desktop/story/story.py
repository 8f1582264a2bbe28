# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop tests share: a desk that is ready, named steps, and what is left behind when one fails."""
import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import time
import unittest

import desk

NOT_HERE = 77  # ctest's word for a test that was skipped


class Story(unittest.TestCase):
    """One desk a test. A step that fails leaves a picture of the screen and the programs' words behind."""

    tray_kind = "statusnotifier"
    has_notes = True  # whether there is a notification daemon

    def setUp(self):
        self.failed = False
        self.desk = desk.Desk()
        self.addCleanup(lambda: self.desk.close())
        if not self.has_notes:
            self.desk.forbid("org.freedesktop.Notifications")
        self.desk.start_screen()
        self.desk.start_keyring()
        if self.has_notes:
            self.desk.start_notes()
        self.desk.start_tray(self.tray_kind)

    def open_program(self, *options, with_token=False):
        from screen import Screen
        from tray import Tray
        self.desk.start_program(*options, with_token=with_token)
        self.screen = Screen("linode-llm-coder")
        self.tray = Tray(self.desk.bus())
        desk.until(self.screen.application, "the program on the accessibility bus")

    @contextlib.contextmanager
    def step(self, sentence):
        began = time.monotonic()
        try:
            yield
        except BaseException:
            self._keep_evidence(sentence)
            raise
        print(f"    {time.monotonic() - began:5.1f} s  {sentence}", flush=True)
        if os.environ.get("CODER_PICTURES"):
            self._keep_picture(sentence)

    def _keep_picture(self, sentence):
        folder = pathlib.Path(os.environ["CODER_PICTURES"])
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.desk.photograph("now"), folder / f"{sentence.replace(' ', '-').replace(',', '')}.png")

    def _keep_evidence(self, sentence):
        if self.failed:
            return
        self.failed = True
        folder = desk.keepsake(self.id())
        shutil.copy(self.desk.photograph("failed"), folder / "screen.png")
        with contextlib.suppress(Exception):
            (folder / "words.txt").write_text("\n".join(self.screen.words()))
        for log in [*self.desk.folder.glob("*.log"), *self.desk.folder.rglob("coder.log")]:
            shutil.copy(log, folder / log.name)
        print(f"    FAILED  {sentence}\n    what was on the screen and in the logs: {folder}", flush=True)


def run():
    """Runs the tests of the calling file, or those named, or says why they cannot run here. Each is a process of its
    own: libatspi keeps to the first bus that it saw."""
    if reason := desk.missing():
        print(f"SKIP: {reason}")
        sys.exit(NOT_HERE)
    if len(sys.argv) > 1:
        unittest.main(verbosity=2)
    tests = [test.id().removeprefix("__main__.") for suite in unittest.defaultTestLoader.loadTestsFromModule(
        sys.modules["__main__"]) for test in suite]
    failed = [name for name in tests
              if subprocess.call([sys.executable, sys.argv[0], name], preexec_fn=desk.die_with_parent)]
    sys.exit(1 if failed or not tests else 0)
