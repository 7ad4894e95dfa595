// The overview counts what the lists behind its figures show, for the caller's area only. Both engines.
#include "overview/overview.hpp"

#include <gtest/gtest.h>

#include "ledger/workspace.hpp"
#include "organisation/permissions.hpp"
#include "overview/statements.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::overview {
namespace {

constexpr const char* seed = R"(
INSERT INTO unit_nodes (id, path, version) VALUES (1, '/1/', 1), (2, '/1/2/', 1), (3, '/1/3/', 1), (4, '/1/3/4/', 1);
INSERT INTO unit_versions (id, unit_id, name, short_name, kind, level, area, is_covered, state, decision, valid_from, valid_to, recorded_from, recorded_to) VALUES
 (11, 1, '云湾市人民政府', '市政府', 'government', 'city', '', 1, 'active', '', '2015-01-01', '9999-12-31', 0, 9223372036854775807),
 (12, 2, '云湾市人民政府办公室', '市府办', 'city_office', 'city', '', 1, 'active', '', '2015-01-01', '9999-12-31', 0, 9223372036854775807),
 (13, 3, '云湾市石榴镇人民政府', '石榴镇', 'town', 'town', '449805', 1, 'active', '', '2015-01-01', '9999-12-31', 0, 9223372036854775807),
 (14, 4, '云湾市石榴镇卫生院', '石榴镇卫生院', 'subordinate_unit', 'town', '', 1, 'active', '', '2015-01-01', '9999-12-31', 0, 9223372036854775807);
INSERT INTO account_identities (id, platform, platform_account_id, version, last_post_at) VALUES (21, 'weibo', 'w1', 1, 1772413200000), (22, 'weibo', 'w2', 1, 1771000000000);
INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, is_baseline, valid_from, valid_to, recorded_from, recorded_to) VALUES
 (31, 21, '石榴镇', 'publishing', 'normal', 3, '', '', '', 0, '2015-01-01', '9999-12-31', 1772413200000, 9223372036854775807),
 (32, 22, '市府办', 'publishing', 'normal', 2, '', '', '', 0, '2015-01-01', '9999-12-31', 0, 9223372036854775807);
INSERT INTO findings (id, rule, rule_version, article, severity, subject_kind, subject_id, violation_key, title, evidence, host_unit_id, account_id, first_day, last_day, state,
 triage, due_at, due_is_provisional, original_due_at, extensions, appeals, returns, reworks, calendar_version, version, opened_at, closed_at) VALUES
 (41, '2.4d-stale-update', '1', '152-2021.2.4', 'serious', 'account', 21, '2026-02-10', '石榴镇停更', '{}', 3, 21, '2026-02-24', NULL, 'rectifying', 'shown', 1772380000000, 0, 1772380000000, 0, 0, 0, 0, 'x', 1, 1771900000000, NULL),
 (42, '1.4-no-duty-holder', '1', '152-2021.1', 'general', 'account', 22, 'editor', '缺编辑', '{}', 2, 22, '2026-02-24', '2026-02-25', 'closed', 'shown', 1772500000000, 0, 1772410000000, 0, 0, 0, 0, 'x', 1, 1771900000000, 1772400000000);
INSERT INTO finding_versions (finding_id, version, severity, host_unit_id, last_day, state, triage, dispatched_at, original_due_at, rectify_due_at, extensions, reworks, closed_at, recorded_from, recorded_to) VALUES
 (41, 1, 'serious', 3, NULL, 'rectifying', 'shown', 1771900000000, 1772380000000, 1772380000000, 0, 0, NULL, 1771900000000, 9223372036854775807),
 (42, 1, 'general', 2, NULL, 'rectifying', 'shown', 1771900000000, 1772410000000, 1772410000000, 0, 0, NULL, 1771900000000, 1772400000000),
 (42, 2, 'general', 2, '2026-02-25', 'closed', 'shown', 1771900000000, 1772410000000, 1772410000000, 0, 0, 1772400000000, 1772400000000, 9223372036854775807);
)";

class OverviewSuite : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        store_calendar(*database, rulebook.calendar());
        database->run_script(seed);
        caller.role = "city_office_clerk";
        caller.scope = organisation::Scope::city();
        caller.unit_path = "/1/2/";
        caller.actor.unit = UnitId{2};
    }
    organisation::Caller town_officer() {
        organisation::Caller officer;
        officer.role = "supervising_officer";
        officer.unit_path = "/1/3/";
        officer.scope = organisation::Scope::subtree("/1/3/");
        officer.actor.unit = UnitId{3};
        return officer;
    }
    std::int64_t number(const Json& overview, const std::string& key) {
        for (const Json& n : overview.at("numbers")) {
            if (n.at("key") == key) return n.at("value");
        }
        return -1;
    }
    ManualClock clock{*parse_instant("2026-03-02T10:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
    organisation::Caller caller;
};

TEST_P(OverviewSuite, R1_2_TheOfficeSeesTheWholeCityAndATownItself) {
    const Json city = read_overview(context, caller, {}).value();
    EXPECT_EQ(number(city, "accounts"), 2);
    EXPECT_EQ(number(city, "stale_accounts"), 1);
    EXPECT_EQ(number(city, "open_findings"), 1);
    EXPECT_EQ(number(city, "overdue_findings"), 1);
    EXPECT_EQ(number(city, "closed_on_time"), 500);
    EXPECT_EQ(city["tiles"].size(), 1u);
    EXPECT_EQ(city["tiles"][0]["row"], 0);
    EXPECT_EQ(city["tiles"][0]["worst"], "serious");
    const Json town = read_overview(context, town_officer(), {}).value();
    EXPECT_EQ(number(town, "accounts"), 1);
    EXPECT_EQ(town["area"], "云湾市石榴镇人民政府");
}

TEST_P(OverviewSuite, APastDayIsCountedAsItEnded) {
    const Json past = read_overview(context, caller, Date::parse("2026-02-25")).value();
    EXPECT_EQ(number(past, "open_findings"), 2);
    EXPECT_EQ(number(past, "overdue_findings"), 0);
    for (const Json& each : past["numbers"]) {
        const auto link = each["link"].get<std::string>();
        EXPECT_TRUE(link.find("known=") != link.npos || link.find("as_of=2026-02-25") != link.npos) << link;
    }
    EXPECT_EQ(read_overview(context, caller, Date::parse("2026-03-03")).error().code, "overview.day_to_come");
}

TEST_P(OverviewSuite, SearchTakesNamesAndIdsAndNoWildcards) {
    EXPECT_EQ(search(context, caller, "石榴").value()["items"].size(), 4u);
    EXPECT_EQ(search(context, caller, "w2").value()["items"][0]["id"], 22);
    EXPECT_TRUE(search(context, caller, "%").value()["items"].empty());
    EXPECT_EQ(search(context, caller, " 　").error().code, "overview.nothing_to_search");
    for (const Json& item : search(context, town_officer(), "市府办").value()["items"])
        EXPECT_NE(item["id"], 22) << "another unit's account";
}

TEST_P(OverviewSuite, EntriesComeWithTheirProof) {
    for (int i = 0; i < 5; ++i) {
        const auto done = ledger::perform(context, caller.command("registry.amend_account"),
                                          [](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                                              journal.record({.subject_kind = "account", .subject_id = 21});
                                              return Json();
                                          });
        ASSERT_TRUE(done);
    }
    const Json page = list_entries(context, caller, {.subject_kind = "account", .page = {.limit = 2}}).value();
    EXPECT_EQ(page["total"], 5);
    EXPECT_EQ(page["items"].size(), 2u);
    EXPECT_EQ(page["items"][0]["verb_zh"], "修改政务新媒体");
    EXPECT_FALSE(page["next_cursor"].is_null());
    const Json entry = read_entry(context, caller, 3).value();
    EXPECT_EQ(entry["checkpoint"]["size"], 5);
    EXPECT_FALSE(entry["proof"].empty());
    EXPECT_EQ(read_entry(context, caller, 5).error().kind, RefusalClass::not_found);
    EXPECT_EQ(list_entries(context, town_officer(), {}).error().kind, RefusalClass::forbidden);
}

TEST_P(OverviewSuite, EveryStatementPrepares) {
    for (const storage::Statement* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

YANLU_ON_BOTH_ENGINES(OverviewSuite);

}  // namespace
}  // namespace yanlu::overview
