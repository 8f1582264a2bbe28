# SPDX-License-Identifier: GPL-3.0-or-later
"""`systemctl`: asks the first process."""
import os
import sys

import control

POWER = {"reboot": 42, "poweroff": 0, "halt": 0}
LOCAL = {"is-system-running": "running", "list-timers": "", "list-units": "", "list-unit-files": ""}


def main(argv):
    flags = [word for word in argv if word.startswith("-")]
    words = [word for word in argv if not word.startswith("-")]
    for short in ("-p", "-P"):
        if short in argv:
            value = argv[argv.index(short) + 1]
            words.remove(value)
            flags += [f"--property={value}"] + (["--value"] if short == "-P" else [])
    verb, units = (words[0], words[1:]) if words else ("list-units", [])
    if verb in POWER:
        control.ask({"do": "power", "exit": POWER[verb]})
        return 0
    if verb in LOCAL:
        print(LOCAL[verb])
        return 0
    units = [os.path.basename(unit) for unit in units]
    answer = control.ask({"do": verb, "units": units, "flags": flags})
    sys.stdout.write(answer["out"])
    sys.stderr.write(answer["err"])
    return answer["exit"]
