#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: tools/lint.sh [--all]: everything that can be said about the tree without running it.
# The quick checks read every file; clang-tidy and clazy read what changed since the branch left main, or all.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/say.sh
source tools/say.sh
# shellcheck source=tools/changed.sh
source tools/changed.sh

# name | what it does; each is a function check_NAME
checks='format includes shell python licence paths tidy clazy'

tree() { git ls-files --cached --others --exclude-standard -- "$@" | while read -r file; do [[ ! -f $file ]] || echo "$file"; done; }

sources() { tree '*.cpp' '*.h'; }

# Scripts are known by their name or by their first line.
scripts() { # INTERPRETERS-REGEX PATTERN...
    local regex=$1
    shift
    { tree "$@"; tree | grep -vE '\.[a-z0-9]+$' | while read -r file; do
        if head -n 1 "$file" | grep -qE "^#!.*\b($regex)\b"; then echo "$file"; fi
    done; } | sort -u
}

check_format() { sources | xargs -r clang-format-19 --dry-run --Werror; }

check_includes() {
    python3 tests/architecture/includes_selftest.py 2>&1 | tail -n 1 | grep -qx OK && python3 tests/architecture/includes.py .
}

check_shell() { scripts 'sh|bash' '*.sh' | xargs -r shellcheck --external-sources --severity=info; }

check_python() {
    scripts 'python3?' '*.py' | xargs -r python3 -c '
import sys
for name in sys.argv[1:]:
    compile(open(name, encoding="utf-8").read(), name, "exec")'
}

check_licence() {
    local bare
    bare=$({ sources; scripts 'sh|bash|python3?' '*.sh' '*.py' '*.cmake' '*CMakeLists.txt'; } | sort -u |
        xargs -r grep -L 'SPDX-License-Identifier: GPL-3.0-or-later' || true)
    [[ -z $bare ]] || { printf 'no SPDX line:\n%s\n' "$bare"; return 1; }
}

# Nothing may depend on where one computer keeps its files.
check_paths() {
    local here=$PWD
    ! tree | xargs -r -d '\n' grep -nIE -e "${here//./\\.}(/|\b)" -e '/wor[k]/(wt-|main|shared)' -e '/home/[a-z]+/(src|projects|git)/'
}

check_tidy() { # in pieces, so that two processors share one big change
    cpp_to_check | xargs -r -d '\n' -P "$(nproc)" -n 3 clang-tidy-19 -p build/tidy --quiet --warnings-as-errors='*' 2> >(grep -vE '^[0-9]+ warnings? generated|^$|Suppressed|Use -header-filter' >&2)
}

check_clazy() {
    local told
    told=$(cpp_to_check | xargs -r -d '\n' -P "$(nproc)" -n 6 clazy-standalone -p build/tidy \
        -checks="$clazy_checks" -header-filter="^$PWD/(core|app|tests)/" 2>&1 | grep -A 4 -E '\[-Wclazy|error:') || true
    [[ -z $told ]] || { printf '%s\n' "$told"; return 1; }
}

# Level 1 without what this code base decides otherwise.
clazy_checks=level1,no-qstring-ref,no-non-pod-global-static

# Both read the flags from a compilation database, and need what moc writes.
prepare_database() {
    [[ -n $(cpp_to_check) ]] || return 0
    mkdir -p build
    cmake --preset tidy -Wno-dev >build/configure-tidy.log 2>&1 || { cat build/configure-tidy.log; return 1; }
    # moc itself: the targets that would call it want the libraries first, and so the whole program.
    find build/tidy -name AutogenInfo.json -print0 | xargs -0 -P "$(nproc)" -I '{}' \
        cmake -E cmake_autogen '{}' '' >build/tidy/autogen.log 2>&1 || { cat build/tidy/autogen.log; return 1; }
}

run_check() {
    local began=$SECONDS
    if "check_$1"; then
        printf '  ok    %-9s %3d s\n' "$1" $((SECONDS - began))
    else
        printf '  FAIL  %-9s %3d s\n' "$1" $((SECONDS - began))
        return 1
    fi
}

main() {
    choose_files "${1-}"
    step "lint ($scope)"
    prepare_database
    local failed=0 check
    for check in $checks; do run_check "$check" || failed=1; done
    return $failed
}

main "$@"
