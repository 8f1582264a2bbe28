#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Photographs the window on a display and a demo cloud of its own: the table, and a session while it starts, in light
# and dark. Writes PNGs into docs/screenshots, or the folder named. Needs xvfb, openbox, xdotool and imagemagick.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bin=$(realpath "${CODER_BIN:-build/release/bin}")
out=$(realpath -m "${1-docs/screenshots}")
home=$(mktemp -d)
export HOME=$home XDG_STATE_HOME=$home/state XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config
export XDG_RUNTIME_DIR=$home/run XDG_CACHE_HOME=$home/cache CODER_DEMO_SPEED=${CODER_DEMO_SPEED:-20}
unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY LINODE_TOKEN LINODE_URL
mkdir -p "$XDG_RUNTIME_DIR" "$home/project" "$out"
chmod 700 "$XDG_RUNTIME_DIR"
demo=$XDG_STATE_HOME/linode-llm-coder/demo
started=()

pause() { read -rt "$1" <> <(:) || true; }

finish() {
    "$bin/coder" --demo --no-input down --force >/dev/null 2>&1 || true
    local pid cloud
    cloud=$(sed -n 's/.*"pid": *\([0-9]*\).*/\1/p' "$demo/cloud/demo-cloud.json" 2>/dev/null || true)
    for pid in "${started[@]}" $cloud; do kill "$pid" 2>/dev/null || true; done
    pause 1
    rm -rf "$home"
}
trap finish EXIT

Xvfb -displayfd 6 -screen 0 1000x640x24 -nolisten tcp 6>"$home/display" 2>/dev/null &
started+=($!)
until [[ -s $home/display ]]; do pause 0.1; done
DISPLAY=:$(<"$home/display")
export DISPLAY
openbox --sm-disable 2>/dev/null &
started+=($!)
pause 1

shoot() { # name
    pause 1.5 # the next redraw of the times
    import -window root -strip -colors 128 "PNG8:$out/$1.png"
    echo "$out/$1.png"
}

open_window() { # theme
    local window
    mkdir -p "$demo/config"
    printf '[appearance]\ntheme=%s\n' "$1" >"$demo/config/desktop.ini"
    (cd "$home/project" && exec "$bin/coder-desktop" --demo) &
    window_pid=$!
    started+=("$window_pid")
    until window=$(xdotool search --onlyvisible --name "Linode LLM Coder" 2>/dev/null | head -1) && [[ $window ]]; do
        pause 0.2
    done
    xdotool windowactivate "$window"
    pause 2
    xdotool windowsize "$window" 996 610 windowmove "$window" 2 24
}

close_window() {
    kill -TERM "$window_pid"
    wait "$window_pid"
}

open_window light
xdotool key ctrl+n
pause 2
xdotool key Return
pause 6
shoot session-light
xdotool key Escape
shoot window-light
close_window
open_window dark
shoot window-dark
xdotool key Return
shoot session-dark
close_window
