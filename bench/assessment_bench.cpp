// An assessment of 110,000 accounts, from the rows to stored scores: facts read through as-of queries, written as lines with their digest,
// scored by an example set. Generated data in SQLite in memory: 2,000 units, two findings to every fifth account, a filing to every tenth.
#include <benchmark/benchmark.h>

#include "assessment/commands.hpp"
#include "assessment/read_facts.hpp"
#include "assessment/result_store.hpp"
#include "ledger/workspace.hpp"
#include "storage/migrations.hpp"

namespace yanlu::assessment {
namespace {

constexpr std::int64_t accounts = 110'000;
constexpr std::int64_t units = 2'000;
constexpr std::int64_t first_account = 1'000'000;

// `count` rows by one INSERT … SELECT over a sequence, n from 0.
void rows(storage::Connection& database, std::int64_t count, const std::string& insert, const std::string& select) {
    database.run_script("INSERT INTO " + insert + " WITH RECURSIVE s (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM s WHERE n + 1 < " +
                        std::to_string(count) + ") SELECT " + select + " FROM s");
}

void fill(storage::Connection& database) {
    const std::string always = "'2020-01-01', '9999-12-31', 0, 9223372036854775807";
    const std::string account = std::to_string(first_account) + " + n";
    storage::Transaction transaction(database);
    rows(database, units, "unit_nodes (id, path, version)", "n + 1, '/' || (n + 1) || '/', 1");
    rows(database, units,
         "unit_versions (id, unit_id, name, short_name, kind, level, area, is_covered, state, decision, valid_from, valid_to, "
         "recorded_from, "
         "recorded_to)",
         "n + 1, n + 1, '单位' || n, '单位' || n, CASE WHEN n % 3 = 0 THEN 'town' ELSE 'department' END, 'city', '', 1, 'active', '', " +
             always);
    rows(database, accounts, "account_identities (id, platform, platform_account_id, version)", account + ", 'weibo', 'a' || n, 1");
    rows(database, accounts,
         "account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, opened_on, is_baseline, "
         "valid_from, "
         "valid_to, recorded_from, recorded_to)",
         account + ", " + account + ", '账号' || n, 'publishing', 'normal', n % 2000 + 1, '', '', '', '2020-01-01', 0, " + always);
    rows(database, 1,
         "collection_runs (id, source, started_at, finished_at, expected, observed, failed, blocked, posts_read, posts_new, posts_changed, "
         "posts_gone, posts_refused)",
         "1, 'x', 1770000000000, 1770000000000, 0, 0, 0, 0, 0, 0, 0, 0, 0");
    rows(database, accounts, "collection_outcomes (run_id, account_id, outcome, detail, observed_at)",
         "1, " + account + ", 'observed', '', 1770000000000");
    rows(database, 2 * accounts / 5,
         "findings (id, rule, rule_version, article, severity, subject_kind, subject_id, violation_key, title, evidence, host_unit_id, "
         "account_id, "
         "first_day, state, triage, due_is_provisional, extensions, appeals, returns, reworks, calendar_version, version, opened_at)",
         "n + 5000000, CASE WHEN n % 2 = 0 THEN '3.2c-advertisement' ELSE '2.3a-misreported' END, '1', '', 'general', 'account', 1000000 + "
         "n / 2 * 5, "
         "'k' || n, '问题', '{}', (n / 2 * 5) % 2000 + 1, 1000000 + n / 2 * 5, '2026-03-01', 'closed', 'shown', 0, 0, 0, 0, 0, '', 1, "
         "1770000000000");
    database.run_script(
        "INSERT INTO finding_versions (finding_id, version, severity, host_unit_id, state, triage, verified_by, dispatched_at, "
        "rectify_due_at, "
        "answered_at, extensions, reworks, closed_at, recorded_from, recorded_to) SELECT id, 1, severity, host_unit_id, state, triage, 1, "
        "opened_at, "
        "1775000000000, 1774000000000 + id % 2 * 2000000000, 0, 0, 1776000000000, opened_at, 9223372036854775807 FROM findings");
    transaction.commit();
}

void whole_assessment(benchmark::State& state) {
    const Rulebook rulebook(YANLU_SOURCE_DIR "/rulebook");
    const auto database = storage::open(":memory:");
    const ManualClock clock(*parse_instant("2026-12-31T20:00:00+08:00"));
    storage::migrate(*database, clock);
    fill(*database);
    SeededRng rng(1);
    Context context{*database, clock, rng, rulebook};
    const SetText text = set_in_force(context, "city-example-1", clock.now()).value();
    const IndicatorSet set = parsed(rulebook, text);
    std::size_t sheets = 0;
    for (auto _ : state) {
        const Facts facts = read_facts(context, {*Date::parse("2026-01-01"), *Date::parse("2026-12-31")}, clock.now(), set);
        const auto lines = lines_of(facts);
        benchmark::DoNotOptimize(digest_of(lines));
        const Scores scores = assess(facts, set);
        benchmark::DoNotOptimize(digest_of(scores));
        sheets = scores.sheets.size();
    }
    state.counters["sheets"] = static_cast<double>(sheets);
}
BENCHMARK(whole_assessment)->Unit(benchmark::kSecond)->Iterations(1);

}  // namespace
}  // namespace yanlu::assessment
