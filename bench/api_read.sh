#!/usr/bin/env bash
# API reads through session, scope, query and JSON against nginx serving a static file of the same size; 110,000 accounts loaded.
source "$(dirname "$0")/../scripts/common.sh"
"$ROOT/scripts/install_packages.sh" bench test
"$ROOT/scripts/api_tests.sh" --packages-only
exec node "$ROOT/bench/api_read.mjs" "$@"
