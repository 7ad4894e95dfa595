#!/usr/bin/env bash
# Everything CI runs, on a machine that may have nothing: packages, build, checks, C++ tests on both engines, web, browser walk.
# A failing step does not hide the later ones; the last line counts test cases and checks.
source "$(dirname "$0")/common.sh"
cd "$ROOT"
"$ROOT/scripts/install_packages.sh" build web test
"$ROOT/scripts/install_node.sh"
source "$ROOT/scripts/common.sh"

passed=0
failed=0
failures=()
count() { passed=$((passed + $1)); failed=$((failed + $2)); }
step() {
    local name="$1"
    shift
    say "$name"
    if "$@"; then count 1 0; else count 0 1; failures+=("$name"); fi
}

# gtest writes one XML a program; their counts are what the summary adds up.
attribute() { sed -n "s/.*<testsuites [^>]*\\b$2=\"\\([0-9]*\\)\".*/\\1/p" "$1" | head -n 1; }
count_cases() {
    local file tests bad
    for file in "$results"/*.xml; do
        [ -f "$file" ] || continue
        tests="$(attribute "$file" tests)"
        bad="$(($(attribute "$file" failures) + $(attribute "$file" errors)))"
        count "$((tests - bad))" "$bad"
    done
}

cpp_tests() {
    results="$BUILD/test_results"
    rm -rf "$results"
    mkdir -p "$results"
    GTEST_OUTPUT="xml:$results/" GTEST_COLOR=no YANLU_REQUIRE_POSTGRES=1 \
        "$ROOT/scripts/with_postgres.sh" ctest --test-dir "$BUILD" -j "$(cores)" --output-on-failure --no-tests=error
}

has_web_script() { node -e 'process.exit(require("./web/package.json").scripts[process.argv[1]] ? 0 : 1)' "$1"; }
web_script() { (cd "$ROOT/web" && npm run --silent "$1" </dev/null); }

# A tree that does not build can still be checked, but nothing of it can be run.
step "build" "$ROOT/scripts/build.sh" all
step "module order and layering" python3 tools/check_modules.py
step "rule book" python3 tools/check_rulebook.py
step "words of contract, schema, machines and rules" python3 tools/check_glossary.py
step "documents name what exists" python3 tools/check_documents.py
step "checkers" python3 -m unittest discover -q -s tools/tests
step "requirements" python3 tools/check_requirements.py
step "working-day calendar against public data" "$ROOT/scripts/check_calendar.sh"
step "C++ tests" cpp_tests
count_cases
step "killed at any moment" tests/failure/kill_anywhere.sh "$BUILD/yanlu"
step "API against the contract" "$ROOT/scripts/api_tests.sh"
if [ -f web/package.json ]; then
    step "web build with type check" "$ROOT/scripts/build_web.sh"
    for script in check types:check test size; do
        ! has_web_script "$script" || step "web: $script" web_script "$script"
    done
    ! has_web_script e2e || step "browser walk" "$ROOT/scripts/e2e.sh"
fi

echo
for name in "${failures[@]}"; do echo "failed: $name"; done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
