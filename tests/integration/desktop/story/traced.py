# SPDX-License-Identifier: GPL-3.0-or-later
"""A shell whose every child is seen: strace tells each program that was started, with its whole argument list and
environment. A look at /proc from time to time would miss what lives for a moment."""
import ast
import re
import subprocess

from desk import die_with_parent

CALL = re.compile(r'execve\("(?P<program>(?:[^"\\]|\\.)*)", (?P<words>\[.*\])(?P<less>\.\.\.)?, '
                  r'(?P<environment>\[.*\])(?P<less_too>\.\.\.)?\) = 0$')
END = "the command ended with "


class Started:
    """One program as it was started."""

    def __init__(self, found):
        self.program = ast.literal_eval(f'"{found["program"]}"').rsplit("/", 1)[-1]
        self.arguments = found["words"]
        self.environment = found["environment"]


class Shell:
    """Runs commands one after another, each line that they say being handed on. What they leave running stays."""

    def __init__(self, log, environment, cwd):
        self.log = log
        self.process = subprocess.Popen(
            ["strace", "-f", "-qq", "-v", "-s", "1000000", "-e", "trace=execve", "-e", "signal=none", "-I", "2", "-o", str(log),
             "/bin/sh"], env=environment, cwd=cwd, text=True, bufsize=1, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, errors="replace", preexec_fn=die_with_parent)

    def run(self, command, at_each_line):
        """The command's exit code and its words, those for errors among them."""
        self.process.stdin.write(f"{command} </dev/null\necho; echo '{END}'$?\n")
        words = []
        for line in self.process.stdout:
            if line.startswith(END):
                return int(line.removeprefix(END)), "".join(words)
            words.append(line)
            at_each_line()
        raise AssertionError(f"the shell ended at {command}: {''.join(words)}")

    def close(self):
        """Lets go of whatever still runs; ending it is the desk's business."""
        self.process.stdin.close()
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()

    def started(self):
        """All programs that were started so far. A call that another process interrupted is two lines; the second one
        has no words, so both are put together first."""
        unfinished, found = {}, []
        for line in self.log.read_text(errors="replace").splitlines():
            process, _, call = line.partition(" ")
            call = call.strip()
            if call.endswith("<unfinished ...>"):
                unfinished[process] = call.removesuffix("<unfinished ...>").rstrip()
                continue
            if again := re.match(r"<\.\.\. execve resumed>(.*)$", call):
                call = unfinished.pop(process, "") + again[1]
            call = re.sub(r"\)\s+= 0$", ") = 0", call)
            if match := CALL.match(call):
                if match["less"] or match["less_too"]:
                    raise AssertionError(f"strace left something out: {line[:200]}")
                found.append(Started(match))
        return found
