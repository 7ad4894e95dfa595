# shellcheck shell=bash disable=SC2034
# Sourced by every script: strict mode, the project's root, and a few words for people.
set -euo pipefail
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
CACHE="$ROOT/.cache"
BUILD="$ROOT/build/release"
TOOLS_NODE="$CACHE/node"
export LC_ALL=C.UTF-8
# Node of our own, where the system's was too old (scripts/install_node.sh).
if [ -x "$TOOLS_NODE/node_modules/.bin/node" ]; then PATH="$TOOLS_NODE/node_modules/.bin:$PATH"; fi

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else die "this step needs root: run as root or install sudo ($*)"
    fi
}

cores() { nproc 2>/dev/null || echo 2; }
