#!/usr/bin/env bash
# rulebook/calendars against two npm data packages (tools/calendar_check), installed under .cache so that the tree stays clean.
source "$(dirname "$0")/common.sh"
"$ROOT/scripts/install_node.sh"
source "$ROOT/scripts/common.sh"
place="$CACHE/calendar_check"
mkdir -p "$place"
cp "$ROOT"/tools/calendar_check/{package.json,package-lock.json,check.mjs} "$place/"
if ! cmp -s "$place/package-lock.json" "$place/.installed_for"; then
    npm ci --prefix "$place" --no-audit --no-fund --loglevel=error </dev/null
    cp "$place/package-lock.json" "$place/.installed_for"
fi
node "$place/check.mjs" "$ROOT/rulebook/calendars"
