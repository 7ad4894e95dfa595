#!/usr/bin/env bash
# Findings against the simulator's planted truth, seed by seed: prints what was missed and what was false, exit 1 if anything was.
source "$(dirname "$0")/common.sh"
"$ROOT/scripts/install_packages.sh" build
"$ROOT/scripts/build.sh" yanlu
status=0
place="$(mktemp -d /tmp/yanlu-eval.XXXXXX)"
trap 'rm -rf "$place"' EXIT
for seed in $(seq 1 "${1:-3}"); do
    say "seed $seed"
    rm -rf "$place/data"
    "$BUILD/yanlu" simulate --seed "$seed" --accounts 310 --days 365 --data "$place/data" --check || status=1
done
exit $status
