# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced: how the scripts speak.
say() { printf '%s\n' "$*"; }
step() { printf '\n== %s\n' "$*"; }
warn() { printf 'note: %s\n' "$*" >&2; }
die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}
