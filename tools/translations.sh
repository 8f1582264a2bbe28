#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings translations/*.ts in step with the sources: new texts come in unfinished, texts no longer used go out.
#   translations.sh           writes the catalogues and tells how many texts are untranslated
#   translations.sh --check   writes nothing; fails where a catalogue is not in step or not complete
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# shellcheck source=tools/say.sh
source tools/say.sh

lupdate=$(command -v lupdate6 || echo /usr/lib/qt6/bin/lupdate)
[[ -x $lupdate ]] || die "lupdate is missing: it is in the Debian package qt6-l10n-tools."

# English stands in the sources: its catalogue holds the plurals alone.
options_of() {
    [[ $1 != *_en.ts ]] || echo -pluralonly
}

update() {
    local catalogue said
    for catalogue in "$@"; do
        # shellcheck disable=SC2046
        said=$("$lupdate" app core -I . -locations none -no-obsolete $(options_of "$catalogue") -ts "$catalogue" 2>&1) ||
            die "$said"
        # A tr() outside of a class that has translations is looked up under another name than it is listed by.
        if grep "lacks Q_OBJECT" <<<"$said" >&2; then
            die "These texts would never be found: use a struct with Q_DECLARE_TR_FUNCTIONS."
        fi
    done
}

unfinished() {
    grep -c 'type="unfinished"' "$1" || true
}

check() {
    local catalogue copy bad=0
    copies=$(mktemp -d) # not local: the trap outlives this function
    trap 'rm -rf "$copies"' EXIT
    cp translations/*.ts "$copies"
    update "$copies"/*.ts
    for catalogue in translations/*.ts; do
        copy=$copies/$(basename "$catalogue")
        if ! diff -u "$catalogue" "$copy" >&2; then
            say "$catalogue is not in step with the sources: run ./dev translations."
            bad=1
        fi
        if [[ $(unfinished "$copy") != 0 ]]; then
            say "$catalogue: $(unfinished "$copy") texts are untranslated."
            bad=1
        fi
    done
    return "$bad"
}

if [[ ${1-} == --check ]]; then
    check
else
    update translations/*.ts
    for catalogue in translations/*.ts; do
        say "$catalogue: $(unfinished "$catalogue") untranslated"
    done
fi
