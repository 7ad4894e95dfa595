// A small city lived through the real use cases on each engine: what the rules find is what was planted, and nothing else.
#include "simulation/play.hpp"

#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>
#include <unistd.h>

#include "assessment/read_facts.hpp"
#include "base/log.hpp"
#include "filings/store.hpp"
#include "ledger/workspace.hpp"
#include "monitoring/inspection.hpp"
#include "simulation/demo_data.hpp"
#include "simulation/domain/comparison.hpp"
#include "simulation/domain/planner.hpp"
#include "simulation/found_judgement.hpp"
#include "simulation/truth_file.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::simulation {
namespace {

const Rulebook& rulebook() {
    static const Rulebook book(YANLU_SOURCE_DIR "/rulebook");
    return book;
}

// Over New Year and the Spring Festival with their makeup workdays.
Plan winter(std::uint64_t seed) {
    SeededRng rng(seed);
    return make_plan(read_demo(rulebook()), {60, 75, *Date::parse("2026-03-08")}, rng);
}

// Two quarters with their rounds, notices and the assessment of both.
Plan half_year(std::uint64_t seed) {
    SeededRng rng(seed);
    return make_plan(read_demo(rulebook()), {40, 200, *Date::parse("2026-07-18")}, rng);
}

class Play : public storage::testing::OnBothEngines {
protected:
    Play() { store_calendar(*database, rulebook().calendar()); }
    ~Play() override { std::filesystem::remove_all(folder_); }

    PlayReport live(const Plan& plan) {
        const auto& inspection = rulebook().part<monitoring::Inspection>();
        stage_.emplace(Stage{context_, clock_, plan});
        return play(*stage_, "Demo-1234567", inspection.inspector(), inspection.version(), [](std::int64_t, std::int64_t) {});
    }
    std::vector<TruthLine> found() {
        auto lines = finding_lines(*database);
        std::erase_if(lines, [](const TruthLine& line) { return kind_of(line.rule) != Kind::of_structure; });
        return lines;
    }
    std::vector<filings::Filing> filings_of(std::size_t account) { return filings::filings_of(*database, stage_->accounts[account]); }

    // Ten days instead of fourteen, as known now: what the rules would say day by day is what the plan says.
    void expect_what_if(const Plan& plan, const assessment::Period& period) {
        const Instant known = period.to.ends_at();
        const auto set = assessment::parsed(rulebook(), assessment::set_in_force(context_, "city-example-1", known).value());
        const auto facts = assessment::read_facts(context_, period, known, set);
        const auto supposed = assessment::facts_under(context_, facts, set, {{"max_idle_days", "10"}});
        ASSERT_TRUE(supposed);
        std::set<std::pair<std::string, std::string>> is, should;
        for (const auto& finding : supposed->findings) {
            if (finding.rule == "2.4d-stale-update" && finding.account != 0) is.emplace(platform_id(finding.account), finding.key);
        }
        for (const Silence& silence : silences(plan, 10, period.from, period.to, period.to)) should.emplace(silence.account, silence.since);
        EXPECT_EQ(is, should);
        EXPECT_GT(should.size(), silences(plan, 14, period.from, period.to, period.to).size());
    }
    std::string platform_id(std::int64_t account) {
        const auto found = std::ranges::find(stage_->accounts, AccountId{account});
        return stage_->plan.accounts[static_cast<std::size_t>(found - stage_->accounts.begin())].platform_account_id;
    }

    std::filesystem::path folder_ = std::filesystem::temp_directory_path() / ("yanlu-play-" + std::to_string(getpid()) + GetParam());
    storage::AttachmentFolder attachments_{folder_};
    ManualClock clock_{SystemClock().now()};
    SeededRng rng_{1};
    Context context_{*database, clock_, rng_, rulebook(), &attachments_};
    std::optional<Stage> stage_;
};

TEST_P(Play, R2_1d_R2_3a_R2_3b_WhatIsFoundIsWhatWasPlanted) {
    const Plan plan = winter(5);
    live(plan);
    const Comparison comparison = compare(structural_truth(plan, {}), found());
    for (const auto& line : comparison.missed)
        ADD_FAILURE() << "missed " << line.rule << " " << line.subject_platform_id << " " << line.key;
    for (const auto& line : comparison.wrong)
        ADD_FAILURE() << "alleged " << line.rule << " " << line.subject_platform_id << " " << line.key;
    EXPECT_GT(comparison.matched, 50u);

    // No deadline is lost: every cause has its duty in every system, with the last day that was counted on fingers.
    for (const auto& occasion : plan.occasions) {
        const auto duties = filings_of(occasion.account);
        for (const auto& [system, done_on] : occasion.done_on) {
            const auto duty = std::ranges::find_if(duties, [&](const filings::Filing& filing) {
                return filing.filing_system == system && filing.occasion == code_of(occasion.occasion) &&
                       filing.effective_on == occasion.effective_on;
            });
            ASSERT_NE(duty, duties.end()) << system << " " << code_of(occasion.occasion) << " " << occasion.effective_on.iso();
            const auto limit = last_day_in_time(plan.holidays, occasion.occasion, system, occasion.effective_on);
            if (limit) {
                EXPECT_EQ(duty->term->last_due_on, *limit) << system << " " << occasion.effective_on.iso();
            }
            EXPECT_EQ(duty->settled_on.has_value(), done_on.has_value() || occasion.lapsed_on.has_value());
        }
    }
}

TEST_P(Play, R4_3a_R4_3b_R4_3c_TheJudgedHalfYearIsWhatFollowsFromThePlan) {
    log::set_quiet(true);
    const Plan plan = half_year(1);
    const PlayReport report = live(plan);
    EXPECT_TRUE(compare(structural_truth(plan, {}), found()).is_exact());
    const JudgementCheck check = check_judgement(judgement_truth(plan), found_judgement(context_));
    for (const auto& line : check.missed) ADD_FAILURE() << "missed " << line;
    for (const auto& line : check.wrong) ADD_FAILURE() << "wrong " << line;
    EXPECT_EQ(check.rounds, 8u);
    EXPECT_EQ(check.notices, 2u);
    EXPECT_GT(check.failures, 5u);
    EXPECT_GT(check.cases, 5u);
    EXPECT_GT(check.reports, 1u);
    EXPECT_GT(check.assessed, 30u);

    // Every past month, asked once more as known at its end, is the same to the byte.
    EXPECT_EQ(report.months.size(), 6u);
    for (const MonthScores& month : report.months) {
        EXPECT_NE(month.scores, "");
        EXPECT_EQ(month_scores(context_, month.period, month.known_at), month) << month.period.to.iso();
    }
    expect_what_if(plan, {*Date::parse("2026-04-01"), *Date::parse("2026-06-30")});
}

YANLU_ON_BOTH_ENGINES(Play);

}  // namespace
}  // namespace yanlu::simulation
