// A campaign from its plan to its close, on both engines: who gets a sheet, what may be said on it, what becomes of it.
#include <filesystem>

#include "census/campaigns.hpp"
#include "census/corrections.hpp"
#include "census/jobs.hpp"
#include "census/papers.hpp"
#include "census/sheets.hpp"
#include "census/statements.hpp"
#include "documents/zip_archive.hpp"
#include "registry/account_store.hpp"
#include "registry/attachments.hpp"
#include "registry/tests/city.hpp"

namespace yanlu::census {
namespace {

using organisation::Caller;

std::string code(const Result<Json>& result) { return result ? "" : result.error().code; }
std::string field(const Result<Json>& result) { return result ? "" : result.error().field; }

class CensusSuite : public registry::testing::CitySuite {
protected:
    CensusSuite() { context.attachments = &attachments; }
    ~CensusSuite() override { std::filesystem::remove_all(folder); }
    void SetUp() override {
        CitySuite::SetUp();
        storage::Transaction transaction(*database);
        station = unit("海棠镇文化站", "subordinate_unit", "town", first_town);
        transaction.commit();
        account = registered(weibo(first_town));
        station_account = registered(weibo(station, "2222222222", "海棠文化"));
    }
    CensusPlan plan() {
        return {.title = "2026年第一次摸查",
                .reference_day = *Date::parse("2026-03-10"),
                .due_on = *Date::parse("2026-03-20"),
                .scope_unit = root,
                .answered_by = "through_unit"};
    }
    // Person numbers: 7 in the office, 20 and 21 in the town.
    Caller person(const std::string& role, UnitId at, std::int64_t number) {
        Caller made = caller(role, at);
        made.actor.person = PersonId{number};
        made.scope = role.starts_with("city") ? organisation::Scope::city() : organisation::Scope::own(made.unit_path);
        return made;
    }
    Caller editor() { return person("editor", first_town, 20); }
    Caller leader() { return person("leader", first_town, 21); }
    CensusId started(const CensusPlan& given) {
        const auto made = create_census(context, clerk(), given);
        EXPECT_EQ(code(made), "");
        const CensusId id{made->at("id").get<std::int64_t>()};
        EXPECT_EQ(code(act_on_census(context, clerk(), id, "start", {})), "");
        return id;
    }
    SheetId sheet_of(UnitId at) { return database->one(sql::sheet_of_unit, read_sheet, at, 0).value().id; }
    Json shown(SheetId id) { return *show_sheet(context, clerk(), id); }
    LineId line_of(SheetId sheet, AccountId of) {
        for (const auto& line : lines_of(*database, sheet))
            if (line.account == of) return line.id;
        return {};
    }
    // Answered as recorded, submitted and signed.
    SheetId signed_sheet(const SheetAnswers& answers = {.confirms_rest = true}) {
        const SheetId sheet = sheet_of(first_town);
        EXPECT_EQ(code(answer_sheet(context, editor(), sheet, answers)), "");
        EXPECT_EQ(code(act_on_sheet(context, editor(), sheet, "submit", {})), "");
        EXPECT_EQ(code(act_on_sheet(context, leader(), sheet, "sign", {})), "");
        return sheet;
    }
    std::int64_t open_todos(const std::string& kind, std::int64_t id) {
        static constexpr storage::Statement open{
            "test.open", "SELECT count(*) FROM todo_items WHERE subject_kind = $1 AND subject_id = $2 AND done_at IS NULL"};
        return database->value<std::int64_t>(open, kind, id).value();
    }

    UnitId station;
    AccountId account, station_account;
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("yanlu_census_" + std::to_string(getpid()));
    storage::AttachmentFolder attachments{folder};
};

TEST_P(CensusSuite, EveryStatementIsUnderstood) {
    for (const auto* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

TEST_P(CensusSuite, R2_3aEveryCoveredUnitGetsASheetWithItsAccountsOfTheReferenceDay) {
    const CensusId id = started(plan());
    const auto sheets = list_sheets(context, clerk(), id, {}, page("id"));
    ASSERT_TRUE(sheets);
    EXPECT_EQ(sheets->at("total"), 4);  // two towns, the department, the office; the station stands on its town's
    const Json town = shown(sheet_of(first_town));
    ASSERT_EQ(town["lines"].size(), 2u);
    EXPECT_EQ(shown(sheet_of(second_town))["lines"].size(), 0u);
    EXPECT_EQ(town["state"], "to_answer");
    EXPECT_EQ(town["census"]["counts"]["sheets"], 4);
    EXPECT_EQ(open_todos("census_sheet", sheet_of(first_town).value), 2);  // editor and section head
}

TEST_P(CensusSuite, R2_3aSubordinateUnitsAnswerForThemselvesWhereTheCampaignSaysSo) {
    CensusPlan each = plan();
    each.answered_by = "themselves";
    started(each);
    EXPECT_EQ(shown(sheet_of(station))["lines"].size(), 1u);
    EXPECT_EQ(shown(sheet_of(first_town))["lines"].size(), 1u);
    EXPECT_EQ(shown(sheet_of(division))["lines"].size(), 0u);
}

TEST_P(CensusSuite, APlanIsRefusedForWhatCannotBe) {
    CensusPlan wrong = plan();
    wrong.due_on = *Date::parse("2026-03-01");
    EXPECT_EQ(code(create_census(context, clerk(), wrong)), "census.due_before_reference");
    wrong = plan();
    wrong.scope_unit = UnitId{999999};
    EXPECT_EQ(code(create_census(context, clerk(), wrong)), "census.no_such_scope");
    EXPECT_EQ(code(create_census(context, editor(), plan())), "organisation.verb_not_granted");
    const Caller officer = caller("supervising_officer", first_town);
    EXPECT_EQ(code(create_census(context, officer, plan())), "census.no_such_scope");  // not the whole city
    CensusPlan own = plan();
    own.scope_unit = first_town;
    const auto made = create_census(context, officer, own);
    ASSERT_EQ(code(made), "");
    EXPECT_EQ(code(act_on_census(context, officer, CensusId{made->at("id").get<std::int64_t>()}, "start", {})), "");
}

TEST_P(CensusSuite, ACampaignStartsNeitherBeforeItsDayNorAfterItsEnd) {
    CensusPlan later = plan();
    later.reference_day = *Date::parse("2026-03-15");
    const auto made = create_census(context, clerk(), later);
    const CensusId id{made->at("id").get<std::int64_t>()};
    EXPECT_EQ(code(act_on_census(context, clerk(), id, "start", {})), "census.guard.reference_day_is_past");
    clock.set(*parse_instant("2026-03-21T09:00:00+08:00"));
    EXPECT_EQ(code(act_on_census(context, clerk(), id, "start", {})), "census.guard.due_day_is_ahead");
    EXPECT_EQ(code(amend_census(
                  context, clerk(), id,
                  {.title = "改", .reference_day = *Date::parse("2026-03-20"), .due_on = *Date::parse("2026-04-01"), .scope_unit = root})),
              "");
    EXPECT_EQ(code(act_on_census(context, clerk(), id, "start", {})), "");
    EXPECT_EQ(code(act_on_census(context, clerk(), id, "start", {})), "flow.not_from_this_state");
}

TEST_P(CensusSuite, R2_3aASheetIsConfirmedSubmittedAndSigned) {
    const CensusId id = started(plan());
    const SheetId sheet = sheet_of(first_town);
    EXPECT_EQ(code(act_on_sheet(context, editor(), sheet, "submit", {})), "census.lines_unanswered");
    EXPECT_EQ(code(answer_sheet(context, editor(), sheet, {.confirms_rest = true})), "");
    EXPECT_EQ(code(act_on_sheet(context, editor(), sheet, "sign", {})), "organisation.verb_not_granted");
    EXPECT_EQ(code(act_on_sheet(context, editor(), sheet, "submit", {})), "");
    EXPECT_EQ(code(act_on_sheet(context, editor(), sheet, "submit", {})), "flow.not_from_this_state");
    EXPECT_EQ(code(answer_sheet(context, editor(), sheet, {})), "flow.not_from_this_state");
    const auto done = act_on_sheet(context, leader(), sheet, "sign", {});
    ASSERT_TRUE(done) << code(done);
    EXPECT_EQ(done->at("state"), "signed");
    EXPECT_EQ(done->at("is_late"), false);
    EXPECT_EQ(done->at("signed_digest").get<std::string>().size(), 64u);
    EXPECT_EQ(open_todos("census_sheet", sheet.value), 0);
    EXPECT_EQ(show_census(context, clerk(), id)->at("counts")["signed"], 1);
    EXPECT_EQ(show_census(context, clerk(), id)->at("answers")["confirmed"], 2);
}

TEST_P(CensusSuite, R2_3aALateAnswerIsTakenAndMarked) {
    started(plan());
    clock.set(*parse_instant("2026-03-21T00:00:01+08:00"));
    EXPECT_EQ(shown(signed_sheet())["is_late"], true);
}

TEST_P(CensusSuite, R2_3aAUnitWithNothingMustSayThatItHasNone) {
    started(plan());
    const SheetId sheet = sheet_of(second_town);
    const Caller other = person("section_head", second_town, 30);
    EXPECT_EQ(code(act_on_sheet(context, other, sheet, "submit", {})), "census.none_not_declared");
    EXPECT_EQ(code(answer_sheet(context, other, sheet, {.declares_none = true})), "");
    EXPECT_EQ(code(act_on_sheet(context, other, sheet, "submit", {})), "");
    EXPECT_EQ(code(act_on_sheet(context, other, sheet, "sign", {})), "");
}

TEST_P(CensusSuite, AnotherUnitsSheetIsAbsent) {
    started(plan());
    const SheetId sheet = sheet_of(second_town);
    EXPECT_EQ(show_sheet(context, editor(), sheet).error().kind, RefusalClass::not_found);
    EXPECT_EQ(answer_sheet(context, editor(), sheet, {}).error().kind, RefusalClass::not_found);
    EXPECT_EQ(act_on_sheet(context, leader(), sheet, "sign", {}).error().kind, RefusalClass::not_found);
    EXPECT_EQ(statement_of(context, editor(), sheet).error().kind, RefusalClass::not_found);
    EXPECT_EQ(my_sheets(context, editor())->at("items").size(), 1u);
}

TEST_P(CensusSuite, AnAnswerThatWillNotDoLeavesTheSheetAsItWas) {
    started(plan());
    const SheetId sheet = sheet_of(first_town);
    const LineId line = line_of(sheet, account);
    SheetAnswers answers;
    answers.lines = {{line, {Verdict::confirmed, {}, ""}}, {line_of(sheet, station_account), {Verdict::not_ours, {}, ""}}};
    const auto refused = answer_sheet(context, editor(), sheet, answers);
    EXPECT_EQ(code(refused), "census.not_ours_needs_note");
    EXPECT_EQ(field(refused), "lines.1.note");
    EXPECT_EQ(shown(sheet)["tally"]["unanswered"], 2);
    SheetAnswers foreign;
    foreign.lines = {{LineId{424242}, {Verdict::confirmed, {}, ""}}};
    EXPECT_EQ(code(answer_sheet(context, editor(), sheet, foreign)), "census.no_such_line");
}

TEST_P(CensusSuite, R2_3aAMissingAccountIsAddedByItsLinkAndNotTwice) {
    started(plan());
    const SheetId sheet = sheet_of(first_town);
    SheetAnswers answers;
    answers.additions = {{.facts = {.name = "海棠融媒", .link = "https://weibo.com/u/3333333333"}}};
    const auto added = answer_sheet(context, editor(), sheet, answers);
    ASSERT_TRUE(added) << code(added);
    EXPECT_EQ(added->at("lines").at(2)["said"]["platform_account_id"], "3333333333");
    EXPECT_EQ(code(answer_sheet(context, editor(), sheet, answers)), "census.addition_is_listed");
    answers.additions = {{.facts = {.name = "重复", .platform = "weibo", .platform_account_id = "1234567890"}}};
    EXPECT_EQ(code(answer_sheet(context, editor(), sheet, answers)), "census.addition_is_listed");
    registered(weibo(second_town, "4444444444", "清溪发布"));
    answers.additions = {{.facts = {.name = "清溪发布", .platform = "weibo", .platform_account_id = "4444444444"}}};
    EXPECT_EQ(code(answer_sheet(context, editor(), sheet, answers)), "census.addition_is_registered");
    answers.additions = {{.unit = second_town, .facts = {.name = "他镇", .platform = "weibo", .platform_account_id = "5555555555"}}};
    EXPECT_EQ(code(answer_sheet(context, editor(), sheet, answers)), "census.not_of_this_sheet");
    SheetAnswers removal;
    removal.removed = {LineId{added->at("lines").at(2)["id"].get<std::int64_t>()}};
    EXPECT_EQ(answer_sheet(context, editor(), sheet, removal)->at("lines").size(), 2u);
    removal.removed = {line_of(sheet, account)};
    EXPECT_EQ(code(answer_sheet(context, editor(), sheet, removal)), "census.only_additions_go");
}

TEST_P(CensusSuite, R2_3aAnAcceptedCorrectionAmendsTheRegistry) {
    const CensusId id = started(plan());
    const SheetId sheet = sheet_of(first_town);
    SheetAnswers answers;
    answers.confirms_rest = true;
    answers.lines = {{line_of(sheet, account), {Verdict::corrected, {.name = "海棠镇发布", .certified_host = "海棠镇人民政府"}, "更名"}}};
    signed_sheet(answers);
    EXPECT_EQ(open_todos("census_sheet", sheet.value), 1);
    const auto open = list_corrections(context, clerk(), id, {.decision = "proposed"}, page("id"));
    ASSERT_EQ(open->at("items").size(), 1u);
    const LineId correction{open->at("items").at(0)["id"].get<std::int64_t>()};
    EXPECT_EQ(registry::find_account(*database, account)->facts.name, "海棠发布");
    EXPECT_EQ(code(act_on_correction(context, leader(), correction, "accept", {})), "organisation.verb_not_granted");
    const auto done = act_on_correction(context, clerk(), correction, "accept", {});
    ASSERT_TRUE(done) << code(done);
    EXPECT_EQ(done->at("decision"), "accepted");
    EXPECT_EQ(registry::find_account(*database, account)->facts.name, "海棠镇发布");
    EXPECT_EQ(registry::find_account(*database, account)->facts.certified_host, "海棠镇人民政府");
    EXPECT_EQ(open_todos("census_sheet", sheet.value), 0);
    EXPECT_EQ(code(act_on_correction(context, clerk(), correction, "accept", {})), "flow.not_from_this_state");
    EXPECT_EQ(code(act_on_sheet(context, clerk(), sheet, "send_back", {.reason = "重填"})), "census.guard.nothing_decided");
}

TEST_P(CensusSuite, R2_3aAnAddedAccountIsRegisteredOrFoundUnauthorisedByAPerson) {
    started(plan());
    SheetAnswers answers;
    answers.confirms_rest = true;
    answers.additions = {{.facts = {.name = "海棠融媒", .platform = "weibo", .platform_account_id = "3333333333"}},
                         {.unit = station, .facts = {.name = "文化视频", .platform = "weibo", .platform_account_id = "6666666666"}}};
    const SheetId sheet = signed_sheet(answers);
    const auto lines = lines_of(*database, sheet);
    EXPECT_EQ(code(act_on_correction(context, clerk(), lines[0].id, "accept", {})), "api.no_such_record");  // confirmed: no correction
    EXPECT_EQ(code(act_on_correction(context, clerk(), lines[2].id, "confirm_unauthorised", {})), "api.missing");
    const auto accepted = act_on_correction(context, clerk(), lines[2].id, "accept", {});
    ASSERT_TRUE(accepted) << code(accepted);
    const AccountId registered{accepted->at("result_account_id").get<std::int64_t>()};
    EXPECT_EQ(registry::find_account(*database, registered)->facts.state, "to_be_completed");
    EXPECT_EQ(registry::find_account(*database, registered)->facts.host_unit, first_town);
    const auto unauthorised = act_on_correction(context, clerk(), lines[3].id, "confirm_unauthorised", {.reason = "未经审批"});
    ASSERT_TRUE(unauthorised) << code(unauthorised);
    const AccountId found{unauthorised->at("result_account_id").get<std::int64_t>()};
    EXPECT_EQ(registry::find_account(*database, found)->facts.state, "unauthorised");
    EXPECT_EQ(registry::find_account(*database, found)->facts.host_unit, station);
}

TEST_P(CensusSuite, R2_3aAForeignAccountGoesToItsHostAndTheReporterDecidesNothing) {
    started(plan());
    const SheetId sheet = sheet_of(first_town);
    SheetAnswers answers;
    answers.confirms_rest = true;
    answers.lines = {{line_of(sheet, account), {Verdict::not_ours, {}, "由清溪镇主办"}}};
    EXPECT_EQ(code(answer_sheet(context, clerk(), sheet, answers)), "");  // the office fills in what came on paper
    EXPECT_EQ(code(act_on_sheet(context, clerk(), sheet, "submit", {})), "");
    EXPECT_EQ(code(act_on_sheet(context, leader(), sheet, "sign", {})), "");
    const LineId line = line_of(sheet, account);
    EXPECT_EQ(code(act_on_correction(context, clerk(), line, "accept", {.host_unit = second_town})), "census.guard.not_reporter");
    const Caller chief = person("city_office_section_chief", office, 8);
    EXPECT_EQ(code(act_on_correction(context, chief, line, "accept", {})), "census.host_not_named");
    EXPECT_EQ(code(act_on_correction(context, chief, line, "confirm_unauthorised", {.reason = "x"})), "census.guard.is_addition");
    EXPECT_EQ(code(act_on_correction(context, chief, line, "accept", {.host_unit = second_town})), "");
    EXPECT_EQ(registry::find_account(*database, account)->facts.host_unit, second_town);
}

TEST_P(CensusSuite, R2_3aALeaderWhoNeverLogsInSignsOnPaper) {
    started(plan());
    const SheetId sheet = sheet_of(first_town);
    ASSERT_EQ(code(answer_sheet(context, editor(), sheet, {.confirms_rest = true})), "");
    ASSERT_EQ(code(act_on_sheet(context, editor(), sheet, "submit", {})), "");
    EXPECT_EQ(code(act_on_sheet(context, editor(), sheet, "record_scan", {})), "census.scan_missing");
    storage::Transaction files(*database);
    const auto text = registry::store_attachment(context, PersonId{20}, "说明.txt", "没有签字");
    const auto foreign = registry::store_attachment(context, PersonId{99}, "扫描件.pdf", "%PDF-1.4 别人的");
    const auto scan = registry::store_attachment(context, PersonId{20}, "扫描件.pdf", "%PDF-1.4 签字");
    files.commit();
    EXPECT_EQ(code(act_on_sheet(context, editor(), sheet, "record_scan", {.scan = text.id})), "census.scan_is_no_picture");
    EXPECT_NE(code(act_on_sheet(context, editor(), sheet, "record_scan", {.scan = foreign.id})), "");
    const auto done = act_on_sheet(context, editor(), sheet, "record_scan", {.scan = scan.id});
    ASSERT_TRUE(done) << code(done);
    EXPECT_EQ(done->at("is_on_paper"), true);
    EXPECT_EQ(scan_of(context, clerk(), sheet)->bytes, "%PDF-1.4 签字");
}

TEST_P(CensusSuite, ASheetIsTakenBackOrSentBackAndItsCorrectionsAreWithdrawn) {
    const CensusId id = started(plan());
    const SheetId sheet = sheet_of(first_town);
    SheetAnswers answers;
    answers.confirms_rest = true;
    answers.lines = {{line_of(sheet, account), {Verdict::corrected, {.name = "海棠镇发布"}, ""}}};
    ASSERT_EQ(code(answer_sheet(context, editor(), sheet, answers)), "");
    ASSERT_EQ(code(act_on_sheet(context, editor(), sheet, "submit", {})), "");
    EXPECT_EQ(code(act_on_sheet(context, editor(), sheet, "take_back", {})), "");
    signed_sheet({});
    EXPECT_EQ(code(act_on_sheet(context, clerk(), sheet, "send_back", {})), "api.missing");
    EXPECT_EQ(code(act_on_sheet(context, clerk(), sheet, "send_back", {.reason = "漏报一个"})), "");
    EXPECT_EQ(list_corrections(context, clerk(), id, {}, page("id"))->at("total"), 0);
    EXPECT_EQ(shown(sheet)["signed_digest"], "");
    signed_sheet({});
    EXPECT_EQ(list_corrections(context, clerk(), id, {}, page("id"))->at("total"), 1);
}

TEST_P(CensusSuite, R2_3aRemindersAreLimitedAndTheListOfTheUnansweredNamesWhomToRing) {
    const CensusId id = started(plan());
    signed_sheet();
    const auto first = remind_sheets(context, clerk(), id, {}, "请尽快报送");
    EXPECT_EQ(first->at("done").size(), 3u);
    const auto again = remind_sheets(context, clerk(), id, {}, "");
    EXPECT_EQ(again->at("done").size(), 0u);
    EXPECT_EQ(again->at("refused").at(0)["refusal"]["code"], "census.guard.reminded_long_ago");
    clock.advance(std::chrono::hours(26));
    EXPECT_EQ(remind_sheets(context, clerk(), id, {sheet_of(second_town).value}, "")->at("done").size(), 1u);
    EXPECT_EQ(code(remind_sheets(context, editor(), id, {}, "")), "organisation.verb_not_granted");
    EXPECT_EQ(list_unanswered(context, clerk(), id, page("id"))->at("total"), 3);
    EXPECT_EQ(list_unanswered(context, editor(), id, page("id")).error().kind, RefusalClass::forbidden);
    EXPECT_TRUE(export_unanswered(context, clerk(), id)->name.ends_with(".xlsx"));
}

TEST_P(CensusSuite, R2_3aTheSystemRemindsOnTheDaysBeforeTheEndOnceADay) {
    started(plan());
    const auto job = census_jobs().at(0);
    job.run(context);
    EXPECT_EQ(shown(sheet_of(first_town))["reminders"], 0);
    clock.set(*parse_instant("2026-03-17T10:00:00+08:00"));  // three days before
    job.run(context);
    job.run(context);
    clock.advance(std::chrono::hours(6));
    job.run(context);
    EXPECT_EQ(shown(sheet_of(first_town))["reminders"], 1);
}

TEST_P(CensusSuite, R2_3aClosingFilesAwayWhatIsSignedAndMarksWhatIsNot) {
    const CensusId id = started(plan());
    const SheetId sheet = signed_sheet();
    EXPECT_EQ(code(act_on_census(context, clerk(), id, "close", {})), "");
    EXPECT_EQ(shown(sheet)["state"], "archived");
    const auto closed = list_sheets(context, clerk(), id, {.state = "unanswered"}, page("id"));
    EXPECT_EQ(closed->at("total"), 3);
    const SheetId open{closed->at("items").at(0)["id"].get<std::int64_t>()};
    EXPECT_EQ(open_todos("census_sheet", open.value), 0);
    EXPECT_EQ(act_on_sheet(context, clerk(), open, "submit", {}).error().kind, RefusalClass::conflict);
    EXPECT_EQ(show_census(context, clerk(), id)->at("counts")["signed_per_mille"], 250);
}

TEST_P(CensusSuite, ExtendingMovesTheEndForEverySheet) {
    const CensusId id = started(plan());
    EXPECT_EQ(code(act_on_census(context, clerk(), id, "extend", {.reason = "节假日"})), "api.missing");
    EXPECT_EQ(code(act_on_census(context, clerk(), id, "extend", {.reason = "节假日", .due_on = Date::parse("2026-03-19")})),
              "census.not_later");
    EXPECT_EQ(code(act_on_census(context, clerk(), id, "extend", {.reason = "节假日", .due_on = Date::parse("2026-03-31")})), "");
    EXPECT_EQ(shown(sheet_of(first_town))["due_at"], "2026-04-01T00:00:00+08:00");
    EXPECT_EQ(open_todos("census_sheet", sheet_of(first_town).value), 2);
}

TEST_P(CensusSuite, TheStatementIsPrintedFromTheAnswers) {
    started(plan());
    const SheetId sheet = signed_sheet();
    const auto file = statement_of(context, leader(), sheet);
    ASSERT_TRUE(file);
    const auto text = documents::ZipArchive::open_bytes(file->bytes)->read("word/document.xml", 1 << 20).value();
    for (const char* words :
         {"云湾市政务新媒体摸查情况表", "填报单位：海棠镇", "2026年3月10日", "海棠发布", "海棠文化", "一致", "无漏报、瞒报、错报"})
        EXPECT_NE(text.find(words), std::string::npos) << words;
    EXPECT_NE(text.find(shown(sheet)["signed_digest"].get<std::string>().substr(0, 8)), std::string::npos);
}

TEST_P(CensusSuite, ARepeatedRequestHasOneEffect) {
    Caller repeated = clerk();
    repeated.idempotency_key = "摸查-1";
    const auto first = create_census(context, repeated, plan());
    const auto second = create_census(context, repeated, plan());
    EXPECT_EQ(first->at("id"), second->at("id"));
    EXPECT_EQ(list_censuses(context, clerk(), "", page("id"))->at("total"), 1);
}

TEST_P(CensusSuite, TwoPeopleAtOneSheetDoNotOverwriteEachOther) {
    started(plan());
    const SheetId sheet = sheet_of(first_town);
    Caller stale = editor();
    stale.expected_version = shown(sheet)["version"].get<std::int64_t>();
    EXPECT_EQ(code(answer_sheet(context, leader(), sheet, {.note = "先改"})), "");
    EXPECT_EQ(answer_sheet(context, stale, sheet, {.confirms_rest = true}).error().kind, RefusalClass::precondition_failed);
}

YANLU_ON_BOTH_ENGINES(CensusSuite);

}  // namespace
}  // namespace yanlu::census
