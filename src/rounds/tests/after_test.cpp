// After the close: looked at again, watched, corrected, shown, sent out; and what is proposed next.
#include "documents/zip_archive.hpp"
#include "rounds/corrections.hpp"
#include "rounds/inspection.hpp"
#include "rounds/jobs.hpp"
#include "rounds/papers.hpp"
#include "rounds/result_view.hpp"
#include "rounds/tests/running_round.hpp"
#include "rounds/watch_list.hpp"
#include "supervision/finding.hpp"
#include "supervision/manual_items.hpp"

namespace yanlu::rounds {
namespace {

using testing::code;
using testing::silent_menu;
using testing::stale;

class AfterSuite : public testing::RunningRound {};

TEST_P(AfterSuite, R4_3aTheNextRoundLooksAgainAtWhoFailed) {
    closed_round({first_town_accounts[0], first_town_accounts[1], first_town_accounts[2]});
    posted(first_town_accounts[1], "2026-03-25T10:00:00+08:00");  // mended; [2] is shut down
    static constexpr storage::Statement shut{"test.shut", "UPDATE account_versions SET state = 'shut_down' WHERE account_id = $1"};
    database->execute(shut, first_town_accounts[2]);
    clock.set(*parse_instant("2026-04-02T09:00:00+08:00"));
    observe_all("2026-03-31T20:00:00+08:00");
    RoundPlan march = machine_plan();
    march.kind = "sampled";
    march.units = {first_town};
    march.share_percent = 1;
    march.period_from = *Date::parse("2026-03-01");
    march.period_to = *Date::parse("2026-03-31");
    const RoundId id = started(march);
    std::set<std::string> reasons;
    for (const Line& line : lines_of(*database, id)) reasons.insert(line.reason);
    EXPECT_EQ(lines_of(*database, id).size(), 3u);
    EXPECT_EQ(reasons, (std::set<std::string>{"lot", "offender"}));
    act(id, "check");
    confirm_all(id);
    act(id, "close");
    std::map<AccountId, std::optional<bool>> again;
    for (const auto& each : result(id).recheck) again[each.account] = each.is_still_failing;
    EXPECT_EQ(again, (std::map<AccountId, std::optional<bool>>{
                         {first_town_accounts[0], true}, {first_town_accounts[1], false}, {first_town_accounts[2], std::nullopt}}));
}

// A month's round within a quarter is no earlier one of the quarter's, nor is one of another scope.
TEST_P(AfterSuite, R4_3aWhoFailedBeforeIsLookedForInRoundsOfTheSameScopeThatWereOver) {
    const RoundId february = closed_round({first_town_accounts[0]});
    RoundPlan both = machine_plan();
    both.period_to = *Date::parse("2026-03-31");
    EXPECT_EQ(load_round(*database, started(both))->previous, std::nullopt);
    RoundPlan march = machine_plan();
    march.period_from = *Date::parse("2026-03-01");
    march.period_to = *Date::parse("2026-03-31");
    EXPECT_EQ(load_round(*database, started(march))->previous, february);
    march.scope = "full";
    EXPECT_EQ(load_round(*database, started(march))->previous, std::nullopt);
}

TEST_P(AfterSuite, R4_3aWhoFailsTwiceInAYearIsWatchedUntilSomebodyDecides) {
    closed_round({first_town_accounts[0]});
    EXPECT_EQ(list_watch_list(context, clerk(), {}, page("id", true))->at("total"), 0);
    clock.set(*parse_instant("2026-04-02T09:00:00+08:00"));
    for (const AccountId account : second_town_accounts) posted(account, "2026-03-30T10:00:00+08:00");
    observe_all("2026-03-31T20:00:00+08:00");
    RoundPlan march = machine_plan();
    march.period_from = *Date::parse("2026-03-01");
    march.period_to = *Date::parse("2026-03-31");
    march.units = {first_town};
    const RoundId id = started(march);
    act(id, "check");
    confirm_all(id);
    act(id, "close");
    const auto watched = list_watch_list(context, clerk(), {.account = first_town_accounts[0]}, page("id", true));
    ASSERT_EQ(watched->at("total"), 1);
    const Json entry = watched->at("items")[0];
    EXPECT_EQ(entry["basis"], "rule");
    EXPECT_EQ(entry["round_id"], id.value);
    const WatchId watch{entry["id"].get<std::int64_t>()};
    EXPECT_EQ(code(leave_watch_list(context, officer(second_town), watch, "已整改")), "organisation.no_such_record");
    EXPECT_EQ(code(leave_watch_list(context, clerk(), watch, "连续两期合格")), "");
    EXPECT_EQ(code(leave_watch_list(context, clerk(), watch, "再次")), "rounds.not_on_watch_list");
    EXPECT_EQ(list_watch_list(context, clerk(), {.standing = "left"}, page("id", true))->at("items")[0]["leave_reason"], "连续两期合格");
}

TEST_P(AfterSuite, R4_3aAPersonPutsAnAccountOnTheWatchListAndEveryDrawTakesIt) {
    const Date today = clock.today();
    EXPECT_EQ(code(enter_watch_list(context, clerk(), {AccountId{999999}, "新闻报道", {}})), "rounds.no_such_account");
    EXPECT_EQ(code(enter_watch_list(context, officer(second_town), {first_town_accounts[5], "x", {}})), "rounds.no_such_account");
    EXPECT_EQ(code(enter_watch_list(context, clerk(), {first_town_accounts[5], "x", today - 1})), "rounds.watch_ends_in_past");
    EXPECT_EQ(code(enter_watch_list(context, clerk(), {first_town_accounts[5], "群众反映", today + 30})), "");
    EXPECT_EQ(code(enter_watch_list(context, clerk(), {first_town_accounts[5], "群众反映", {}})), "rounds.already_on_watch_list");
    RoundPlan small = machine_plan();
    small.kind = "sampled";
    small.units = {first_town};
    small.share_percent = 1;
    const auto drawn = lines_of(*database, started(small));
    ASSERT_EQ(drawn.size(), 2u);  // the one, and 1 % of five others
    const auto watched = std::ranges::find(drawn, first_town_accounts[5], &Line::account);
    ASSERT_NE(watched, drawn.end());
    EXPECT_EQ(watched->reason, "watch_list");
    clock.set((today + 31).begins_at());  // the last day is over
    EXPECT_EQ(list_watch_list(context, clerk(), {}, page("id", true))->at("total"), 0);
}

TEST_P(AfterSuite, R4_3aAnAppealGrantedLaterMakesAFurtherVersionAndTheOldOneStays) {
    const RoundId id = closed_round({first_town_accounts[0]});
    const RoundResult first = result(id);
    const FindingId finding = *first.failures.front().items.front().finding;
    const auto deliver = [&](const char* to) {
        for (const auto& each : finding_subscriptions())
            each.deliver(context, {1, "finding.decide_appeal", "finding", finding.value, {{"from", "appealed"}, {"to", to}}});
    };
    deliver("rectifying");
    EXPECT_EQ(result(id).version, 1);
    deliver("not_upheld");
    deliver("not_upheld");  // at least once: the second changes nothing
    const RoundResult second = result(id);
    EXPECT_EQ(second.version, 2);
    EXPECT_EQ(second.failed, 0);
    EXPECT_EQ(second.passed, 10);
    EXPECT_EQ(*result_of(context, id, 1), first);
    EXPECT_EQ(show_round(context, clerk(), id)->at("failed"), 0);
    EXPECT_EQ(line_of(id, first_town_accounts[0]).verdict, "passed");
}

TEST_P(AfterSuite, R4_3aAChiefCorrectsAResultAndSaysWhy) {
    const RoundId id = closed_round({first_town_accounts[0]});
    const CheckId check = check_of(line_of(id, first_town_accounts[0]).id);
    EXPECT_EQ(code(correct_result(context, clerk(), id, {{check}, "误判"})), "organisation.verb_not_granted");
    EXPECT_EQ(code(correct_result(context, chief(), id, {{CheckId{999999}}, "误判"})), "rounds.no_such_check");
    EXPECT_EQ(code(correct_result(context, chief(), id, {{check}, "当期账号被平台封停，非本单位原因"})), "");
    EXPECT_EQ(code(correct_result(context, chief(), id, {{check}, "再次"})), "rounds.check_is_no_problem");
    EXPECT_EQ(result(id).version, 2);
}

TEST_P(AfterSuite, R4_3aATownSeesAClosedRoundWithItsOwnAccountsAlone) {
    const RoundId id = closed_round({first_town_accounts[0], second_town_accounts[0]});
    EXPECT_EQ(code(show_round(context, officer(second_town), id)), "");
    const auto seen = show_result(context, officer(second_town), id, 0);
    ASSERT_EQ(code(seen), "");
    const Json& shown = *seen;
    EXPECT_EQ(shown["is_partial"], true);
    ASSERT_EQ(shown["failures"].size(), 1u);
    EXPECT_EQ(shown["failures"][0]["account_id"], second_town_accounts[0].value);
    EXPECT_EQ(list_lines(context, officer(second_town), id, {}, page("id"))->at("total"), 3);
    EXPECT_EQ(code(show_list(context, officer(second_town), line_of(id, first_town_accounts[0]).id)), "api.no_such_record");
}

TEST_P(AfterSuite, R4_3aTheRoundLeavesAsWorkbookAndPaper) {
    const RoundId id = closed_round({first_town_accounts[0]});
    const auto book = workbook_of(context, clerk(), id);
    ASSERT_TRUE(book);
    EXPECT_EQ(book->name, "2026年2月检查.xlsx");
    EXPECT_TRUE(documents::ZipArchive::open_bytes(book->bytes)->has("xl/workbook.xml"));
    const RoundId lists = started(list_plan());
    EXPECT_EQ(check_list_of(context, monitor(), lists, false).error().code, "rounds.nothing_to_inspect");
    const auto paper = check_list_of(context, clerk(), lists, true);
    ASSERT_TRUE(paper);
    EXPECT_EQ(paper->bytes.substr(0, 2), "PK");
}

TEST_P(AfterSuite, R4_3aRoundsOfTheMonthAndQuarterAreProposedOnceAndStartedByAPerson) {
    clock.set(*parse_instant("2026-04-01T03:00:00+08:00"));
    round_jobs().front().run(context);
    round_jobs().front().run(context);
    const auto proposed = list_rounds(context, clerk(), "draft", "", page("id", true));
    ASSERT_EQ(proposed->at("total"), 2);
    std::set<std::string> titles;
    for (const Json& each : proposed->at("items")) {
        titles.insert(each["title"].get<std::string>());
        EXPECT_EQ(each["is_proposed"], true);
    }
    EXPECT_EQ(titles, (std::set<std::string>{"2026年3月政务新媒体单项否决检查", "2026年第1季度政务新媒体检查"}));
}

TEST_P(AfterSuite, R4_3aWhatTheOfficePlannedItselfIsNotProposedOnceMore) {
    clock.set(*parse_instant("2026-04-01T03:00:00+08:00"));
    RoundPlan own = plan("full", "veto_only");
    own.period_from = *Date::parse("2026-03-01");
    own.period_to = *Date::parse("2026-03-31");
    planned(own);
    own.period_from = *Date::parse("2026-01-01");
    own.scope = "full";
    own.units = {first_town};  // of one town alone: the city's own is still to be held
    planned(own);
    round_jobs().front().run(context);
    const auto drafts = list_rounds(context, clerk(), "draft", "", page("id", true));
    std::multiset<bool> proposed;
    for (const Json& each : drafts->at("items")) proposed.insert(each["is_proposed"].get<bool>());
    EXPECT_EQ(proposed, (std::multiset<bool>{false, false, true}));
}

TEST_P(AfterSuite, R4_3aWhatTheSystemProposedIsConfirmedByTheOffice) {
    silence(first_town_accounts[0]);
    const auto made = propose_round(context, machine_plan(), "month 2026-02-28 veto_only");
    ASSERT_EQ(code(made), "");
    const RoundId id{made->at("id").get<std::int64_t>()};
    act(id, "start");
    act(id, "check");
    static constexpr storage::Statement desk{
        "test.desk",
        "SELECT unit_id FROM todo_items WHERE subject_kind = 'round' AND subject_id = $1 AND task = 'confirm' AND done_at IS NULL"};
    EXPECT_EQ(database->value<UnitId>(desk, id), office);
    confirm_all(id);
    EXPECT_FALSE(database->value<UnitId>(desk, id));
}

TEST_P(AfterSuite, EveryItemOfACheckListIsOneThatAFindingCanBe) {
    const auto& items = rulebook.part<supervision::ManualItems>();
    for (const Item& item : settings(rulebook).items()) {
        if (!item.is_by_machine) {
            EXPECT_TRUE(items.find(item.id)) << item.id;
        }
    }
}

YANLU_ON_BOTH_ENGINES(AfterSuite);

}  // namespace
}  // namespace yanlu::rounds
