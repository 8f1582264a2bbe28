#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: tools/fuzz.sh [NAME...] [--seconds N]: lets libFuzzer loose on the parsers, one after another, from the seeds and
# from what earlier runs learned. Ends with 1 at a finding and says where its input is.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/say.sh
source tools/say.sh

seconds=60
names=()
while [[ $# -gt 0 ]]; do
    case $1 in
        --seconds)
            [[ ${2-} =~ ^[1-9][0-9]*$ ]] || die "--seconds needs a whole number above 0"
            seconds=$2
            shift
            ;;
        -*) die "unknown option $1; known is --seconds N" ;;
        *) names+=("$1") ;;
    esac
    shift
done

known=()
for source in tests/fuzz/fuzz_*.cpp; do
    name=${source##*/fuzz_}
    known+=("${name%.cpp}")
done
[[ ${#names[@]} -gt 0 ]] || names=("${known[@]}")

# What the fuzzer prints at its end: how much it ran and how much code it knows.
summary() { grep -E 'stat::number_of_executed_units|stat::average_exec_per_sec|stat::peak_rss_mb' "$1" | sed 's/stat:://; s/:  */ /' | paste -s -d ' '; }

bad=0
for name in "${names[@]}"; do
    [[ " ${known[*]} " == *" $name "* ]] || die "no target $name; there are: ${known[*]}"
    mkdir -p "build/fuzz/corpus/$name" "build/fuzz/findings"
    log=build/fuzz/$name.log
    say "$name: $seconds s"
    if build/fuzz/bin/fuzz_"$name" "build/fuzz/corpus/$name" "tests/fuzz/seeds/$name" \
        -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -use_value_profile=1 \
        -artifact_prefix="build/fuzz/findings/$name-" >"$log" 2>&1; then
        say "  no finding: $(summary "$log")"
    else
        bad=$((bad + 1))
        grep -E 'broken promise|SUMMARY|runtime error|Test unit written' "$log" | head -n 5 | sed 's/^/  /' || tail -n 20 "$log"
    fi
done
say "${#names[@]} targets, $bad with a finding"
[[ $bad -eq 0 ]]
