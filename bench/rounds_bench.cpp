// A full round of veto items over a generated city: the draw, the machine's checks, an inspector at his accounts while everybody else's are
// answered, the close with its frozen result. SQLite in a file below $TMPDIR; PostgreSQL where YANLU_TEST_POSTGRES names a server.
// YANLU_BENCH_FULL=1 takes 110,000 accounts instead of 11,000.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <stdexcept>

#include <unistd.h>

#include "ledger/workspace.hpp"
#include "organisation/unit_store.hpp"
#include "rounds/check_lists.hpp"
#include "rounds/inspection.hpp"
#include "rounds/result_view.hpp"
#include "rounds/rounds.hpp"
#include "rounds/settings.hpp"
#include "storage/migrations.hpp"
#include "supervision/tests/bulk_city.hpp"

namespace yanlu::rounds {
namespace {

const Date last_day = *Date::parse("2026-06-30");

class BenchCity {
public:
    BenchCity(bool is_postgresql, std::int64_t accounts) {
        clock_.set((last_day + 1).begins_at() + std::chrono::hours(9));
        if (is_postgresql) {
            schema_ = "yanlu_rounds_bench_" + std::to_string(getpid());
            database_ = storage::open(std::getenv("YANLU_TEST_POSTGRES"));
            database_->run_script("CREATE SCHEMA " + schema_ + "; SET search_path = " + schema_);
        } else {
            database_ = storage::open(file_.string());
        }
        storage::migrate(*database_, clock_);
        store_calendar(*database_, rulebook_.calendar());
        supervision::testing::BulkCity(*database_, {.accounts = accounts, .posts_an_account = 4, .observed_days = 3, .last_day = last_day})
            .write();
        // The generated units stand side by side: the first becomes the government above the others.
        database_->run_script(
            "UPDATE unit_nodes SET path = '/1000000' || path WHERE id <> 1000000;"
            "UPDATE unit_versions SET parent_id = 1000000 WHERE unit_id <> 1000000;"
            "UPDATE unit_versions SET kind = 'government' WHERE unit_id = 1000000;"
            "INSERT INTO people (id, name, phone, version) VALUES (7, '检查员', '', 1);"
            "INSERT INTO appointments (id, person_id, unit_id, role, title, valid_from, valid_to, recorded_from, recorded_to) VALUES "
            "(7, 7, 1000000, 'city_office_clerk', '', '2020-01-01', '9999-12-31', 0, 9223372036854775807);");
        database_->run_script(is_postgresql ? "ANALYZE" : "PRAGMA optimize; ANALYZE");
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
    std::filesystem::path file_ = std::filesystem::temp_directory_path() / ("yanlu_rounds_bench_" + std::to_string(getpid()) + ".db");
    std::string schema_;
    ManualClock clock_{Instant{}};
    SeededRng rng_{1};
    Rulebook rulebook_{YANLU_SOURCE_DIR "/rulebook"};
    std::unique_ptr<storage::Connection> database_;
};

Json must(Result<Json> answer) {
    if (!answer) throw std::runtime_error("refused: " + answer.error().code);
    return std::move(*answer);
}

// On SQLite the processor time of the step, which a busy machine leaves alone; on PostgreSQL, whose work is the server's, by the clock.
class Timed {
public:
    Timed(benchmark::State& state, const char* name) : state_(state), name_(name) {}
    ~Timed() {
        const auto took = std::chrono::steady_clock::now() - from_;
        const auto processor = static_cast<double>(std::clock() - processor_from_) / CLOCKS_PER_SEC;
        state_.counters[name_] = state_.range(0) == 0 ? processor : std::chrono::duration<double>(took).count();
    }
    Timed(const Timed&) = delete;
    Timed& operator=(const Timed&) = delete;

private:
    benchmark::State& state_;
    const char* name_;
    std::chrono::steady_clock::time_point from_ = std::chrono::steady_clock::now();
    std::clock_t processor_from_ = std::clock();
};

// Everything that a person is asked on an account that is not the inspector's was in order.
void answer_the_rest(Context& context, RoundId round) {
    static constexpr storage::Statement rest{
        "bench.rest",
        "INSERT INTO round_checks (id, round_id, line_id, item, violation_key, subject_kind, subject_id, is_veto, state, found_on, "
        "evidence, "
        "note, first_by, first_at, second_note, version) SELECT $2 + row_number() OVER (ORDER BY l.id), $1, l.id, $3, '', 'account', "
        "l.account_id, 1, 'in_order', '2026-06-30', '{}', '', 8, 0, '', 1 FROM round_accounts AS l WHERE l.round_id = $1 AND "
        "(l.inspector_id IS NULL OR l.inspector_id <> 7)"};
    for (const Item* item : settings(context.rulebook).chosen("veto_only", {})) {
        if (!item->is_by_machine) context.database.execute(rest, round, storage::allocate_ids(context.database, 200'000), item->id);
    }
}

// 5,000 accounts are one person's; he answers one, and one more after all others but that are answered.
void inspect(Context& context, benchmark::State& state, const organisation::Caller& caller, RoundId round) {
    auto lines = lines_of(context.database, round);
    lines.resize(std::min<std::size_t>(lines.size(), 5000));
    Assignment assignment{{PersonId{7}}, {}};
    for (const Line& line : lines) assignment.lines.push_back(line.id);
    {
        Timed timed(state, "assign_5000_s");
        must(assign_lines(context, caller, round, assignment));
    }
    answer_the_rest(context, round);
    auto inspector = caller;
    inspector.actor.person = PersonId{7};
    {
        Timed timed(state, "answer_s");
        must(answer_list(context, inspector, lines[0].id, {{}, true}));
    }
    for (std::size_t i = 1; i + 2 < lines.size(); ++i) {
        storage::Transaction transaction(context.database);
        for (const Item* item : settings(context.rulebook).chosen("veto_only", {})) {
            if (item->is_by_machine || !item->applies_to(lines[i].platform, lines[i].account_kind)) continue;
            Check check;
            check.id = storage::allocate<CheckId>(context.database);
            check.round = round;
            check.line = lines[i].id;
            check.item = item->id;
            check.subject_kind = "account";
            check.subject_id = lines[i].account.value;
            check.state = ItemState::in_order;
            check.found_on = last_day;
            insert_check(context.database, check);
        }
        transaction.commit();
    }
    {
        Timed timed(state, "answer_last_but_one_s");
        must(answer_list(context, inspector, lines[lines.size() - 2].id, {{}, true}));
    }
    {
        Timed timed(state, "answer_last_s");
        must(answer_list(context, inspector, lines.back().id, {{}, true}));
    }
    Timed timed(state, "show_s");
    must(show_round(context, caller, round));
}

// One round from plan to close, each step timed by itself; what a second person would confirm is taken as confirmed but for one.
void round_of(benchmark::State& state) {
    static constexpr storage::Statement confirm{
        "bench.confirm",
        "UPDATE round_checks SET state = 'problem', second_by = 8 WHERE state = 'to_confirm' AND id <> "
        "(SELECT min(id) FROM round_checks WHERE state = 'to_confirm')"};
    static constexpr storage::Statement left{"bench.left", "SELECT id FROM round_checks WHERE state = 'to_confirm'"};
    if (state.range(0) == 1 && !std::getenv("YANLU_TEST_POSTGRES")) {
        state.SkipWithError("YANLU_TEST_POSTGRES names no server");
        return;
    }
    BenchCity city(state.range(0) == 1, std::getenv("YANLU_BENCH_FULL") ? 110'000 : 11'000);
    Context context = city.context();
    const auto caller = organisation::Caller::system("cli");
    for (auto _ : state) {
        const auto root = organisation::root_unit(context.database);
        const Json made = must(create_round(context, caller,
                                            {.title = "2026年第2季度检查",
                                             .scope = "veto_only",
                                             .period_from = *Date::parse("2026-04-01"),
                                             .period_to = last_day,
                                             .scope_unit = root->id}));
        const RoundId id{made["id"].get<std::int64_t>()};
        for (const char* step : {"start", "check"}) {
            Timed timed(state, step);
            must(act_on_round(context, caller, id, step, {}));
        }
        inspect(context, state, caller, id);
        state.counters["problems"] = static_cast<double>(context.database.execute(confirm));
        if (const auto one = context.database.value<CheckId>(left)) {
            Timed timed(state, "confirm_s");
            must(act_on_check(context, caller, *one, "confirm", ""));
        }
        {
            Timed timed(state, "result_s");
            must(show_result(context, caller, id, 0));
        }
        Timed timed(state, "close");
        state.counters["accounts"] = must(act_on_round(context, caller, id, "close", {}))["accounts_drawn"].get<double>();
    }
}
BENCHMARK(round_of)->Arg(0)->Arg(1)->ArgName("postgresql")->Unit(benchmark::kSecond)->Iterations(1);

}  // namespace
}  // namespace yanlu::rounds
