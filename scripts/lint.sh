#!/usr/bin/env bash
# Format, clang-tidy 19 and the shell scripts. Arguments: C++ files; none means those that differ from main, or --all.
source "$(dirname "$0")/common.sh"
"$ROOT/scripts/install_packages.sh" build lint
cd "$ROOT"

failures=0
say "clang-format"
scripts/fmt.sh --check || failures=1
say "shellcheck"
shellcheck -x -S warning -e SC1091,SC2164 dev .ci/run scripts/*.sh || failures=1

files=("$@")
if [ $# -eq 0 ]; then mapfile -t files < <(git diff --name-only --diff-filter=d main -- 'src/*.cpp'); fi
if [ "${1:-}" = --all ]; then mapfile -t files < <(git ls-files 'src/*.cpp'); fi
if [ ${#files[@]} -gt 0 ]; then
    [ -f "$BUILD/build.ninja" ] || cmake --preset release >/dev/null
    say "clang-tidy: ${#files[@]} files"
    printf '%s\0' "${files[@]}" | xargs -0 -n 4 -P "$(cores)" clang-tidy-19 --quiet -p "$BUILD" || failures=1
fi
exit $failures
