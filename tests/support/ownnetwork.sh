#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test in a network namespace with a loopback of its own: whole programs take the first free local ports from
# 8000 on, and two such tests on one loopback would meet. Without root the namespace belongs to the user, and the test
# gets none of the rights that come with it. `--possible` only tells by its status whether this computer allows it.
set -eu

if [ "$(id -u)" -eq 0 ]; then
    space="unshare --net"
    plainly=""
else
    space="unshare --user --map-current-user --keep-caps --net"
    plainly="setpriv --ambient-caps -all --inh-caps -all --"
fi

[ "${1-}" != --possible ] || set -- true
# shellcheck disable=SC2086 # words, not names
exec $space -- sh -c "ip link set lo up && exec $plainly \"\$@\"" sh "$@"
