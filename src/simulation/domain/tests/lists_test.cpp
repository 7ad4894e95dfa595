// What the lists hold and what their comparison must show, against small worlds worked out by hand.
#include "simulation/domain/truth_lists.hpp"

#include <gtest/gtest.h>

namespace yanlu::simulation {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }

// One account of a town, filed in both systems on the first day; compared on 10 March, decided on the 12th.
Plan small_world() {
    Plan plan;
    plan.first_day = day("2026-03-01");
    plan.last_day = day("2026-03-30");
    plan.city_name = "云湾市";
    plan.units = {{"云湾市人民政府", "云湾市", "government", "city", "", "", {}}, {"云湾市某镇", "某镇", "town", "town", "", "", 0}};
    PlannedAccount account{"weibo", "w1", "某镇", true, 1, "云湾市某镇", "", day("2025-01-01"), plan.first_day, {}, {}};
    plan.accounts = {account};
    plan.occasions = {
        {0, Occasion::backfill, plan.first_day, plan.first_day, {{state_council, plan.first_day}, {city_platform, plan.first_day}}}};
    plan.comparisons = {{day("2026-03-10"), day("2026-03-12")}};
    return plan;
}

std::vector<std::string> shown(const Plan& plan, RegistryLife life = RegistryLife::in_force) {
    std::vector<std::string> out;
    const std::vector<RegistryLife> lives(plan.accounts.size(), life);
    for (const auto& violation : compare_lists(plan, lives, plan.comparisons.front()))
        out.push_back(violation.rule + " " + violation.subject + " " + violation.key + " " + violation.since.iso());
    return out;
}

using Shown = std::vector<std::string>;

TEST(Lists, R2_3a_ListsThatAgreeShowNothing) { EXPECT_EQ(shown(small_world()), Shown{}); }

TEST(Lists, R2_3a_AnAccountThatASystemLacksIsOmittedThere) {
    Plan plan = small_world();
    plan.occasions[0].done_on[city_platform].reset();
    EXPECT_EQ(shown(plan), Shown{"2.3a-omitted w1 city_platform 2026-03-10"});
    EXPECT_EQ(shown(plan, RegistryLife::shut_down).size(), 1u) << "the other system still says it is in use";
}

TEST(Lists, R2_3a_ALostRowComesBack) {
    Plan plan = small_world();
    plan.losses = {{0, state_council, day("2026-03-05"), day("2026-03-10")}};
    EXPECT_EQ(shown(plan), Shown{});
    plan.losses[0].until = day("2026-03-11");
    EXPECT_EQ(shown(plan), Shown{"2.3a-omitted w1 state_council 2026-03-10"});
}

TEST(Lists, R2_3a_ARenameThatNobodyTold) {
    Plan plan = small_world();
    PlannedChange rename{day("2026-03-15"), 0, PlannedChange::Kind::rename, "某镇融媒"};
    rename.effective_on = day("2026-03-08");
    plan.changes = {rename};
    EXPECT_EQ(shown(plan), Shown{"2.3a-misreported w1 registry:name 2026-03-10"}) << "seen by the monitor, not known here yet";
    plan.changes[0].day = day("2026-03-09");
    EXPECT_EQ(shown(plan),
              (Shown{"2.3a-misreported w1 state_council:name 2026-03-10", "2.3a-misreported w1 city_platform:name 2026-03-10"}));
}

TEST(Lists, R2_3a_WhoIsGoneOrBack) {
    Plan plan = small_world();
    plan.accounts[0].absences = {{day("2026-03-04"), {}}};
    EXPECT_EQ(shown(plan), Shown{"2.3a-alive-but-gone w1 monitor 2026-03-10"});
    EXPECT_EQ(shown(plan, RegistryLife::freezing), Shown{}) << "on its way out it is held to nothing";
    plan.accounts[0].absences[0].until = day("2026-03-07");
    EXPECT_EQ(shown(plan, RegistryLife::cancelled).back(), "2.3a-cancelled-but-alive w1 monitor 2026-03-10");
}

TEST(Lists, R2_3a_ConcealmentIsWhatAPersonDecided) {
    Plan plan = small_world();
    PlannedAccount hidden = plan.accounts[0];
    hidden.platform = "douyin";
    hidden.platform_account_id = "d1";
    hidden.entry = PlannedAccount::Entry::unauthorised;
    hidden.registered_on = day("2026-03-20");
    plan.accounts.push_back(hidden);
    const auto found = compare_lists(plan, {RegistryLife::in_force, RegistryLife::unknown}, plan.comparisons.front());
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].rule + " " + found[0].subject + " " + found[0].key, "2.3a-concealed 云湾市某镇 douyin:d1");
    EXPECT_EQ(found[0].since.iso(), "2026-03-12");
}

TEST(Lists, R2_3a_AStrangerOfNobodyIsLetGo) {
    Plan plan = small_world();
    plan.strangers = {{"toutiao", "t1", "某镇资讯", 1, {monitor_list}, day("2026-03-01")}};
    EXPECT_EQ(shown(plan), Shown{});
    plan.strangers[0].lists = {state_council};
    EXPECT_EQ(shown(plan), Shown{"2.3a-unregistered 云湾市某镇 toutiao:t1 2026-03-10"});
}

}  // namespace
}  // namespace yanlu::simulation
