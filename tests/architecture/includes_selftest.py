#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A checker that lets everything pass would look just like a clean tree: these must be caught, those must not."""
import pathlib
import sys
import unittest

sys.dont_write_bytecode = True
from includes import check_file, read_rooms  # noqa: E402

ROOMS = read_rooms(pathlib.Path(__file__).parents[2].joinpath("cmake/rooms.txt").read_text())


def complaints(path, line):
    return check_file(path, "#pragma once\n" + line + "\n", ROOMS)


class Includes(unittest.TestCase):
    def test_forbidden_ones_are_caught_with_file_and_line(self):
        for path, line in (
            ("core/base/clock.h", '#include "core/services/cloud.h"'),
            ("core/linode/linodecloud.cpp", '#include "core/session/session.h"'),
            ("core/session/recipes/up.cpp", '#include "core/linode/linodecloud.h"'),
            ("core/flow/flow.cpp", "  # include <QNetworkReply>"),
            ("core/services/shell.h", "#include <libssh/libssh.h>"),
            ("core/health/monitor.cpp", "#include <QtWidgets/QWidget>"),
            ("core/health/monitor.h", '#include "core/session/sessionmanager.h"'),
            ("app/cli/up.cpp", '#include "core/ssh/sshshell.h"'),
            ("app/democloud/api.cpp", '#include "core/session/session.h"'),
            ("core/base/clock.cpp", '#include "clock.h"'),
        ):
            found = complaints(path, line)
            self.assertEqual(len(found), 1, f"{path}: {line}")
            self.assertTrue(found[0].startswith(path + ":2: "), found[0])

    def test_open_ones_are_not(self):
        for path, line in (
            ("core/linode/linodecloud.cpp", '#include "core/http/client.h"'),
            ("core/linode/linodecloud.cpp", "#include <QNetworkReply>"),
            ("core/session/recipes/up.cpp", '#include "core/flow/step.h"'),
            ("core/ssh/worker.cpp", "#include <libssh/libssh.h>"),
            ("tests/core/ssh/tst_x.cpp", '#include "tst_x.moc"'),
            ("core/base/log.cpp", "#include <spdlog/spdlog.h>"),
        ):
            self.assertEqual(complaints(path, line), [])

    def test_a_folder_without_a_room_is_named(self):
        self.assertIn("no room", complaints("core/attic/x.h", "")[0])


unittest.main()
