#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: packaging/check.sh PACKAGE.deb [LOG_FOLDER]
# Installs the package with apt in a fresh Debian 12 below build/, as a user's computer has it, and starts both programs
# there: the command line prints its version and a session list on the demo cloud; the window is painted on a screen
# of its own and ends with 0 when told to. Needs root (or sudo), debootstrap, and the network for Debian's packages:
# from the mirror this computer uses itself.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
# shellcheck source=tools/say.sh
source "$root/tools/say.sh"
# shellcheck source=tools/mirror.sh
source "$root/tools/mirror.sh"

package=$(realpath "$1")
work=$root/build/clean-debian
base=$work/base.tar # a second check starts with what the first one downloaded
chroot=$work/root

as_root() { if [[ $EUID -eq 0 ]]; then "$@"; else sudo "$@"; fi; }

inside() {
    as_root env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        "${proxies[@]}" chroot "$chroot" "$@"
}

# What still runs in the clean system, such as the demo cloud that --demo left behind: known by its root folder.
end_processes() {
    local process
    for process in /proc/[0-9]*; do
        if [[ $(as_root readlink "$process/root" 2>/dev/null) == "$chroot" ]]; then
            as_root kill -KILL "${process#/proc/}" 2>/dev/null || true
        fi
    done
}

unmount() {
    end_processes
    for place in proc dev/pts dev; do
        if mountpoint -q "$chroot/$place"; then as_root umount "$chroot/$place" || as_root umount --lazy "$chroot/$place"; fi
    done
}

make_base() {
    [[ ! -s $base ]] || { say "The Debian of $(date -r "$base" +%F) in $base is taken again."; return 0; }
    step "a fresh Debian 12"
    as_root rm -rf "$chroot"
    as_root debootstrap --variant=minbase bookworm "$chroot" "$1" >"$work/debootstrap.log" 2>&1 ||
        { tail -n 20 "$work/debootstrap.log" >&2; die "debootstrap failed"; }
    # What a desktop has and a package does not bring: a screen and a bus to try the window on.
    give_network
    inside apt-get -q -y install --no-install-recommends xvfb x11-utils dbus procps >>"$work/apt.log" 2>&1 ||
        die "the screen could not be installed: $work/apt.log"
    inside apt-get clean
    as_root tar -C "$chroot" -cf "$base.part" .
    as_root mv "$base.part" "$base"
}

# Names are resolved, and apt is configured, as on this computer.
give_network() {
    as_root cp /etc/resolv.conf "$chroot/etc/resolv.conf"
    as_root mkdir -p "$chroot/etc/apt/apt.conf.d"
    for file in /etc/apt/apt.conf.d/*proxy*; do
        [[ ! -e $file ]] || as_root cp "$file" "$chroot/etc/apt/apt.conf.d/"
    done
}

fresh_root() {
    as_root rm -rf "$chroot"
    as_root mkdir -p "$chroot"
    as_root tar -C "$chroot" -xf "$base"
    give_network
    as_root mount -t proc proc "$chroot/proc"
    as_root mount --bind /dev "$chroot/dev"
    as_root mount --bind /dev/pts "$chroot/dev/pts"
}

install_package() {
    step "apt install ${package##*/}"
    as_root cp "$package" "$chroot/tmp/coder.deb"
    inside apt-get -q -y install --no-install-recommends /tmp/coder.deb >"$work/install.log" 2>&1 ||
        { tail -n 20 "$work/install.log" >&2; die "apt refused the package"; }
    inside useradd --create-home somebody
}

as_somebody() { inside su somebody -c "cd ~ && $1"; }

try_command_line() {
    step "coder"
    [[ $(as_somebody "coder --version") =~ ^[0-9]+\.[0-9]+ ]] || die "coder --version printed no version"
    [[ $(as_somebody "coder --demo list --json" | tr -d '[:space:]') == '[]' ]] || die "coder --demo list is not empty"
    [[ -n $(inside sh -c 'zcat -f /usr/share/man/man1/coder.1*') ]] || die "there is no manual page"
}

try_window() {
    step "coder-desktop"
    as_root cp "$here/check-window.sh" "$chroot/tmp/check-window.sh"
    as_somebody "dbus-run-session -- sh /tmp/check-window.sh" || die "the window did not start or end as it should"
}

remove_package() {
    step "apt purge"
    inside apt-get -q -y purge linode-llm-coder >>"$work/install.log" 2>&1 || die "it cannot be removed"
    local left
    left=$(inside sh -c "find / -xdev \( -path /proc -o -path /tmp -o -path /home \) -prune -o -name '*linode*llm*coder*' -print")
    [[ -z $left ]] || die "left behind: $left"
}

main() {
    mkdir -p "$work"
    proxies=()
    for name in http_proxy https_proxy no_proxy; do
        [[ -z ${!name-} ]] || proxies+=("$name=${!name}")
    done
    local began=$SECONDS
    trap unmount EXIT
    make_base "$(mirror_of_this_computer)"
    fresh_root
    install_package
    try_command_line
    try_window
    remove_package
    unmount
    as_root rm -rf "$chroot"
    say "Installed, started and removed in a clean Debian 12 in $((SECONDS - began)) s."
}

main
