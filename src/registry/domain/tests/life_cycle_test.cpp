// What follows from the acts of an account: the way back, the audit, the freeze, the advice; which fields both systems hold.
#include "registry/domain/life_cycle.hpp"

#include <gtest/gtest.h>

namespace yanlu::registry {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }
Act act(const char* event, const char* from, const char* to, const char* outcome = "") {
    return {.event = event, .from = from, .to = to, .effective_on = day("2026-03-10"), .outcome = outcome};
}

TEST(LifeCycleDomain, R2_3b_TheWayBackLeadsToWhereItStood) {
    struct Row {
        const char* before;
        bool is_filed;
        const char* event;
    };
    const Row rows[] = {{"normal", true, "take_back"},
                        {"normal", false, "take_back_to_file"},
                        {"opened_to_file", true, "take_back"},
                        {"opened_to_file", false, "take_back_to_file"},
                        {"amended_to_file", false, "take_back_to_file"},
                        {"to_be_completed", true, "take_back_to_complete"},
                        {"to_be_completed", false, "take_back_to_complete"},
                        {"shut_down", true, "take_back_shut_down"},
                        {"unauthorised", true, ""},
                        {"", false, ""}};
    for (const Row& row : rows) EXPECT_EQ(event_of_taking_back(row.before, row.is_filed), row.event) << row.before;
}

TEST(LifeCycleDomain, R2_1e_TheStateBeforeIsThatBeforeTheFirstPlan) {
    EXPECT_EQ(state_before_closing({}), "");
    Acts acts{act("plan_shutdown", "normal", "shutdown_planned")};
    EXPECT_EQ(state_before_closing(acts), "normal");
    acts.push_back(act("plan_cancellation", "shutdown_planned", "cancellation_planned"));
    acts.push_back(act("enter_freezing", "cancellation_planned", "freezing"));
    EXPECT_EQ(state_before_closing(acts), "normal");
    acts.push_back(act("take_back", "freezing", "normal"));
    acts.push_back(act("plan_shutdown", "amended_to_file", "shutdown_planned"));
    acts.push_back(act("record_shutdown", "shutdown_planned", "shut_down"));
    acts.push_back(act("plan_cancellation", "shut_down", "cancellation_planned"));
    EXPECT_EQ(state_before_closing(acts), "shut_down");
}

TEST(LifeCycleDomain, R2_3b_AnAuditCountsForTheCancellationItWasMadeIn) {
    Acts acts{act("plan_cancellation", "normal", "cancellation_planned"), act("enter_freezing", "cancellation_planned", "freezing")};
    EXPECT_FALSE(is_audited(acts));
    acts.push_back(act("audit_cancellation", "freezing", "freezing", "failed"));
    EXPECT_FALSE(is_audited(acts));
    acts.push_back(act("audit_cancellation", "freezing", "freezing", "passed"));
    EXPECT_TRUE(is_audited(acts));
    acts.push_back(act("complete_cancellation", "freezing", "cancelled_to_audit"));
    EXPECT_TRUE(is_audited(acts));
    acts.push_back(act("return_cancellation", "cancelled_to_audit", "cancellation_planned"));
    EXPECT_FALSE(is_audited(acts));
    acts.push_back(act("take_back", "cancellation_planned", "normal"));
    acts.push_back(act("plan_cancellation", "normal", "cancellation_planned"));
    EXPECT_FALSE(is_audited(acts));
}

TEST(LifeCycleDomain, R4_3_AdviceIsOpenUntilItIsAnswered) {
    Acts acts;
    EXPECT_FALSE(has_open_advice(acts));
    acts.push_back(act("advise_closure", "normal", "normal"));
    EXPECT_TRUE(has_open_advice(acts));
    acts.push_back(act("answer_advice", "normal", "normal", "not_adopted"));
    EXPECT_FALSE(has_open_advice(acts));
    acts.push_back(act("advise_closure", "normal", "normal"));
    EXPECT_TRUE(has_open_advice(acts));
}

TEST(LifeCycleDomain, R2_1e_OnlyWhatBothSystemsHoldIsFiledAgain) {
    const AccountFacts before{.name = "甲", .host_unit = UnitId{1}, .certified_host = "某镇"};
    EXPECT_TRUE(filed_fields({.link = "https://a", .purpose = "新"}, before).empty());
    EXPECT_TRUE(filed_fields({.name = "甲", .host_unit = UnitId{1}}, before).empty());  // said again, nothing new
    EXPECT_EQ(filed_fields({.name = "乙", .host_unit = UnitId{2}, .certified_host = "某办"}, before),
              (std::vector<std::string>{"name", "certified_host", "host_unit"}));
}

TEST(LifeCycleDomain, AStateEnteredWithAnEarlierDayIsStillTheLastOne) {
    AccountTimeline timeline(day("2026-01-01"), {.name = "甲", .state = "normal"});
    enter_state(timeline, "shutdown_planned", day("2026-03-10"));
    enter_state(timeline, "shut_down", day("2026-03-05"));  // stopped before the approval was entered
    EXPECT_EQ(timeline.last().state, "shut_down");
    EXPECT_EQ(timeline.on(day("2026-03-09"))->state, "normal");
    EXPECT_EQ(timeline.on(day("2026-03-10"))->state, "shut_down");
}

TEST(LifeCycleDomain, R2_1e_InForceIsNeitherShutDownNorOnItsWayOut) {
    std::vector<std::string> out;
    for (const auto& state : account_states()) {
        if (!is_in_force(state)) out.push_back(state);
    }
    std::ranges::sort(out);
    EXPECT_EQ(out, (std::vector<std::string>{"cancelled", "cancelled_to_audit", "freezing", "shut_down"}));
}

}  // namespace
}  // namespace yanlu::registry
