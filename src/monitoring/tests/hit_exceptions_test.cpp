// 误报例外 on both engines: asked for, confirmed, in force for their account and their days, ended, listed within the scope.
#include "monitoring/hit_exceptions.hpp"

#include "monitoring/content_rules.hpp"
#include "monitoring/hits.hpp"
#include "monitoring/tests/office.hpp"

namespace yanlu::monitoring {
namespace {

constexpr const char* rule = "typo.idiom";

class HitExceptionRows : public testing::Office {
protected:
    static NewException asked(const std::string& words, std::optional<AccountId> account = {}) {
        return {.rule = rule, .words = words, .excerpt = words, .account = account, .reason = "商标"};
    }
    HitId hit_of(const std::string& id) { return HitId{read(id, clerk)["post_hits"][0]["id"].get<std::int64_t>()}; }
    std::string state_after(HitExceptionId id, const organisation::Caller& who, const std::string& event, const std::string& reason = "") {
        const auto done = act_on_exception(context, who, id, event, reason);
        return done ? (*done)["state"].get<std::string>() : done.error().code;
    }
    std::int64_t listed(const organisation::Caller& who, const ExceptionFilter& filter = {}) {
        return (*list_exceptions(context, who, filter, {"id", true, 50}))["total"].get<std::int64_t>();
    }
    bool covers(const std::string& words, AccountId account) {
        return HitExceptions(*database, clock.today()).covers(rule, words, account);
    }
};

TEST_P(HitExceptionRows, Row3_1_AFalseAlarmRememberedForItsAccountStaysAwayThereUntilItsDay) {
    take("p1", "A", "再接再励书店开业");
    EXPECT_EQ(excerpts("p1"), "再接再励");
    const Remember remember{.is_everywhere = false, .valid_to = *Date::parse("2026-03-20")};
    ASSERT_TRUE(triage_hit(context, clerk, hit_of("p1"), "false_alarm", "店名", remember));
    take("p2", "A", "再接再励书店和一如继往");
    take("p3", "B", "再接再励");
    EXPECT_EQ(excerpts("p2"), "一如继往");
    EXPECT_EQ(excerpts("p3"), "再接再励");
    EXPECT_TRUE(covers("再接再励", AccountId{100}));
    EXPECT_FALSE(covers("再接再励", AccountId{101}));
    clock.set(*parse_instant("2026-03-20T23:00:00+08:00"));
    EXPECT_TRUE(covers("再接再励", AccountId{100})) << "its last day";
    clock.set(*parse_instant("2026-03-21T01:00:00+08:00"));
    EXPECT_FALSE(covers("再接再励", AccountId{100}));
    EXPECT_EQ(content_rule_counts(*database, rule).front().judged, 1) << "the hit and its exception are one judgement";
    EXPECT_EQ(listed(editor), 1);
    EXPECT_EQ(listed(person(9, "editor", 12, "/10/12/", organisation::Scope::own("/10/12/"))), 0);
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(HitExceptionRows, Row3_1_AnEditorAsksTheOfficeConfirmsAndEnds) {
    const auto made = propose_exception(context, editor, asked("名列前矛"));
    ASSERT_TRUE(made) << made.error().code;
    EXPECT_EQ((*made)["state"], "proposed");
    const HitExceptionId id{(*made)["id"].get<std::int64_t>()};
    EXPECT_FALSE(covers("名列前矛", AccountId{100}));
    EXPECT_NE(state_after(id, editor, "confirm"), "confirmed");
    EXPECT_EQ(state_after(id, clerk, "confirm"), "confirmed");
    EXPECT_TRUE(covers("名列前矛", AccountId{100}));
    EXPECT_TRUE(covers("名列前矛", AccountId{}));
    EXPECT_FALSE(covers("名列前矛 ", AccountId{})) << "the exact words alone";
    const auto counts = content_rule_counts(*database, rule);
    ASSERT_EQ(counts.size(), 1U);
    EXPECT_EQ(counts.front().judged, 1);
    EXPECT_EQ(counts.front().total, 0);
    const Json read = *read_content_rule(context, clerk, rule);
    EXPECT_EQ(read["judges"][0]["person"]["id"], 1);
    EXPECT_EQ(read["judges"][0]["false_alarms"], 1);
    EXPECT_EQ(listed(clerk, {.state = "confirmed", .rule = rule}), 1);
    EXPECT_EQ(listed(clerk, {.rule = "typo.other"}), 0);
    EXPECT_EQ(state_after(id, clerk, "end"), "api.missing");
    EXPECT_EQ(state_after(id, clerk, "end", "商标已注销"), "ended");
    EXPECT_FALSE(covers("名列前矛", AccountId{}));
    EXPECT_EQ(listed(clerk, {.state = "confirmed"}), 0);
}

TEST_P(HitExceptionRows, Row3_1_WhatMayNotBeIsRefusedByName) {
    auto unknown = asked("甲");
    unknown.rule = "no.such";
    EXPECT_EQ(code_of(propose_exception(context, editor, unknown)), "monitoring.exception.unknown_rule");
    auto late = asked("甲");
    late.valid_to = *Date::parse("2036-01-01");
    EXPECT_EQ(code_of(propose_exception(context, clerk, late)), "monitoring.exception.last_day");
    late.valid_to = *Date::parse("2026-03-09");
    EXPECT_EQ(code_of(propose_exception(context, clerk, late)), "monitoring.exception.last_day") << "yesterday";
    EXPECT_EQ(code_of(propose_exception(context, editor, asked("甲", AccountId{101}))), "organisation.no_such_record");
    EXPECT_EQ(listed(clerk), 0);
}

YANLU_ON_BOTH_ENGINES(HitExceptionRows);

}  // namespace
}  // namespace yanlu::monitoring
