// Assessments over a real database: from the draft to the final result, who may, appeals, replay, what-if, scope.
#include "assessment/imports.hpp"
#include "assessment/read_result.hpp"
#include "assessment/tests/city.hpp"
#include "documents/sheet_import.hpp"

namespace yanlu::assessment {
namespace {

class Assessments : public testing::AssessedCity {};
YANLU_ASSESSED_ON_BOTH_ENGINES(Assessments);

api::Page page(std::int64_t limit = 50) { return {.sort = "rank", .limit = limit}; }

TEST_P(Assessments, R4_3aRunsFromTheDraftToTheFinalResult) {
    auto finding = opened("3.2c-advertisement", weibo, "2026-03-01");
    verify(finding);
    const AssessmentId id = announced();
    const Json town = sheet(id);
    EXPECT_EQ(town["accounts"][0]["score"], 9600);
    EXPECT_EQ(town["accounts"][0]["items"][0]["cases"][0]["record"]["id"], finding.id.value);
    EXPECT_EQ(town["media"], 9700);  // the mean of 96 and 100, less the round that half a year asks for
    EXPECT_EQ(town["verdict"], "passed");
    EXPECT_EQ(step(id, "finalise", chief()), "final");
    const auto result = result_of(city.context, id);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->units.size(), 3U);
    EXPECT_EQ(result->digest.size(), 64U);
}

TEST_P(Assessments, R4_3aWhatIsNotVerifiedOrWasWithdrawnTakesNothing) {
    auto open = opened("3.2c-advertisement", weibo, "2026-03-01");
    auto gone = opened("3.2c-advertisement", weibo, "2026-03-02");
    verify(gone);
    withdraw(gone);
    const Json town = sheet(announced());
    EXPECT_EQ(town["accounts"][0]["score"], 10000);
    EXPECT_EQ(town["accounts"][0]["items"][0]["cases"].size(), 1U);
    EXPECT_EQ(town["accounts"][0]["items"][0]["cases"][0]["is_counted"], false);
}

TEST_P(Assessments, R4_3aAnAppealThatIsGrantedMakesANewVersionFromTheSameFacts) {
    auto finding = opened("3.2c-advertisement", weibo, "2026-03-01");
    verify(finding);
    const AssessmentId id = announced();
    const std::string digest = find_assessment(*city.database, id)->facts_digest;
    const NewAppeal wanted{UnitId{10}, "content-faults", "finding:" + std::to_string(finding.id.value), "系转载通告，非广告", {}};
    EXPECT_EQ(code_of(appeal(city.context, head(), id, {UnitId{10}, "content-faults", "finding:1", "无", {}})),
              "assessment.nothing_to_appeal");
    EXPECT_EQ(code_of(appeal(city.context, head(), id, {UnitId{20}, "content-faults", wanted.case_key, "无", {}})),
              "organisation.no_such_record");
    const auto made = appeal(city.context, head(), id, wanted);
    ASSERT_TRUE(made) << code_of(made);
    EXPECT_EQ(code_of(appeal(city.context, head(), id, wanted)), "assessment.appealed_already");
    EXPECT_EQ(step(id, "finalise", leader()), "flow.not_from_this_state");
    const AppealId appeal_id{made->at("id").get<std::int64_t>()};
    EXPECT_EQ(code_of(decide_appeal(city.context, chief(), id, appeal_id, {true, "", {}})), "api.missing");
    ASSERT_TRUE(decide_appeal(city.context, chief(), id, appeal_id, {true, "经核属实", {}}));
    const Assessment after = *find_assessment(*city.database, id);
    EXPECT_EQ(after.state, "corrected");
    EXPECT_EQ(after.result_version, 2);
    EXPECT_EQ(after.facts_digest, digest);
    EXPECT_EQ(sheet(id)["accounts"][0]["score"], 10000);
    const Json records = difference(city.context, chief(), id, {1, 2, {}}).value()["records"];
    ASSERT_EQ(records.size(), 1U);
    EXPECT_EQ(records[0]["before"], 400);
    EXPECT_EQ(records[0]["after"], 0);
    EXPECT_EQ(records[0]["key"], wanted.case_key);
}

TEST_P(Assessments, R4_3aWhoScoredNeitherAnnouncesNorDecides) {
    auto finding = opened("3.2c-advertisement", weibo, "2026-03-01");
    verify(finding);
    const AssessmentId id = created();
    step(id, "start", clerk());
    EXPECT_EQ(step(id, "begin_verifying", clerk()), "assessment.guard.self_score_time_over");
    city.clock.advance(std::chrono::hours(24 * 5));
    step(id, "begin_verifying", clerk());
    EXPECT_EQ(step(id, "announce", chief()), "assessment.guard.has_result");
    step(id, "compute", chief());
    EXPECT_EQ(step(id, "announce", chief()), "assessment.guard.not_scorer");
    EXPECT_EQ(step(id, "announce", clerk()), "organisation.verb_not_granted");
    EXPECT_EQ(step(id, "announce", leader()), "announced");
    EXPECT_EQ(step(id, "compute", clerk()), "flow.not_from_this_state");
    const auto made =
        appeal(city.context, head(), id, {UnitId{10}, "content-faults", "finding:" + std::to_string(finding.id.value), "无", {}});
    ASSERT_TRUE(made) << code_of(made);
    const AppealId appeal_id{made->at("id").get<std::int64_t>()};
    EXPECT_EQ(code_of(decide_appeal(city.context, chief(), id, appeal_id, {false, "维持", {}})), "assessment.scorer_cannot_decide");
    ASSERT_TRUE(decide_appeal(city.context, leader(), id, appeal_id, {false, "维持", {}}));
    EXPECT_EQ(find_assessment(*city.database, id)->state, "announced");
    EXPECT_EQ(find_assessment(*city.database, id)->result_version, 1);
}

// 撤回: by whoever appealed, while nobody has decided; the desk is told, the result stands, and the record may be appealed again.
TEST_P(Assessments, R4_3aAnAppealIsTakenBackByWhoMadeItBeforeItIsDecided) {
    auto first = opened("3.2c-advertisement", weibo, "2026-03-01");
    auto second = opened("3.2c-advertisement", weibo, "2026-03-02");
    verify(first);
    verify(second);
    const AssessmentId id = announced();
    const auto appealed = [&](const supervision::Finding& finding) {
        const auto made =
            appeal(city.context, head(), id, {UnitId{10}, "content-faults", "finding:" + std::to_string(finding.id.value), "非广告", {}});
        return AppealId{made->at("id").get<std::int64_t>()};
    };
    const AppealId one = appealed(first);
    const AppealId two = appealed(second);
    EXPECT_EQ(code_of(take_back_appeal(city.context, caller("leader", 10, 77), id, one)), "assessment.guard.own_appeal");
    EXPECT_EQ(code_of(take_back_appeal(city.context, chief(), id, one)), "organisation.verb_not_granted");
    EXPECT_EQ(code_of(take_back_appeal(city.context, head(), id, AppealId{999999})), "api.no_such_record");
    EXPECT_TRUE(list_appeals(city.context, head(), id)->at("items")[0]["may_take_back"]);
    ASSERT_TRUE(take_back_appeal(city.context, head(), id, one));
    EXPECT_EQ(find_assessment(*city.database, id)->state, "appealed") << "the other still waits";
    EXPECT_EQ(code_of(take_back_appeal(city.context, head(), id, one)), "assessment.appeal_decided");
    EXPECT_EQ(code_of(decide_appeal(city.context, leader(), id, one, {true, "属实", {}})), "assessment.appeal_decided");
    ASSERT_TRUE(take_back_appeal(city.context, head(), id, two));
    EXPECT_EQ(find_assessment(*city.database, id)->state, "announced");
    EXPECT_EQ(find_assessment(*city.database, id)->result_version, 1);
    const Json shown = *list_appeals(city.context, head(), id);
    EXPECT_EQ(shown["items"][1]["state"], "taken_back");
    EXPECT_FALSE(shown["items"][1]["may_take_back"]);
    EXPECT_EQ(code_of(take_back_appeal(city.context, head(), id, two)), "flow.not_from_this_state");
    appealed(second);
    EXPECT_EQ(find_assessment(*city.database, id)->state, "appealed");
}

TEST_P(Assessments, R4_3aUnitsSelfScoreInTimeAndSeeTheirOwnSheetOnceItIsAnnounced) {
    const AssessmentId id = created();
    EXPECT_EQ(code_of(show_assessment(city.context, head(), id)), "api.no_such_record");
    step(id, "start", clerk());
    EXPECT_EQ(code_of(save_self_scores(city.context, head(), id, UnitId{20}, {{"filing", one_point, {}, {}}})),
              "organisation.no_such_record");
    EXPECT_EQ(code_of(save_self_scores(city.context, head(), id, UnitId{10}, {{"filing", 11 * one_point, {}, {}}})),
              "assessment.points_out_of_range");
    EXPECT_EQ(code_of(save_self_scores(city.context, head(), id, UnitId{10}, {{"stale-update", 0, {}, {}}})),
              "assessment.no_such_indicator");
    EXPECT_EQ(code_of(hand_in_self_scores(city.context, head(), id, UnitId{10})), "assessment.nothing_scored");
    ASSERT_TRUE(save_self_scores(city.context, head(), id, UnitId{10}, {{"filing", 10 * one_point, "均已备案", {}}}));
    ASSERT_TRUE(hand_in_self_scores(city.context, head(), id, UnitId{10}));
    EXPECT_EQ(code_of(hand_in_self_scores(city.context, head(), id, UnitId{10})), "assessment.self_score_closed");
    city.clock.advance(std::chrono::hours(24 * 5));
    step(id, "begin_verifying", clerk());
    step(id, "compute", clerk());
    EXPECT_EQ(code_of(show_sheet(city.context, head(), id, UnitId{10})), "api.no_such_record");
    step(id, "announce", leader());
    EXPECT_EQ(show_sheet(city.context, head(), id, UnitId{10}).value()["self_scores"]["items"][0]["points"], 1000);
    EXPECT_EQ(code_of(show_sheet(city.context, head(), id, UnitId{20})), "api.no_such_record");
    const Json own = list_sheets(city.context, head(), id, "", page()).value();
    EXPECT_EQ(own["total"], 1);
    const Json all = list_sheets(city.context, chief(), id, "", page(1)).value();
    EXPECT_EQ(all["total"], 3);
    EXPECT_FALSE(all["next_cursor"].is_null());
    const auto sheet_bytes = export_sheets(city.context, chief(), id, documents::TableFormat::csv);
    ASSERT_TRUE(sheet_bytes);
    EXPECT_NE(sheet_bytes->find("海棠镇"), std::string::npos);
}

TEST_P(Assessments, R4_3aEntriesCountUntilTheyAreWithdrawn) {
    const AssessmentId id = created();
    step(id, "start", clerk());
    const NewEntry entry{UnitId{10}, {}, "innovation", {}, 5 * one_point, "经验被推广", {}};
    EXPECT_EQ(code_of(enter_points(city.context, clerk(), id, {UnitId{10}, {}, "filing", {}, one_point, "x", {}})),
              "assessment.not_entered");
    EXPECT_EQ(code_of(enter_points(city.context, clerk(), id, {UnitId{10}, {}, "innovation", {}, 11 * one_point, "x", {}})),
              "assessment.points_out_of_range");
    EXPECT_EQ(code_of(enter_points(city.context, clerk(), id, {UnitId{10}, {}, "fraud", {}, 0, "x", {}})), "assessment.account_needed");
    EXPECT_EQ(code_of(enter_points(city.context, clerk(), id, {UnitId{10}, AccountId{bureau}, "fraud", {}, 0, "x", {}})),
              "assessment.account_not_of_unit");
    EXPECT_EQ(code_of(enter_points(city.context, head(), id, entry)), "organisation.verb_not_granted");
    const auto made = enter_points(city.context, clerk(), id, entry);
    ASSERT_TRUE(made) << code_of(made);
    ASSERT_TRUE(enter_points(city.context, clerk(), id, {UnitId{10}, AccountId{weibo}, "fraud", {}, 0, "买粉", {}}));
    city.clock.advance(std::chrono::hours(24 * 5));
    step(id, "begin_verifying", clerk());
    step(id, "compute", clerk());
    EXPECT_EQ(sheet(id)["accounts"][0]["verdict"], "vetoed");
    EXPECT_EQ(sheet(id)["accounts"][0]["score"], 5900);
    ASSERT_TRUE(withdraw_entry(city.context, clerk(), id, EntryId{made->at("id").get<std::int64_t>()}));
    step(id, "compute", clerk());
    EXPECT_EQ(find_assessment(*city.database, id)->result_version, 2);
    EXPECT_EQ(list_entries(city.context, clerk(), id).value()["items"].size(), 1U);
}

TEST_P(Assessments, R4_3aTheWebsiteHalfComesInBySheetAndWeighsItsShare) {
    auto reader = documents::TableReader::open_bytes(
        "单位,网站名称,检查日期,得分,单项否决事项\n海棠镇,海棠镇网,2026-05-01,70,\n海棠镇,海棠镇网,2026-05-02,,\n无名局,网,2026-05-01,90,"
        "\n");
    auto import = documents::SheetImport::open(std::move(*reader), website_form(city.rulebook));
    ASSERT_TRUE(import) << import.error().code;
    std::vector<documents::ImportedRow> rows;
    for (documents::ImportedRow row; import->next(row).value();) rows.push_back(row);
    const auto report = import_websites(city.context, clerk(), rows, organisation::ImportMode::good_rows);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->written, 1U);
    ASSERT_EQ(report->bad.size(), 2U);
    EXPECT_EQ(report->bad[0].problems[0].code, "assessment.score_or_veto");
    EXPECT_EQ(report->bad[1].problems[0].code, "assessment.unknown_unit_name");
    EXPECT_EQ(import_websites(city.context, clerk(), {rows[0]}, organisation::ImportMode::good_rows)->unchanged, 1U);
    EXPECT_FALSE(import_websites(city.context, head(), rows, organisation::ImportMode::dry_run));
    const Json town = sheet(announced("city-example-2"));
    EXPECT_EQ(town["website"], 7000);
    EXPECT_EQ(town["total"], (30 * 7000 + 70 * town["media"].get<std::int64_t>()) / 100);
}

TEST_P(Assessments, R4_3aAReplayEqualsWhatWasComputedAndKnowsLaterCorrectionsIfAsked) {
    auto finding = opened("3.2c-advertisement", weibo, "2026-03-01");
    verify(finding);
    const AssessmentId id = announced();
    city.clock.advance(std::chrono::hours(24));
    withdraw(finding);
    const Json then = replay(city.context, chief(), id, false).value();
    EXPECT_EQ(then["is_equal"], true) << then.dump();
    EXPECT_EQ(then["facts_digest"], then["replayed_facts_digest"]);
    const Json now = replay(city.context, chief(), id, true).value();
    EXPECT_EQ(now["is_equal"], false);
    ASSERT_EQ(now["records"].size(), 1U);
    EXPECT_EQ(now["records"][0]["before"], 400);
    EXPECT_EQ(now["records"][0]["after"], nullptr);
}

// Every month computed in its time, and again after the year: the same bytes.
TEST_P(Assessments, R4_3aEveryPastMonthIsComputedAgainToTheSameBytes) {
    city.clock.set(*parse_instant("2026-01-31T20:00:00+08:00"));
    std::vector<std::pair<std::pair<Date, Instant>, std::string>> months;
    std::vector<supervision::Finding> findings;
    for (int month = 1; month <= 6; ++month) {
        const Date day = *Date::from_ymd(2026, static_cast<unsigned>(month), 20);
        findings.push_back(opened(month % 2 == 0 ? "3.2c-advertisement" : "2.4d-stale-update", month % 3 == 0 ? bureau : weibo, day.iso(),
                                  month % 3 == 0 ? 20 : 10));
        if (month > 1) verify(findings[static_cast<std::size_t>(month) - 2]);
        if (month > 3) withdraw(findings[static_cast<std::size_t>(month) - 4]);
        const Instant known = city.clock.now();
        const Date to = Date::of(known);
        months.push_back({{to, known}, assess_as_of(city.context, "city-example-1", *Date::parse("2026-01-01"), to, known).value()});
        city.clock.advance(std::chrono::hours(24 * 30));
        if (month == 3) city.add_account_version(wechat, 20, {.name = "改名"}, "2026-04-15", "9999-12-31", city.clock.now().ms);
    }
    std::set<std::string> different;
    for (const auto& [when, bytes] : months) {
        EXPECT_EQ(assess_as_of(city.context, "city-example-1", *Date::parse("2026-01-01"), when.first, when.second).value(), bytes);
        different.insert(bytes);
    }
    EXPECT_EQ(different.size(), months.size());
    EXPECT_NE(assess_as_of(city.context, "city-example-1", *Date::parse("2026-01-01"), months[2].first.first, city.clock.now()).value(),
              months[2].second);
}

TEST(AssessmentBytes, R4_3aBothEnginesGiveTheSameBytes) {
    std::vector<std::string> results;
    for (const std::string& engine : storage::testing::engines()) {
        supervision::testing::City city(engine);
        city.add_unit(10, "海棠镇", "town", "/10/", 1);
        const std::int64_t account = city.add_account(10);
        city.observe(account, "2026-03-01T09:00:00+08:00");
        results.push_back(
            assess_as_of(city.context, "city-example-1", *Date::parse("2026-01-01"), *Date::parse("2026-06-30"), city.clock.now()).value());
    }
    for (const std::string& result : results) EXPECT_EQ(result, results.front());
    EXPECT_NE(results.front().find("\"total\""), std::string::npos);
}

// 14 → 10 days, against brute force: whoever was silent for ten days or more on some day of the period would be vetoed, and nobody else.
TEST_P(Assessments, R4_3aWhatIfOfAThresholdNamesWhoWouldFail) {
    for (const std::int64_t id : {weibo, wechat, bureau}) {
        const int step = id == weibo ? 9 : id == wechat ? 12 : 3;
        for (int day = 0; day < 170; day += step) city.add_post(id, ((*Date::parse("2026-01-01") + day).iso() + "T10:00:00+08:00").c_str());
        for (int day = 0; day < 181; ++day) city.observe(id, ((*Date::parse("2026-01-01") + day).iso() + "T20:00:00+08:00").c_str());
        if (step != 12) {
            for (int day = 170; day < 181; day += 5)
                city.add_post(id, ((*Date::parse("2026-01-01") + day).iso() + "T10:00:00+08:00").c_str());
        }
    }
    const AssessmentId id = announced();
    EXPECT_EQ(sheet(id)["accounts"][1]["verdict"], "passed");
    const Json answer = what_if(city.context, chief(), id, {{}, {{"2.4d-stale-update.max_idle_days", "10"}}}).value();
    std::set<std::int64_t> accounts;
    for (const Json& record : answer["records"]) {
        EXPECT_EQ(record["indicator"], "stale-update");
        accounts.insert(record["account_id"].get<std::int64_t>());
    }
    EXPECT_EQ(accounts, std::set<std::int64_t>{wechat});
    EXPECT_EQ(answer["moved"].size(), 1U);
    EXPECT_EQ(code_of(what_if(city.context, chief(), id, {{}, {}})), "assessment.no_change");
    EXPECT_EQ(code_of(what_if(city.context, chief(), id, {{}, {{"colour", "10"}}})), "supervision.unknown_parameter");
    EXPECT_EQ(code_of(what_if(city.context, chief(), id, {{{"points", "weather", 1}}, {}})), "assessment.unknown_change");
    EXPECT_EQ(code_of(what_if(city.context, head(), id, {{{"fail_line", "", 0}}, {}})), "organisation.verb_not_granted");
    const Json stricter = what_if(city.context, chief(), id, {{{"fail_line", "", 100 * one_point}}, {}}).value();
    EXPECT_EQ(stricter["after"]["failed"], 2);
    const Json dearer =
        what_if(city.context, chief(), id, {{{"veto_score", "", 0}, {"fail_line", "", 99 * one_point}}, {{"max_idle_days", "10"}}}).value();
    EXPECT_EQ(dearer["after"]["failed"], 1);
}

TEST_P(Assessments, R4_3aADraftThatCannotBeIsRefused) {
    const Date first = *Date::parse("2026-01-01");
    const auto code = [&](const NewAssessment& wanted) { return code_of(create_assessment(city.context, clerk(), wanted)); };
    EXPECT_EQ(code({"x", "weather", {}, first, first + 30, first + 40}), "assessment.no_such_set");
    EXPECT_EQ(code({"x", "national-2019", {}, first + 1, first, first + 40}), "assessment.period_backwards");
    EXPECT_EQ(code({"x", "national-2019", {}, first, first + 400, first + 40}), "assessment.period_too_long");
    EXPECT_EQ(code({"x", "national-2019", 3, first, first + 30, first + 40}), "assessment.set_not_released");
    const AssessmentId id = created("city-example-1", "2026-12-31");
    EXPECT_EQ(code_of(place_units(city.context, clerk(), id, {{10, "weather"}})), "assessment.no_such_class");
    EXPECT_EQ(code_of(place_units(city.context, clerk(), id, {{99, "town"}})), "assessment.no_such_unit");
    ASSERT_TRUE(place_units(city.context, clerk(), id, {{10, ""}}));
    step(id, "start", clerk());
    city.clock.advance(std::chrono::hours(24 * 5));
    step(id, "begin_verifying", clerk());
    EXPECT_EQ(step(id, "compute", clerk()), "assessment.day_in_future");
}

}  // namespace
}  // namespace yanlu::assessment
