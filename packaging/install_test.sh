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

"$here/install.sh" --from "$home/build"
"$here/install.sh" --from "$home/build" # once more, over what is there
[ "$("$home/.local/bin/coder")" = coder ]
[ "$("$home/.local/bin/coder-desktop")" = coder-desktop ]
grep -qx "Exec=\"$home/.local/bin/coder-desktop\"" "$home/.local/share/applications/$id.desktop"
[ -f "$home/.local/share/man/man1/coder.1" ]
[ -f "$home/.local/share/icons/hicolor/scalable/apps/$id.svg" ]
if command -v desktop-file-validate >/dev/null; then
  desktop-file-validate "$home/.local/share/applications/$id.desktop"
fi

if "$here/install.sh" --from "$home/nothing" 2>/dev/null; then
  echo "an empty build was installed" >&2
  exit 1
fi

"$here/install.sh" --uninstall
left=$(find "$home/.local" -type f ! -name mimeinfo.cache)
if [ -n "$left" ]; then
  echo "left behind: $left" >&2
  exit 1
fi
