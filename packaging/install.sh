#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: packaging/install.sh [--from BUILD] [--prefix FOLDER] | --uninstall [--prefix FOLDER]
# Installs the two programs for one user, without root, with icons, desktop file, man pages and completions. BUILD holds
# bin/coder and bin/coder-desktop (default: build/release, which is built if it is not there). FOLDER: ~/.local by default.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
id=io.github.linode_llm_coder
prefix=${HOME}/.local
build=
uninstall=

while [ $# -gt 0 ]; do
  case "$1" in
    --from) build=$2; shift 2 ;;
    --prefix) prefix=$2; shift 2 ;;
    --uninstall) uninstall=yes; shift ;;
    *) sed -n '3,5s/^# //p' "$0" >&2; exit 2 ;;
  esac
done

share=$prefix/share
words="man/man1/coder.1 man/man1/coder-desktop.1 bash-completion/completions/coder zsh/site-functions/_coder
  fish/vendor_completions.d/coder.fish"
autostart=${XDG_CONFIG_HOME:-$HOME/.config}/autostart/$id.desktop

# Menus and icons are looked up in caches where there are any.
refresh_caches() {
  if command -v update-desktop-database >/dev/null; then
    update-desktop-database -q "$share/applications" || true
  fi
  if command -v gtk-update-icon-cache >/dev/null && [ -f "$share/icons/hicolor/index.theme" ]; then
    gtk-update-icon-cache -q -t "$share/icons/hicolor" || true
  fi
}

if [ -n "$uninstall" ]; then
  rm -f "$prefix/bin/coder" "$prefix/bin/coder-desktop" "$share/applications/$id.desktop" \
    "$share/metainfo/$id.metainfo.xml" "$share"/icons/hicolor/*/apps/"$id".svg "$share"/icons/hicolor/*/apps/"$id".png \
    "$share"/icons/hicolor/*/apps/"$id"-symbolic.svg "$autostart"
  for word in $words; do
    rm -f "$share/$word"
  done
  refresh_caches
  echo "Removed from $prefix. Sessions, settings and keys are still there; running VMs are not touched."
  exit 0
fi

if [ -z "$build" ]; then
  build=$root/build/release
  if [ ! -x "$build/bin/coder-desktop" ] || [ ! -x "$build/bin/coder" ]; then
    (cd "$root" && cmake --preset release -DBUILD_TESTING=OFF && cmake --build --preset release --target programs)
  fi
fi
for program in coder coder-desktop; do
  if [ ! -x "$build/bin/$program" ]; then
    echo "$build/bin/$program is not there; build it first." >&2
    exit 1
  fi
done

mkdir -p "$prefix/bin" "$share/applications" "$share/metainfo" "$share/icons/hicolor/scalable/apps" \
  "$share/icons/hicolor/symbolic/apps"
# A running program keeps its old file: the new one takes its place by name.
for program in coder coder-desktop; do
  install -m 0755 "$build/bin/$program" "$prefix/bin/.$program.new"
  mv -f "$prefix/bin/.$program.new" "$prefix/bin/$program"
done
# The desktop's menu does not always have ~/.local/bin on its PATH.
sed "s|^Exec=coder-desktop|Exec=\"$prefix/bin/coder-desktop\"|" "$here/$id.desktop" >"$share/applications/$id.desktop"
install -m 0644 "$here/$id.metainfo.xml" "$share/metainfo/$id.metainfo.xml"
install -m 0644 "$root/resources/icons/$id.svg" "$share/icons/hicolor/scalable/apps/$id.svg"
install -m 0644 "$root/resources/icons/tray-solid.svg" "$share/icons/hicolor/symbolic/apps/$id-symbolic.svg"
# Man pages and completions, as the build made them.
for word in $words; do
  if [ -f "$build/share/$word" ]; then
    mkdir -p "$(dirname "$share/$word")"
    install -m 0644 "$build/share/$word" "$share/$word"
  fi
done
# What the build made beside the programs: pictures for panels that read no drawings.
for png in "$build"/packaging/[0-9]*/"$id".png; do
  [ -f "$png" ] || continue
  size=$(basename "$(dirname "$png")")
  install -D -m 0644 "$png" "$share/icons/hicolor/${size}x$size/apps/$id.png"
done
refresh_caches

echo "Installed in $prefix."
case ":$PATH:" in
  *":$prefix/bin:"*) ;;
  *) echo "Add $prefix/bin to your PATH to use the command coder." ;;
esac
if [ -f "$share/zsh/site-functions/_coder" ] && command -v zsh >/dev/null; then
  echo "For completion in zsh, put fpath=($share/zsh/site-functions \$fpath) before compinit in ~/.zshrc."
fi
