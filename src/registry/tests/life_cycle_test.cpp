// The life of an account through the use cases: opening, filings, amendment, shut-down, cancellation through the freeze, what comes to
// light.
#include <gtest/gtest.h>

#include "registry/account_process.hpp"
#include "registry/account_view.hpp"
#include "registry/life_cycle_store.hpp"
#include "registry/platforms.hpp"
#include "registry/tests/life_cycle_suite.hpp"

namespace yanlu::registry {
namespace {

using testing::LifeCycleSuite;

class LifeCycle : public LifeCycleSuite {};

constexpr const char* wechat_id = "gh_0123456789ab";

TEST_P(LifeCycle, R2_1d_AnAccountIsNormalOnceBothFilingsAreRecorded) {
    const AccountId id = opened(to_open());
    EXPECT_EQ(state_of(id), "opened_to_file");
    EXPECT_EQ(told("account.opened", id)["effective_on"], clock.today().iso());
    const Json account = account_detail(context, clerk(), id);
    EXPECT_TRUE(account["missing_duties"].empty());
    EXPECT_FALSE(account["life_cycle"]["is_both_filed"].get<bool>());
    EXPECT_EQ(file_both(id, "opening"), "normal");
    EXPECT_EQ(file_both(id, "opening"), "normal");  // said twice
    EXPECT_TRUE(account_detail(context, clerk(), id)["life_cycle"]["is_both_filed"].get<bool>());
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(LifeCycle, R2_1a_OpeningIsRefusedByTheRulesOfOpening) {
    opened(to_open());
    EXPECT_EQ(why_not_open(context, to_open())->code, "registry.account_registered");
    auto second = to_open("weibo", "2234567890", "海棠文旅");
    EXPECT_EQ(why_not_open(context, second)->code, "registry.platform_taken");
    second.exception_reason = "云府办批〔2026〕2号同意另设";
    EXPECT_FALSE(why_not_open(context, second));
    second.host_unit = division;
    EXPECT_EQ(why_not_open(context, second)->article, "152-2021.2.1");
    second.host_unit = second_town;
    second.opened_on = clock.today() + 1;
    EXPECT_EQ(why_not_open(context, second)->code, "registry.day_in_future");
}

TEST_P(LifeCycle, R1_4_WhatIsTakenOverIsNormalOnlyWithBothFilingsAndNamedHolders) {
    const AccountId id = registered(weibo(first_town));
    EXPECT_EQ(state_of(id), "to_be_completed");
    EXPECT_FALSE(told("account.taken_over", id).is_null());
    EXPECT_EQ(code_of(move_account(context, clerk(), id, "confirm_backfill", "")), "registry.guard.both_filed");
    EXPECT_EQ(file_both(id, "backfill"), "to_be_completed");
    EXPECT_EQ(code_of(move_account(context, clerk(), id, "confirm_backfill", "")), "registry.duty_holders_missing");
    ASSERT_TRUE(set_duty_holders(context, clerk(), id, {to_open().holders, clock.today()}));
    EXPECT_EQ(move_account(context, clerk(), id, "confirm_backfill", "")->at("state"), "normal");
    ASSERT_TRUE(move_account(context, clerk(), id, "reopen_backfill", "回执与账号不符"));
    EXPECT_EQ(code_of(move_account(context, clerk(), id, "confirm_backfill", "")), "registry.guard.both_filed");
    EXPECT_EQ(file_both(id, "backfill"), "normal");  // the holders are named: nothing is left to confirm
}

TEST_P(LifeCycle, R2_1e_AChangeOfWhatBothSystemsHoldIsFiledAgain) {
    const AccountId id = normal_account();
    Amendment link{.patch = {.link = "https://weibo.com/1"}, .reason = "补链接"};
    ASSERT_TRUE(amend_account(context, clerk(), id, link));
    EXPECT_EQ(state_of(id), "normal");
    EXPECT_TRUE(told("account.amended", id).is_null());
    Amendment name{.patch = {.name = "海棠镇发布"}, .valid_from = clock.today(), .reason = "平台名称变更"};
    ASSERT_TRUE(amend_account(context, clerk(), id, name));
    EXPECT_EQ(state_of(id), "amended_to_file");
    const Json event = told("account.amended", id);
    EXPECT_EQ(event["fields"], Json::array({"name"}));
    EXPECT_EQ(event["effective_on"], clock.today().iso());
    EXPECT_EQ(file_both(id, "amendment"), "normal");
    Amendment number{.patch = {}, .platform_account_id = "2234567890", .reason = "迁移"};
    ASSERT_TRUE(amend_account(context, clerk(), id, number));
    EXPECT_EQ(told("account.amended", id)["fields"], Json::array({"platform_account_id"}));
    EXPECT_EQ(state_of(id), "amended_to_file");
}

TEST_P(LifeCycle, R2_1a_ANameThatAnotherAccountCarriesIsRefused) {
    const AccountId id = normal_account();
    opened([&] {
        auto other = to_open("weibo", "2234567890", "清溪发布");
        other.host_unit = second_town;
        return other;
    }());
    const Amendment same{.patch = {.name = "清溪发布"}, .reason = "更名"};
    const auto refused = amend_account(context, clerk(), id, same);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "registry.name_in_use");
    EXPECT_EQ(refused.error().article, "152-2021.2.1");
}

TEST_P(LifeCycle, R2_1e_AShutDownNeedsApprovalAndTheExplanation) {
    const AccountId id = normal_account();
    EXPECT_EQ(code_of(act(caller("supervising_officer", first_town), id, "plan_shutdown")), "registry.guard.from_above");
    EXPECT_EQ(code_of(act(host(), id, "plan_shutdown")), "organisation.verb_not_granted");
    EXPECT_EQ(state_after(id, "plan_shutdown"), "shutdown_planned");
    auto without = full(clock.today());
    without.notice_url = "";
    without.evidence.reset();
    const auto refused = act_on_account(context, host(), id, "record_shutdown", without);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field, "notice_url");
    ASSERT_EQ(refused.error().others.size(), 1u);
    EXPECT_EQ(refused.error().others.front().field, "evidence_id");
    auto no_link = full(clock.today());
    no_link.notice_url = "已在平台说明";
    EXPECT_EQ(code_of(act_on_account(context, host(), id, "record_shutdown", no_link)), "registry.not_a_link");
    EXPECT_EQ(act(host(), id, "record_shutdown")->at("state"), "shut_down");
    EXPECT_EQ(told("account.shut_down", id)["effective_on"], clock.today().iso());
    EXPECT_EQ(state_after(id, "reopen"), "amended_to_file");
    EXPECT_EQ(file_both(id, "amendment"), "normal");
}

TEST_P(LifeCycle, R2_3b_ACancellationGoesThroughTheFreezeAndItsAudit) {
    const AccountId id = normal_account("wechat_subscription", wechat_id);
    EXPECT_EQ(state_after(id, "plan_cancellation"), "cancellation_planned");
    EXPECT_EQ(state_after(id, "record_cancellation"), "registry.guard.no_freezing_period");
    EXPECT_EQ(state_after(id, "enter_freezing"), "registry.guard.archive_taken");
    archive(id);
    const Json frozen = *act(host(), id, "enter_freezing");
    EXPECT_EQ(frozen["state"], "freezing");
    EXPECT_EQ(frozen["life_cycle"]["freezing"]["days"], 7);  // 800 followers
    const Json event = told("account.freezing", id);
    EXPECT_EQ(event["until"], (clock.today() + 7).iso());
    EXPECT_EQ(state_after(id, "complete_cancellation"), "registry.guard.freeze_is_over");
    EXPECT_EQ(state_after(id, "audit_cancellation", "failed"), "freezing");
    EXPECT_EQ(state_after(id, "audit_cancellation", "passed"), "freezing");
    EXPECT_EQ(state_after(id, "audit_cancellation", "passed"), "registry.guard.not_audited");
    clock.advance(std::chrono::hours(7 * 24));
    auto early = full(clock.today() + -1);
    EXPECT_EQ(code_of(act_on_account(context, host(), id, "complete_cancellation", early)), "registry.before_freeze_ends");
    EXPECT_EQ(act(host(), id, "complete_cancellation")->at("state"), "cancelled_to_audit");
    EXPECT_EQ(state_after(id, "confirm_cancellation"), "cancelled");
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(LifeCycle, R2_3b_WhereNothingIsFrozenTheAuditComesAfterwards) {
    const AccountId id = normal_account();
    EXPECT_EQ(state_after(id, "plan_cancellation"), "cancellation_planned");
    archive(id);
    EXPECT_EQ(state_after(id, "enter_freezing"), "registry.guard.has_freezing_period");
    EXPECT_EQ(state_after(id, "record_cancellation"), "cancelled_to_audit");
    EXPECT_EQ(state_after(id, "confirm_cancellation"), "registry.guard.audited");
    EXPECT_EQ(state_after(id, "audit_cancellation", "passed"), "cancelled_to_audit");
    EXPECT_EQ(state_after(id, "return_cancellation"), "cancellation_planned");  // still reachable
    EXPECT_EQ(state_after(id, "record_cancellation"), "cancelled_to_audit");
    EXPECT_EQ(state_after(id, "confirm_cancellation"), "registry.guard.audited");  // audited anew
}

TEST_P(LifeCycle, R2_3b_TheFreezeIsAsLongAsThePlatformSays) {
    const auto days = [&](const char* platform, std::int64_t followers) {
        return rulebook.part<Platforms>().find(platform)->freezing_days(followers);
    };
    EXPECT_EQ(days("wechat_subscription", 0), 7);
    EXPECT_EQ(days("wechat_subscription", 1000), 7);
    EXPECT_EQ(days("wechat_subscription", 1001), 15);
    EXPECT_EQ(days("wechat_service", 10000), 15);
    EXPECT_EQ(days("wechat_service", 100000), 30);
    EXPECT_EQ(days("wechat_service", 100001), 60);
    EXPECT_EQ(days("douyin", 5'000'000), 7);
    EXPECT_FALSE(rulebook.part<Platforms>().find("weibo")->has_freezing_period());
}

TEST_P(LifeCycle, R2_3b_TakingBackLeadsToWhereItStood) {
    const AccountId filed = normal_account("wechat_subscription", wechat_id);
    state_after(filed, "plan_cancellation");
    archive(filed);
    state_after(filed, "enter_freezing");
    EXPECT_EQ(state_after(filed, "take_back"), "normal");
    EXPECT_EQ(told("account.freeze_withdrawn", filed)["effective_on"], clock.today().iso());

    auto other = to_open("douyin", "MS4wLjABAAAAexample_0123456789");
    const AccountId unfiled = opened(other);
    state_after(unfiled, "plan_cancellation");
    EXPECT_EQ(state_after(unfiled, "take_back"), "amended_to_file");
    EXPECT_EQ(file_both(unfiled, "opening"), "normal");
    state_after(unfiled, "plan_shutdown");
    EXPECT_EQ(state_after(unfiled, "record_shutdown"), "shut_down");
    state_after(unfiled, "plan_cancellation");
    EXPECT_EQ(state_after(unfiled, "take_back"), "shut_down");

    const AccountId old = registered(weibo(second_town, "2234567890", "清溪发布"));
    state_after(old, "plan_shutdown");
    EXPECT_EQ(state_after(old, "take_back"), "to_be_completed");
}

TEST_P(LifeCycle, R2_1c_AnUnauthorisedAccountIsClosedOrAuthorised) {
    auto found = weibo(division, "3234567890", "宣传科");
    const auto made = confirm_unauthorised(context, clerk(), found, "第三方监测发现，经电话核实");
    ASSERT_TRUE(made) << made.error().code;
    const AccountId id{made->at("id").get<std::int64_t>()};
    EXPECT_EQ(state_of(id), "unauthorised");
    EXPECT_FALSE(told("account.unauthorised", id).is_null());
    state_after(id, "plan_cancellation");
    EXPECT_EQ(state_after(id, "take_back"), "registry.no_way_back");

    const auto town = confirm_unauthorised(context, clerk(), weibo(second_town, "4234567890", "清溪生活"), "群众反映");
    auto approved = to_open("weibo", "4234567890", "清溪发布");
    approved.host_unit = second_town;
    const AccountId authorised = opened(approved);
    EXPECT_EQ(authorised.value, town->at("id").get<std::int64_t>());
    EXPECT_EQ(state_of(authorised), "opened_to_file");
    EXPECT_EQ(file_both(authorised, "opening"), "normal");
}

TEST_P(LifeCycle, R2_1e_ACancelledAccountThatComesBackIsUnauthorised) {
    const AccountId id = normal_account();
    state_after(id, "plan_cancellation");
    archive(id);
    state_after(id, "record_cancellation");
    state_after(id, "audit_cancellation", "passed");
    EXPECT_EQ(state_after(id, "confirm_cancellation"), "cancelled");
    const Amendment name{.patch = {.name = "新名"}, .reason = "更名"};
    EXPECT_EQ(code_of(amend_account(context, clerk(), id, name)), "flow.not_from_this_state");
    EXPECT_EQ(state_after(id, "revive"), "unauthorised");
}

TEST_P(LifeCycle, R4_3_AdviceToCloseIsAnsweredAndChangesNoState) {
    const AccountId id = normal_account();
    EXPECT_EQ(state_after(id, "answer_advice", "adopted"), "registry.guard.advice_is_open");
    EXPECT_EQ(state_after(id, "advise_closure"), "normal");
    EXPECT_EQ(state_after(id, "answer_advice", "passed"), "api.not_one_of");
    EXPECT_EQ(state_after(id, "answer_advice", "not_adopted"), "normal");
    EXPECT_EQ(state_after(id, "answer_advice", "adopted"), "registry.guard.advice_is_open");
}

TEST_P(LifeCycle, R2_1e_TheHostAsksAndWhoStandsAboveAnswers) {
    static const storage::Statement waiting{
        "test_waiting", "SELECT count(*) FROM todo_items WHERE subject_id = $1 AND task = $2 AND unit_id = $3 AND done_at IS NULL"};
    const auto waits = [&](AccountId id, const char* task) { return *database->value<std::int64_t>(waiting, id, task, office); };
    const AccountId id = normal_account();
    EXPECT_EQ(state_after(id, "decline_request"), "registry.guard.request_is_open");
    EXPECT_EQ(act(host(), id, "request_shutdown")->at("state"), "normal");
    EXPECT_EQ(waits(id, "plan_shutdown"), 1);
    EXPECT_EQ(account_detail(context, chief(), id)["life_cycle"]["open_request"]["reason"], "机构调整");
    EXPECT_EQ(state_after(id, "decline_request"), "normal");
    EXPECT_EQ(waits(id, "plan_shutdown"), 0);
    act(host(), id, "request_shutdown");
    act(host(), id, "request_cancellation");  // thought better of it
    EXPECT_EQ(waits(id, "plan_shutdown"), 0);
    EXPECT_EQ(waits(id, "plan_cancellation"), 1);
    EXPECT_EQ(state_after(id, "plan_cancellation"), "cancellation_planned");
    EXPECT_EQ(waits(id, "plan_cancellation"), 0);
    EXPECT_TRUE(account_detail(context, chief(), id)["life_cycle"]["open_request"].is_null());
}

TEST_P(LifeCycle, R2_3b_TheAuditsClockAndTheEndOfTheFreezeStandInTheInbox) {
    static const storage::Statement due{"test_due",
                                        "SELECT due_at FROM todo_items WHERE subject_id = $1 AND task = $2 AND done_at IS NULL"};
    const AccountId id = normal_account("wechat_subscription", wechat_id);
    state_after(id, "plan_cancellation");
    archive(id);
    ASSERT_TRUE(act(host(), id, "enter_freezing"));
    // Tuesday 2026-03-10: the third working day after it is Friday; the freeze of seven days ends with 2026-03-17.
    EXPECT_EQ(database->value<std::int64_t>(due, id, "audit_cancellation"), Date::parse("2026-03-13")->ends_at().ms);
    EXPECT_EQ(database->value<std::int64_t>(due, id, "complete_cancellation"), Date::parse("2026-03-17")->ends_at().ms);
    state_after(id, "audit_cancellation", "passed");
    EXPECT_FALSE(database->value<std::int64_t>(due, id, "audit_cancellation"));
    EXPECT_EQ(state_after(id, "take_back"), "normal");
    EXPECT_FALSE(database->value<std::int64_t>(due, id, "complete_cancellation"));
}

TEST_P(LifeCycle, EvidenceIsOnesOwnAndOfAKnownKind) {
    const AccountId id = normal_account();
    state_after(id, "plan_shutdown");
    auto stolen = full(clock.today());
    auto other = host();
    other.actor.person = PersonId{99};
    EXPECT_EQ(code_of(act_on_account(context, other, id, "record_shutdown", stolen)), "registry.no_such_file");
    EXPECT_EQ(keep_attachment(context, PersonId{7}, "a.exe", "MZ...").error().code, "registry.file_type");
    EXPECT_EQ(keep_attachment(context, PersonId{7}, "a.png", "").error().code, "registry.file_empty");
}

TEST_P(LifeCycle, ASecondStepAtOnceMeetsAnotherState) {
    const AccountId id = normal_account();
    auto read = chief();
    read.expected_version = find_account(*database, id)->version;
    ASSERT_TRUE(act_on_account(context, read, id, "plan_shutdown", full(clock.today())));
    EXPECT_EQ(code_of(act_on_account(context, read, id, "plan_shutdown", full(clock.today()))), "registry.version_changed");
    EXPECT_EQ(state_after(id, "plan_shutdown"), "flow.not_from_this_state");
}

YANLU_ON_BOTH_ENGINES(LifeCycle);

}  // namespace
}  // namespace yanlu::registry
