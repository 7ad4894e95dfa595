#!/usr/bin/env bash
# Every fuzz target for some seconds each, with address and undefined-behaviour sanitizers; a crash keeps its input.
source "$(dirname "$0")/common.sh"
seconds="${1:-30}"
"$ROOT/scripts/install_packages.sh" build fuzz
cd "$ROOT"
[ -f fuzz/CMakeLists.txt ] || die "there are no fuzz targets yet"
export PATH="/usr/lib/llvm-19/bin:$PATH"
[ -f build/fuzz/build.ninja ] || cmake --preset fuzz
ninja -C build/fuzz -j "$(cores)" fuzz_targets
for target in build/fuzz/fuzz/*_fuzz; do
    name="$(basename "$target")"
    mkdir -p ".cache/corpus/$name"
    say "$name for ${seconds}s"
    "$target" -max_total_time="$seconds" -print_final_stats=1 -artifact_prefix=".cache/corpus/$name-" ".cache/corpus/$name" "fuzz/seeds/${name%_fuzz}"
done
