#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Photographs every window in light and dark, without a display: sessions are made up, nothing is rented. Writes PNGs into
# build/screenshots and renews the README's in docs/screenshots; or into the folder named, and nowhere else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bin=$(realpath "${CODER_BIN:-build/release/bin}")
out=${1-build/screenshots}
readme=(window-light session-creating-dark session-ready-light setup-2-light)

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
env -u LINODE_TOKEN -u LINODE_URL -u DBUS_SESSION_BUS_ADDRESS HOME="$home" XDG_RUNTIME_DIR="$home/run" TZ=UTC \
    LC_ALL=C.UTF-8 QT_QPA_PLATFORM="offscreen:configfile=$PWD/tests/windows/screen.json" \
    QT_LOGGING_RULES='qt.*=false' "$bin/photograph" "$out"
[[ $# -gt 0 ]] || for name in "${readme[@]}"; do cp "$out/$name.png" docs/screenshots/; done
