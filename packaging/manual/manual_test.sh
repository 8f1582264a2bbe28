#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: manual_test.sh BUILD
# The man pages are clean for groff and tell every command and option that --help tells.
set -euo pipefail

build=$1
pages=$build/share/man/man1
bad=0
complain() {
  echo "$1" >&2
  bad=1
}

for page in "$pages"/*.1; do
  words=$(groff -man -Tutf8 -ww -rLL=100n "$page" 2>&1 >/dev/null)
  [[ -z $words ]] || complain "$(basename "$page"): $words"
  if grep -q '@[A-Z]*@' "$page"; then complain "$(basename "$page"): a placeholder is left"; fi
done

shown=$(groff -man -Tascii -P-cbou "$pages/coder.1" 2>/dev/null | tr -s ' ')
commands=$("$build/bin/coder" --help | sed -n '/^Subcommands:/,/^Exit/s/^  \([a-z-][a-z-]*\).*/\1/p')
[[ $(wc -w <<<"$commands") -gt 10 ]] || complain "--help lists no commands"
for command in $commands; do
  grep -qE "^ $command( |\$)" <<<"$shown" || complain "coder.1 does not tell the command $command"
  options=$("$build/bin/coder" "$command" --help | grep -oE '^ +(-[a-z],)?--[a-z-]+' | grep -oE -- '--[a-z-]+')
  for option in $options; do
    [[ $option == --help ]] || grep -qF -- "$option" <<<"$shown" || complain "coder.1 does not tell $command $option"
  done
done
exit "$bad"
