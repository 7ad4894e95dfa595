// 1.2: open findings and their to-do items follow a merger and a split, whichever module hears of it first. Both engines.
#include "supervision/follow_units.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "flow/follow_organisation.hpp"
#include "flow/todo.hpp"
#include "ledger/verify.hpp"
#include "supervision/finding.hpp"
#include "supervision/tests/city.hpp"

namespace yanlu::supervision {
namespace {

constexpr storage::Statement open_at_desk{"test.desk",
                                          "SELECT count(*) FROM todo_items WHERE done_at IS NULL AND unit_id = $1 AND role = 'editor'"};

class FollowUnits : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        for (const std::int64_t id : {10, 11, 12}) city.add_unit(id, "单位" + std::to_string(id), "town", "/" + std::to_string(id) + "/");
    }
    FindingId open(std::int64_t account, const char* key, UnitId holder = UnitId{10}) {
        Finding finding;
        finding.id = storage::allocate<FindingId>(*city.database);
        finding.rule = "test";
        finding.rule_version = "1";
        finding.article = "152-2021.2.4";
        finding.subject_kind = "account";
        finding.subject_id = account;
        finding.account = AccountId{account};
        finding.key = key;
        finding.title = "问题";
        finding.host = UnitId{10};
        finding.first_day = "2026-06-01";
        finding.state = "rectifying";
        finding.calendar_version = "cn";
        finding.opened_at = city.clock.now();
        insert_finding(city.context, finding);
        finding.holder = holder;
        update_finding(city.context, finding);
        flow::open_todo(city.context, {"finding", "finding", finding.id.value, "answer", "事项", UnitId{10}, "editor", {}, std::nullopt});
        return finding.id;
    }
    void tell(const char* topic, const Json& payload, bool is_flow_first = true) {
        auto subscriptions = unit_subscriptions();
        for (auto& each : flow::organisation_subscriptions()) subscriptions.push_back(each);
        if (is_flow_first) std::ranges::reverse(subscriptions);
        for (int delivery = 0; delivery < 2; ++delivery) {  // at least once
            for (const auto& each : subscriptions) {
                if (std::string_view(topic).starts_with(each.topic_prefix)) each.deliver(city.context, {1, topic, "unit", 10, payload});
            }
        }
    }
    std::int64_t desk(std::int64_t unit) { return *city.database->value<std::int64_t>(open_at_desk, UnitId{unit}); }
    Finding at(FindingId id) { return *load_finding(*city.database, id); }

    testing::City city{GetParam()};
};

TEST_P(FollowUnits, AMergerTakesOpenFindingsAndTheirItems) {
    const FindingId finding = open(501, "a");
    const FindingId elsewhere = open(502, "b", UnitId{12});
    Finding closed = at(open(503, "c"));
    closed.closed_at = city.clock.now();
    update_finding(city.context, closed);
    tell("unit.merged", {{"into_unit_id", 11}, {"effective_on", "2026-06-30"}});
    EXPECT_EQ(at(finding).host, UnitId{11});
    EXPECT_EQ(at(finding).holder, UnitId{11});
    EXPECT_EQ(at(elsewhere).host, UnitId{11});
    EXPECT_EQ(at(elsewhere).holder, UnitId{12});
    EXPECT_EQ(at(closed.id).host, UnitId{10});
    EXPECT_EQ(desk(10), 0);
    EXPECT_EQ(desk(11), 3);
    EXPECT_EQ(ledger::verify_database(*city.database).size, 2u);
}

TEST_P(FollowUnits, ASplitTakesThemWithTheirAccounts) {
    for (const bool is_flow_first : {true, false}) {
        const std::string key = is_flow_first ? "a" : "b";
        const FindingId one = open(501, key.c_str());
        const FindingId two = open(502, key.c_str());
        const auto before_one = desk(11);
        const auto before_two = desk(12);
        tell("unit.split",
             {{"successors", Json::array({{{"unit_id", 11}, {"account_ids", {501}}}, {{"unit_id", 12}, {"account_ids", {502}}}})},
              {"effective_on", "2026-06-30"}},
             is_flow_first);
        EXPECT_EQ(at(one).host, UnitId{11});
        EXPECT_EQ(at(two).holder, UnitId{12});
        EXPECT_EQ(desk(11), before_one + 1) << is_flow_first;
        EXPECT_EQ(desk(12), before_two + 1) << is_flow_first;
        EXPECT_EQ(desk(10), 0);
    }
}

// 1.2: what waits for the superior goes to the desk of the new one; what lies with the host stays there.
TEST_P(FollowUnits, R1_2_AChangeOfSuperiorSeatsWhatWaitsAboveAnew) {
    constexpr storage::Statement waiting{
        "test.waiting", "SELECT count(*) FROM todo_items WHERE done_at IS NULL AND subject_id = $1 AND unit_id = $2 AND task = 'verify'"};
    const FindingId waits = open(100, "a");
    Finding finding = at(waits);
    finding.state = "to_verify";
    update_finding(city.context, finding);
    flow::complete_todos(city.context, "finding", waits.value, "", PersonId{});
    flow::open_todo(city.context,
                    {"finding", "finding", waits.value, "verify", "事项", UnitId{11}, "supervising_officer", {}, std::nullopt});
    const FindingId rectified = open(101, "b");
    tell("unit.moved", {{"effective_on", "2026-06-30"}});
    EXPECT_EQ(*city.database->value<std::int64_t>(waiting, waits, UnitId{11}), 0);
    EXPECT_EQ(*city.database->value<std::int64_t>(waiting, waits, UnitId{1}), 1);  // nobody else supervises unit 10
    EXPECT_EQ(desk(10), 1);
    EXPECT_EQ(at(rectified).state, "rectifying");
}

INSTANTIATE_TEST_SUITE_P(Engines, FollowUnits, ::testing::ValuesIn(storage::testing::engines()), [](const auto& e) { return e.param; });

}  // namespace
}  // namespace yanlu::supervision
