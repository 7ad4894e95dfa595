#!/usr/bin/env bash
# Makes sure that Node ≥ 20.19 is at hand: the system's, or the npm package "node" in .cache/node.
source "$(dirname "$0")/common.sh"

is_new_enough() { command -v node >/dev/null && node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; }

is_new_enough && exit 0
say "bringing Node 22 (the system's is $(node --version 2>/dev/null || echo absent))"
mkdir -p "$TOOLS_NODE"
printf '{"private": true}\n' >"$TOOLS_NODE/package.json"
npm install --prefix "$TOOLS_NODE" --no-audit --no-fund --loglevel=error node@22 npm@10 </dev/null
PATH="$TOOLS_NODE/node_modules/.bin:$PATH"
is_new_enough || die "Node is still too old: $(node --version)"
