// All supervision rules over a generated city: now, as of a day half a year ago, and a stretch replayed. Sizes are accounts × posts each.
// SQLite in a file below $TMPDIR; PostgreSQL where YANLU_TEST_POSTGRES names a server. YANLU_BENCH_FULL=1 adds 110,000 accounts with 10 M
// posts.
#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <map>
#include <memory>
#include <stdexcept>

#include <unistd.h>

#include "ledger/workspace.hpp"
#include "storage/migrations.hpp"
#include "supervision/apply_evaluation.hpp"
#include "supervision/episodes.hpp"
#include "supervision/tests/bulk_city.hpp"

namespace yanlu::supervision {
namespace {

const Date today = *Date::parse("2026-06-30");

// One database a size and engine, made when first asked for and gone with the process.
class BenchCity {
public:
    BenchCity(const std::string& engine, std::int64_t accounts, std::int64_t posts) {
        clock_.set(Instant{today.ends_at().ms - 60'000});
        const std::string name = "yanlu_bench_" + std::to_string(getpid()) + "_" + std::to_string(accounts);
        if (engine == "sqlite") {
            file_ = std::filesystem::temp_directory_path() / (name + ".db");
            database_ = storage::open(file_.string());
        } else {
            database_ = storage::open(std::getenv("YANLU_TEST_POSTGRES"));
            schema_ = name;
            database_->run_script("CREATE SCHEMA " + name + "; SET search_path = " + name);
        }
        storage::migrate(*database_, clock_);
        store_calendar(*database_, rulebook_.calendar());
        testing::BulkCity(*database_, {.accounts = accounts, .posts_an_account = posts, .observed_days = 14, .last_day = today}).write();
        database_->run_script(engine == "sqlite" ? "PRAGMA optimize; ANALYZE" : "ANALYZE");
    }
    ~BenchCity() {
        if (!schema_.empty()) database_->run_script("DROP SCHEMA " + schema_ + " CASCADE");
        database_.reset();
        for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file_.string() + suffix);
    }
    BenchCity(const BenchCity&) = delete;
    BenchCity& operator=(const BenchCity&) = delete;
    Context context() { return {*database_, clock_, rng_, rulebook_}; }

private:
    ManualClock clock_{Instant{}};
    SeededRng rng_{1};
    Rulebook rulebook_{YANLU_SOURCE_DIR "/rulebook"};
    std::filesystem::path file_;
    std::string schema_;
    std::unique_ptr<storage::Connection> database_;
};

BenchCity* city_of(benchmark::State& state) {
    static std::map<std::pair<bool, std::int64_t>, std::unique_ptr<BenchCity>> cities;
    const bool is_sqlite = state.range(0) == 0;
    if (!is_sqlite && !std::getenv("YANLU_TEST_POSTGRES")) {
        state.SkipWithError("YANLU_TEST_POSTGRES names no server");
        return nullptr;
    }
    auto& city = cities[{is_sqlite, state.range(1)}];
    if (!city) city = std::make_unique<BenchCity>(is_sqlite ? "sqlite" : "postgresql", state.range(1), state.range(2));
    return city.get();
}

void evaluate_on(benchmark::State& state, Date day) {
    BenchCity* city = city_of(state);
    if (!city) return;
    Context context = city->context();
    std::size_t violations = 0;
    for (auto _ : state) violations = evaluate(context, {day})->violations.size();
    state.counters["violations"] = static_cast<double>(violations);
}

void now(benchmark::State& state) { evaluate_on(state, today); }
void as_of_half_a_year_ago(benchmark::State& state) { evaluate_on(state, today - 182); }

// What one new post of one account costs: every rule about accounts and posts, of that account alone.
void one_account(benchmark::State& state) {
    BenchCity* city = city_of(state);
    if (!city) return;
    Context context = city->context();
    std::int64_t account = 2'000'000;
    for (auto _ : state) {
        account = 2'000'000 + (account - 2'000'000 + 7919) % state.range(1);
        benchmark::DoNotOptimize(evaluate(context, {today, {}, {}, {}, {}, AccountId{account}})->violations.size());
    }
}

void one_rule(benchmark::State& state, const char* rule) {
    BenchCity* city = city_of(state);
    if (!city) return;
    Context context = city->context();
    for (auto _ : state) benchmark::DoNotOptimize(evaluate(context, {today, {}, {}, {rule}})->violations.size());
}

// Which rules cost most: each asked alone, in milliseconds; on SQLite of processor time, on PostgreSQL by the clock.
void rule_by_rule(benchmark::State& state) {
    BenchCity* city = city_of(state);
    if (!city) return;
    Context context = city->context();
    for (auto _ : state) {
        for (const auto& composed : context.rulebook.part<RuleSet>().rules()) {
            const auto evaluator = Evaluator::prepare(context, {.as_of = today, .rules = {composed.rule.id}});
            evaluator->on(today);
            const auto from = std::chrono::steady_clock::now();
            const std::clock_t processor_from = std::clock();
            evaluator->on(today);
            const auto processor = static_cast<double>(std::clock() - processor_from) * 1000 / CLOCKS_PER_SEC;
            const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - from;
            state.counters[composed.rule.id] = state.range(0) == 0 ? processor : took.count();
        }
    }
}

void replay_a_year(benchmark::State& state) {
    BenchCity* city = city_of(state);
    if (!city) return;
    Context context = city->context();
    std::size_t found = 0;
    for (auto _ : state) found = episodes(context, today - 364, today)->size();
    state.counters["episodes"] = static_cast<double>(found);
}

std::pair<std::int64_t, std::int64_t> further_city() {
    const char* text = std::getenv("YANLU_BENCH_CITY");
    std::pair<long, long> size{0, 0};
    if (text && std::sscanf(text, "%ldx%ld", &size.first, &size.second) != 2)
        throw std::invalid_argument("YANLU_BENCH_CITY: accounts x posts");
    return size;
}

void sizes(benchmark::internal::Benchmark* bench) {
    for (const std::int64_t engine : {0, 1}) {
        bench->Args({engine, 310, 365});
        bench->Args({engine, 5000, 180});
        if (const auto [accounts, posts] = further_city(); accounts > 0) bench->Args({engine, accounts, posts});
    }
    bench->ArgNames({"postgresql", "accounts", "posts_each"})->Unit(benchmark::kMillisecond);
}

BENCHMARK(now)->Apply(sizes);
BENCHMARK(as_of_half_a_year_ago)->Apply(sizes);
BENCHMARK(one_account)->Apply(sizes);
BENCHMARK(rule_by_rule)->Apply(sizes)->Iterations(1);
BENCHMARK_CAPTURE(one_rule, stale_update, "2.4d-stale-update")->Apply(sizes);
BENCHMARK_CAPTURE(one_rule, no_duty_holder, "1.4-no-duty-holder")->Apply(sizes);
BENCHMARK_CAPTURE(one_rule, one_account, "2.1a-one-account-per-platform")->Apply(sizes);
BENCHMARK_CAPTURE(one_rule, internal_division, "2.1b-internal-division-account")->Apply(sizes);
BENCHMARK_CAPTURE(one_rule, contract, "1.4-vendor-contract-expired")->Apply(sizes);
BENCHMARK_CAPTURE(one_rule, advertisement, "3.2c-advertisement")->Apply(sizes);
BENCHMARK(replay_a_year)
    ->Args({0, 310, 365})
    ->Args({1, 310, 365})
    ->ArgNames({"postgresql", "accounts", "posts_each"})
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace yanlu::supervision
