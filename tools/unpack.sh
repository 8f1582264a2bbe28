# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced: tools that are used without being installed. A package is unpacked below build/tools, its program comes to
# PATH by a wrapper, and nothing of it runs at boot.

need_cloud_init() {
    ! command -v cloud-init >/dev/null || return 0
    export PATH=$PWD/build/tools/bin:$PATH
    ! command -v cloud-init >/dev/null || return 0
    step "unpack cloud-init into build/tools"
    if unpack cloud-init && wrap_python cloud-init; then return; fi
    warn "cloud-init could not be fetched: its tests will be skipped"
}

unpack() {
    local folder=build/tools/$1
    mkdir -p "$folder"
    (cd "$folder" && apt-get -q download "$1" && dpkg-deb -x "$1"_*.deb . && rm -f "$1"_*.deb)
}

wrap_python() {
    local root=$PWD/build/tools/$1 wrapper=build/tools/bin/$1
    mkdir -p build/tools/bin
    printf '#!/bin/sh\nPYTHONPATH=%q exec /usr/bin/python3 %q "$@"\n' \
        "$root/usr/lib/python3/dist-packages" "$root/usr/bin/$1" >"$wrapper"
    chmod +x "$wrapper"
}
