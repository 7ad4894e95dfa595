#!/usr/bin/env bash
# Formats every C++ source of the project in place; --check only says which ones differ.
source "$(dirname "$0")/common.sh"
"$ROOT/scripts/install_packages.sh" lint
cd "$ROOT"
mode=(-i)
[ "${1:-}" = --check ] && mode=(--dry-run -Werror)
git ls-files -z -co --exclude-standard -- 'src/**.?pp' 'bench/**.?pp' 'fuzz/**.?pp' 'tests/**.?pp' | xargs -0 -r clang-format-19 "${mode[@]}"
