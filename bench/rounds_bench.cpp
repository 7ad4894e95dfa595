// A full round of veto items over a generated city: the draw, the machine's checks, the close with its frozen result. SQLite in a file
// below $TMPDIR. YANLU_BENCH_FULL=1 takes 110,000 accounts instead of 11,000.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include <unistd.h>

#include "ledger/workspace.hpp"
#include "organisation/unit_store.hpp"
#include "rounds/rounds.hpp"
#include "storage/migrations.hpp"
#include "supervision/tests/bulk_city.hpp"

namespace yanlu::rounds {
namespace {

const Date last_day = *Date::parse("2026-06-30");

class BenchCity {
public:
    explicit BenchCity(std::int64_t accounts) {
        clock_.set((last_day + 1).begins_at() + std::chrono::hours(9));
        database_ = storage::open(file_.string());
        storage::migrate(*database_, clock_);
        store_calendar(*database_, rulebook_.calendar());
        supervision::testing::BulkCity(*database_, {.accounts = accounts, .posts_an_account = 4, .observed_days = 3, .last_day = last_day})
            .write();
        // The generated units stand side by side: the first becomes the government above the others.
        database_->run_script(
            "UPDATE unit_nodes SET path = '/1000000' || path WHERE id <> 1000000;"
            "UPDATE unit_versions SET parent_id = 1000000 WHERE unit_id <> 1000000;"
            "UPDATE unit_versions SET kind = 'government' WHERE unit_id = 1000000;"
            "PRAGMA optimize; ANALYZE");
    }
    ~BenchCity() {
        database_.reset();
        for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file_.string() + suffix);
    }
    BenchCity(const BenchCity&) = delete;
    BenchCity& operator=(const BenchCity&) = delete;
    Context context() { return {*database_, clock_, rng_, rulebook_}; }

private:
    std::filesystem::path file_ = std::filesystem::temp_directory_path() / ("yanlu_rounds_bench_" + std::to_string(getpid()) + ".db");
    ManualClock clock_{Instant{}};
    SeededRng rng_{1};
    Rulebook rulebook_{YANLU_SOURCE_DIR "/rulebook"};
    std::unique_ptr<storage::Connection> database_;
};

Json must(Result<Json> answer) {
    if (!answer) throw std::runtime_error("refused: " + answer.error().code);
    return std::move(*answer);
}

// One round from plan to close, each step timed by itself; what a second person would confirm is taken as confirmed.
void round_of(benchmark::State& state) {
    static constexpr storage::Statement confirm{"bench.confirm",
                                                "UPDATE round_checks SET state = 'problem', second_by = 8 WHERE state = 'to_confirm'"};
    BenchCity city(std::getenv("YANLU_BENCH_FULL") ? 110'000 : 11'000);
    Context context = city.context();
    const auto caller = organisation::Caller::system("cli");
    const auto seconds = [](auto from) { return std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count(); };
    for (auto _ : state) {
        const auto root = organisation::root_unit(context.database);
        const Json made = must(create_round(context, caller,
                                            {.title = "2026年第2季度检查",
                                             .scope = "veto_only",
                                             .period_from = *Date::parse("2026-04-01"),
                                             .period_to = last_day,
                                             .scope_unit = root->id}));
        const RoundId id{made["id"].get<std::int64_t>()};
        auto from = std::chrono::steady_clock::now();
        must(act_on_round(context, caller, id, "start", {}));
        state.counters["draw_s"] = seconds(from);
        from = std::chrono::steady_clock::now();
        must(act_on_round(context, caller, id, "check", {}));
        state.counters["check_s"] = seconds(from);
        state.counters["problems"] = static_cast<double>(context.database.execute(confirm));
        from = std::chrono::steady_clock::now();
        const Json closed = must(act_on_round(context, caller, id, "close", {}));
        state.counters["close_s"] = seconds(from);
        state.counters["accounts"] = closed["accounts_drawn"].get<double>();
    }
}
BENCHMARK(round_of)->Unit(benchmark::kSecond)->Iterations(1);

}  // namespace
}  // namespace yanlu::rounds
