#!/usr/bin/env bash
# Sources → build/release/yanlu (and the test programs), then web/dist. Arguments: ninja targets; none means all.
source "$(dirname "$0")/common.sh"

mkdir -p "$CACHE"
[ -f "$BUILD/build.ninja" ] || { say "configuring"; cmake --preset release -S "$ROOT" >"$CACHE/configure.log" 2>&1 || { cat "$CACHE/configure.log" >&2; die "configure failed"; }; }
say "building"
ninja -C "$BUILD" -j "$(cores)" "$@"
[ $# -gt 0 ] || "$ROOT/scripts/build_web.sh"
