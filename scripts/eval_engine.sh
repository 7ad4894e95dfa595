#!/usr/bin/env bash
# The inspection engine on labelled texts: every tests/corpora/*.jsonl, with precision, recall and 95 % intervals. YANLU_EVAL_TEXT names files
# of clean official text (one paragraph a line, or JSONL; not shipped) in which slips of protected names are planted besides.
source "$(dirname "$0")/common.sh"
"$ROOT/scripts/install_packages.sh" build
"$ROOT/scripts/build.sh" yanlu
status=0
for corpus in "$ROOT"/tests/corpora/*.jsonl; do
    [ -e "$corpus" ] || continue
    say "$(basename "$corpus")"
    case "$corpus" in
        */unrelated_* | */opinion_*) hints=--hints ;;  # these rules never say more
        *) hints= ;;
    esac
    "$BUILD/yanlu" inspect --score ${hints:+"$hints"} "$corpus" || status=1
done
for corpus in "$ROOT"/tests/corpora/compare/*.jsonl; do
    say "$(basename "$corpus")"
    "$BUILD/yanlu" compare --score "$corpus" || status=1
done
for text in ${YANLU_EVAL_TEXT:-}; do
    say "slips planted in $(basename "$text")"
    "$BUILD/yanlu" inspect --selfcheck "$text" || status=1
done
exit $status
