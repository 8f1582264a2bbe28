#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Photographs the window on a display of its own: empty, creating and ready, in light and dark, on a demo cloud of its
# own. Writes PNGs into docs/screenshots (or the folder named first). Needs xvfb, openbox, xdotool and imagemagick.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bin=$(realpath "${CODER_BIN:-build/release/bin}")
out=$(realpath -m "${1-docs/screenshots}")
home=$(mktemp -d)
started=()

finish() {
    local pid
    for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
    [[ ! -e $home/pid ]] || "$bin/coder" --demo down --force >/dev/null 2>&1 || true
    local cloud
    for cloud in $(pgrep -f "demo-cloud.*$home" || true); do kill "$cloud" 2>/dev/null || true; done
    sleep 1
    rm -rf "$home"
}
trap finish EXIT

export HOME=$home XDG_STATE_HOME=$home/state XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config
export XDG_RUNTIME_DIR=$home/run XDG_CACHE_HOME=$home/cache
unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY LINODE_TOKEN LINODE_URL
mkdir -p "$XDG_RUNTIME_DIR" "$home/project" "$out"
chmod 700 "$XDG_RUNTIME_DIR"

exec {answer}<> <(:)
Xvfb -displayfd 6 -screen 0 1100x700x24 -nolisten tcp 6>"$home/display" 2>/dev/null &
started+=($!)
until [[ -s $home/display ]]; do read -rt 0.1 -u "$answer" || true; done
DISPLAY=:$(<"$home/display")
export DISPLAY
openbox --sm-disable 2>/dev/null &
started+=($!)

wait_for() { # seconds, command...
    local tries=$(($1 * 5))
    shift
    until "$@" >/dev/null 2>&1; do
        ((tries-- > 0)) || { echo "waited in vain for: $*" >&2; return 1; }
        read -rt 0.2 -u "$answer" || true
    done
}

shoot() { # name
    read -rt 1.5 -u "$answer" || true # the next redraw of the times
    import -window root -crop 1000x600+0+0 +repage -strip -colors 200 "$out/$1.png"
    echo "$out/$1.png"
}

open_window() { # theme
    cd "$home/project"
    # The window's own preference decides, whatever the desktop's theme.
    mkdir -p "$XDG_CONFIG_HOME"
    CODER_DEMO_SPEED=${speed:-20} CODER_THEME=$1 "$bin/coder-desktop" --demo &
    window_pid=$!
    started+=("$window_pid")
    wait_for 30 xdotool search --onlyvisible --name "Linode LLM Coder"
    window=$(xdotool search --onlyvisible --name "Linode LLM Coder" | head -1)
    xdotool windowmove "$window" 0 0 windowsize "$window" 996 570 windowactivate "$window"
}

close_window() {
    kill -TERM "$window_pid"
    wait "$window_pid"
}

phase() { "$bin/coder" --demo --json list --offline 2>/dev/null | grep -q "\"phase\":\"$1\""; }

open_window light
shoot window-empty-light
"$bin/coder" --demo --quiet up qwen32b >/dev/null 2>&1 &
started+=($!)
wait_for 30 phase creating
read -rt 8 -u "$answer" || true
shoot window-creating-light
xdotool key --window "$window" Tab Down Return
shoot session-creating-light
