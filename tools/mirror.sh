# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced: where this computer has its Debian packages from, for a second Debian made below build/.

# The first address in this computer's own list of Debian packages.
mirror_of_this_computer() {
    local found
    found=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
        sed -nE -e 's/^[[:space:]]*deb[[:space:]]+(\[[^]]*\][[:space:]]+)?(https?:[^[:space:]]+).*/\2/p' \
            -e 's/^URIs:[[:space:]]*(https?:[^[:space:]]+).*/\1/p' | grep -v security | head -n 1)
    [[ -n $found ]] || die "no Debian mirror is named in /etc/apt/sources.list*"
    printf '%s\n' "$found"
}
