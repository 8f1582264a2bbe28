#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs two stand-in programs for a user of its own, and removes them again.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
id=io.github.linode_llm_coder
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home"
unset XDG_CONFIG_HOME

mkdir -p "$home/build/bin"
for program in coder coder-desktop; do
  printf '#!/bin/sh\necho %s\n' "$program" >"$home/build/bin/$program"
  chmod +x "$home/build/bin/$program"
done

mkdir -p "$home/build/share/man/man1"
echo page >"$home/build/share/man/man1/coder.1"
mkdir -p "$home/build/packaging/48"
echo png >"$home/build/packaging/48/$id.png"

"$here/install.sh" --from "$home/build"
"$here/install.sh" --from "$home/build" # once more, over what is there
[ "$("$home/.local/bin/coder")" = coder ]
[ "$("$home/.local/bin/coder-desktop")" = coder-desktop ]
grep -qx "Exec=\"$home/.local/bin/coder-desktop\"" "$home/.local/share/applications/$id.desktop"
[ -f "$home/.local/share/man/man1/coder.1" ]
# Every way to start it names the program where it is.
[ "$(grep -c '^Exec=' "$home/.local/share/applications/$id.desktop")" = \
  "$(grep -c "^Exec=\"$home/.local/bin/coder-desktop\"" "$home/.local/share/applications/$id.desktop")" ]
grep -qx "Exec=\"$home/.local/bin/coder-desktop\" --new-session" "$home/.local/share/applications/$id.desktop"
[ -f "$home/.local/share/icons/hicolor/scalable/apps/$id.svg" ]
[ -f "$home/.local/share/icons/hicolor/symbolic/apps/$id-symbolic.svg" ]
[ -f "$home/.local/share/icons/hicolor/48x48/apps/$id.png" ]
[ -f "$home/.local/share/metainfo/$id.metainfo.xml" ]
if command -v update-desktop-database >/dev/null; then
  [ -f "$home/.local/share/applications/mimeinfo.cache" ]
fi
if command -v desktop-file-validate >/dev/null; then
  desktop-file-validate "$home/.local/share/applications/$id.desktop"
fi

if "$here/install.sh" --from "$home/nothing" 2>/dev/null; then
  echo "an empty build was installed" >&2
  exit 1
fi

# Start at login goes with it; what others start stays, and so does what a person keeps.
mkdir -p "$home/.config/autostart" "$home/.config/linode-llm-coder"
touch "$home/.config/autostart/$id.desktop" "$home/.config/autostart/other.desktop" "$home/.config/linode-llm-coder/kept"

"$here/install.sh" --uninstall
if [ -e "$home/.config/autostart/$id.desktop" ]; then
  echo "it would still be started at login" >&2
  exit 1
fi
[ -e "$home/.config/autostart/other.desktop" ] && [ -e "$home/.config/linode-llm-coder/kept" ]
left=$(find "$home/.local" -type f ! -name mimeinfo.cache)
if [ -n "$left" ]; then
  echo "left behind: $left" >&2
  exit 1
fi
