// A proposal from its issue to its end: every step, every refusal on the way.
#include "consolidation/tests/city.hpp"

namespace yanlu::consolidation {
namespace {

class Cases : public testing::ConsolidationSuite {
protected:
    void SetUp() override {
        ConsolidationSuite::SetUp();
        followers(good, "2026-02", 20'000);
        followers(twin, "2026-02", 80);
        run_id = analysed();
        const auto issued = issue_proposals(context, chief(), run_id, {});
        ASSERT_TRUE(issued) << code_of(issued);
        EXPECT_EQ((*issued)["issued"], 3);
        merge = open_cases_of(*database, twin).at(0);
        rectify = open_cases_of(*database, good).at(0);
    }
    std::string act(const organisation::Caller& who, CaseId id, const std::string& event, const CaseInput& input = {}) {
        return code_of(act_on_case(context, who, id, event, input));
    }
    std::string state(CaseId id) { return find_case(*database, id)->state; }
    std::int64_t todos(const std::string& task) {
        return *database->value<std::int64_t>({"test", "SELECT count(*) FROM todo_items WHERE task = $1 AND done_at IS NULL"}, task);
    }
    RunId run_id;
    CaseId merge, rectify;
};
YANLU_ON_BOTH_ENGINES(Cases);

TEST_P(Cases, R2_2AMergerGoesFromItsDecisionToTheCancelledAccount) {
    EXPECT_EQ(todos("adopt"), 3);
    EXPECT_EQ(act(officer(), merge, "adopt", {.measure = "merge"}), "");
    EXPECT_EQ(todos("plan"), 1);
    EXPECT_EQ(act(head(), merge, "give_notice", {.notice_link = "https://weibo.com/1"}), "consolidation.guard.plan_is_made");
    EXPECT_EQ(act(head(), merge, "plan", {.plan = "四月底前完成", .notice_text = "敬请关注海棠发布", .due_on = Date::parse("2026-04-30")}),
              "");
    EXPECT_EQ(act(head(), merge, "give_notice", {.notice_link = "weibo"}), "consolidation.not_a_link");
    EXPECT_EQ(act(head(), merge, "give_notice", {.notice_link = "https://weibo.com/1"}), "");
    EXPECT_EQ(state(merge), "noticed");
    EXPECT_EQ(act(officer(), merge, "confirm", {.result = "好"}), "flow.not_from_this_state");
    settle_cases_of(context, twin);
    EXPECT_EQ(state(merge), "noticed");  // shut down or on its way is not gone
    run("UPDATE account_versions SET state = 'cancelled_to_audit' WHERE account_id = " + std::to_string(twin.value));
    settle_cases_of(context, twin);
    EXPECT_EQ(state(merge), "noticed");
    run("UPDATE account_versions SET state = 'cancelled' WHERE account_id = " + std::to_string(twin.value));
    settle_cases_of(context, twin);
    EXPECT_EQ(state(merge), "done");
    settle_cases_of(context, twin);
    EXPECT_EQ(find_case(*database, merge)->version, 5);
    EXPECT_EQ(todos("account_gone"), 0);
}

TEST_P(Cases, R2_2AProposalIsDeclinedOnlyWithAReason) {
    EXPECT_EQ(act(officer(), merge, "decline"), "api.missing");
    EXPECT_EQ(act(officer(), merge, "decline", {.reason = "文旅内容由站里专人运维"}), "");
    EXPECT_EQ(state(merge), "not_adopted");
    EXPECT_EQ(act(officer(), merge, "adopt", {.measure = "merge"}), "flow.not_from_this_state");
}

TEST_P(Cases, R2_2AnotherMeasureNeedsAReasonAndAMergerATargetThatStays) {
    EXPECT_EQ(act(officer(), merge, "adopt", {.measure = "close"}), "consolidation.reason_for_other_measure");
    EXPECT_EQ(act(officer(), merge, "adopt", {.reason = "另有安排", .measure = "merge", .target = twin}), "consolidation.target_is_itself");
    EXPECT_EQ(act(officer(), merge, "adopt", {.reason = "另有安排", .measure = "merge", .target = AccountId{1}}),
              "consolidation.no_such_target");
    EXPECT_EQ(act(chief(), rectify, "adopt", {.reason = "内容单一", .measure = "merge"}), "consolidation.target_missing");
    EXPECT_EQ(act(chief(), rectify, "adopt", {.reason = "停办", .measure = "close"}), "");
    EXPECT_EQ(act(officer(), merge, "adopt", {.measure = "merge"}), "consolidation.target_goes_too");
    EXPECT_EQ(act(officer(), merge, "adopt", {.reason = "一并关停", .measure = "close"}), "");
    EXPECT_EQ(find_case(*database, merge)->measure, "close");
}

TEST_P(Cases, R2_2ARectificationIsConfirmedAndNeverCancelled) {
    EXPECT_EQ(act(chief(), rectify, "adopt", {.measure = "rectify"}), "");
    EXPECT_EQ(act(chief(), rectify, "give_notice", {.notice_link = "https://weibo.com/1"}), "consolidation.guard.moves_users");
    EXPECT_EQ(act(chief(), rectify, "confirm"), "api.missing");
    EXPECT_EQ(act(chief(), rectify, "confirm", {.result = "已明确功能定位"}), "");
    EXPECT_EQ(state(rectify), "done");
}

TEST_P(Cases, R2_2OnlyAClientIsTakenFromItsStores) {
    EXPECT_EQ(act(officer(), merge, "adopt", {.measure = "merge"}), "");
    EXPECT_EQ(act(head(), merge, "record_removal", {.removal_evidence = "商店页面"}), "consolidation.guard.is_client");
    run("UPDATE account_identities SET platform = 'app' WHERE id = " + std::to_string(twin.value));
    EXPECT_EQ(act(head(), merge, "record_removal", {.removal_evidence = "商店页面已无此应用"}), "");
    EXPECT_EQ(state(merge), "done");
}

TEST_P(Cases, R2_2EachActsWithinHisRoleAndUnits) {
    EXPECT_EQ(act(head(), merge, "adopt", {.measure = "merge"}), "organisation.verb_not_granted");
    EXPECT_EQ(act(officer(), open_cases_of(*database, silent).at(0), "adopt", {.measure = "close"}), "organisation.no_such_record");
    EXPECT_EQ(code_of(issue_proposals(context, officer(), run_id, {})), "organisation.verb_not_granted");
    EXPECT_EQ((*list_cases(context, officer(), {}, page("opened_at")))["total"], 2);
    EXPECT_EQ((*list_cases(context, head(), {}, page("opened_at")))["total"], 1);
    EXPECT_EQ(code_of(show_case(context, head(), rectify)), "organisation.no_such_record");
}

TEST_P(Cases, R2_2IssuedTwiceAnAccountHasOneOpenCase) {
    const auto again = issue_proposals(context, chief(), run_id, {});
    ASSERT_TRUE(again);
    EXPECT_EQ((*again)["issued"], 0);
    EXPECT_EQ((*again)["skipped"], 3);
    EXPECT_EQ(code_of(issue_proposals(context, chief(), run_id, {AccountId{1}})), "consolidation.nothing_to_issue");
}

TEST_P(Cases, TwoWhoDecideAtOnceAreNotBothRight) {
    organisation::Caller first = officer();
    first.expected_version = 1;
    EXPECT_EQ(act(first, merge, "adopt", {.measure = "merge"}), "");
    organisation::Caller second = chief();
    second.expected_version = 1;
    EXPECT_EQ(act(second, merge, "plan", {.plan = "x"}), "consolidation.version_changed");
}

TEST_P(Cases, AnOverdueDecisionIsFoundByItsFilter) {
    EXPECT_EQ((*list_cases(context, chief(), {.is_overdue = true}, page("opened_at")))["total"], 0);
    clock.advance(std::chrono::hours(24 * 20));
    EXPECT_EQ((*list_cases(context, chief(), {.is_overdue = true}, page("opened_at")))["total"], 3);
    const auto sheet = export_cases(context, chief(), {.is_overdue = true}, documents::TableFormat::csv);
    EXPECT_NE(sheet->find("海棠文旅"), std::string::npos);
}

}  // namespace
}  // namespace yanlu::consolidation
