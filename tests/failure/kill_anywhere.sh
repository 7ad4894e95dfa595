#!/usr/bin/env bash
# A city that is being written is killed at ten moments. Each time the ledger must verify, and what the database holds must be whole:
# nothing half applied. (The server writes with synchronous=FULL; a simulation does not wait for the disk, and a power cut is not tried here.)
# Argument: the program. Closing line: N passed, N failed.
set -u
program="$1"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
passed=0
failed=0
for moment in 0.3 0.6 0.9 1.2 1.5 1.8 2.1 2.4 2.7 3.0; do
    data="$folder/$moment"
    "$program" simulate --seed 11 --accounts 40 --days 200 --last-day 2026-06-30 --quiet --data "$data" >/dev/null 2>&1 &
    pid=$!
    sleep "$moment"
    kill -9 "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
    if said="$("$program" ledger verify --data "$data" 2>&1)" && "$program" health --data "$data" >/dev/null 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'killed after %s s:\n%s\n' "$moment" "$said"
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
