#!/usr/bin/env bash
# A word → every place that mentions it, grouped by what kind of place that is.
source "$(dirname "$0")/common.sh"
[ $# -eq 1 ] || die "usage: ./dev where WORD"
cd "$ROOT"

found=1
section() {
    local title="$1" hits
    shift
    hits="$(grep -rniF --color=always --exclude-dir=node_modules --exclude-dir=dist --exclude-dir=__pycache__ --exclude=package-lock.json -- "$word" "$@" 2>/dev/null | sed -E 's|^(.{300}).+|\1…|')" || return 0
    printf '\n\033[1m%s\033[0m (%s)\n%s\n' "$title" "$(wc -l <<<"$hits")" "$hits"
    found=0
}
word="$1"
section "contract" api
section "rule book" rulebook
section "schema" migrations
section "SQL" --include='*.sql' src
section "code" --include='*.hpp' --include='*.cpp' --exclude-dir=tests src
section "tests" src/*/tests src/*/domain/tests tests
section "web" web/src
section "documents" docs ./*.md
exit $found
