#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: tools/bench.sh [PART-OF-A-NAME]: runs every build/release/bin/bench_* program; each prints a table with its
# peer, best of five, and ends with an exit code that tells whether the limits held.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/say.sh
source tools/say.sh

main() {
    local failed=() found=0 program name
    for program in build/release/bin/bench_*"${1-}"*; do
        [[ -x $program ]] || continue
        found=1
        name=$(basename "$program")
        step "$name"
        "$program" </dev/null || failed+=("$name")
    done
    [[ $found -eq 1 ]] || die "no benchmark is called like that"
    [[ ${#failed[@]} -eq 0 ]] || die "outside its limits: ${failed[*]}"
    step "every benchmark is within its limits"
}

main "$@"
