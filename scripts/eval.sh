#!/usr/bin/env bash
# The matching of lists against planted noise, then findings against the simulator's planted truth, seed by seed: prints what was missed and
# what was false, exit 1 if anything was or a bar is not met.
source "$(dirname "$0")/common.sh"
if [ "${1:-}" = typos ]; then
    # The typo model by five-fold cross-validation. YANLU_TYPO_DATA: a folder with corpus.txt and official_*.tsv, law_*.tsv, posts_*.tsv, clean_*.tsv.
    # YANLU_TYPO_GENERAL: lm_sc.arpa of Debian's source package libime; without it the model knows official Chinese alone.
    [ -n "${YANLU_TYPO_DATA:-}" ] || { say "typos: skipped, YANLU_TYPO_DATA names no folder"; exit 0; }
    "$ROOT/scripts/install_packages.sh" build
    "$ROOT/scripts/build.sh" yanlu-train
    data="$YANLU_TYPO_DATA"
    base="$(mktemp /tmp/yanlu-typo.XXXXXX)"
    trap 'rm -f "$base"' EXIT
    general=()
    [ -z "${YANLU_TYPO_GENERAL:-}" ] || general=(--general "$YANLU_TYPO_GENERAL")
    "$BUILD/yanlu-train" counts --text "$data/corpus.txt" --keep-out "$data"/*.tsv --tables "$ROOT/src/training/tables" "${general[@]}" --out "$base"
    "$BUILD/yanlu-train" cross --model "$base" --text "$data/corpus.txt" --official "$data"/official_*.tsv "$data"/law_*.tsv \
        --posts "$data"/posts_*.tsv --clean "$data"/clean_*.tsv
    exit
fi
if [ "${1:-}" = engine ]; then shift && exec "$ROOT/scripts/eval_engine.sh" "$@"; fi
"$ROOT/scripts/install_packages.sh" build
"$ROOT/scripts/build.sh" yanlu
status=0
say "reconciliation: pairs found in lists told badly, on seeds that the weights were not set on"
"$BUILD/yanlu" reconcile --selfcheck || status=1
place="$(mktemp -d /tmp/yanlu-eval.XXXXXX)"
trap 'rm -rf "$place"' EXIT
for seed in $(seq 1 "${1:-3}"); do
    say "seed $seed"
    rm -rf "$place/data"
    "$BUILD/yanlu" simulate --seed "$seed" --accounts 310 --days 365 --data "$place/data" --check || status=1
done
exit $status
