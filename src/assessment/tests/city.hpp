// A town with two units, a department, people in their roles, and findings that are written as the supervision module writes them.
#pragma once

#include "assessment/assessments.hpp"
#include "assessment/commands.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "supervision/finding.hpp"
#include "supervision/rules.hpp"
#include "supervision/tests/city.hpp"

namespace yanlu::assessment::testing {

using organisation::Caller;

class AssessedCity : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        city.add_unit(10, "海棠镇", "town", "/10/", 1);
        city.add_unit(20, "市文广局", "department", "/20/", 1);
        person(clerk_id, 1, "city_office_clerk");
        person(chief_id, 1, "city_office_section_chief");
        person(leader_id, 1, "city_office_leader");
        person(head_id, 10, "section_head");
        weibo = city.add_account(10, {.name = "海棠发布"});
        wechat = city.add_account(10, {.platform = "wechat_subscription", .name = "海棠微讯"});
        bureau = city.add_account(20, {.name = "文广发布"});
        for (const std::int64_t id : {weibo, wechat, bureau}) city.observe(id, "2026-02-01T09:00:00+08:00");
    }

    void person(std::int64_t id, std::int64_t at, const std::string& role) {
        static constexpr storage::Statement insert{"test.person", "INSERT INTO people (id, name, phone, version) VALUES ($1, $2, '', 1)"};
        static constexpr storage::Statement appoint{"test.appoint",
                                                    "INSERT INTO appointments (id, person_id, unit_id, role, title, valid_from, valid_to, "
                                                    "recorded_from, recorded_to) VALUES ($1, $2, "
                                                    "$3, $4, '', '2020-01-01', '9999-12-31', 0, 9223372036854775807)"};
        city.database->execute(insert, id, "某" + std::to_string(id));
        city.database->execute(appoint, id + 100, id, at, role);
    }

    Caller caller(const std::string& role, std::int64_t at, std::int64_t who) {
        Caller made;
        made.role = role;
        made.actor.person = PersonId{who};
        made.actor.unit = UnitId{at};
        made.unit_path = organisation::unit_path(*city.database, UnitId{at});
        made.scope = city.rulebook.part<organisation::Permissions>().sight(role, made.unit_path);
        return made;
    }
    Caller clerk() { return caller("city_office_clerk", 1, clerk_id); }
    Caller chief() { return caller("city_office_section_chief", 1, chief_id); }
    Caller leader() { return caller("city_office_leader", 1, leader_id); }
    Caller head() { return caller("section_head", 10, head_id); }

    supervision::Finding opened(const std::string& rule, std::int64_t account, const std::string& first_day, std::int64_t host = 10) {
        supervision::Finding finding;
        finding.id = storage::allocate<FindingId>(*city.database);
        finding.rule = rule;
        finding.rule_version = "1";
        finding.article = "152-2021.3.2";
        finding.subject_kind = "account";
        finding.subject_id = account;
        finding.account = AccountId{account};
        finding.key = first_day;
        finding.title = "发布商业广告";
        finding.host = UnitId{host};
        finding.first_day = first_day;
        finding.state = "to_verify";
        finding.calendar_version = "cn";
        finding.opened_at = city.clock.now();
        insert_finding(city.context, finding);
        return finding;
    }
    void verify(supervision::Finding& finding) {
        finding.state = "to_dispatch";
        finding.verified_by = PersonId{clerk_id};
        update_finding(city.context, finding);
    }
    void withdraw(supervision::Finding& finding) {
        finding.state = "not_upheld";
        finding.triage = "false_alarm";
        finding.closed_at = city.clock.now();
        update_finding(city.context, finding);
    }

    AssessmentId created(const std::string& set = "city-example-1", const char* to = "2026-06-30") {
        const auto made = create_assessment(
            city.context, clerk(), {"年度考核", set, {}, *Date::parse("2026-01-01"), *Date::parse(to), *Date::parse("2026-07-03")});
        EXPECT_TRUE(made) << code_of(made);
        return AssessmentId{made->at("id").get<std::int64_t>()};
    }
    AssessmentId computed(const std::string& set = "city-example-1") {
        const AssessmentId id = created(set);
        EXPECT_EQ(step(id, "start", clerk()), "self_scoring");
        city.clock.advance(std::chrono::hours(24 * 5));
        EXPECT_EQ(step(id, "begin_verifying", clerk()), "verifying");
        EXPECT_EQ(step(id, "compute", clerk()), "verifying");
        return id;
    }
    AssessmentId announced(const std::string& set = "city-example-1") {
        const AssessmentId id = computed(set);
        EXPECT_EQ(step(id, "announce", chief()), "announced");
        return id;
    }
    std::string step(AssessmentId id, const std::string& event, const Caller& who) {
        const auto answer = act_on_assessment(city.context, who, id, event);
        return answer ? answer->at("state").get<std::string>() : answer.error().code;
    }
    Json sheet(AssessmentId id, std::int64_t unit = 10) {
        const auto answer = show_sheet(city.context, chief(), id, UnitId{unit});
        EXPECT_TRUE(answer) << code_of(answer);
        return answer.value_or(Json::object());
    }
    static std::string code_of(const Result<Json>& answer) { return answer ? "" : answer.error().code; }

    std::int64_t clerk_id = 901, chief_id = 902, leader_id = 903, head_id = 904;
    supervision::testing::City city{GetParam()};
    std::int64_t weibo = 0, wechat = 0, bureau = 0;
};

}  // namespace yanlu::assessment::testing

#define YANLU_ASSESSED_ON_BOTH_ENGINES(Suite)                                                           \
    INSTANTIATE_TEST_SUITE_P(Engines, Suite, ::testing::ValuesIn(::yanlu::storage::testing::engines()), \
                             [](const auto& engine) { return engine.param; })
