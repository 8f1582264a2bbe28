# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced: installs what is missing of the lists in packaging/, and never leaves a daemon behind.

# names_in LIST...: the packages of packaging/packages-LIST.txt, one a line, without comments.
names_in() {
    local list
    for list in "$@"; do
        sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "packaging/packages-$list.txt"
    done | sort -u
}

installed() {
    [[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

missing_of() {
    local name
    for name in $(names_in "$@"); do
        installed "$name" || echo "$name"
    done
}

need_packages() {
    command -v dpkg-query >/dev/null ||
        die "this is not a Debian system: install the counterparts of packaging/packages-{${*// /,}}.txt by hand"
    local missing
    mapfile -t missing < <(missing_of "$@")
    [[ ${#missing[@]} -eq 0 ]] || install_packages "${missing[@]}"
}

as_root() {
    if [[ $EUID -eq 0 ]]; then "$@"; else sudo "$@"; fi
}

by_hand() { # the command to run where we may not install, or failed to
    local prefix=
    [[ ! -s build/apt.log ]] || tail -n 20 build/apt.log >&2
    [[ $EUID -eq 0 ]] || prefix="sudo "
    die "$1. Run: ${prefix}apt-get update && ${prefix}apt-get install --no-install-recommends ${*:2}"
}

# apt's hundreds of lines go to a log, which is shown if it fails.
apt_quietly() {
    mkdir -p build
    as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=l \
        apt-get -q -y -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 "$@" </dev/null >>build/apt.log 2>&1
}

# The lists are fetched only when they do not know a package yet.
known_to_apt() { apt-cache show --no-all-versions "$@" >/dev/null 2>&1; }

announce() {
    say "These Debian packages are needed and not there yet:"
    printf '%s\n' "$@" | fold_names
    apt-get -o Debug::NoLocking=1 install --assume-no --no-install-recommends "$@" 2>/dev/null |
        grep -E '^(Need to get|After this operation)' | sed 's/^/  /' || true
}

fold_names() { paste -s -d ' ' | fold -s -w 100 | sed 's/^/  /'; }

install_packages() {
    [[ -z ${CODER_NO_INSTALL-} ]] || by_hand "Packages are missing and CODER_NO_INSTALL is set" "$@"
    [[ $EUID -eq 0 ]] || command -v sudo >/dev/null || by_hand "Packages are missing and there is no sudo" "$@"
    known_to_apt "$@" || apt_quietly update || by_hand "apt-get update failed" "$@"
    announce "$@"
    local fresh_sshd=
    installed openssh-server || fresh_sshd=1
    say "Installing (apt's own words go to build/apt.log) …"
    rm -f build/apt.log
    hold_services
    trap release_services EXIT
    apt_quietly install --no-install-recommends "$@" || apt_again "$@"
    release_services
    trap - EXIT
    [[ -z $fresh_sshd ]] || leave_sshd_off
}

# A list that is some weeks old names files which the mirror no longer has.
apt_again() {
    warn "the first try failed: fetching fresh package lists"
    if apt_quietly update && apt_quietly install --no-install-recommends "$@"; then return; fi
    by_hand "apt could not install" "$@"
}

# Only the program sshd is wanted, for tests and stand-in VMs on loopback. Debian would start it and enable it at
# boot, an open port nobody asked for: the installation runs under a policy that starts nothing, and a server that
# was not there before is left disabled. An existing policy is the administrator's and stays as it is.
policy=/usr/sbin/policy-rc.d
our_policy='# ./dev: start nothing during this installation'

hold_services() {
    [[ ! -e $policy ]] || return 0
    printf '#!/bin/sh\n%s\nexit 101\n' "$our_policy" | as_root tee "$policy" >/dev/null
    as_root chmod 755 "$policy"
}

release_services() {
    if grep -qsF "$our_policy" "$policy"; then as_root rm -f "$policy"; fi
}

leave_sshd_off() {
    installed openssh-server && command -v systemctl >/dev/null || return 0
    as_root systemctl disable --quiet ssh.service ssh.socket 2>/dev/null || true
    [[ ! -d /run/systemd/system ]] || as_root systemctl stop ssh.service ssh.socket 2>/dev/null || true
    say "openssh-server is installed but left off: nothing listens. To use it: sudo systemctl enable --now ssh"
}
