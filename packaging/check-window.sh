#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs in the clean system on a bus of its own: waits until the window is on the screen, and ends the program as a
# logout does. check.sh copies it there.
set -eu
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 3>/tmp/display 2>/dev/null &
screen=$!
trap 'kill $screen 2>/dev/null || true' EXIT
for _ in $(seq 100); do [ -s /tmp/display ] && break; sleep 0.1; done
DISPLAY=:$(cat /tmp/display)
export DISPLAY

coder-desktop --demo >/tmp/desktop.log 2>&1 &
program=$!
seen=
for _ in $(seq 300); do
  if xwininfo -root -tree 2>/dev/null | grep -q 'Linode LLM Coder'; then seen=yes; break; fi
  kill -0 $program 2>/dev/null || break
  sleep 0.1
done
if [ -z "$seen" ]; then
  echo "no window was seen:" >&2
  cat /tmp/desktop.log >&2
  exit 1
fi
kill -TERM $program
code=0
wait $program || code=$?
echo "coder-desktop ended with $code"
exit $code
