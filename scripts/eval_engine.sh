#!/usr/bin/env bash
# The inspection engine as one table, with 95 % intervals and what was missed, printed and put between the marks of docs/quality.md: every
# labelled corpus, and texts that the environment names (they belong to others and are not shipped; without them their rows are left out):
#   YANLU_EVAL_TEXT   "FILE …": slips of protected names are planted in these, one paragraph a line
#   YANLU_EVAL_CLEAN  "FILE …": right sentences, of which none should be flagged
#   YANLU_EVAL_TYPOS, YANLU_EVAL_SPEED, YANLU_EVAL_POSTS   saved output of `./dev eval typos` and of the benchmarks; posts (tools/evaluation_rows.py)
#   YANLU_TYPO_DATA   a folder: the typo model by cross-validation follows the table
# Posters are drawn in the fonts of Han that are installed (fonts-noto-cjk, fonts-wqy-zenhei, fonts-arphic-*); without any their rows are left out.
# --details prints every corpus by class and place instead.
source "$(dirname "$0")/common.sh"
"$ROOT/scripts/install_packages.sh" build
"$ROOT/scripts/build.sh" yanlu measure_posters
if [ "${1:-}" = --details ]; then
    status=0
    for corpus in "$ROOT"/tests/corpora/*.jsonl; do
        say "$(basename "$corpus")"
        case "$corpus" in
            */unrelated_* | */opinion_*) hints=--hints ;; # these rules never say more
            *) hints= ;;
        esac
        "$BUILD/yanlu" inspect --score ${hints:+"$hints"} "$corpus" || status=1
    done
    for corpus in "$ROOT"/tests/corpora/compare/*.jsonl; do
        say "$(basename "$corpus")"
        "$BUILD/yanlu" compare --score "$corpus" || status=1
    done
    exit $status
fi
python3 "$ROOT/tools/evaluation_table.py" "$BUILD/yanlu" "$ROOT" "$@"
[ -z "${YANLU_TYPO_DATA:-}" ] || "$ROOT/scripts/eval.sh" typos
