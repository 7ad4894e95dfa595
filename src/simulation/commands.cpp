// The command: plan, play, write the truth; compare.
#include "simulation/commands.hpp"

#include <fstream>
#include <iostream>
#include <map>

#include <unistd.h>

#include "base/log.hpp"
#include "monitoring/inspection.hpp"
#include "organisation/password_hash.hpp"
#include "simulation/demo_data.hpp"
#include "simulation/domain/comparison.hpp"
#include "simulation/domain/planner.hpp"
#include "simulation/found_judgement.hpp"
#include "simulation/play.hpp"
#include "simulation/statements.hpp"
#include "simulation/truth_file.hpp"

namespace yanlu::simulation {
namespace {

constexpr int done = 0;
constexpr int differs = 1;
constexpr int refused = 2;
constexpr std::size_t lines_shown = 50;

std::filesystem::path truth_file(const SimulateOptions& options) { return options.place.data / "truth.jsonl"; }
std::filesystem::path content_file(const SimulateOptions& options) { return options.place.data / "truth-content.jsonl"; }
std::filesystem::path months_file(const SimulateOptions& options) { return options.place.data / "months.jsonl"; }
std::filesystem::path judgement_file(const SimulateOptions& options) { return options.place.data / "truth-judgement.json"; }

Progress progress_of(const SimulateOptions& options) {
    if (options.is_quiet || !isatty(STDERR_FILENO)) return [](std::int64_t, std::int64_t) {};
    return [](std::int64_t day, std::int64_t days) {
        std::cerr << "\r正在模拟：第 " << day << "/" << days << " 天" << (day == days ? "\n" : "") << std::flush;
    };
}

// Readable by the owner alone: these logins are for trying, on a machine that serves nobody else.
void write_logins(const std::filesystem::path& file, const std::vector<DemoLogin>& logins, const std::string& password) {
    std::ofstream out(file);
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    out << "口令（全部演示账号相同）：" << password << "\n";
    for (const auto& login : logins) out << login.login << "\t" << login.role_zh << "\t" << login.name << "\t" << login.unit << "\n";
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

// A play that is cut short is thrown away, so it need not wait for the disk at every step; what is written at its end is kept.
void play_without_waiting(storage::Connection& database) {
    database.run_script(database.engine() == storage::Engine::sqlite ? "PRAGMA synchronous=OFF" : "SET synchronous_commit = off");
}

void make_durable(storage::Connection& database) {
    const bool is_sqlite = database.engine() == storage::Engine::sqlite;
    database.run_script(is_sqlite ? "PRAGMA synchronous=FULL; PRAGMA wal_checkpoint(TRUNCATE)" : "SET synchronous_commit = on; CHECKPOINT");
}

int play_city(const SimulateOptions& options) {
    ManualClock clock{SystemClock().now()};
    const auto last_day_given = Date::parse(options.last_day);
    if (!options.last_day.empty() && (!last_day_given || *last_day_given >= clock.today())) {
        std::cerr << "--last-day 须是今天以前的日期，写成 YYYY-MM-DD。\n";
        return refused;
    }
    const Date last_day = last_day_given.value_or(clock.today() - 1);
    clock.set((last_day - options.days).begins_at());
    Workspace workspace(options.place, &clock);
    if (*workspace.context().database.value<std::int64_t>(sql::count_units) != 0) {
        std::cerr << workspace.rulebook().message("simulation.not_empty", {{"data", options.place.data.string()}}) << "\n";
        return refused;
    }
    play_without_waiting(workspace.context().database);
    SeededRng rng(options.seed);
    const Plan plan = make_plan(read_demo(workspace.rulebook()), {options.accounts, options.days, last_day}, rng);
    write_truth(truth_file(options), structural_truth(plan, {}));
    write_truth(content_file(options), content_truth(plan));
    write_judgement(judgement_file(options), judgement_truth(plan));
    const std::string password = organisation::new_one_time_password(workspace.context().rng);
    Stage stage{workspace.context(), clock, plan};
    log::set_quiet(true);  // a year of reminders
    const auto& inspection = workspace.rulebook().part<monitoring::Inspection>();
    const PlayReport report = play(stage, password, inspection.inspector(), inspection.version(), progress_of(options));
    write_months(months_file(options), report.months);
    make_durable(workspace.context().database);
    std::cout << "已生成" << plan.city_name << "：单位 " << report.units << " 个，账号 " << report.accounts << " 个，" << report.days
              << " 天，发布内容 " << report.posts << " 条。\n";
    const auto file = options.place.data / "demo-logins.txt";
    write_logins(file, report.logins, password);
    std::cout << "演示登录账号与口令：" << file.string() << "\n";
    return done;
}

void print(const char* what, const std::vector<TruthLine>& lines) {
    for (std::size_t i = 0; i < lines.size() && i < lines_shown; ++i) {
        const TruthLine& line = lines[i];
        std::cout << what << " " << line.rule << " " << line.subject_platform_id << " " << line.key << " " << line.first_day.iso() << " – "
                  << (line.last_day ? line.last_day->iso() : "至今") << "\n";
    }
}

bool check_rounds(Context& context, const JudgementTruth& truth) {
    const JudgementCheck check = check_judgement(truth, found_judgement(context));
    for (const auto& line : check.missed) std::cout << "漏判 " << line << "\n";
    for (const auto& line : check.wrong) std::cout << "误判 " << line << "\n";
    std::cout << "检查与通报：轮次 " << check.rounds << "，判定 " << check.verdicts << "（不合格 " << check.failures << "），通报 "
              << check.notices << "，约谈与建议函 " << check.cases << "，监测问题 " << check.reports << "，考核账号 " << check.assessed
              << "；漏判 " << check.missed.size() << "，误判 " << check.wrong.size() << "\n";
    return check.is_exact();
}

// Every past month asked once more, as known at its end.
bool replay_months(Context& context, const std::vector<MonthDigests>& months) {
    std::size_t differing = 0;
    for (const MonthDigests& month : months) {
        if (digests_of(month_scores(context, month.period, month.known_at)).digest == month.digest) continue;
        std::cout << "重算不一致 " << month.period.from.iso() << " – " << month.period.to.iso() << "\n";
        ++differing;
    }
    std::cout << "各月考核按当时所知重算：" << months.size() << " 个月，不一致 " << differing << "\n";
    return differing == 0;
}

int check_city(const SimulateOptions& options) {
    Workspace workspace(options.place);
    const auto truth = read_truth(truth_file(options));
    const auto planted = read_truth(content_file(options));
    const auto judged = read_judgement(judgement_file(options));
    const auto months = read_months(months_file(options));
    if (!truth || !planted || !judged || !months) {
        const Refusal& refusal = !truth ? truth.error() : !planted ? planted.error() : !judged ? judged.error() : months.error();
        std::cerr << workspace.rulebook().message(refusal.code, refusal.args) << "\n";
        return refused;
    }
    std::vector<TruthLine> structural;
    std::vector<TruthLine> content;
    std::map<std::string, int> others;
    for (auto& line : finding_lines(workspace.context().database)) {
        const Kind kind = kind_of(line.rule);
        if (kind == Kind::not_planned)
            ++others[line.rule];
        else
            (kind == Kind::of_structure ? structural : content).push_back(std::move(line));
    }
    const Comparison comparison = compare(*truth, structural);
    print("漏报", comparison.missed);
    print("误报", comparison.wrong);
    std::cout << "结构性规则：应有 " << truth->size() << "，一致 " << comparison.matched << "，漏报 " << comparison.missed.size()
              << "，误报 " << comparison.wrong.size() << "\n";
    const ContentComparison texts = compare_content(*planted, content);
    for (const auto& line : texts.missed) std::cout << "内容漏报 " << line << "\n";
    for (const auto& line : texts.wrong) std::cout << "内容误报 " << line << "\n";
    std::cout << "内容规则：植入 " << texts.planted << "，发现 " << texts.found << "，误报 " << texts.wrong.size() << "\n";
    for (const auto& [rule, count] : others) std::cout << "未植入的规则：" << rule << " 检出 " << count << "\n";
    const bool is_judged_right = check_rounds(workspace.context(), *judged);
    const bool is_replayed = replay_months(workspace.context(), *months);
    return comparison.is_exact() && is_judged_right && is_replayed ? done : differs;
}

}  // namespace

int simulate_command(const SimulateOptions& options) {
    if (!options.is_check) return play_city(options);
    if (!std::filesystem::exists(truth_file(options))) {
        if (const int status = play_city(options); status != done) return status;
    }
    return check_city(options);
}

}  // namespace yanlu::simulation
