// 1.4: accounts follow a merger and a split, through the outbox as the running server delivers it; the past keeps its host.
#include "registry/follow_units.hpp"

#include "organisation/units.hpp"
#include "registry/account_store.hpp"
#include "registry/tests/life_cycle_suite.hpp"
#include "registry/unit_holdings.hpp"

namespace yanlu::registry {
namespace {

class FollowUnits : public testing::LifeCycleSuite {
protected:
    void deliver() {
        const jobs::Runner runner({}, unit_subscriptions());
        const auto round = runner.run_due(context);
        EXPECT_EQ(round.events_failed, 0);
    }
    UnitId host_on(AccountId id, const char* day) { return facts_as_of(*database, id, *Date::parse(day), clock.now())->host_unit; }
};

TEST_P(FollowUnits, AMergerTakesEveryAccountAlong) {
    const AccountId account = registered(weibo(first_town));
    const AccountId other = registered(weibo(department, "9876543210", "平安云湾"));
    clock.advance(std::chrono::hours(48));
    const auto merged = organisation::merge_units(context, clerk(), first_town, {second_town, *Date::parse("2026-03-11"), "府〔2026〕1号"});
    ASSERT_TRUE(merged) << merged.error().code;
    deliver();
    EXPECT_EQ(host_on(account, "2026-03-10"), first_town);
    EXPECT_EQ(host_on(account, "2026-03-11"), second_town);
    EXPECT_EQ(host_on(other, "2026-03-11"), department);
    EXPECT_EQ(find_account(*database, account)->version, 2);
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(FollowUnits, ASplitGivesEachAccountToItsSuccessor) {
    const AccountId one = registered(weibo(first_town));
    NewAccount second = weibo(first_town, "9876543210", "海棠生活");
    second.exception_reason = "分设前已有";
    const AccountId two = registered(second);
    const auto today = clock.today();
    const auto split = organisation::split_unit(context, clerk(), first_town,
                                                {{{"东海棠镇", "东海棠", {one}}, {"西海棠镇", "西海棠", {two}}}, today, "府〔2026〕2号"});
    ASSERT_TRUE(split) << split.error().code;
    deliver();
    EXPECT_EQ(find_account(*database, one)->facts.host_unit.value, split->at("items")[0]["id"].get<std::int64_t>());
    EXPECT_EQ(find_account(*database, two)->facts.host_unit.value, split->at("items")[1]["id"].get<std::int64_t>());
}

TEST_P(FollowUnits, R2_1d_BothFilingsAreDueAfterAMergerARenameAndAChangeOfSuperior) {
    const AccountId account = normal_account();
    ASSERT_TRUE(organisation::rename_unit(context, clerk(), first_town, {"海棠街道", "海棠", clock.today(), "府〔2026〕3号"}));
    deliver();
    EXPECT_EQ(state_of(account), "amended_to_file");
    EXPECT_EQ(told("account.host_changed", account)["decision"], "府〔2026〕3号");
    EXPECT_EQ(file_both(account, "amendment"), "normal");
    ASSERT_TRUE(organisation::merge_units(context, clerk(), first_town, {second_town, clock.today(), "府〔2026〕4号"}));
    deliver();
    EXPECT_EQ(state_of(account), "amended_to_file");
    EXPECT_EQ(told("account.host_changed", account)["decision"], "府〔2026〕4号");
    EXPECT_EQ(find_account(*database, account)->facts.host_unit, second_town);
}

TEST_P(FollowUnits, R2_1d_AChangeOfSuperiorIsFiledAndTheHostStays) {
    const UnitId station = unit("文化站", "subordinate_unit", "town", first_town);
    auto input = to_open();
    input.host_unit = station;
    const AccountId account = opened(input);
    file_both(account, "opening");
    const auto moved =
        organisation::change_superior(context, clerk(), station, {second_town, std::nullopt, clock.today(), "府〔2026〕5号"});
    ASSERT_TRUE(moved) << moved.error().code;
    deliver();
    EXPECT_EQ(state_of(account), "amended_to_file");
    EXPECT_EQ(find_account(*database, account)->facts.host_unit, station);
    EXPECT_EQ(told("account.host_changed", account)["decision"], "府〔2026〕5号");
    EXPECT_EQ(unit_holdings(context, clerk(), station)->at("account_list").size(), 1u);
}

TEST_P(FollowUnits, R2_1e_ACancelledAccountFollowsWithoutBeingFiledAgain) {
    const AccountId account = normal_account();
    for (const char* action : {"plan_cancellation", "record_cancellation"}) {
        if (std::string_view(action) == "record_cancellation") archive(account);
        ASSERT_TRUE(act(chief(), account, action));
    }
    ASSERT_TRUE(organisation::merge_units(context, clerk(), first_town, {second_town, clock.today(), "府〔2026〕6号"}));
    deliver();
    EXPECT_EQ(state_of(account), "cancelled_to_audit");
    EXPECT_EQ(find_account(*database, account)->facts.host_unit, second_town);
    EXPECT_TRUE(told("account.host_changed", account).is_null());
}

TEST_P(FollowUnits, ASecondDeliveryChangesNothing) {
    const AccountId account = registered(weibo(first_town));
    ASSERT_TRUE(organisation::merge_units(context, clerk(), first_town, {second_town, clock.today(), "府〔2026〕1号"}));
    deliver();
    const auto version = find_account(*database, account)->version;
    const jobs::Delivery again{
        1, "unit.merged", "unit", first_town.value, {{"into_unit_id", second_town.value}, {"effective_on", "2026-03-10"}}};
    for (const auto& subscription : unit_subscriptions()) {
        if (again.topic.starts_with(subscription.topic_prefix)) subscription.deliver(context, again);
    }
    EXPECT_EQ(find_account(*database, account)->version, version);
}

YANLU_ON_BOTH_ENGINES(FollowUnits);

}  // namespace
}  // namespace yanlu::registry
