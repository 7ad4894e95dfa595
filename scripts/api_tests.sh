#!/usr/bin/env bash
# The real binary over HTTP, every answer held to api/openapi.yaml. Arguments: test files, all by default.
source "$(dirname "$0")/common.sh"
"$ROOT/scripts/install_node.sh"
source "$ROOT/scripts/common.sh"
cd "$ROOT/tests/api"

lock="$(sha256sum package-lock.json | cut -d' ' -f1) $(node --version)"
if [ ! -d node_modules ] || [ "$(cat node_modules/.installed_for 2>/dev/null)" != "$lock" ]; then
    say "installing the packages of the API tests"
    npm ci --no-audit --no-fund --loglevel=error </dev/null
    printf '%s' "$lock" >node_modules/.installed_for
fi
[ "${1:-}" != --packages-only ] || exit 0
[ $# -gt 0 ] || set -- *.test.mjs
exec node --test --test-reporter=spec --test-concurrency=2 "$@"
