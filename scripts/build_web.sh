#!/usr/bin/env bash
# web/ → web/dist. Skips what is up to date: packages by the lock file's digest, the bundle by the digest of all sources.
source "$(dirname "$0")/common.sh"

cd "$ROOT/web" 2>/dev/null || exit 0
[ -f package.json ] || exit 0
mkdir -p "$CACHE"

digest_of() { sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1; }
sources_digest() { { find . \( -name node_modules -o -name dist \) -prune -o -type f -print0; printf '%s\0' ../api/openapi.yaml; } | digest_of; }

"$ROOT/scripts/install_node.sh"
# scripts/common.sh puts our own Node on the PATH once it is there.
source "$ROOT/scripts/common.sh"

lock="$(sha256sum package-lock.json | cut -d' ' -f1) $(node --version)"
if [ ! -d node_modules ] || [ "$(cat node_modules/.installed_for 2>/dev/null)" != "$lock" ]; then
    say "installing web packages"
    npm ci --no-audit --no-fund --loglevel=error </dev/null
    printf '%s' "$lock" >node_modules/.installed_for
fi
[ "${1:-}" = --packages-only ] && exit 0

digest="$(sources_digest)"
if [ ! -f dist/index.html ] || [ "$(cat "$CACHE/web_built_from" 2>/dev/null)" != "$digest" ]; then
    say "building the web application"
    npm run --silent build </dev/null
    printf '%s' "$digest" >"$CACHE/web_built_from"
fi
