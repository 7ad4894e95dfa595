#!/usr/bin/env bash
# From nothing to a served demonstration city: packages, build, data (once), server. A second call starts at once.
source "$(dirname "$0")/common.sh"
cd "$ROOT"

data="$ROOT/data"
port=8080
while [ $# -gt 0 ]; do
    case "$1" in
        --data) data="${2:?--data needs a folder}"; shift 2 ;;
        --port) port="${2:?--port needs a number}"; shift 2 ;;
        *) die "unknown option $1 (./dev run [--data DIR] [--port N])" ;;
    esac
done
[[ "$data" = /* ]] || data="${CALLED_FROM:-$PWD}/$data"

scripts/install_packages.sh build web
scripts/build.sh yanlu
scripts/build_web.sh

# Loaded beside its place and moved there when complete: an interrupted load never passes for a city.
if [ ! -d "$data" ] || [ -z "$(ls -A "$data")" ]; then
    say "loading the demonstration city (310 accounts, one year; once)"
    loading="${data%/}.loading"
    rm -rf "$loading"
    mkdir -p "$(dirname "$loading")"
    "$BUILD/yanlu" simulate --seed 1 --accounts 310 --days 365 --data "$loading"
    [ ! -d "$data" ] || rmdir "$data"
    mv "$loading" "$data"
fi

if [ -f "$data/demo-logins.txt" ]; then
    say "demonstration logins ($data/demo-logins.txt)"
    cat "$data/demo-logins.txt"
fi
say "Yanlu 言路: http://127.0.0.1:$port/"
exec "$BUILD/yanlu" serve --data "$data" --listen "127.0.0.1:$port"
