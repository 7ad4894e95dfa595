#!/usr/bin/env bash
# The browser walk: the real server on the demonstration city, driven by headless Chromium. Screenshots go to build/e2e. Arguments: walks (web/e2e/walk.mjs).
source "$(dirname "$0")/common.sh"
"$ROOT/scripts/install_packages.sh" build web test
[ -x "$BUILD/yanlu" ] || "$ROOT/scripts/build.sh" yanlu
"$ROOT/scripts/build_web.sh"
source "$ROOT/scripts/common.sh"
cd "$ROOT/web"
export YANLU_BINARY="$BUILD/yanlu" YANLU_SCREENSHOTS="$ROOT/build/e2e"
mkdir -p "$YANLU_SCREENSHOTS"
npm run --silent e2e -- "$@" </dev/null
