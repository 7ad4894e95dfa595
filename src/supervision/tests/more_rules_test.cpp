// The rules about units, contracts, stages of an account's life, censuses and findings: one city that violates each and one that complies,
// on both engines. Names carry the requirement id.
#include <gtest/gtest.h>

#include "supervision/evaluate.hpp"
#include "supervision/tests/city.hpp"

namespace yanlu::supervision {
namespace {

using testing::Account;
using testing::City;

class MoreRulesSuite : public ::testing::TestWithParam<std::string> {
protected:
    using Keys = std::vector<std::string>;

    void SetUp() override { city.add_unit(10, "云湾市教育局", "department", "/1/10/", 1); }

    std::vector<Violation> ask(const char* day, const char* rule, std::map<std::string, std::string> overrides = {}) {
        auto answer = evaluate(city.context, {*Date::parse(day), std::nullopt, std::move(overrides), {rule}});
        EXPECT_TRUE(answer) << answer.error().code;
        held.push_back(std::move(answer->held));
        return std::move(answer->violations);
    }
    Keys keys(const char* day, const char* rule, std::map<std::string, std::string> overrides = {}) {
        Keys out;
        for (const auto& violation : ask(day, rule, std::move(overrides))) out.push_back(violation.key);
        return out;
    }
    std::int64_t account_on(const std::string& platform, Account account = {}) {
        account.platform = platform;
        return city.add_account(10, account);
    }
    void run(const std::string& sql) { city.database->run_script(sql); }

    City city{GetParam()};
    std::vector<std::vector<RunnableRule>> held;
};

TEST_P(MoreRulesSuite, R1_1_ACertifiedHostThatIsNotTheHostIsAHint) {
    Account other;
    other.certified_host = "云湾传媒公司";
    account_on("weibo", other);
    account_on("douyin");
    EXPECT_EQ(keys("2026-03-01", "1.1-certified-by-another"), Keys{"certified_host"});
    run("UPDATE unit_versions SET short_name = '云湾传媒公司' WHERE unit_id = 10");
    EXPECT_EQ(keys("2026-03-01", "1.1-certified-by-another"), Keys{});
}

TEST_P(MoreRulesSuite, R1_2_AHostWithoutASupervisingUnitIsAFinding) {
    city.add_unit(11, "云湾市无主局", "department", "/1/11/");
    EXPECT_EQ(keys("2026-03-01", "1.2-no-supervising-unit"), Keys{});  // it hosts nothing yet
    city.add_account(11);
    account_on("douyin");
    const auto violations = ask("2026-03-01", "1.2-no-supervising-unit");
    ASSERT_EQ(violations.size(), 1u);
    EXPECT_EQ(violations[0].subject_id, 11);
    EXPECT_EQ(violations[0].evidence["accounts"], 1);
}

TEST_P(MoreRulesSuite, R1_3_AnEnterpriseWithoutASectorAuthorityIsAHint) {
    city.add_unit(12, "云湾水务公司", "enterprise", "/1/12/", 1);
    city.add_account(12);
    EXPECT_EQ(keys("2026-03-01", "1.3-enterprise-without-guidance"), Keys{"sector_authority"});
    run("UPDATE unit_versions SET sector_authority_id = 10 WHERE unit_id = 12");
    EXPECT_EQ(keys("2026-03-01", "1.3-enterprise-without-guidance"), Keys{});
}

TEST_P(MoreRulesSuite, R1_4_AContractThatEndsSoonIsAHintUntilTheNextOneIsRegistered) {
    const auto account = account_on("weibo");
    city.add_contract(account, "2025-01-01", "2026-03-31");
    EXPECT_EQ(keys("2026-02-28", "1.4-contract-expiring"), Keys{});
    EXPECT_EQ(keys("2026-03-01", "1.4-contract-expiring"), Keys{"2026-03-31"});
    EXPECT_EQ(keys("2026-03-31", "1.4-contract-expiring"), Keys{"2026-03-31"});
    EXPECT_EQ(keys("2026-04-01", "1.4-contract-expiring"), Keys{});  // expired: 1.4-vendor-contract-expired
    city.add_contract(account, "2026-04-01", "2026-12-31");
    EXPECT_EQ(keys("2026-03-01", "1.4-contract-expiring"), Keys{});
}

TEST_P(MoreRulesSuite, R1_4_AContractWithoutStaffIsAHint) {
    city.add_contract(account_on("weibo"), "2025-01-01", "2026-12-31", "");
    city.add_contract(account_on("douyin"), "2025-01-01", "2026-12-31");
    EXPECT_EQ(keys("2026-03-01", "1.4-contract-without-staff").size(), 1u);
}

TEST_P(MoreRulesSuite, R2_1b_AnEventAccountIsAHintByItsNameUnlessItWasApproved) {
    Account event;
    event.name = "云湾荔枝文化节";
    const auto id = account_on("weibo", event);
    account_on("douyin");
    EXPECT_EQ(keys("2026-03-01", "2.1b-event-account"), Keys{"event_name"});
    city.add_exception(id, "single_event", "2025-02-01");
    EXPECT_EQ(keys("2026-03-01", "2.1b-event-account"), Keys{});
    EXPECT_EQ(keys("2026-02-01", "2.1b-event-account-still-open"), Keys{});
    EXPECT_EQ(keys("2026-02-02", "2.1b-event-account-still-open").size(), 1u);
}

TEST_P(MoreRulesSuite, R2_1e_AShutDownAccountWithoutNoticeOnThePlatformIsAFinding) {
    Account shut;
    shut.state = "shut_down";
    const auto silent = account_on("weibo", shut);
    const auto told = account_on("douyin", shut);
    city.add_act(silent, "record_shutdown", "2026-03-05");
    city.add_act(told, "record_shutdown", "2026-03-05", "https://example.com/notice");
    EXPECT_EQ(keys("2026-03-04", "2.1e-shutdown-without-notice"), Keys{});
    EXPECT_EQ(keys("2026-03-05", "2.1e-shutdown-without-notice"), Keys{"2026-03-05"});
    city.add_act(silent, "record_shutdown", "2026-03-06", "https://example.com/notice");
    EXPECT_EQ(keys("2026-03-06", "2.1e-shutdown-without-notice"), Keys{});
}

TEST_P(MoreRulesSuite, R2_1e_APlannedShutdownThatNobodyCarriesOutIsAHint) {
    Account planned;
    planned.state = "shutdown_planned";
    city.add_act(account_on("weibo", planned), "plan_shutdown", "2026-03-01");
    EXPECT_EQ(keys("2026-03-31", "2.1e-shutdown-not-carried-out"), Keys{});
    EXPECT_EQ(keys("2026-04-01", "2.1e-shutdown-not-carried-out"), Keys{"2026-03-01"});
    EXPECT_EQ(ask("2026-04-01", "2.1e-shutdown-not-carried-out").at(0).evidence["what"], "关停");
}

TEST_P(MoreRulesSuite, R2_2_HalfAYearWithoutAPostIsAHintForConsolidation) {
    const auto account = account_on("weibo");
    city.add_post(account, "2025-10-01T10:00:00+08:00");
    city.observe(account, "2026-06-01T08:00:00+08:00");
    EXPECT_EQ(keys("2026-03-29", "2.2-long-silent"), Keys{});
    EXPECT_EQ(keys("2026-03-30", "2.2-long-silent"), Keys{"2025-10-01"});
    EXPECT_EQ(ask("2026-03-30", "2.2-long-silent").at(0).severity, Severity::hint);
}

TEST_P(MoreRulesSuite, R2_3a_AnAccountThatStaysToBeCompletedIsAHint) {
    Account old;
    old.state = "to_be_completed";
    const auto id = city.add_account(10, old, "2026-01-01", "2026-02-01");
    city.add_account_version(id, 10, old, "2026-02-01", "9999-12-31");  // another version does not start the clock anew
    EXPECT_EQ(keys("2026-04-01", "2.3a-backfill-overdue"), Keys{});
    EXPECT_EQ(keys("2026-04-02", "2.3a-backfill-overdue"), Keys{"to_be_completed"});
    account_on("douyin");
    EXPECT_EQ(keys("2026-04-02", "2.3a-backfill-overdue").size(), 1u);
}

TEST_P(MoreRulesSuite, R2_3a_ACensusThatWasNotAnsweredInTimeIsAFindingUntilItIs) {
    city.add_unit(11, "云湾市水务局", "department", "/1/11/", 1);
    city.add_census(70, "2026-03-01T09:00:00+08:00", "2026-03-31");
    city.add_census_sheet(70, 10, "2026-04-02T10:00:00+08:00");
    city.add_census_sheet(70, 11, "2026-03-20T10:00:00+08:00");
    EXPECT_EQ(keys("2026-03-31", "2.3a-census-not-answered"), Keys{});
    const auto late = ask("2026-04-01", "2.3a-census-not-answered");
    ASSERT_EQ(late.size(), 1u);
    EXPECT_EQ(late[0].subject_id, 10);
    EXPECT_EQ(late[0].evidence["overdue_days"], 1);
    EXPECT_EQ(keys("2026-04-02", "2.3a-census-not-answered"), Keys{});
    run("UPDATE censuses SET state = 'withdrawn'");
    EXPECT_EQ(keys("2026-04-01", "2.3a-census-not-answered"), Keys{});
}

TEST_P(MoreRulesSuite, R2_4c_ARectificationThatIsOverdueIsAWarningUntilItIsAnswered) {
    const auto account = account_on("weibo");
    const auto finding = city.add_finding(account, 10, "2.4d-stale-update", "2026-03-01");
    EXPECT_EQ(keys("2026-03-20", "2.4c-rectification-overdue"), Keys{});
    city.dispatch(finding, "2026-03-02T09:00:00+08:00", "2026-03-11T00:00:00+08:00");  // the 10th is the last day
    EXPECT_EQ(keys("2026-03-10", "2.4c-rectification-overdue"), Keys{});
    EXPECT_EQ(keys("2026-03-11", "2.4c-rectification-overdue"), Keys{std::to_string(finding)});
    city.take_step(finding, "supervision.answer_finding", "to_recheck", "2026-03-12T09:00:00+08:00");
    EXPECT_EQ(keys("2026-03-11", "2.4c-rectification-overdue"), Keys{std::to_string(finding)});
    EXPECT_EQ(keys("2026-03-12", "2.4c-rectification-overdue"), Keys{});
    city.take_step(finding, "supervision.return_rework", "rework", "2026-03-13T09:00:00+08:00");
    EXPECT_EQ(keys("2026-03-13", "2.4c-rectification-overdue"), Keys{std::to_string(finding)});
    city.put_in_state(finding, "appealed", "2026-03-14T09:00:00+08:00");
    EXPECT_EQ(keys("2026-03-14", "2.4c-rectification-overdue"), Keys{});
}

TEST_P(MoreRulesSuite, R2_4c_AnOrderThatNobodySignsForIsAWarning) {
    const auto finding = city.add_finding(account_on("weibo"), 10, "2.4d-stale-update", "2026-03-01");
    city.dispatch(finding, "2026-03-02T09:00:00+08:00", "2026-03-20T00:00:00+08:00");
    EXPECT_EQ(keys("2026-03-04", "2.4c-not-signed-for"), Keys{});
    EXPECT_EQ(keys("2026-03-05", "2.4c-not-signed-for"), Keys{std::to_string(finding)});
    city.take_step(finding, "supervision.sign_for_finding", "rectifying", "2026-03-06T09:00:00+08:00");
    EXPECT_EQ(keys("2026-03-05", "2.4c-not-signed-for"), Keys{std::to_string(finding)});
    EXPECT_EQ(keys("2026-03-06", "2.4c-not-signed-for"), Keys{});
}

TEST_P(MoreRulesSuite, R2_4c_TheSameFindingThreeTimesInAQuarterIsAHint) {
    const auto account = account_on("weibo");
    city.add_finding(account, 10, "2.4d-stale-update", "2026-01-10");
    city.add_finding(account, 10, "2.4d-stale-update", "2026-02-10");
    EXPECT_EQ(keys("2026-03-10", "2.4c-repeated-finding"), Keys{});
    const auto third = city.add_finding(account, 10, "2.4d-stale-update", "2026-03-10");
    EXPECT_EQ(keys("2026-03-10", "2.4c-repeated-finding"), Keys{"2.4d-stale-update"});
    EXPECT_EQ(ask("2026-03-10", "2.4c-repeated-finding").at(0).evidence["repeated_rule"], "两周内无更新");
    EXPECT_EQ(keys("2026-04-10", "2.4c-repeated-finding"), Keys{});
    run("UPDATE finding_versions SET triage = 'false_alarm' WHERE finding_id = " + std::to_string(third));
    EXPECT_EQ(keys("2026-03-10", "2.4c-repeated-finding"), Keys{});
}

TEST_P(MoreRulesSuite, R2_4d_AnAccountThatTheMonitorDoesNotReachIsAHint) {
    const auto account = account_on("weibo");
    EXPECT_EQ(keys("2026-03-20", "2.4d-not-observed"), Keys{});  // never looked at: nothing to compare with
    city.observe(account, "2026-03-01T08:00:00+08:00");
    city.observe(account, "2026-03-08T08:00:00+08:00", "blocked");
    EXPECT_EQ(keys("2026-03-08", "2.4d-not-observed"), Keys{});
    EXPECT_EQ(keys("2026-03-09", "2.4d-not-observed"), Keys{"2026-03-01"});
}

TEST_P(MoreRulesSuite, R3_1_OnePersonInTwoReviewsIsAHint) {
    Account bare;
    bare.has_duty_holders = false;
    const auto one = account_on("weibo", bare);
    city.add_duty_holder(one, "editor", "2025-01-01", "9999-12-31", "甲");
    city.add_duty_holder(one, "section_head", "2025-01-01", "9999-12-31", "甲");
    city.add_duty_holder(one, "leader_in_charge", "2025-01-01", "9999-12-31", "乙");
    city.add_duty_holder(one, "principal", "2025-01-01", "9999-12-31", "乙");  // both decide at the end
    account_on("douyin");
    EXPECT_EQ(keys("2026-03-01", "3.1-one-person-several-reviews"), Keys{"editor:section_head"});
}

TEST_P(MoreRulesSuite, R4_1_AUnitThatLostItsStaffIsAHint) {
    account_on("weibo");
    EXPECT_EQ(keys("2026-03-01", "4.1-no-dedicated-staff"), Keys{});  // not set up on this platform yet
    city.appoint(10, "editor", "2025-01-01", "2026-02-01");
    EXPECT_EQ(keys("2026-01-31", "4.1-no-dedicated-staff"), Keys{});
    EXPECT_EQ(keys("2026-02-01", "4.1-no-dedicated-staff"), Keys{"staff"});
    city.appoint(10, "section_head", "2026-03-01", "9999-12-31");
    EXPECT_EQ(keys("2026-03-01", "4.1-no-dedicated-staff"), Keys{});
}

TEST_P(MoreRulesSuite, R4_2a_APostThatChangesLongAfterIsAHintUnlessTheInspectionAskedForIt) {
    const auto account = account_on("weibo");
    const auto quiet = city.add_post(account, "2026-03-01T10:00:00+08:00");
    const auto mended = city.add_post(account, "2026-03-01T11:00:00+08:00");
    city.add_hit(mended, account, "2026-03-01T11:00:00+08:00", "ad-wechat", "advertisement", "general");
    const Instant changed = *parse_instant("2026-03-10T08:00:00+08:00");
    for (const auto post : {quiet, mended}) {
        city.supersede_post(post, changed);
        city.add_post_version(post, 2, account, *parse_instant("2026-03-01T10:00:00+08:00"), changed.ms, testing::forever, false);
    }
    EXPECT_EQ(keys("2026-03-09", "4.2a-post-changed"), Keys{});
    const auto found = ask("2026-03-10", "4.2a-post-changed");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].subject_id, quiet);
    EXPECT_EQ(found[0].evidence["days"], 8);
    EXPECT_EQ(keys("2026-03-24", "4.2a-post-changed"), Keys{});
}

YANLU_ON_BOTH_ENGINES(MoreRulesSuite);

}  // namespace
}  // namespace yanlu::supervision
