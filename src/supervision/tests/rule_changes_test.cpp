// The office changes its rules: proposed by one, released by another, from a day on, and never for days that have passed.
#include <gtest/gtest.h>

#include "organisation/permissions.hpp"
#include "supervision/apply_evaluation.hpp"
#include "supervision/evaluate.hpp"
#include "supervision/false_alarms.hpp"
#include "supervision/rule_changes.hpp"
#include "supervision/rule_view.hpp"
#include "supervision/tests/city.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;

const std::string own_text = R"(-- id: office-silent-week
-- title: 一周未更新
-- article: 152-2021.2.4
-- severity: hint
-- subject: account
-- closes: by_machine
-- in_force_from: 2026-01-01
-- says: "「{account}」一周未更新"
-- advice: 请更新
-- parameters:
--   - {name: days, title: 天数, type: integer, unit: calendar_day, values: [{from: 2026-01-01, value: 7, source: 系统默认}]}
-- evidence: {idle: 未更新天数}
-- examples: {violates: 八天没有发布, complies: 每周发布}
SELECT a.id AS subject_id, 'week' AS key, s.watched_day - s.last_post_day AS evidence_idle
FROM accounts AS a
JOIN silences AS s ON s.account_id = a.id
WHERE a.in_force = 1 AND s.watched_day - s.last_post_day >= $days
)";

class RuleChangesSuite : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override { city.add_unit(10, "云湾市教育局", "department", "/1/10/", 1); }

    Caller caller(std::int64_t person, const std::string& role) {
        Caller out;
        out.actor.person = PersonId{person};
        out.actor.unit = UnitId{1};
        out.role = role;
        out.unit_path = "/1/";
        out.scope = city.rulebook.part<organisation::Permissions>().sight(role, out.unit_path);
        return out;
    }
    Caller clerk() { return caller(21, "city_office_clerk"); }
    Caller chief() { return caller(22, "city_office_section_chief"); }
    Caller leader() { return caller(23, "city_office_leader"); }

    Date day(int from_today) { return city.context.clock.today() + from_today; }
    NewRuleChange ten_days(int from_today) {
        return {"parameter", "2.4d-stale-update", "max_idle_days", "10", day(from_today), "本市从严"};
    }
    NewRuleChange switched(const std::string& rule, const char* value, int from_today = 0) {
        return {"switch", rule, "", value, day(from_today), "试点期间"};
    }
    NewRuleChange own(std::string text = own_text, bool is_draft = false) {
        return {"text", "", "", std::move(text), day(0), "节前加密", is_draft};
    }

    Result<Json> propose(const NewRuleChange& input) { return propose_rule_change(city.context, chief(), input); }
    Result<Json> act(const Caller& who, const Json& change, const std::string& event, const RuleChangeInput& input = {}) {
        return act_on_rule_change(city.context, who, RuleChangeId{change.at("id").get<std::int64_t>()}, event, input);
    }
    void release(const NewRuleChange& input) {
        const auto proposed = propose(input);
        ASSERT_TRUE(proposed) << proposed.error().code;
        const auto released = act(leader(), *proposed, "release");
        ASSERT_TRUE(released) << released.error().code;
    }
    std::string limit_on(int from_today) {
        const RuleDecisions decisions(city.context, city.context.clock.now());
        const auto* rule = city.rulebook.part<RuleSet>().find("2.4d-stale-update");
        return decisions.value_of(rule->rule.id, *rule->rule.parameter("max_idle_days"), day(from_today)).value;
    }
    std::string code(const Result<Json>& answer) { return answer ? "" : answer.error().code; }
    std::int64_t count(const std::string& sql) { return *city.database->value<std::int64_t>({"test.count", sql}); }
    std::vector<std::string> found_on(const char* on, const std::string& rule) {
        std::vector<std::string> keys;
        const auto answer = evaluate(city.context, {*Date::parse(on), {}, {}, {rule}});
        EXPECT_TRUE(answer) << answer.error().code;
        if (answer) {
            for (const auto& violation : answer->violations) keys.push_back(violation.key);
        }
        return keys;
    }

    testing::City city{GetParam()};
};

TEST_P(RuleChangesSuite, R2_4d_AValueHoldsFromItsDayOnceALeaderHasReleasedIt) {
    const auto proposed = propose(ten_days(3));
    ASSERT_TRUE(proposed) << proposed.error().code;
    EXPECT_EQ(proposed->at("state"), "proposed");
    EXPECT_EQ(proposed->at("value_before"), "14");
    EXPECT_EQ(limit_on(3), "14");
    EXPECT_EQ(count("SELECT count(*) FROM todo_items WHERE role = 'city_office_leader' AND done_at IS NULL"), 1);
    const auto released = act(leader(), *proposed, "release");
    ASSERT_TRUE(released) << released.error().code;
    EXPECT_EQ(limit_on(2), "14");
    EXPECT_EQ(limit_on(3), "10");
    EXPECT_EQ(count("SELECT count(*) FROM todo_items WHERE done_at IS NULL"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM ledger_entries WHERE subject_kind = 'rule_change'"), 2);
    const auto rule = read_rule(city.context, clerk(), "2.4d-stale-update");
    EXPECT_EQ(rule->at("parameters").at(0).at("value"), 14);
    EXPECT_EQ(rule->at("parameters").at(0).at("settings").at(0).at("source"), "本市从严");
}

TEST_P(RuleChangesSuite, R2_4d_WhatWasDecidedForTheSameDayBeforeStaysOnRecord) {
    release(ten_days(3));
    const Instant then = city.context.clock.now();
    city.clock.set(then + std::chrono::hours(1));
    NewRuleChange twelve = ten_days(3);
    twelve.value = "12";
    release(twelve);
    EXPECT_EQ(limit_on(3), "12");
    const RuleDecisions before(city.context, then);
    const auto* rule = city.rulebook.part<RuleSet>().find("2.4d-stale-update");
    EXPECT_EQ(before.value_of(rule->rule.id, *rule->rule.parameter("max_idle_days"), day(3)).value, "10");
}

TEST_P(RuleChangesSuite, R2_4d_WhoProposedDoesNotReleaseUnlessTheOfficeLetsOnePersonDoBoth) {
    const auto proposed = propose(ten_days(0));
    EXPECT_EQ(code(act(caller(22, "city_office_leader"), *proposed, "release")), "supervision.rule_change.guard.second_person");
    EXPECT_EQ(code(act(chief(), *proposed, "release_alone")), "supervision.rule_change.guard.one_person_suffices");
    EXPECT_EQ(act(chief(), *proposed, "release").error().kind, RefusalClass::forbidden);
    release({"parameter", "office", "persons_to_release", "1", day(0), "人手少"});
    EXPECT_EQ(code(act(chief(), *proposed, "release_alone")), "");
    EXPECT_EQ(limit_on(0), "10");
}

TEST_P(RuleChangesSuite, R2_4d_WrongProposalsAreRefusedAndNothingChanges) {
    EXPECT_EQ(code(propose(ten_days(-1))), "supervision.change_backdated");
    NewRuleChange wrong = ten_days(0);
    wrong.value = "十天";
    EXPECT_EQ(code(propose(wrong)), "supervision.bad_parameter_value");
    wrong.value = "14";
    EXPECT_EQ(code(propose(wrong)), "supervision.rule_change.changes_nothing");
    wrong.parameter = "no_such";
    EXPECT_EQ(code(propose(wrong)), "supervision.unknown_parameter");
    wrong.rule = "9.9-none";
    EXPECT_EQ(code(propose(wrong)), "supervision.unknown_rule");
    EXPECT_EQ(code(propose(switched("2.4d-stale-update", "maybe"))), "supervision.rule_change.not_a_switch");
    EXPECT_EQ(code(propose(switched("2.4d-stale-update", "on"))), "supervision.rule_change.changes_nothing");
    NewRuleChange draft = ten_days(0);
    draft.is_draft = true;
    EXPECT_EQ(code(propose(draft)), "supervision.rule_change.text_only_drafts");
    EXPECT_EQ(propose_rule_change(city.context, clerk(), ten_days(0)).error().kind, RefusalClass::forbidden);
    EXPECT_EQ(count("SELECT count(*) FROM rule_changes"), 0);
}

TEST_P(RuleChangesSuite, R2_4d_OneProposalAtATimeWaitsAndMayBeWithdrawnOrRejected) {
    const auto first = propose(ten_days(0));
    EXPECT_EQ(code(propose(ten_days(1))), "supervision.rule_change.already_proposed");
    EXPECT_EQ(code(act(clerk(), *first, "withdraw")), "supervision.rule_change.guard.is_proposer");
    EXPECT_EQ(code(act(chief(), *first, "withdraw")), "");
    const auto second = propose(ten_days(1));
    EXPECT_EQ(code(act(leader(), *second, "reject")), "api.missing");
    EXPECT_EQ(act(leader(), *second, "reject", {"依据不足"})->at("state"), "rejected");
    EXPECT_EQ(code(act(leader(), *second, "release")), "flow.not_from_this_state");
    EXPECT_EQ(limit_on(1), "14");
}

TEST_P(RuleChangesSuite, R2_4d_AProposalWhoseDayHasPassedIsReleasedFromALaterDay) {
    const auto proposed = propose(ten_days(0));
    city.clock.set(city.context.clock.now() + std::chrono::hours(48));
    EXPECT_EQ(code(act(leader(), *proposed, "release")), "supervision.change_backdated");
    const auto shown = show_rule_change(city.context, leader(), RuleChangeId{proposed->at("id").get<std::int64_t>()});
    EXPECT_TRUE(shown->at("allowed_actions").at(0).at("is_allowed").get<bool>());  // with another day
    EXPECT_EQ(act(leader(), *proposed, "release", {"", day(1)})->at("valid_from"), day(1).iso());
    EXPECT_EQ(limit_on(0), "14");
    EXPECT_EQ(limit_on(1), "10");
}

TEST_P(RuleChangesSuite, R1_1_ARuleThatIsSwitchedOffFindsNothingAndKeepsItsFindings) {
    testing::Account account;
    account.certified_host = "";
    city.add_account(10, account);
    const std::string rule = "1.1-no-certified-host";
    const auto apply = [&] { return *apply_evaluation(city.context, Caller::system("job"), city.context.clock.today()); };
    EXPECT_EQ(apply()["opened"], 1);
    city.clock.set(city.context.clock.now() + std::chrono::hours(24));
    release(switched(rule, "off"));
    const Json after = apply();
    EXPECT_EQ(after["gone"], 0);
    EXPECT_EQ(after["violations"], 0);
    EXPECT_EQ(count("SELECT count(*) FROM findings WHERE closed_at IS NULL AND last_day IS NULL"), 1);
    const auto shown = read_rule(city.context, clerk(), rule);
    EXPECT_FALSE(shown->at("is_on").get<bool>());
    EXPECT_EQ(shown->at("switches").at(0).at("reason"), "试点期间");
    EXPECT_EQ(found_on(day(-1).iso().c_str(), rule).size(), 1u);  // on the day before it was on
    city.clock.set(city.context.clock.now() + std::chrono::hours(24));
    release(switched(rule, "on"));
    EXPECT_EQ(apply()["opened"], 0);
}

TEST_P(RuleChangesSuite, R2_4d_AnOfficesOwnRuleIsDraftedReleasedAndThenEvaluatedLikeAShippedOne) {
    const auto account = city.add_account(10);
    city.add_post(account, "2026-06-20T10:00:00+08:00");
    city.observe(account, "2026-06-30T08:00:00+08:00");
    const auto draft = propose_rule_change(city.context, clerk(), own(own_text, true));
    ASSERT_TRUE(draft) << draft.error().code;
    EXPECT_EQ(draft->at("state"), "draft");
    EXPECT_EQ(act(clerk(), *draft, "submit").error().kind, RefusalClass::forbidden);
    EXPECT_EQ(code(act(chief(), *draft, "submit")), "");
    EXPECT_EQ(code(act(leader(), *draft, "release")), "");
    EXPECT_EQ(found_on("2026-06-30", "office-silent-week"), std::vector<std::string>{"week"});
    EXPECT_EQ((*apply_evaluation(city.context, Caller::system("job"), day(0)))["opened"], 2);  // and the warning at ten days
    const auto shown = read_rule(city.context, clerk(), "office-silent-week");
    EXPECT_TRUE(shown->at("is_own").get<bool>());
    EXPECT_EQ(rule_versions(city.context, clerk(), "office-silent-week")->at("items").size(), 1u);
    // Its parameters are the office's to change, like any other's.
    release({"parameter", "office-silent-week", "days", "12", day(0), "放宽"});
    EXPECT_TRUE(found_on("2026-06-30", "office-silent-week").empty());
}

TEST_P(RuleChangesSuite, R2_4d_ARulesSeverityAndIdAreFixed) {
    release(own());
    std::string graver = own_text;
    graver.replace(graver.find("severity: hint"), 14, "severity: serious");
    EXPECT_EQ(code(propose(own(graver))), "supervision.rule_change.severity_is_fixed");
    std::string shipped = own_text;
    shipped.replace(shipped.find("office-silent-week"), 18, "2.4d-stale-update");
    EXPECT_EQ(code(propose(own(shipped))), "supervision.rule_change.id_is_reserved");
    std::string better = own_text;
    better.replace(better.find(">= $days"), 8, "> $days");
    EXPECT_EQ(code(propose(own(better))), "");
}

TEST_P(RuleChangesSuite, R2_4d_ARuleThatWasWrongTooOftenNoLongerNotifies) {
    const auto account = city.add_account(10);
    for (int i = 0; i < 10; ++i) city.add_finding(account, 10, "2.4d-stale-update", (day(-i)).iso());
    const auto standing = [&] {
        return Standings(city.context, RuleDecisions(city.context, city.context.clock.now()), day(0)).of("2.4d-stale-update");
    };
    EXPECT_TRUE(standing().may_notify());
    city.database->run_script("UPDATE findings SET verified_by = 21");
    city.database->run_script("UPDATE findings SET triage = 'false_alarm' WHERE first_day > '" + day(-3).iso() + "'");
    EXPECT_EQ(standing().rate(), 300);
    EXPECT_TRUE(standing().may_notify());  // at the limit, not above it
    city.database->run_script("UPDATE findings SET triage = 'false_alarm' WHERE first_day > '" + day(-4).iso() + "'");
    EXPECT_FALSE(standing().may_notify());
    const auto shown = read_rule(city.context, clerk(), "2.4d-stale-update");
    EXPECT_FALSE(shown->at("standing").at("may_notify").get<bool>());
    EXPECT_NE(shown->at("standing").at("zh").get<std::string>().find("误报 4 个"), std::string::npos);
    const auto by_month = rule_statistics(city.context, clerk(), "2.4d-stale-update", day(-60), day(0));
    EXPECT_EQ(by_month->at("months").at(0).at("found"), 10);
    EXPECT_EQ(by_month->at("units").at(0).at("false_alarms"), 4);
}

TEST_P(RuleChangesSuite, R2_4d_EveryTextOfARuleIsRememberedOnce) {
    remember_rule_versions(city.context);
    remember_rule_versions(city.context);
    const auto shipped = static_cast<std::int64_t>(city.rulebook.part<RuleSet>().rules().size());
    EXPECT_EQ(count("SELECT count(*) FROM rule_versions"), shipped);
    const auto versions = rule_versions(city.context, clerk(), "2.4d-stale-update");
    EXPECT_NE(versions->at("items").at(0).at("text").get<std::string>().find("$max_idle_days"), std::string::npos);
    EXPECT_EQ(code(rule_versions(city.context, clerk(), "9.9-none")), "supervision.unknown_rule");
}

YANLU_ON_BOTH_ENGINES(RuleChangesSuite);

}  // namespace
}  // namespace yanlu::supervision
