// Problems that people and other modules bring: one record each, with the list's article and severity, whoever found them.
#include <gtest/gtest.h>

#include "organisation/permissions.hpp"
#include "registry/attachments.hpp"
#include "supervision/apply_evaluation.hpp"
#include "supervision/finding.hpp"
#include "supervision/finding_view.hpp"
#include "supervision/manual_items.hpp"
#include "supervision/register_finding.hpp"
#include "supervision/tests/city.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;
using testing::City;

class OpenFindingSuite : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        city.add_unit(10, "云湾市教育局", "department", "/1/10/", 1);
        city.add_unit(11, "云湾市民政局", "department", "/1/11/", 1);
        account = city.add_account(10, {.certified_host = "云湾市教育局"});
    }
    Caller caller(std::int64_t unit, const std::string& role) {
        Caller out;
        out.actor.person = PersonId{21};
        out.actor.unit = UnitId{unit};
        out.role = role;
        out.unit_path = unit == 1 ? "/1/" : "/1/" + std::to_string(unit) + "/";
        out.scope = city.rulebook.part<organisation::Permissions>().sight(role, out.unit_path);
        return out;
    }
    Result<FindingId> open(const OpenRequest& request) {
        Result<FindingId> made = FindingId{};
        const auto done = ledger::perform(city.context, Caller::system("job").command("test.open"),
                                          [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                                              made = open_finding(city.context, journal, request);
                                              if (!made) return tl::unexpected(made.error());
                                              return Json::object();
                                          });
        return made;
    }
    OpenRequest request(const std::string& item, const std::string& key = "k") const {
        OpenRequest out;
        out.source = Source::round;
        out.source_id = 77;
        out.rule = item;
        out.subject_id = account;
        out.key = key;
        out.what = "近三个月无任何留言回复";
        return out;
    }
    std::int64_t count(const std::string& sql) { return *city.database->value<std::int64_t>({"test.count", sql}); }

    City city{GetParam(), "2026-03-02T09:00:00+08:00"};
    std::int64_t account = 0;
};

TEST_P(OpenFindingSuite, R4_1_AnItemOfTheListBecomesAFindingWithItsArticleSeverityAndDesk) {
    const auto id = open(request("m-3.4-no-reply"));
    ASSERT_TRUE(id) << id.error().code;
    const Finding finding = *load_finding(*city.database, *id);
    EXPECT_EQ(finding.title, "「云湾发布」公众留言处理反馈不及时：近三个月无任何留言回复");
    EXPECT_EQ(finding.article, "152-2021.3.4");
    EXPECT_EQ(finding.source, "round");
    EXPECT_EQ(finding.source_id, 77);
    EXPECT_EQ(finding.state, "to_verify");
    EXPECT_EQ(finding.host, UnitId{10});
    EXPECT_EQ(count("SELECT count(*) FROM todo_items WHERE done_at IS NULL AND task = 'verify'"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM ledger_entries WHERE subject_kind = 'finding'"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE topic = 'finding.opened'"), 1);
}

TEST_P(OpenFindingSuite, TheSameProblemIsOneRecordUntilItIsClosed) {
    const auto first = open(request("m-3.4-no-reply"));
    EXPECT_EQ(*open(request("m-3.4-no-reply")), *first);
    EXPECT_NE(*open(request("m-3.4-no-reply", "another")), *first);
    Finding finding = *load_finding(*city.database, *first);
    finding.state = "closed";
    finding.closed_at = city.clock.now();
    update_finding(city.context, finding);
    const auto again = open(request("m-3.4-no-reply"));
    ASSERT_TRUE(again);
    EXPECT_NE(*again, *first);
}

TEST_P(OpenFindingSuite, WhatPeopleBroughtIsNotEndedByTheNextEvaluation) {
    auto by_monitor = request("2.4d-stale-update", "stale");
    by_monitor.source = Source::monitor;
    const auto reported = open(by_monitor);
    const auto seen = open(request("m-2.4-not-updated"));
    ASSERT_TRUE(reported && seen);
    ASSERT_TRUE(apply_evaluation(city.context, Caller::system("job"), *Date::parse("2026-03-02")));
    EXPECT_EQ(load_finding(*city.database, *reported)->last_day, std::nullopt);
    EXPECT_EQ(load_finding(*city.database, *seen)->last_day, std::nullopt);
}

TEST_P(OpenFindingSuite, UnknownItemsSubjectsOfAnotherKindAndNobodysSubjectsAreRefused) {
    EXPECT_EQ(open(request("m-none")).error().code, "supervision.unknown_item");
    EXPECT_EQ(open(request("m-1-duty-not-clear")).error().code, "supervision.subject_of_another_kind");
    auto nobody = request("m-3.4-no-reply");
    nobody.subject_id = 999'999;
    EXPECT_EQ(open(nobody).error().code, "supervision.no_such_subject");
    EXPECT_EQ(count("SELECT count(*) FROM findings"), 0);
}

TEST_P(OpenFindingSuite, R4_1_APersonRegistersWithinHisScopeAndWithHisOwnFilesOnly) {
    NewFinding input{"m-4.2-security", "account", account, "账号密码贴在公告栏", "https://example.cn/1", {}, {}};
    EXPECT_EQ(register_finding(city.context, caller(10, "editor"), input).error().code, "organisation.verb_not_granted");
    EXPECT_EQ(register_finding(city.context, caller(11, "supervising_officer"), input).error().code, "supervision.no_such_subject");
    input.first_day = *Date::parse("2026-03-03");
    EXPECT_EQ(register_finding(city.context, caller(1, "city_office_clerk"), input).error().code, "supervision.day_to_come");
    input.first_day.reset();
    input.attachments = {AttachmentId{5}};
    EXPECT_FALSE(register_finding(city.context, caller(1, "city_office_clerk"), input));
    input.attachments.clear();
    const auto made = register_finding(city.context, caller(1, "city_office_clerk"), input);
    ASSERT_TRUE(made) << made.error().code;
    EXPECT_EQ((*made)["severity"], "serious");
    EXPECT_EQ((*made)["source_zh"], "人工登记");
    EXPECT_EQ((*made)["evidence"][0]["zh"], "链接");
    EXPECT_EQ((*made)["evidence"][1]["value"], "账号密码贴在公告栏");
    const Json listed = *list_findings(city.context, caller(1, "city_office_clerk"), {.source = "person"}, api::Page{.sort = "opened_at"});
    EXPECT_EQ(listed["total"], 1);
    EXPECT_EQ((*list_findings(city.context, caller(1, "city_office_clerk"), {.source = "rule"}, api::Page{.sort = "opened_at"}))["total"],
              0);
}

TEST(ManualItemsOfTheRuleBook, EachHasItsSentenceAndAPersonsWordsInIt) {
    const Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    const ManualItems items(rulebook);
    EXPECT_GE(items.items().size(), 18u);
    for (const ManualItem& item : items.items()) EXPECT_NE(item.says.find("{what}"), std::string::npos) << item.id;
    EXPECT_EQ(items.find("no-such"), nullptr);
}

YANLU_ON_BOTH_ENGINES(OpenFindingSuite);

}  // namespace
}  // namespace yanlu::supervision
