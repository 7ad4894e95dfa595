// Dashboards over stored rows, on both engines: what is counted at which moment, for whom, and that lists hold what numbers say.
#include "overview/dashboard.hpp"

#include <gtest/gtest.h>

#include "overview/monthly_report.hpp"
#include "overview/shelf.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::overview {
namespace {

constexpr const char* seed = R"(
INSERT INTO unit_nodes (id, path, version) VALUES (1, '/1/', 1), (2, '/1/2/', 1), (3, '/1/3/', 1), (4, '/1/3/4/', 1);
INSERT INTO unit_versions (id, unit_id, name, short_name, kind, level, parent_id, area, is_covered, state, decision, valid_from, valid_to, recorded_from, recorded_to) VALUES
 (11, 1, '云湾市人民政府', '市政府', 'government', 'city', NULL, '', 1, 'active', '', '2015-01-01', '9999-12-31', 0, 9223372036854775807),
 (12, 2, '云湾市人民政府办公室', '市府办', 'city_office', 'city', 1, '', 1, 'active', '', '2015-01-01', '9999-12-31', 0, 9223372036854775807),
 (13, 3, '云湾市石榴镇人民政府', '石榴镇', 'town', 'town', 1, '449805', 1, 'active', '', '2015-01-01', '9999-12-31', 0, 9223372036854775807),
 (14, 4, '云湾市石榴镇卫生院', '石榴镇卫生院', 'subordinate_unit', 'town', 3, '', 1, 'active', '', '2015-01-01', '9999-12-31', 0, 9223372036854775807);
INSERT INTO account_identities (id, platform, platform_account_id, version, last_post_at) VALUES (21, 'weibo', 'w1', 1, 1772413200000), (22, 'weibo', 'w2', 1, 1771000000000);
INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, opened_on, is_baseline, valid_from, valid_to, recorded_from, recorded_to) VALUES
 (31, 21, '石榴镇发布', 'publishing', 'normal', 3, '', '', '', '2026-03-01', 0, '2026-03-01', '9999-12-31', 0, 9223372036854775807),
 (32, 22, '卫生院', 'publishing', 'normal', 4, '', '', '', '2015-01-01', 0, '2015-01-01', '9999-12-31', 0, 9223372036854775807);
INSERT INTO findings (id, rule, rule_version, article, severity, subject_kind, subject_id, violation_key, title, evidence, host_unit_id, account_id, first_day, last_day, state,
 triage, due_at, due_is_provisional, original_due_at, rectify_due_at, first_dispatched_at, extensions, appeals, returns, reworks, calendar_version, version, opened_at, closed_at) VALUES
 (41, '2.4d-stale-update', '1', '152-2021.2.4', 'serious', 'account', 21, '2026-02-10', '石榴镇停更', '{}', 3, 21, '2026-02-24', NULL, 'rectifying', 'shown', 1772380000000, 0, 1772380000000, 1772380000000, 1771950000000, 0, 0, 0, 0, 'x', 2, 1771900000000, NULL),
 (42, '1.4-no-duty-holder', '1', '152-2021.1', 'general', 'account', 22, 'editor', '缺编辑', '{}', 4, 22, '2026-02-24', '2026-02-25', 'closed', 'shown', NULL, 0, 1772410000000, 1772410000000, 1771960000000, 0, 0, 0, 0, 'x', 3, 1771900000000, 1772400000000),
 (43, '4.1-no-dedicated-staff', '1', '152-2021.4.1', 'hint', 'unit', 3, 'staff', '没有工作人员', '{}', 3, NULL, '2026-02-24', NULL, 'to_verify', 'shown', NULL, 0, NULL, NULL, NULL, 0, 0, 0, 0, 'x', 1, 1771900000000, NULL);
INSERT INTO finding_versions (finding_id, version, severity, host_unit_id, last_day, state, triage, dispatched_at, original_due_at, rectify_due_at, extensions, reworks, closed_at, recorded_from, recorded_to) VALUES
 (41, 1, 'serious', 3, NULL, 'to_verify', 'shown', NULL, NULL, NULL, 0, 0, NULL, 1771900000000, 1771950000000),
 (41, 2, 'serious', 3, NULL, 'rectifying', 'shown', 1771950000000, 1772380000000, 1772380000000, 0, 0, NULL, 1771950000000, 9223372036854775807),
 (42, 2, 'general', 4, NULL, 'rectifying', 'shown', 1771960000000, 1772410000000, 1772410000000, 0, 0, NULL, 1771900000000, 1772400000000),
 (42, 3, 'general', 4, '2026-02-25', 'closed', 'shown', 1771960000000, 1772410000000, 1772410000000, 0, 0, 1772400000000, 1772400000000, 9223372036854775807),
 (43, 1, 'hint', 3, NULL, 'to_verify', 'shown', NULL, NULL, NULL, 0, 0, NULL, 1771900000000, 9223372036854775807);
INSERT INTO filing_duties (id, account_id, filing_system, system_zh, kind, occasion, effective_on, version, created_at) VALUES
 (51, 21, 'national', '国办系统', 'filing', 'opening', '2026-03-01', 1, 0), (52, 21, 'city', '市平台', 'filing', 'opening', '2026-03-01', 1, 0);
INSERT INTO filing_versions (id, filing_id, state, due_on, last_due_on, is_provisional, calendar_version, submitted_on, settled_on, receipt_number, form, note, recorded_from, recorded_to) VALUES
 (61, 51, 'submitted', '2026-03-04', '2026-03-04', 0, 'x', '2026-03-02', NULL, '', '', '', 0, 9223372036854775807),
 (62, 52, 'due', '2026-03-04', '2026-03-04', 0, 'x', NULL, NULL, '', '', '', 0, 9223372036854775807);
)";

class DashboardSuite : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        database->run_script(seed);
        caller.role = "city_office_clerk";
        caller.scope = organisation::Scope::city();
        caller.unit_path = "/1/2/";
        caller.actor.unit = UnitId{2};
    }
    Json board(const DashboardQuestion& question = {}) { return read_dashboard(context, caller, question).value(); }
    static std::int64_t value(const Json& list, const std::string& key) {
        for (const Json& each : list) {
            if (each.at("key") == key) return each.at("value");
        }
        return -1;
    }
    Instant now() { return clock.now(); }
    Json records(std::string measure, PlaceQuestion place = {}, bool is_about_unit = false) {
        const Moment whole{now(), {0}, now()};
        return dashboard_records(context, caller, {place, now(), whole, {.measure = std::move(measure), .is_about_unit = is_about_unit}},
                                 {})
            .value();
    }
    ManualClock clock{*parse_instant("2026-03-02T10:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
    organisation::Caller caller;
};

TEST_P(DashboardSuite, R1_2TheFiveNumbersNowAndAsTheLastMonthEnded) {
    const Json city = board();
    EXPECT_EQ(city["place"]["title"], "全市");
    EXPECT_EQ(value(city["numbers"], "accounts"), 2);
    EXPECT_EQ(city["numbers"][0]["before"]["value"], 1) << "one was opened on the first of March";
    EXPECT_EQ(value(city["numbers"], "stale"), 1);
    EXPECT_EQ(value(city["numbers"], "open"), 2);
    EXPECT_EQ(city["numbers"][2]["before"]["value"], 3);
    EXPECT_EQ(value(city["numbers"], "overdue"), 1);
    EXPECT_EQ(city["numbers"][3]["before"]["value"], 0);
    EXPECT_EQ(value(city["numbers"], "closed_in_time"), 500);
    EXPECT_EQ(value(city["filings"]["items"], "on_time"), 1) << "handed in counts as done";
    EXPECT_EQ(value(city["filings"]["items"], "open"), 1);
}

TEST_P(DashboardSuite, R1_2RowsOfTheLevelBelowAddUp) {
    const Json town = board({.place = {.under = UnitId{3}}});
    ASSERT_EQ(town["rows"]["items"].size(), 3u) << "the account, the unit below, the town itself";
    std::int64_t open = 0;
    for (const Json& row : town["rows"]["items"]) open += row["cells"][2]["value"].get<std::int64_t>();
    EXPECT_EQ(open, value(town["numbers"], "open"));
    EXPECT_EQ(records("open", {.under = UnitId{3}})["total"], 2);
    EXPECT_EQ(records("open", {.under = UnitId{3}}, true)["total"], 1);
    EXPECT_EQ(records("open", {.under = UnitId{3}, .account = AccountId{21}})["total"], 1);
    EXPECT_EQ(board({.place = {.account = AccountId{22}}})["numbers"][0]["key"], "posts");
}

TEST_P(DashboardSuite, R2_4cAPastDayIsCountedAsItWasKnown) {
    const Json past = board({.as_of = Date::parse("2026-02-24")});
    EXPECT_EQ(value(past["numbers"], "open"), 3);
    EXPECT_EQ(value(past["flow"]["nodes"], "fate_to_verify"), 2) << "the order was not dispatched yet";
    EXPECT_EQ(past["failing_next"].size(), 0u);
    EXPECT_EQ(read_dashboard(context, caller, {.as_of = Date::parse("2026-03-03")}).error().code, "overview.day_to_come");
}

TEST_P(DashboardSuite, R2_4cWhatIsWrittenLaterDoesNotChangeTheRecordsOfANumber) {
    const Moment whole{now(), {0}, now()};
    const RecordsQuestion question{{}, now(), whole, {.measure = "open"}};
    clock.set(now() + std::chrono::milliseconds(60'000));
    database->run_script("UPDATE finding_versions SET recorded_to = 1772416830000 WHERE finding_id = 43");
    database->run_script(
        "INSERT INTO finding_versions (finding_id, version, severity, host_unit_id, last_day, state, triage, extensions, reworks, "
        "closed_at, recorded_from, recorded_to) VALUES (43, 2, 'hint', 3, NULL, 'not_upheld', 'shown', 0, 0, 1772416830000, "
        "1772416830000, 9223372036854775807)");
    EXPECT_EQ(dashboard_records(context, caller, question, {}).value()["total"], 2);
    EXPECT_EQ(value(board()["numbers"], "open"), 1);
}

TEST_P(DashboardSuite, R1_2WhatLiesOutsideIsAbsent) {
    caller.role = "editor";
    caller.unit_path = "/1/3/4/";
    caller.actor.unit = UnitId{4};
    caller.scope = organisation::Scope::own("/1/3/4/");
    const Json own = board();
    EXPECT_EQ(own["place"]["unit"]["id"], 4);
    EXPECT_EQ(value(own["numbers"], "accounts"), 1);
    EXPECT_EQ(value(own["numbers"], "open"), 0);
    EXPECT_EQ(read_dashboard(context, caller, {.place = {.under = UnitId{3}}}).error().kind, RefusalClass::not_found);
    EXPECT_EQ(read_dashboard(context, caller, {.place = {.account = AccountId{21}}}).error().kind, RefusalClass::not_found);
    EXPECT_EQ(read_monthly_report(context, caller, {.under = UnitId{2}}).error().kind, RefusalClass::not_found);
}

TEST_P(DashboardSuite, R1_2TheMonthSaysItsFiguresAndRefusesOneToCome) {
    const Json report = read_monthly_report(context, caller, {.first_day = Date::parse("2026-02-01")}).value();
    EXPECT_EQ(report["month"], "2026-02");
    EXPECT_EQ(report["is_whole"], true);
    EXPECT_EQ(report["opened"]["value"], 0);
    EXPECT_EQ(read_monthly_report(context, caller, {}).value()["opened"]["value"], 1);
    const std::string found = report["sentences"][2]["text"];
    EXPECT_NE(found.find("本月发现问题3件"), std::string::npos) << found;
    EXPECT_EQ(found.find('{'), std::string::npos) << found;
    EXPECT_EQ(read_monthly_report(context, caller, {.first_day = Date::parse("2026-04-01")}).error().code, "overview.month_to_come");
    for (const bool is_docx : {true, false}) {
        const auto file = monthly_report_file(context, caller, {}, is_docx).value();
        EXPECT_EQ(file.bytes.substr(0, 2), "PK") << file.name;
    }
}

TEST(Shelf, AFinishedPageIsKeptForAMinuteAndNoLonger) {
    const Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    const auto& shelf = rulebook.part<Shelf>();
    shelf.keep("city", Json{{"open", 1}}, {1'000});
    EXPECT_EQ((*shelf.find("city", {60'999}))["open"], 1);
    EXPECT_FALSE(shelf.find("city", {61'000}));
    EXPECT_FALSE(shelf.find("city", {999})) << "counted after the moment that is asked";
    EXPECT_FALSE(shelf.find("town", {1'000}));
}

YANLU_ON_BOTH_ENGINES(DashboardSuite);

}  // namespace
}  // namespace yanlu::overview
