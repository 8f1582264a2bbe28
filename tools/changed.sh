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

# choose_files [--all]: sets `scope` (in words) and the list that cpp_to_check prints.
# shellcheck disable=SC2034  # `scope` is read by lint.sh
choose_files() {
    local base
    base=$(base_commit)
    if [[ ${1-} == --all || -z $base ]]; then
        scope="all files"
        chosen=$(git ls-files --cached --others --exclude-standard -- '*.cpp')
    else
        scope="files changed since $(git rev-parse --short "$base")"
        chosen=$({ git diff --name-only --diff-filter=d "$base" -- '*.cpp' '*.h'; git ls-files --others --exclude-standard -- '*.cpp' '*.h'; } |
            sed 's/\.h$/.cpp/' | sort -u)
    fi
}

# A header is read through the .cpp of its name.
cpp_to_check() {
    local file
    while read -r file; do
        [[ ! -f $file ]] || echo "$file"
    done <<<"$chosen"
}
