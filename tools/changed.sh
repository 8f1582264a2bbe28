# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced: which sources the slow checks read.

# The commit that the work left main at; on main itself the one before the last.
base_commit() {
    local head main
    head=$(git rev-parse HEAD)
    main=$(git rev-parse -q --verify origin/main || git rev-parse -q --verify main || true)
    main=${main:+$(git merge-base HEAD "$main" || true)}
    if [[ -n $main && $main != "$head" ]]; then
        echo "$main"
    else
        git rev-parse -q --verify HEAD~1 || true
    fi
}

# changed_since BASE: what is not committed yet, then what was, newest first.
changed_since() {
    git ls-files --others --modified --exclude-standard -- '*.cpp' '*.h'
    git log --format= --name-only --no-renames "$1..HEAD" -- '*.cpp' '*.h'
}

# A header is read through the .cpp of its name.
as_units() {
    sed 's/\.h$/.cpp/' | awk '!seen[$0]++' | while read -r file; do [[ ! -f $file ]] || echo "$file"; done
}

# About 15 s of a processor each: in CI a very large change is read in part, and the rest is named as not read.
most_units=${CODER_LINT_UNITS:-${CI:+60}}

at_most() { if [[ -n $1 ]]; then head -n "$1"; else cat; fi; }

# choose_files [--all]: sets `scope` (in words) and the list that cpp_to_check prints.
# shellcheck disable=SC2034  # `scope` is read by lint.sh
choose_files() {
    local base all
    base=$(base_commit)
    if [[ ${1-} == --all || -z $base ]]; then
        scope="all files"
        all=$(git ls-files --cached --others --exclude-standard -- '*.cpp' | as_units)
    else
        scope="files changed since $(git rev-parse --short "$base")"
        all=$(changed_since "$base" | as_units)
    fi
    [[ ${1-} != --all ]] || most_units=
    chosen=$(at_most "$most_units" <<<"$all")
    [[ $chosen == "$all" ]] ||
        warn "$(wc -l <<<"$all") sources changed: clang-tidy and clazy read the newest $most_units; the rest: ./dev lint --all"
}

cpp_to_check() { [[ -z $chosen ]] || printf '%s\n' "$chosen"; }
