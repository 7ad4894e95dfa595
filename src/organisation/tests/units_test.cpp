// 1.2: the tree of units, its changes with their decisions, and what was true and known before. Both engines.
#include <set>

#include "ledger/verify.hpp"
#include "organisation/statements.hpp"
#include "organisation/tests/fixture.hpp"

namespace yanlu::organisation {
namespace {

class Units : public OrganisationSuite {
protected:
    std::string name_on(UnitId id, const char* iso) {
        const auto unit = find_unit_as_of(*database, id, day(iso), clock.now());
        return unit ? unit->facts.name : "";
    }
    std::vector<std::string> names(const Caller& caller) {
        std::vector<std::string> out;
        const auto tree = unit_tree(context, caller, {});
        for (const Json& node : tree->at("items")) out.push_back(node["name"]);
        return out;
    }
    void host(UnitId unit, std::int64_t account) {
        constexpr storage::Statement identity{
            "test.identity", "INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES ($1, 'weibo', $2, 1)"};
        constexpr storage::Statement version{
            "test.version",
            "INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, is_baseline, "
            "valid_from, valid_to, recorded_from, recorded_to) VALUES ($1, $1, '账号', 'publishing', 'normal', $2, '', '', '', 0, "
            "'2026-01-01', '9999-12-31', 0, 9223372036854775807)"};
        database->execute(identity, account, std::to_string(account));
        database->execute(version, account, unit);
    }
    Rename rename(const char* name, const char* on) { return {name, name, day(on), "府办〔2026〕1号"}; }
};

TEST_P(Units, ANewUnitStandsUnderItsSuperiorAndIsSupervisedByTheTree) {
    const Unit made = *find_unit(*database, school);
    EXPECT_EQ(made.path, unit_path(*database, department) + std::to_string(school.value) + "/");
    EXPECT_EQ(made.facts.supervising_unit, department);
    EXPECT_EQ(find_unit(*database, town)->facts.supervising_unit, office);
    EXPECT_EQ(find_unit(*database, department)->facts.supervising_unit, office);
    EXPECT_EQ(made.facts.area, "云湾市人民政府");
    EXPECT_EQ(find_unit(*database, town)->facts.area, "云湾市石榴镇人民政府");
}

TEST_P(Units, WhatCannotStandThereIsRefused) {
    const auto refused = [&](const NewUnit& unit) { return code(create_unit(context, system, unit)); };
    EXPECT_EQ(refused(input("第二个政府", "government", "city", {})), "organisation.root_exists");
    EXPECT_EQ(refused(input("无上级", "department", "city", {})), "organisation.parent_missing");
    EXPECT_EQ(refused(input("某镇", "town", "town", department)), "organisation.belongs_under_government");
    EXPECT_EQ(refused(input("某局", "subordinate_unit", "city", town)), "organisation.level_above_parent");
    EXPECT_EQ(refused(input("云湾市教育局", "department", "city", root)), "organisation.unit_name_taken");
    EXPECT_EQ(refused(input("无", "department", "city", UnitId{999'999})), "organisation.no_such_unit");
    NewUnit future = input("未来局", "department", "city", root);
    future.valid_from = day("2026-03-03");
    EXPECT_EQ(refused(future), "organisation.effective_in_future");
    const UnitId division = make("宣传科", "internal_division", "city", department);
    EXPECT_EQ(refused(input("小组", "internal_division", "city", division)), "organisation.parent_has_no_children");
    NewUnit supervised = input("某中心", "subordinate_unit", "city", department);
    supervised.supervising_unit = town;
    EXPECT_EQ(refused(supervised), "organisation.supervisor_outside_line");
}

TEST_P(Units, CreditCodesAreCheckedAndStandOnce) {
    NewUnit unit = input("有码单位", "department", "city", root);
    unit.credit_code = "91350100M000100Y44";
    EXPECT_EQ(code(create_unit(context, system, unit)), "organisation.credit_code_check_digit");
    unit.credit_code = "91350100m000100y43";
    const auto made = create_unit(context, system, unit);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->at("credit_code"), "91350100M000100Y43");
    UnitAmendment amendment;
    amendment.credit_code = "91350100M000100Y43";
    EXPECT_EQ(code(amend_unit(context, system, town, amendment)), "organisation.credit_code_taken");
}

TEST_P(Units, ARenameKeepsTheOldNameForTheDaysBefore) {
    clock.set(*parse_instant("2026-03-10T09:00:00+08:00"));
    ASSERT_TRUE(rename_unit(context, system, department, rename("云湾市教育和体育局", "2026-03-05")));
    EXPECT_EQ(name_on(department, "2026-03-04"), "云湾市教育局");
    EXPECT_EQ(name_on(department, "2026-03-05"), "云湾市教育和体育局");
    // As known on the day before the rename was entered, nobody had heard of it.
    const auto then = find_unit_as_of(*database, department, day("2026-03-06"), *parse_instant("2026-03-09T09:00:00+08:00"));
    EXPECT_EQ(then->facts.name, "云湾市教育局");
    const auto detail = show_unit(context, system, department, {});
    EXPECT_EQ(detail->at("history").size(), 2u);
    EXPECT_EQ(detail->at("history")[0]["valid_from"], "2026-03-05");
    EXPECT_EQ(detail->at("history")[0]["valid_to"], nullptr);
    EXPECT_EQ(detail->at("version"), 2);
    EXPECT_EQ(show_unit(context, system, department, day("2026-03-01"))->at("name"), "云湾市教育局");
}

TEST_P(Units, DaysOutOfOrderAreRefused) {
    ASSERT_TRUE(rename_unit(context, system, department, rename("云湾市教育和体育局", "2026-03-01")));
    EXPECT_EQ(code(rename_unit(context, system, department, rename("甲", "2026-02-28"))), "organisation.effective_before_last_change");
    EXPECT_EQ(code(rename_unit(context, system, department, rename("甲", "2026-03-03"))), "organisation.effective_in_future");
}

TEST_P(Units, AnOldVersionIsRefused) {
    Caller caller = acting("city_office_clerk", office);
    caller.expected_version = 1;
    ASSERT_TRUE(rename_unit(context, caller, department, rename("云湾市教育和体育局", "2026-03-01")));
    const auto again = rename_unit(context, caller, department, rename("云湾市教体局", "2026-03-01"));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, RefusalClass::precondition_failed);
}

TEST_P(Units, AnAmendmentCorrectsWhatWasWrongAllAlong) {
    UnitAmendment amendment;
    amendment.short_name = "市教育局";
    amendment.is_covered = false;
    ASSERT_TRUE(amend_unit(context, system, department, amendment));
    const Unit unit = *find_unit(*database, department);
    EXPECT_EQ(unit.facts.short_name, "市教育局");
    EXPECT_FALSE(unit.facts.is_covered);
    EXPECT_EQ(unit.valid_from, day("2026-01-01"));
    ASSERT_TRUE(amend_unit(context, system, department, amendment));
    EXPECT_EQ(find_unit(*database, department)->version, unit.version);  // nothing changed, nothing written
}

TEST_P(Units, ChangeOfSuperiorTakesTheWholeSubtreeAlong) {
    const UnitId bureau = make("云湾市体育局", "department", "city", root);
    const UnitId branch = make("一中分校", "subordinate_unit", "city", school);
    ASSERT_TRUE(change_superior(context, system, school, {bureau, {}, day("2026-03-01"), "编办〔2026〕2号"}));
    EXPECT_EQ(unit_path(*database, branch),
              unit_path(*database, bureau) + std::to_string(school.value) + "/" + std::to_string(branch.value) + "/");
    EXPECT_EQ(find_unit(*database, school)->facts.supervising_unit, bureau);
    EXPECT_EQ(code(change_superior(context, system, school, {branch, {}, day("2026-03-01"), "x"})), "organisation.parent_below_unit");
    EXPECT_EQ(code(change_superior(context, system, school, {school, {}, day("2026-03-01"), "x"})), "organisation.parent_below_unit");
    const auto sight = names(acting("supervising_officer", department));
    EXPECT_EQ(sight, std::vector<std::string>{"云湾市教育局"});
}

TEST_P(Units, AMergerHandsOverChildrenAndPosts) {
    const UnitId bureau = make("云湾市体育局", "department", "city", root);
    const PersonId editor = person("甲");
    ASSERT_TRUE(appoint(context, system, {editor, department, "editor", "编辑", day("2026-02-01")}));
    const auto merged = merge_units(context, system, department, {bureau, day("2026-03-02"), "府〔2026〕3号"});
    ASSERT_TRUE(merged) << merged.error().code;
    EXPECT_EQ(merged->at("id"), bureau.value);
    EXPECT_EQ(find_unit(*database, school)->facts.parent, bureau);
    EXPECT_EQ(find_unit(*database, school)->facts.supervising_unit, bureau);
    EXPECT_EQ(find_unit(*database, department)->facts.state, "merged");
    EXPECT_EQ(name_on(department, "2026-03-01"), "云湾市教育局");
    EXPECT_EQ(successors_of(*database, department), std::vector{bureau});
    const auto posts = list_appointments(context, system, {.person = editor}, {});
    ASSERT_EQ(posts->at("items").size(), 2u);
    EXPECT_EQ(posts->at("items")[1]["unit"]["id"], bureau.value);
    EXPECT_EQ(code(rename_unit(context, system, department, rename("甲", "2026-03-02"))), "organisation.unit_not_active");
    // The successor's people still see the unit that went up in it.
    EXPECT_EQ(names(acting("supervising_officer", bureau)).size(), 3u);
}

TEST_P(Units, SuccessorsAreFollowedToTheEnd) {
    const UnitId a = make("甲局", "department", "city", root);
    const UnitId b = make("乙局", "department", "city", root);
    const UnitId c = make("丙局", "department", "city", root);
    ASSERT_TRUE(merge_units(context, system, a, {b, day("2026-03-02"), "x号"}));
    ASSERT_TRUE(merge_units(context, system, b, {c, day("2026-03-02"), "x号"}));
    EXPECT_EQ(successors_of(*database, a), std::vector{c});
    EXPECT_EQ(successors_of(*database, c), std::vector{c});
    EXPECT_EQ(code(merge_units(context, system, root, {c, day("2026-03-02"), "x号"})), "organisation.merged_into_itself");
    EXPECT_EQ(code(merge_units(context, system, c, {c, day("2026-03-02"), "x号"})), "organisation.merged_into_itself");
}

TEST_P(Units, ASplitGivesEveryAccountToOneSuccessor) {
    const UnitId bureau = make("云湾市文体局", "department", "city", root);
    host(bureau, 50'001);
    host(bureau, 50'002);
    Split split{{{"云湾市文化局", "市文化局", {AccountId{50'001}}}, {"云湾市体育局", "市体育局", {}}}, day("2026-03-02"), "府〔2026〕4号"};
    EXPECT_EQ(code(split_unit(context, system, bureau, split)), "organisation.accounts_left");
    split.successors[1].accounts = {AccountId{50'001}, AccountId{50'002}};
    EXPECT_EQ(code(split_unit(context, system, bureau, split)), "organisation.account_given_twice");
    split.successors[1].accounts = {AccountId{50'002}};
    const auto made = split_unit(context, system, bureau, split);
    ASSERT_TRUE(made) << made.error().code;
    EXPECT_EQ(made->at("items").size(), 2u);
    EXPECT_EQ(successors_of(*database, bureau).size(), 2u);
    constexpr storage::Statement events{"test.events", "SELECT payload FROM outbox WHERE topic = 'unit.split'"};
    const Json payload = Json::parse(*database->value<std::string>(events));
    EXPECT_EQ(payload["successors"][1]["account_ids"], Json::array({50'002}));
    EXPECT_EQ(find_unit(*database, bureau)->facts.state, "split");
}

TEST_P(Units, AUnitWithAnythingOnItCannotBeAbolished) {
    const Abolition abolition{day("2026-03-02"), "府〔2026〕5号"};
    EXPECT_EQ(code(abolish_unit(context, system, department, abolition)), "organisation.has_children");
    host(school, 50'003);
    EXPECT_EQ(code(abolish_unit(context, system, school, abolition)), "organisation.has_accounts");
    ASSERT_TRUE(appoint(context, system, {person("乙"), town, "editor", "编辑", day("2026-02-01")}));
    EXPECT_EQ(code(abolish_unit(context, system, town, abolition)), "organisation.has_appointments");
    const UnitId empty = make("空单位", "department", "city", root);
    ASSERT_TRUE(abolish_unit(context, system, empty, abolition));
    EXPECT_EQ(code(abolish_unit(context, system, root, abolition)), "organisation.root_stays");
}

TEST_P(Units, ReadsStayWithinTheScope) {
    const Caller officer = acting("supervising_officer", department);
    EXPECT_EQ(names(officer), (std::vector<std::string>{"云湾市教育局", "云湾市第一中学"}));
    EXPECT_EQ(names(acting("editor", department)), std::vector<std::string>{"云湾市教育局"});
    EXPECT_EQ(names(acting("city_office_clerk", office)).size(), 5u);
    EXPECT_EQ(show_unit(context, officer, town, {}).error().kind, RefusalClass::not_found);
    EXPECT_EQ(list_units(context, officer, {}, {})->at("total"), 2);
    EXPECT_EQ(list_units(context, officer, {.under = town}, {})->at("total"), 0);
    const auto refused = rename_unit(context, officer, department, rename("甲", "2026-03-01"));
    EXPECT_EQ(refused.error().kind, RefusalClass::forbidden);
    EXPECT_EQ(rename_unit(context, officer, town, rename("甲", "2026-03-01")).error().kind, RefusalClass::not_found);
}

TEST_P(Units, PagesGoToTheEndAndFiltersHold) {
    api::Page page;
    page.sort = "path";
    page.limit = 2;
    std::set<std::int64_t> seen;
    for (int pages = 0; pages < 10; ++pages) {
        const auto list = list_units(context, system, {}, page);
        ASSERT_TRUE(list);
        EXPECT_EQ(list->at("total"), 5);
        for (const Json& item : list->at("items")) EXPECT_TRUE(seen.insert(item["id"].get<std::int64_t>()).second);
        if (list->at("next_cursor").is_null()) break;
        page.after = *api::decode_cursor(list->at("next_cursor").get<std::string>(), "path", false);
    }
    EXPECT_EQ(seen.size(), 5u);
    EXPECT_EQ(list_units(context, system, {.words = "教育"}, {})->at("total"), 1);
    EXPECT_EQ(list_units(context, system, {.kind = "town"}, {})->at("total"), 1);
    EXPECT_EQ(list_units(context, system, {.parent = root}, {})->at("total"), 3);
    EXPECT_EQ(list_units(context, system, {.state = "merged"}, {})->at("total"), 0);
}

TEST_P(Units, AnInternalDivisionIsAnsweredForByItsUnit) {
    const UnitId division = make("宣传科", "internal_division", "city", department);
    EXPECT_EQ(answerable_unit(*database, division)->id, department);
    EXPECT_EQ(answerable_unit(*database, department)->id, department);
    EXPECT_FALSE(answerable_unit(*database, UnitId{999'999}));
}

// Random reorganisations: paths always say what the parents say, every time has exactly one version, the ledger holds.
TEST_P(Units, RandomMovesKeepPathsAndHistoryTrue) {
    std::vector<UnitId> units{department, school};
    for (int i = 0; i < 12; ++i)
        units.push_back(make("单位" + std::to_string(i), "subordinate_unit", "city", units[rng.below(units.size())]));
    int moved = 0;
    for (int step = 0; step < 60; ++step) {
        clock.advance(std::chrono::hours(5));
        const UnitId unit = units[rng.below(units.size())];
        const UnitId other = units[rng.below(units.size())];
        const Date today = clock.today();
        const auto answer = rng.below(8) == 0 && unit != department ? merge_units(context, system, unit, {other, today, "测试"})
                                                                    : change_superior(context, system, unit, {other, {}, today, "测试"});
        moved += answer.has_value();
    }
    EXPECT_GT(moved, 10);
    constexpr storage::Statement overlaps{
        "test.overlaps",
        "SELECT count(*) FROM unit_versions a JOIN unit_versions b ON b.unit_id = a.unit_id AND b.id <> a.id AND b.recorded_to = "
        "9223372036854775807 AND b.valid_from < a.valid_to AND a.valid_from < b.valid_to WHERE a.recorded_to = 9223372036854775807"};
    EXPECT_EQ(database->value<std::int64_t>(overlaps), 0);
    for (const UnitId id : units) {
        const Unit unit = *find_unit(*database, id);
        EXPECT_EQ(unit.path, unit_path(*database, *unit.facts.parent) + std::to_string(id.value) + "/") << id.value;
        const auto line = line_of(*database, id);
        EXPECT_EQ(line.front().id, root);
        EXPECT_EQ(line.back().id, id);
        for (const UnitId last : successors_of(*database, id)) EXPECT_TRUE(find_unit(*database, last)->facts.is_active());
    }
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(Units, EveryStatementPrepares) {
    for (const storage::Statement* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

YANLU_ON_BOTH_ENGINES(Units);

}  // namespace
}  // namespace yanlu::organisation
