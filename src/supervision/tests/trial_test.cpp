// Trying changes nothing, and what is typed reads the as-of relations alone: bad texts are refused in words on both engines.
#include "supervision/trial.hpp"

#include <gtest/gtest.h>

#include "supervision/tests/city.hpp"

namespace yanlu::supervision {
namespace {

std::string with_body(const std::string& body, const std::string& id = "office-try", const std::string& article = "152-2021.2.4") {
    return "-- id: " + id + "\n-- title: 试\n-- article: " + article +
           "\n-- severity: hint\n-- subject: account\n-- closes: by_machine\n-- in_force_from: 2021-03-25\n-- says: \"试\"\n-- advice: 无\n"
           "-- evidence: {idle: 天数}\n-- examples: {violates: 甲, complies: 乙}\n" +
           body + "\n";
}

class TrialSuite : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        city.add_unit(10, "云湾市教育局", "department", "/1/10/", 1);
        account = city.add_account(10);
        city.add_post(account, "2026-03-01T10:00:00+08:00");
        city.observe(account, "2026-05-01T08:00:00+08:00");
    }
    // "rule key change" of each line.
    std::vector<std::string> lines(const TrialQuestion& question) {
        std::vector<std::string> out;
        const auto tried = try_rules(city.context, question);
        EXPECT_TRUE(tried) << tried.error().code;
        if (!tried) return out;
        for (const TrialLine& line : tried->lines)
            out.push_back(line.violation.rule->id + " " + line.violation.key + " " + std::string(code_of(line.change)) + " " +
                          line.first_day.iso() + "/" + line.last_day.iso());
        return out;
    }
    std::string code(const TrialQuestion& question) {
        const auto tried = try_rules(city.context, question);
        return tried ? "" : tried.error().code;
    }
    std::string code_of_body(const std::string& body) { return code({day("2026-03-12"), {}, {}, {"office-try"}, with_body(body)}); }
    static Date day(const char* iso) { return *Date::parse(iso); }
    using Lines = std::vector<std::string>;

    testing::City city{GetParam()};
    std::int64_t account = 0;
};

TEST_P(TrialSuite, R2_4d_TenDaysInPlaceOfFourteenShowWhoWouldBeNew) {
    const std::vector<std::string> rules{"2.4d-stale-update"};
    EXPECT_EQ(lines({day("2026-03-12"), {}, {{"max_idle_days", "10"}}, rules}),
              Lines{"2.4d-stale-update 2026-03-01 new 2026-03-12/2026-03-12"});
    EXPECT_EQ(lines({day("2026-03-20"), {}, {{"max_idle_days", "10"}}, rules}),
              Lines{"2.4d-stale-update 2026-03-01 same 2026-03-20/2026-03-20"});
    EXPECT_EQ(lines({day("2026-03-20"), {}, {{"max_idle_days", "30"}}, rules}),
              Lines{"2.4d-stale-update 2026-03-01 gone 2026-03-20/2026-03-20"});
    EXPECT_EQ(*city.database->value<std::int64_t>({"test.none", "SELECT count(*) FROM findings"}), 0);
}

TEST_P(TrialSuite, R2_4d_ARangeSaysFromWhichDayToWhich) {
    const std::vector<std::string> rules{"2.4d-stale-update"};
    EXPECT_EQ(lines({day("2026-03-14"), day("2026-03-05"), {{"max_idle_days", "10"}}, rules}),
              Lines{"2.4d-stale-update 2026-03-01 new 2026-03-11/2026-03-14"});
    EXPECT_EQ(code({day("2026-03-01"), day("2026-03-05")}), "supervision.trial.from_after_to");
    EXPECT_EQ(code({day("2026-06-30"), day("2026-01-01")}), "supervision.trial.range_too_long");
    EXPECT_EQ(code({day("2026-03-05"), day("2014-03-05")}), "supervision.day_not_evaluable");
    EXPECT_EQ(code({day("2026-03-05"), {}, {{"max_idle", "10"}}}), "supervision.unknown_parameter");
}

TEST_P(TrialSuite, R2_4d_ATypedRuleIsTriedInPlaceOfTheOneOfItsIdOrBesideAll) {
    const std::string body =
        "SELECT s.account_id AS subject_id, '2026-03-01' AS key, s.watched_day - s.last_post_day AS evidence_idle FROM silences AS s WHERE "
        "s.watched_day - s.last_post_day >= 5";
    EXPECT_EQ(lines({day("2026-03-10"), {}, {}, {"office-try"}, with_body(body)}),
              Lines{"office-try 2026-03-01 new 2026-03-10/2026-03-10"});
    EXPECT_EQ(lines({day("2026-03-10"), {}, {}, {"2.4d-stale-update"}, with_body(body, "2.4d-stale-update")}),
              Lines{"2.4d-stale-update 2026-03-01 new 2026-03-10/2026-03-10"});
    EXPECT_EQ(lines({day("2026-03-20"), {}, {}, {"2.4d-stale-update"}, with_body(body, "2.4d-stale-update")}),
              Lines{"2.4d-stale-update 2026-03-01 same 2026-03-20/2026-03-20"});
}

TEST_P(TrialSuite, R4_2_WhatIsTypedCanOnlyReadTheRelations) {
    const std::string head = "SELECT a.id AS subject_id, 'k' AS key FROM accounts AS a";
    EXPECT_EQ(code_of_body(head), "");
    EXPECT_EQ(code_of_body(head + "; SELECT 1"), "supervision.text.semicolon");
    EXPECT_EQ(code_of_body("WITH a AS (SELECT 1) SELECT 1 AS subject_id, 'k' AS key FROM a"), "supervision.text.not_a_select");
    EXPECT_EQ(code_of_body(head + " WHERE a.id IN (WITH b AS (SELECT 1) SELECT 1 FROM b)"), "supervision.text.forbidden_word");
    EXPECT_EQ(code_of_body("DELETE FROM accounts"), "supervision.text.not_a_select");
    EXPECT_EQ(code_of_body("SELECT password_hash AS subject_id, login AS key FROM logins"), "supervision.text.unknown_relation");
    EXPECT_EQ(code_of_body("SELECT id AS subject_id, name AS key FROM account_versions"), "supervision.text.unknown_relation");
    EXPECT_EQ(code_of_body("SELECT s.token_digest AS subject_id, 'k' AS key FROM accounts AS a JOIN sessions AS s ON 1 = 1"),
              "supervision.text.unknown_relation");
    EXPECT_EQ(code_of_body("SELECT a.secret AS subject_id, 'k' AS key FROM accounts AS a"), "supervision.text.unknown_column");
    EXPECT_EQ(code_of_body(head + " WHERE a.id = pg_sleep(9)"), "supervision.text.unknown_function");
    EXPECT_EQ(code_of_body(head + " WHERE a.name = hex(randomblob(9))"), "supervision.text.forbidden_read");
    EXPECT_EQ(code_of_body(head + " WHERE a.id = $limit"), "supervision.text.unknown_parameter");
    EXPECT_EQ(code_of_body("SELECT a.id AS subject_id, 'k' AS key, 1 AS evidence_other FROM accounts AS a"),
              "supervision.text.unnamed_evidence");
    EXPECT_EQ(code_of_body("SELECT a.id FROM accounts AS a"), "supervision.text.column_missing");
    EXPECT_EQ(code_of_body("SELECT FROM"), "supervision.text.not_sql");
    EXPECT_EQ(code({day("2026-03-12"), {}, {}, {}, with_body(head, "office-try", "9999-1.1")}), "supervision.text.unknown_article");
    EXPECT_EQ(code({day("2026-03-12"), {}, {}, {}, "随便写写"}), "supervision.text.missing");
    std::string bad_day = with_body(head);
    bad_day.replace(bad_day.find("2021-03-25"), 10, "2021-02-30");
    EXPECT_EQ(code({day("2026-03-12"), {}, {}, {}, bad_day}), "supervision.text.not_a_day");
}

TEST_P(TrialSuite, R4_2_ATypedQueryWithoutEndIsStoppedAndSaysSo) {
    city.database->run_script(
        "INSERT INTO rule_parameter_settings (id, rule, parameter, value, valid_from, source, recorded_from, recorded_to) VALUES "
        "(1, 'office', 'trial_seconds', '1', '2020-01-01', '测试', 0, 9223372036854775807), "
        "(2, 'office', 'trial_rows', '5', '2020-01-01', '测试', 0, 9223372036854775807)");
    EXPECT_EQ(code_of_body("SELECT count(*) AS subject_id, 'k' AS key FROM calendar a, calendar b, calendar c, calendar d"),
              "supervision.text.too_slow");
    EXPECT_EQ(code_of_body("SELECT a.ordinal AS subject_id, 'k' AS key FROM calendar AS a"), "supervision.text.too_slow");  // too many
    EXPECT_EQ(code_of_body("SELECT a.ordinal AS subject_id, 'k' AS key FROM calendar AS a WHERE a.ordinal < 16440"), "");
}

TEST_P(TrialSuite, R2_4d_OneAccountIsJudgedAsWithAllOthers) {
    city.add_unit(11, "云湾市水务局", "department", "/1/11/", 1);
    testing::Account twin;
    const auto second = city.add_account(10, twin);  // the unit's second one of the platform
    testing::Account bare;
    bare.platform = "douyin";
    bare.certified_host = "";
    const auto third = city.add_account(11, bare);
    const auto post = city.add_post(third, "2026-03-01T10:00:00+08:00");
    city.add_hit(post, third, "2026-03-01T10:00:00+08:00", "ad-wechat", "advertisement", "general");
    const Date on = day("2026-03-20");
    const auto said = [](const Violation& v) { return v.rule->id + " " + std::to_string(v.subject_id) + " " + v.key + v.evidence.dump(); };
    std::vector<std::string> together;
    const auto all = evaluate(city.context, {on});
    for (const auto& violation : all->violations) {
        if (violation.rule->subject != SubjectKind::unit) together.push_back(said(violation));
    }
    std::vector<std::string> one_by_one;
    for (const auto id : {account, second, third}) {
        const auto alone = evaluate(city.context, {on, {}, {}, {}, {}, AccountId{id}});
        ASSERT_TRUE(alone);
        for (const auto& violation : alone->violations) one_by_one.push_back(said(violation));
    }
    std::ranges::sort(together);
    std::ranges::sort(one_by_one);
    EXPECT_GE(together.size(), 4u);
    EXPECT_EQ(one_by_one, together);
}

YANLU_ON_BOTH_ENGINES(TrialSuite);

}  // namespace
}  // namespace yanlu::supervision
