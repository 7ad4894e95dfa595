// Every rule of the rule book: one city that violates it and one that complies, on both engines. Names carry the requirement id.
#include <gtest/gtest.h>

#include "supervision/evaluate.hpp"
#include "supervision/statements.hpp"
#include "supervision/tests/city.hpp"

namespace yanlu::supervision {
namespace {

using testing::Account;
using testing::City;

class RulesSuite : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override { city.add_unit(10, "云湾市教育局", "department", "/1/10/"); }

    Evaluation ask(const char* day, const char* rule, std::map<std::string, std::string> overrides = {}, const char* known = nullptr) {
        Question question{*Date::parse(day), std::nullopt, std::move(overrides), {rule}};
        if (known) question.known_as_of = parse_instant(known);
        auto answer = evaluate(city.context, question);
        EXPECT_TRUE(answer) << answer.error().code;
        return *answer;
    }
    std::vector<std::string> keys(const char* day, const char* rule, std::map<std::string, std::string> overrides = {},
                                  const char* known = nullptr) {
        std::vector<std::string> out;
        for (const auto& violation : ask(day, rule, std::move(overrides), known).violations) out.push_back(violation.key);
        return out;
    }
    using Keys = std::vector<std::string>;

    City city{GetParam()};
};

TEST_P(RulesSuite, R2_4d_FourteenDaysWithoutAPostAreAFindingThirteenAreNot) {
    const auto account = city.add_account(10);
    city.add_post(account, "2026-03-01T23:59:00+08:00");
    city.observe(account, "2026-05-01T08:00:00+08:00");
    EXPECT_EQ(keys("2026-03-14", "2.4d-stale-update"), Keys{});
    EXPECT_EQ(keys("2026-03-15", "2.4d-stale-update"), Keys{"2026-03-01"});
    const auto violation = ask("2026-03-20", "2.4d-stale-update").violations.at(0);
    EXPECT_EQ(violation.evidence["idle_days"], 19);
    EXPECT_EQ(violation.evidence["last_post_on"], "2026-03-01");
    EXPECT_EQ(violation.severity, Severity::serious);
}

TEST_P(RulesSuite, R2_4d_WarningsAtTenAndTwelveDaysEndAtFourteen) {
    const auto account = city.add_account(10);
    city.add_post(account, "2026-03-01T00:00:00+08:00");
    city.observe(account, "2026-05-01T08:00:00+08:00");
    EXPECT_EQ(keys("2026-03-10", "2.4d-stale-warning-early"), Keys{});
    EXPECT_EQ(keys("2026-03-11", "2.4d-stale-warning-early"), Keys{"2026-03-01"});
    EXPECT_EQ(keys("2026-03-12", "2.4d-stale-warning-late"), Keys{});
    EXPECT_EQ(keys("2026-03-13", "2.4d-stale-warning-early"), Keys{});
    EXPECT_EQ(keys("2026-03-13", "2.4d-stale-warning-late"), Keys{"2026-03-01"});
    EXPECT_EQ(keys("2026-03-15", "2.4d-stale-warning-late"), Keys{});
}

TEST_P(RulesSuite, R2_4d_WhatWasNotObservedIsNeitherStaleNorWell) {
    const auto account = city.add_account(10);
    city.add_post(account, "2026-03-01T10:00:00+08:00");
    EXPECT_EQ(keys("2026-03-20", "2.4d-stale-update"), Keys{});
    city.observe(account, "2026-03-10T08:00:00+08:00");
    city.observe(account, "2026-03-20T08:00:00+08:00", "blocked");
    EXPECT_EQ(keys("2026-03-20", "2.4d-stale-update"), Keys{});
    city.observe(account, "2026-03-15T08:00:00+08:00");
    EXPECT_EQ(keys("2026-03-20", "2.4d-stale-update"), Keys{"2026-03-01"});
    EXPECT_EQ(ask("2026-03-20", "2.4d-stale-update").violations.at(0).evidence["idle_days"], 14);
}

TEST_P(RulesSuite, R2_4d_AnAccountWithoutAnyPostCountsFromItsOpening) {
    Account account;
    account.opened_on = "2026-03-01";
    const auto id = city.add_account(10, account);
    account.opened_on = std::nullopt;
    account.platform = "douyin";
    const auto unknown = city.add_account(10, account);
    for (const auto each : {id, unknown}) city.observe(each, "2026-03-10T08:00:00+08:00");
    for (const auto each : {id, unknown}) city.observe(each, "2026-05-10T08:00:00+08:00");
    EXPECT_EQ(keys("2026-03-14", "2.4d-stale-update"), Keys{});
    EXPECT_EQ(keys("2026-03-15", "2.4d-stale-update"), Keys{"2026-03-01"});
    EXPECT_EQ(keys("2026-03-24", "2.4d-stale-update"), (Keys{"2026-03-01", "unknown"}));
}

TEST_P(RulesSuite, R2_4d_OnlyPublishingAccountsInForceAreJudged) {
    Account service;
    service.kind = "service_only";
    Account gone;
    gone.state = "shut_down";
    gone.platform = "douyin";
    city.observe(city.add_account(10, service), "2026-05-10T08:00:00+08:00");
    city.observe(city.add_account(10, gone), "2026-05-10T08:00:00+08:00");
    EXPECT_EQ(keys("2026-05-01", "2.4d-stale-update"), Keys{});
    Account backfilled;
    backfilled.state = "to_be_completed";
    backfilled.platform = "bilibili";
    backfilled.opened_on = "2026-04-01";
    city.observe(city.add_account(10, backfilled), "2026-05-10T08:00:00+08:00");
    EXPECT_EQ(keys("2026-05-01", "2.4d-stale-update"), Keys{"2026-04-01"});
}

TEST_P(RulesSuite, R2_1c_AnUnauthorisedAccountIsAFinding) {
    Account account;
    account.state = "unauthorised";
    city.add_account(10, account);
    EXPECT_EQ(keys("2026-05-01", "2.1c-unauthorised-account"), Keys{"unauthorised"});
    account.state = "normal";
    account.platform = "douyin";
    city.add_account(10, account);
    EXPECT_EQ(keys("2026-05-01", "2.1c-unauthorised-account").size(), 1u);
}

TEST_P(RulesSuite, R2_1e_ACancelledAccountThatPostsOrIsMetAfterwardsIsAFinding) {
    Account gone;
    gone.state = "cancelled";
    const auto posted = city.add_account(10, gone);
    gone.platform = "douyin";
    const auto met = city.add_account(10, gone);
    gone.platform = "bilibili";
    const auto quiet = city.add_account(10, gone);
    for (const auto account : {posted, met, quiet}) {
        city.observe(account, "2026-03-05T08:00:00+08:00");
        city.add_post(account, "2026-03-05T10:00:00+08:00");  // on the day itself, before it took effect
        city.add_cancellation(account, "2026-03-05");
    }
    EXPECT_EQ(keys("2026-03-10", "2.1e-cancelled-account-alive"), Keys{});
    city.add_post(posted, "2026-03-08T10:00:00+08:00");
    city.observe(met, "2026-03-09T08:00:00+08:00");
    EXPECT_EQ(keys("2026-03-10", "2.1e-cancelled-account-alive"), (Keys{"2026-03-05", "2026-03-05"}));
    EXPECT_EQ(keys("2026-03-04", "2.1e-cancelled-account-alive"), Keys{});
}

TEST_P(RulesSuite, R2_4d_ALaterKnownPostChangesThePastButNotWhatWasKnownThen) {
    const auto account = city.add_account(10);
    city.add_post(account, "2026-03-01T10:00:00+08:00");
    city.observe(account, "2026-03-20T08:00:00+08:00");
    city.add_post(account, "2026-03-10T10:00:00+08:00", "2026-03-25T08:00:00+08:00");
    EXPECT_EQ(keys("2026-03-20", "2.4d-stale-update"), Keys{});
    EXPECT_EQ(keys("2026-03-20", "2.4d-stale-update", {}, "2026-03-20T12:00:00+08:00"), Keys{"2026-03-01"});
}

TEST_P(RulesSuite, R2_4d_APostThatVanishedCountsUntilItWasSeenGone) {
    const auto account = city.add_account(10);
    city.add_post(account, "2026-03-01T10:00:00+08:00");
    const auto post = city.add_post(account, "2026-03-10T10:00:00+08:00");
    const Instant gone = *parse_instant("2026-03-18T08:00:00+08:00");
    city.supersede_post(post, gone);
    city.add_post_version(post, 2, account, *parse_instant("2026-03-10T10:00:00+08:00"), gone.ms, testing::forever, true);
    city.observe(account, "2026-05-01T08:00:00+08:00");
    EXPECT_EQ(keys("2026-03-17", "2.4d-stale-update"), Keys{});
    EXPECT_EQ(keys("2026-03-18", "2.4d-stale-update"), Keys{"2026-03-01"});
}

TEST_P(RulesSuite, R2_4d_WhatIfChangesTheLimitAndNothingElse) {
    const auto account = city.add_account(10);
    city.add_post(account, "2026-03-01T10:00:00+08:00");
    city.observe(account, "2026-05-01T08:00:00+08:00");
    EXPECT_EQ(keys("2026-03-08", "2.4d-stale-update", {{"max_idle_days", "7"}}), Keys{"2026-03-01"});
    EXPECT_EQ(keys("2026-03-08", "2.4d-stale-update", {{"2.4d-stale-update.max_idle_days", "8"}}), Keys{});
    EXPECT_EQ(keys("2026-03-08", "2.4d-stale-update"), Keys{});
}

TEST_P(RulesSuite, R2_4d_TheOfficesOwnLimitHoldsFromItsDay) {
    const auto account = city.add_account(10);
    city.add_post(account, "2026-03-01T10:00:00+08:00");
    city.observe(account, "2026-05-01T08:00:00+08:00");
    city.database->run_script(
        "INSERT INTO rule_parameter_settings (id, rule, parameter, value, valid_from, source, recorded_from, recorded_to) VALUES "
        "(1, '2.4d-stale-update', 'max_idle_days', '10', '2026-03-13', '本市规定', 0, 9223372036854775807)");
    EXPECT_EQ(keys("2026-03-12", "2.4d-stale-update"), Keys{});
    EXPECT_EQ(keys("2026-03-13", "2.4d-stale-update"), Keys{"2026-03-01"});
    EXPECT_EQ(ask("2026-03-13", "2.4d-stale-update").parameters.at(0).source, "本市规定");
    EXPECT_EQ(keys("2026-03-13", "2.4d-stale-update", {{"max_idle_days", "14"}}), Keys{});
}

TEST_P(RulesSuite, R2_1a_EachLaterAccountOfAUnitOnAPlatformIsAViolation) {
    Account first;
    first.opened_on = "2025-06-01";
    Account second;
    second.opened_on = "2025-01-01";  // opened earlier, registered later: it is the one that may stay
    const auto later = city.add_account(10, first);
    const auto earlier = city.add_account(10, second);
    Account other;
    other.platform = "douyin";
    city.add_account(10, other);
    const auto violations = ask("2026-03-01", "2.1a-one-account-per-platform").violations;
    ASSERT_EQ(violations.size(), 1u);
    EXPECT_EQ(violations[0].subject_id, later);
    EXPECT_NE(violations[0].subject_id, earlier);
    EXPECT_EQ(violations[0].key, "weibo");
    EXPECT_EQ(violations[0].evidence["accounts"], 2);
}

TEST_P(RulesSuite, R2_1a_ACancelledAccountAndAnEnterpriseOutsideTheDutyDoNotCount) {
    Account cancelled;
    cancelled.state = "cancelled";
    city.add_account(10);
    city.add_account(10, cancelled);
    city.add_unit(11, "云湾水务有限公司", "enterprise", "/1/11/");
    city.database->run_script("UPDATE unit_versions SET is_covered = 0 WHERE unit_id = 11");
    city.add_account(11);
    city.add_account(11);
    EXPECT_EQ(keys("2026-03-01", "2.1a-one-account-per-platform"), Keys{});
    city.database->run_script("UPDATE unit_versions SET is_covered = 1 WHERE unit_id = 11");
    EXPECT_EQ(keys("2026-03-01", "2.1a-one-account-per-platform"), Keys{"weibo"});
}

TEST_P(RulesSuite, R2_1a_AnAccountWhoseExceptionWasApprovedDoesNotCountFromThenOn) {
    city.add_account(10);
    const auto excepted = std::to_string(city.add_account(10));
    city.database->run_script(
        "INSERT INTO applications (id, version, state, host_unit_id, platform, name, form, content_digest, content_number, exceptions, "
        "steps, "
        "step_number, due_is_provisional, calendar_version, written_by, written_role, submitted_role, created_at, updated_at) VALUES "
        "(900, 1, 'opened', 10, 'weibo', '', '{}', '', 1, '[]', '[]', -1, 0, '', 1, '', '', 0, 0)");
    city.database->run_script("INSERT INTO approved_exceptions VALUES (901, 900, " + excepted +
                              ", 'second_account', '服务对象不同', '市府办新媒批〔2026〕1号', '2026-02-01', 0)");
    EXPECT_EQ(keys("2026-03-01", "2.1a-one-account-per-platform"), Keys{});
    EXPECT_EQ(keys("2026-01-31", "2.1a-one-account-per-platform"), Keys{"weibo"}) << "a past day is judged by what held then";
    city.add_account(10);
    EXPECT_EQ(keys("2026-03-01", "2.1a-one-account-per-platform"), Keys{"weibo"}) << "a third one is not covered";
}

TEST_P(RulesSuite, R2_1b_AnInternalDivisionMayHoldNoAccount) {
    city.add_unit(12, "云湾市教育局宣传科", "internal_division", "/1/10/12/");
    const auto account = city.add_account(12, {}, "2026-01-01");
    city.add_account(10);
    const auto violations = ask("2026-03-01", "2.1b-internal-division-account").violations;
    ASSERT_EQ(violations.size(), 1u);
    EXPECT_EQ(violations[0].subject_id, account);
    EXPECT_EQ(keys("2025-12-31", "2.1b-internal-division-account"), Keys{});
}

TEST_P(RulesSuite, R1_4_EachMissingDutyIsAViolationOnTheDaysItIsMissing) {
    Account account;
    account.has_duty_holders = false;
    const auto id = city.add_account(10, account);
    city.add_duty_holder(id, "principal");
    city.add_duty_holder(id, "leader_in_charge");
    city.add_duty_holder(id, "section_head", "2025-01-01", "2026-02-01");
    city.add_duty_holder(id, "section_head", "2026-03-01");
    EXPECT_EQ(keys("2026-01-31", "1.4-no-duty-holder"), Keys{"editor"});
    EXPECT_EQ(keys("2026-02-28", "1.4-no-duty-holder"), (Keys{"editor", "section_head"}));
    EXPECT_EQ(keys("2026-03-01", "1.4-no-duty-holder"), Keys{"editor"});
}

TEST_P(RulesSuite, R1_4_AContractIsExpiredTheDayAfterItsLastAndUntilTheNextOne) {
    const auto account = city.add_account(10);
    EXPECT_EQ(keys("2026-03-01", "1.4-vendor-contract-expired"), Keys{});
    city.add_contract(account, "2025-01-01", "2026-01-31");
    city.add_contract(account, "2026-03-01", "2026-12-31");
    EXPECT_EQ(keys("2026-01-31", "1.4-vendor-contract-expired"), Keys{});
    EXPECT_EQ(keys("2026-02-01", "1.4-vendor-contract-expired"), Keys{"2026-01-31"});
    EXPECT_EQ(keys("2026-02-28", "1.4-vendor-contract-expired"), Keys{"2026-01-31"});
    EXPECT_EQ(keys("2026-03-01", "1.4-vendor-contract-expired"), Keys{});
    EXPECT_EQ(keys("2026-01-20", "1.4-vendor-contract-expired", {{"notice_days", "30"}}), Keys{"2026-01-31"});
}

TEST_P(RulesSuite, R1_1_AnAccountNeedsACertifiedHost) {
    Account account;
    account.certified_host = "";
    city.add_account(10, account);
    city.add_account(10);
    EXPECT_EQ(keys("2026-03-01", "1.1-no-certified-host"), Keys{"certified_host"});
}

TEST_P(RulesSuite, R3_2c_R4_2b_AHitIsAViolationOfItsPostUntilTheTextChangesOrAPersonSaysFalseAlarm) {
    const auto account = city.add_account(10);
    const auto post = city.add_post(account, "2026-03-01T10:00:00+08:00");
    const auto hit = city.add_hit(post, account, "2026-03-01T10:00:00+08:00", "ad-wechat", "advertisement", "general");
    city.add_hit(post, account, "2026-03-01T10:00:00+08:00", "ad-hint", "advertisement", "hint");
    city.add_hit(post, account, "2026-03-01T10:00:00+08:00", "identity-card", "personal_data", "serious");
    city.add_hit(post, account, "2026-03-01T10:00:00+08:00", "secret", "secrecy_marking", "serious");
    city.add_hit(post, account, "2026-03-01T10:00:00+08:00", "organ", "serious_wording", "serious");
    EXPECT_EQ(keys("2026-02-28", "3.2c-advertisement"), Keys{});
    EXPECT_EQ(keys("2026-03-01", "3.2c-advertisement"), Keys{"ad-wechat"});
    EXPECT_EQ(keys("2026-03-01", "4.2b-personal-data"), Keys{"identity-card"});
    EXPECT_EQ(ask("2026-03-01", "4.2b-personal-data").violations.at(0).severity, Severity::serious);
    EXPECT_EQ(keys("2026-03-01", "4.2b-secrecy-marking"), Keys{"secret"});
    EXPECT_EQ(keys("2026-03-01", "3.1-serious-wording"), Keys{"organ"});
    EXPECT_EQ(keys("2026-03-01", "3.2b-unnamed-source"), Keys{});
    city.add_hit(post, account, "2026-03-01T10:00:00+08:00", "source.not_listed", "source", "hint");
    city.add_hit(post, account, "2026-03-01T10:00:00+08:00", "source.unnamed", "source", "general");
    EXPECT_EQ(keys("2026-03-01", "3.2b-unnamed-source"), Keys{"source.unnamed"});
    city.database->run_script("UPDATE post_hits SET triage = 'false_alarm' WHERE id = " + std::to_string(hit));
    EXPECT_EQ(keys("2026-03-01", "3.2c-advertisement"), Keys{});
    const Instant changed = *parse_instant("2026-03-05T08:00:00+08:00");
    city.supersede_post(post, changed);
    city.add_post_version(post, 2, account, *parse_instant("2026-03-01T10:00:00+08:00"), changed.ms, testing::forever, false);
    EXPECT_EQ(keys("2026-03-04", "4.2b-personal-data"), Keys{"identity-card"});
    EXPECT_EQ(keys("2026-03-05", "4.2b-personal-data"), Keys{});
}

TEST_P(RulesSuite, ARegistryCorrectionIsSeenOnlyByThoseWhoAskWithTodaysKnowledge) {
    Account account;
    account.certified_host = "";
    const auto id = city.add_account(10, account);
    const Instant corrected = *parse_instant("2026-05-01T09:00:00+08:00");
    city.database->run_script("UPDATE account_versions SET recorded_to = " + std::to_string(corrected.ms));
    account.certified_host = "云湾市教育局";
    city.add_account_version(id, 10, account, "2025-01-01", "9999-12-31", corrected.ms);
    EXPECT_EQ(keys("2026-03-01", "1.1-no-certified-host"), Keys{});
    EXPECT_EQ(keys("2026-03-01", "1.1-no-certified-host", {}, "2026-03-01T12:00:00+08:00"), Keys{"certified_host"});
}

TEST_P(RulesSuite, TheCoverageSaysHowManyWereObserved) {
    const auto seen = city.add_account(10);
    Account other;
    other.platform = "douyin";
    city.add_account(10, other);
    city.observe(seen, "2026-03-09T08:00:00+08:00");
    const auto covered = ask("2026-03-10", "2.4d-stale-update").coverage;
    EXPECT_EQ(covered.expected, 2);
    EXPECT_EQ(covered.observed, 1);
    EXPECT_EQ(ask("2026-03-12", "2.4d-stale-update").coverage.observed, 0);
}

TEST_P(RulesSuite, QuestionsThatCannotBeAnsweredAreRefused) {
    const auto code = [&](Question question) {
        const auto answer = evaluate(city.context, question);
        return answer ? std::string() : answer.error().code;
    };
    const Date day = *Date::parse("2026-03-01");
    EXPECT_EQ(code({*Date::parse("2026-07-01")}), "supervision.day_not_evaluable");
    EXPECT_EQ(code({*Date::parse("2014-12-31")}), "supervision.day_not_evaluable");
    EXPECT_EQ(code({day, {}, {}, {"9.9-none"}}), "supervision.unknown_rule");
    EXPECT_EQ(code({day, {}, {{"max_idle", "7"}}}), "supervision.unknown_parameter");
    EXPECT_EQ(code({day, {}, {{"max_idle_days", "seven"}}}), "supervision.bad_parameter_value");
    EXPECT_EQ(code({day}), "");
    const auto before_the_directive = evaluate(city.context, {*Date::parse("2021-03-24")});
    EXPECT_EQ(before_the_directive->rules, 0);
}

TEST_P(RulesSuite, R2_4d_RulesThatShareARelationSayTogetherWhatEachSaysAlone) {
    for (const char* last : {"2025-09-01", "2026-02-20", "2026-03-01", "2026-03-05", "2026-03-07"}) {
        Account account;
        account.platform = std::string("p") + last;
        const auto id = city.add_account(10, account);
        city.add_post(id, (std::string(last) + "T10:00:00+08:00").c_str());
        city.observe(id, "2026-05-01T08:00:00+08:00");
    }
    const auto said = [](const Violation& v) { return v.rule->id + " " + std::to_string(v.subject_id) + " " + v.key + v.evidence.dump(); };
    std::vector<std::string> alone;
    for (const auto& composed : city.rulebook.part<RuleSet>().rules()) {
        for (const auto& violation : ask("2026-03-17", composed.rule.id.c_str(), {{"2.4d-stale-update.max_idle_days", "12"}}).violations)
            alone.push_back(said(violation));
    }
    std::vector<std::string> together;
    const auto all = evaluate(city.context, {*Date::parse("2026-03-17"), {}, {{"2.4d-stale-update.max_idle_days", "12"}}});
    for (const auto& violation : all->violations) together.push_back(said(violation));
    EXPECT_GE(together.size(), 6u);
    EXPECT_EQ(together, alone);
}

TEST_P(RulesSuite, EveryStatementPrepares) {
    for (const storage::Statement* statement : sql::all) EXPECT_NO_THROW(city.database->check(*statement)) << statement->name;
}

YANLU_ON_BOTH_ENGINES(RulesSuite);

}  // namespace
}  // namespace yanlu::supervision
