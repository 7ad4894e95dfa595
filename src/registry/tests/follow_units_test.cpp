// 1.4: accounts follow a merger and a split, through the outbox as the running server delivers it; the past keeps its host.
#include "registry/follow_units.hpp"

#include "organisation/units.hpp"
#include "registry/account_store.hpp"
#include "registry/tests/city.hpp"

namespace yanlu::registry {
namespace {

class FollowUnits : public testing::CitySuite {
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
