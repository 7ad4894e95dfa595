#!/usr/bin/env bash
# Every benchmark program, each with the reference it is measured against in the same run. Argument: a filter on program names.
source "$(dirname "$0")/common.sh"
"$ROOT/scripts/install_packages.sh" build bench
"$ROOT/scripts/build.sh" all
found=0
for program in "$BUILD"/bench/*_bench; do
    [[ -x "$program" && "$program" == *"${1:-}"* ]] || continue
    found=1
    say "$(basename "$program")"
    "$program"
done
for script in "$ROOT"/bench/*.sh; do
    [[ -x "$script" && "$script" == *"${1:-}"* ]] || continue
    found=1
    say "$(basename "$script")"
    "$script"
done
[ "$found" = 1 ] || die "no benchmark matches ${1:-}"
