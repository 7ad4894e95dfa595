// The plan is the same for the same seed and fits the schema; the oracle is checked against small worlds worked out by hand.
#include "simulation/domain/planner.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "base/rulebook.hpp"
#include "simulation/demo_data.hpp"

namespace yanlu::simulation {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }

Plan plan_of(std::uint64_t seed, std::size_t accounts = 310, std::int64_t days = 120) {
    static const Demo demo = read_demo(Rulebook(YANLU_SOURCE_DIR "/rulebook"));
    SeededRng rng(seed);
    return make_plan(demo, {accounts, days, day("2026-06-30")}, rng);
}

TEST(Planner, TheSameSeedGivesTheSameYear) {
    const Plan a = plan_of(7);
    const Plan b = plan_of(7);
    ASSERT_EQ(a.posts.size(), b.posts.size());
    EXPECT_TRUE(std::ranges::equal(a.posts, b.posts, {}, &PlannedPost::title, &PlannedPost::title));
    EXPECT_EQ(structural_truth(a, {}), structural_truth(b, {}));
    EXPECT_NE(structural_truth(a, {}), structural_truth(plan_of(8), {}));
}

TEST(Planner, IdentitiesAreUniqueAndTimesInOrder) {
    const Plan plan = plan_of(3);
    std::set<std::pair<std::string, std::string>> accounts;
    for (const auto& a : plan.accounts) EXPECT_TRUE(accounts.emplace(a.platform, a.platform_account_id).second);
    std::set<std::string> names;
    for (const auto& u : plan.units) EXPECT_TRUE(names.insert(u.name).second) << u.name;
    std::set<std::string> posts;
    for (const auto& p : plan.posts) EXPECT_TRUE(posts.insert(p.id).second) << p.id;
    EXPECT_TRUE(std::ranges::is_sorted(plan.posts, {}, &PlannedPost::published_at));
    EXPECT_TRUE(std::ranges::is_sorted(plan.changes, {}, &PlannedChange::day));
}

TEST(Planner, NoSlotIsLeftInAText) {
    for (const auto& post : plan_of(5).posts) EXPECT_EQ((post.title + post.body).find('{'), std::string::npos) << post.title << post.body;
}

TEST(Planner, EveryStructuralRuleIsPlanted) {
    std::set<std::string> rules;
    for (const std::uint64_t seed : {1, 2, 3}) {
        for (const auto& line : structural_truth(plan_of(seed, 310, 365), {})) rules.insert(line.rule);
    }
    EXPECT_EQ(rules.size(), 22u);
}

TEST(Planner, NothingHappensBeforeItIsKnownOrAfterTheEnd) {
    for (const std::uint64_t seed : {1, 2, 3}) {
        const Plan plan = plan_of(seed, 310, 365);
        for (const auto& occasion : plan.occasions) {
            EXPECT_LE(occasion.effective_on, occasion.known_on);
            EXPECT_LE(occasion.known_on, plan.last_day);
            for (const auto& [system, done_on] : occasion.done_on) {
                EXPECT_TRUE(!done_on || (occasion.known_on <= *done_on && *done_on <= plan.last_day))
                    << system << code_of(occasion.occasion);
            }
        }
        for (const auto& change : plan.changes) EXPECT_LE(change.day, plan.last_day);
    }
}

// One account of one unit for thirty days, observed every day.
Plan small_world() {
    Plan plan;
    plan.first_day = day("2026-03-01");
    plan.last_day = day("2026-03-30");
    plan.units = {{"市政府", "市", "government", "city", "", "", {}}, {"某镇", "某镇", "town", "town", "", "", 0}};
    PlannedAccount account{"weibo", "w1", "某镇", true, 1, "某镇", "", day("2025-01-01"), plan.first_day, {}, {}};
    plan.occasions = {{0, Occasion::backfill, plan.first_day, plan.first_day, {{state_council, plan.first_day}}}};
    for (const char* duty : {"principal", "leader_in_charge", "section_head", "editor"}) account.holders.push_back({duty, "某", "", ""});
    plan.accounts = {account};
    plan.collection.assign(30, {Outcome::observed});
    return plan;
}

void post_on(Plan& plan, const char* iso) { plan.posts.push_back({0, day(iso).begins_at(), iso, "", "", ""}); }

TEST(Truth, R2_4d_TheFourteenthIdleDayIsAFinding) {
    Plan plan = small_world();
    post_on(plan, "2026-03-01");
    post_on(plan, "2026-03-20");
    const std::vector<TruthLine> expected{
        {"2.4d-stale-update", "w1", "2026-03-01", day("2026-03-15"), day("2026-03-19")},
        {"2.4d-stale-warning-early", "w1", "2026-03-01", day("2026-03-11"), day("2026-03-12")},
        {"2.4d-stale-warning-early", "w1", "2026-03-20", day("2026-03-30"), std::nullopt},
        {"2.4d-stale-warning-late", "w1", "2026-03-01", day("2026-03-13"), day("2026-03-14")},
    };
    EXPECT_EQ(structural_truth(plan, {}), expected);
}

TEST(Truth, R2_4d_ABlockedCollectorIsNobodysFault) {
    Plan plan = small_world();
    post_on(plan, "2026-03-01");
    post_on(plan, "2026-03-06");
    post_on(plan, "2026-03-29");
    for (std::size_t i = 4; i < 28; ++i) plan.collection[i][0] = Outcome::blocked;  // 5 to 28 March
    EXPECT_TRUE(structural_truth(plan, {}).empty()) << "the post of 6 March is known on the 29th only, with that of the 29th";
}

TEST(Truth, R2_1a_TheAccountOpenedFirstIsTheRightOne) {
    Plan plan = small_world();
    post_on(plan, "2026-03-01");
    for (int d = 5; d <= 30; d += 5) post_on(plan, d < 10 ? "2026-03-05" : ("2026-03-" + std::to_string(d)).c_str());
    PlannedAccount second = plan.accounts[0];
    second.platform_account_id = "w0";
    second.is_publishing = false;
    second.opened_on = second.registered_on = day("2026-03-10");
    plan.accounts.push_back(second);
    for (auto& outcomes : plan.collection) outcomes.push_back(Outcome::observed);
    const std::vector<TruthLine> expected{{"2.1a-one-account-per-platform", "w0", "weibo", day("2026-03-10"), std::nullopt}};
    EXPECT_EQ(structural_truth(plan, {}), expected);
}

TEST(Truth, R2_1e_ALateFilingIsOneFromTheDayAfterItsLastDay) {
    Plan plan = small_world();
    plan.accounts[0].is_publishing = false;
    plan.occasions.push_back({0,
                              Occasion::amendment,
                              day("2026-03-03"),
                              day("2026-03-03"),
                              {{state_council, day("2026-03-06")}, {city_platform, day("2026-03-09")}}});
    plan.occasions.push_back({0, Occasion::shutdown, day("2026-03-10"), day("2026-03-20"), {{state_council, day("2026-03-21")}}});
    plan.changes = {{day("2026-03-20"), 0, PlannedChange::Kind::shut_down}};
    const std::vector<TruthLine> expected{
        {"2.1e-filing-overdue", "w1", "city_platform:amendment:2026-03-03", day("2026-03-07"), day("2026-03-08")},
        {"2.1e-filing-overdue", "w1", "state_council:shutdown:2026-03-10", day("2026-03-20"), day("2026-03-20")},
    };
    EXPECT_EQ(structural_truth(plan, {}), expected) << "not before the city knew of the shutdown";
}

TEST(Truth, R2_3b_AFreezeTakenBackLeavesNothingToFile) {
    Plan plan = small_world();
    plan.accounts[0].is_publishing = false;
    plan.occasions.push_back({0, Occasion::freezing, day("2026-03-03"), day("2026-03-03"), {{word_to_office, {}}}, {}, day("2026-03-10")});
    const std::vector<TruthLine> expected{
        {"2.3b-word-to-office-overdue", "w1", "freezing:2026-03-03", day("2026-03-07"), day("2026-03-09")}};
    EXPECT_EQ(structural_truth(plan, {}), expected);
}

}  // namespace
}  // namespace yanlu::simulation
