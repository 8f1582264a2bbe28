#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: tests/integration/vm/image.sh FOLDER
# Makes the disk of a guest in FOLDER: Debian 12 with systemd, cloud-init and sshd as a rented VM has them, to be booted
# with its kernel and initrd beside it. What is there is taken again unless this recipe has changed. Needs root,
# debootstrap, and the network for Debian's packages.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$here/../../.." && pwd)
# shellcheck source=tools/say.sh
source "$top/tools/say.sh"
# shellcheck source=tools/mirror.sh
source "$top/tools/mirror.sh"

folder=$1
root=$folder/root
packages=systemd-sysv,linux-image-cloud-amd64,openssh-server,python3,udev,dbus,iproute2,ifupdown,isc-dhcp-client,netbase,ca-certificates

recipe() { cat "${BASH_SOURCE[0]}" "$top/tools/mirror.sh" | sha256sum | cut -d ' ' -f 1; }

is_there() { [[ -s $folder/disk.raw && $(cat "$folder/recipe" 2>/dev/null) == "$(recipe)" ]]; }

inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "${proxies[@]}" chroot "$root" "$@"; }

run_logged() { "$@" >>"$folder/build.log" 2>&1 || { tail -n 20 "$folder/build.log" >&2; die "this failed: $*"; }; }

# cloud-init brings Python packages that debootstrap's own resolver does not see.
install_debian() {
    run_logged debootstrap --variant=minbase --include="$packages" bookworm "$root" "$(mirror_of_this_computer)"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    run_logged inside apt-get -q -y install --no-install-recommends cloud-init
    run_logged inside apt-get clean
}

# The seed is a disk labelled cidata; there is no other source to wait for.
configure() {
    echo 'datasource_list: [ NoCloud, None ]' >"$root/etc/cloud/cloud.cfg.d/90_dpkg.cfg"
    echo 'locale: false' >"$root/etc/cloud/cloud.cfg.d/91_locale.cfg"
    echo 'LABEL=root / ext4 defaults 0 1' >"$root/etc/fstab"
}

# What the firmware would load is given to QEMU by hand: no boot loader is needed.
pack() {
    run_logged mke2fs -q -F -t ext4 -L root -d "$root" "$folder/disk.raw" 3G
    cp "$root"/boot/vmlinuz-* "$folder/vmlinuz"
    cp "$root"/boot/initrd.img-* "$folder/initrd"
    recipe >"$folder/recipe"
    rm -rf "$root"
}

become_root() {
    command -v sudo >/dev/null || die "the guest's disk is made by debootstrap, which needs root, and there is no sudo"
    exec sudo --preserve-env=http_proxy,https_proxy,no_proxy "${BASH_SOURCE[0]}" "$folder"
}

main() {
    if is_there; then return; fi
    [[ $EUID -eq 0 ]] || become_root
    proxies=()
    for name in http_proxy https_proxy no_proxy; do
        [[ -z ${!name-} ]] || proxies+=("$name=${!name}")
    done
    step "the disk of a Debian 12 guest, some minutes, once ($folder)"
    rm -rf "$folder"
    mkdir -p "$folder"
    install_debian
    configure
    pack
}

main
