// A round from its checks to its frozen result, on both engines: what counts, who looks twice, what is corrected later.
#include <filesystem>

#include "documents/zip_archive.hpp"
#include "ledger/workspace.hpp"
#include "registry/attachments.hpp"
#include "rounds/check_lists.hpp"
#include "rounds/corrections.hpp"
#include "rounds/inspection.hpp"
#include "rounds/jobs.hpp"
#include "rounds/papers.hpp"
#include "rounds/read_result.hpp"
#include "rounds/result_view.hpp"
#include "rounds/tests/round_city.hpp"
#include "rounds/watch_list.hpp"
#include "supervision/finding.hpp"
#include "supervision/manual_items.hpp"

namespace yanlu::rounds {
namespace {

using testing::code;

constexpr const char* stale = "2.4d-stale-update";
constexpr const char* silent_menu = "m-19-no-interaction";

class RunSuite : public testing::RoundSuite {
protected:
    RunSuite() { context.attachments = &attachments; }
    ~RunSuite() override { std::filesystem::remove_all(folder); }
    void SetUp() override {
        RoundSuite::SetUp();
        store_calendar(*database, rulebook.calendar());
        for (const auto& accounts : {first_town_accounts, second_town_accounts}) {
            for (const AccountId account : accounts) posted(account, "2026-02-25T10:00:00+08:00");
        }
        posted(department_account, "2026-02-25T10:00:00+08:00");
        observe_all("2026-02-28T20:00:00+08:00");
    }

    void posted(AccountId account, const char* at) {
        static constexpr storage::Statement post{
            "test.post",
            "INSERT INTO post_versions (post_id, version, account_id, platform_post_id, published_at, recorded_from, recorded_to, is_gone, "
            "digest, title, body, url, hit_count, rulebook_version) VALUES ($1, 1, $2, $3, $4, $4, 9223372036854775807, 0, $5, '通知', '', "
            "'', "
            "0, '')"};
        const auto id = storage::allocate_ids(*database);
        database->execute(post, id, account, "p" + std::to_string(id), *parse_instant(at), storage::Blob{"d"});
    }
    void observe(AccountId account, const char* at, const std::string& outcome = "observed") {
        static constexpr storage::Statement run{
            "test.run",
            "INSERT INTO collection_runs (id, source, started_at, finished_at, expected, observed, failed, blocked, posts_read, posts_new, "
            "posts_changed, posts_gone, posts_refused) VALUES ($1, 'test', $2, $2, 1, 1, 0, 0, 0, 0, 0, 0, 0)"};
        static constexpr storage::Statement seen{
            "test.outcome",
            "INSERT INTO collection_outcomes (run_id, account_id, outcome, detail, observed_at) VALUES ($1, $2, $3, '', $4)"};
        const auto id = storage::allocate_ids(*database);
        database->execute(run, id, *parse_instant(at));
        database->execute(seen, id, account, outcome, *parse_instant(at));
    }
    void observe_all(const char* at) {
        for (const auto& accounts : {first_town_accounts, second_town_accounts}) {
            for (const AccountId account : accounts) observe(account, at);
        }
        observe(department_account, at);
    }
    // Its last post is forgotten: silent since January.
    void silence(AccountId account) {
        static constexpr storage::Statement forget{"test.forget",
                                                   "UPDATE post_versions SET published_at = $2, recorded_from = $2 WHERE account_id = $1"};
        database->execute(forget, account, *parse_instant("2026-01-10T10:00:00+08:00"));
    }

    RoundPlan machine_plan() {
        RoundPlan out = plan();
        out.items = {stale};
        return out;
    }
    RoundPlan list_plan() {
        RoundPlan out = plan();
        out.items = {silent_menu};
        out.units = {second_town};
        return out;
    }
    Line line_of(RoundId round, AccountId account) {
        for (const Line& line : lines_of(*database, round)) {
            if (line.account == account) return line;
        }
        return {};
    }
    AttachmentId picture(std::int64_t person) {
        static constexpr std::string_view png = "\x89PNG\r\n\x1a\n0000";
        storage::Transaction transaction(*database);
        const auto kept = registry::keep_attachment(context, PersonId{person}, "菜单.png", png);
        EXPECT_TRUE(kept);
        transaction.commit();
        return kept->id;
    }
    ItemAnswer bad_menu(std::int64_t person) { return {silent_menu, "problem", "菜单三个栏目均打不开", {picture(person)}}; }
    Caller monitor() { return person("monitor", office, 30); }
    CheckId check_of(LineId line) { return checks_of_line(*database, line).front().id; }
    RoundResult result(RoundId id) {
        const auto found = result_of(context, id);
        EXPECT_TRUE(found);
        EXPECT_TRUE(contradictions(*found).empty());
        return found.value_or(RoundResult{});
    }
    void confirm_all(RoundId id) {
        for (const Check& check : checks_of_round(*database, id)) {
            if (check.state == ItemState::to_confirm) {
                EXPECT_EQ(code(act_on_check(context, chief(), check.id, "confirm", "")), "");
            }
        }
    }
    // A month's round with these accounts silent, from plan to close.
    RoundId closed_round(const std::vector<AccountId>& silent) {
        for (const AccountId account : silent) silence(account);
        const RoundId id = started(machine_plan());
        act(id, "check");
        confirm_all(id);
        act(id, "close");
        return id;
    }

    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("yanlu_rounds_" + std::to_string(getpid()));
    storage::AttachmentFolder attachments{folder};
};

TEST_P(RunSuite, R4_3aAMachinesVetoItemCountsOnceAPersonHasSeenIt) {
    silence(first_town_accounts[0]);
    const RoundId id = started(machine_plan());
    act(id, "check");
    const Line line = line_of(id, first_town_accounts[0]);
    ASSERT_EQ(checks_of_line(*database, line.id).size(), 1u);
    const Check found = checks_of_line(*database, line.id).front();
    EXPECT_EQ(found.state, ItemState::to_confirm);
    ASSERT_TRUE(found.finding);
    EXPECT_EQ(supervision::load_finding(*database, *found.finding)->rule, stale);
    EXPECT_EQ(result(id).failed, 0);
    EXPECT_EQ(code(act_on_round(context, clerk(), id, "close", {})), "rounds.guard.nothing_to_confirm");
    EXPECT_EQ(code(act_on_check(context, chief(), found.id, "confirm", "")), "");
    const RoundResult now = result(id);
    EXPECT_EQ(now.failed, 1);
    EXPECT_EQ(now.passed, 9);
    EXPECT_EQ(now.failures.front().items.front().finding, found.finding);
}

TEST_P(RunSuite, R4_3aTheMachineChecksAgainWithoutFindingTwice) {
    silence(first_town_accounts[0]);
    const RoundId id = started(machine_plan());
    act(id, "check");
    act(id, "check");
    EXPECT_EQ(checks_of_round(*database, id).size(), 1u);
    EXPECT_EQ(code(act_on_check(context, chief(), check_of(line_of(id, first_town_accounts[0]).id), "reject", "当日已更新，采集滞后")), "");
    act(id, "check");
    EXPECT_EQ(checks_of_round(*database, id).front().state, ItemState::cleared);
    EXPECT_EQ(result(id).failed, 0);
}

TEST_P(RunSuite, R4_3aWhatWasNotObservedNeitherPassesNorFails) {
    static constexpr storage::Statement forget{"test.forget_outcomes", "DELETE FROM collection_outcomes WHERE account_id = $1"};
    database->execute(forget, first_town_accounts[1]);
    database->execute(forget, first_town_accounts[2]);
    observe(first_town_accounts[2], "2026-02-28T08:00:00+08:00", "blocked");
    database->execute(forget, first_town_accounts[3]);
    observe(first_town_accounts[3], "2026-02-05T08:00:00+08:00");  // long before the round's last day
    const RoundId id = started(machine_plan());
    act(id, "check");
    act(id, "close");
    const RoundResult frozen = result(id);
    EXPECT_EQ(frozen.failed_to_observe, 2);
    EXPECT_EQ(frozen.blocked, 1);
    EXPECT_EQ(frozen.passed, 7);
    EXPECT_EQ(frozen.failed, 0);
    EXPECT_EQ(frozen.by_item.front().expected, 10);
    EXPECT_EQ(frozen.by_item.front().observed, 7);
    EXPECT_EQ(line_of(id, first_town_accounts[2]).verdict, "blocked");
}

TEST_P(RunSuite, R4_3aTheCloseFreezesCanonicalJsonWithItsDigest) {
    const RoundId id = closed_round({first_town_accounts[0]});
    const RoundResult frozen = result(id);
    EXPECT_EQ(frozen.state, "closed");
    EXPECT_EQ(frozen.version, 1);
    EXPECT_EQ(frozen.digest, digest_of(content_of(frozen)));
    EXPECT_EQ(frozen.by_town.size(), 3u);
    EXPECT_EQ(frozen.failures.front().account, first_town_accounts[0]);
    EXPECT_EQ(code(act_on_round(context, clerk(), id, "check", {})), "flow.not_from_this_state");
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(RunSuite, R4_3aARoundIsNotClosedTooSoon) {
    RoundPlan running = machine_plan();
    running.period_to = *Date::parse("2026-03-31");
    const RoundId id = started(running);
    act(id, "check");
    EXPECT_EQ(code(act_on_round(context, clerk(), id, "close", {})), "rounds.guard.period_is_over");
    clock.set(*parse_instant("2026-04-02T09:00:00+08:00"));
    EXPECT_EQ(code(act_on_round(context, clerk(), id, "close", {})), "rounds.guard.machine_has_checked");  // it had not seen all of March
    act(id, "check");
    confirm_all(id);
    EXPECT_EQ(act(id, "close")["state"], "closed");
}

TEST_P(RunSuite, R4_3aAUnitMergedDuringTheRoundIsFollowedBeforeTheClose) {
    static constexpr storage::Statement merge{"test.merge", "UPDATE unit_versions SET state = 'merged' WHERE unit_id = $1"};
    static constexpr storage::Statement move{"test.move", "UPDATE account_versions SET host_unit_id = $2 WHERE host_unit_id = $1"};
    const RoundId id = started(machine_plan());
    act(id, "check");
    database->execute(merge, second_town);
    const auto refused = act_on_round(context, clerk(), id, "close", {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "rounds.guard.units_in_force");
    EXPECT_EQ(refused.error().args.at("units"), "清溪镇");
    EXPECT_EQ(code(act_on_round(context, clerk(), id, "follow_units", {})), "rounds.nothing_to_follow");
    database->execute(move, second_town, first_town);
    act(id, "follow_units");
    const Line line = line_of(id, second_town_accounts[0]);
    EXPECT_EQ(line.unit, first_town);
    EXPECT_EQ(line.moved_from, second_town);
    EXPECT_EQ(act(id, "close")["state"], "closed");
}

TEST_P(RunSuite, R4_3aAPersonsVetoItemNeedsEvidenceAndASecondPerson) {
    const RoundId id = started(list_plan());
    const LineId line = line_of(id, second_town_accounts[0]).id;
    EXPECT_EQ(code(answer_list(context, monitor(), line, {.items = {{silent_menu, "problem", "", {}}}})), "rounds.note_missing");
    EXPECT_EQ(code(answer_list(context, monitor(), line, {.items = {{silent_menu, "problem", "打不开", {}}}})), "rounds.evidence_missing");
    EXPECT_EQ(code(answer_list(context, monitor(), line, {.items = {{"2.4d-stale-update", "in_order"}}})), "rounds.no_such_list_item");
    EXPECT_EQ(code(answer_list(context, caller("editor", second_town), line, {.rest_is_in_order = true})), "api.no_such_record");
    Caller finder = person("city_office_clerk", office, 7);
    EXPECT_EQ(code(answer_list(context, finder, line, {.items = {bad_menu(7)}})), "");
    const CheckId check = check_of(line);
    EXPECT_FALSE(load_check(*database, check)->finding);
    EXPECT_EQ(code(act_on_check(context, finder, check, "confirm", "")), "rounds.guard.second_person");
    EXPECT_EQ(code(act_on_check(context, monitor(), check, "confirm", "")), "organisation.verb_not_granted");
    EXPECT_EQ(code(act_on_check(context, chief(), check, "take_back", "")), "rounds.guard.first_person");
    EXPECT_EQ(code(act_on_check(context, chief(), check, "reject", "")), "api.missing");
    EXPECT_EQ(code(act_on_check(context, chief(), check, "confirm", "")), "");
    const auto confirmed = load_check(*database, check);
    ASSERT_TRUE(confirmed->finding);
    EXPECT_EQ(confirmed->second_by, PersonId{8});
    EXPECT_EQ(supervision::load_finding(*database, *confirmed->finding)->account, second_town_accounts[0]);
    EXPECT_EQ(line_of(id, second_town_accounts[0]).verdict, "");  // decided at the close
    EXPECT_EQ(result(id).failed, 1);
}

// A quarter's round is looked at in the weeks after it: what it brings must not be notified again by the round of the quarter in which it
// was looked at.
TEST_P(RunSuite, R4_3aWhatOneRoundBroughtAnotherCountsOnlyWhileItIsOpen) {
    const RoundId first = started(list_plan());
    for (const auto account : {second_town_accounts[0], second_town_accounts[1]}) {
        EXPECT_EQ(code(answer_list(context, clerk(), line_of(first, account).id, {.items = {bad_menu(7)}})), "");
    }
    confirm_all(first);
    supervision::Finding mended =
        *supervision::load_finding(*database, *load_check(*database, check_of(line_of(first, second_town_accounts[0]).id))->finding);
    mended.state = "closed";
    mended.closed_at = context.clock.now();
    update_finding(context, mended);
    RoundPlan march = list_plan();
    march.period_from = *Date::parse("2026-03-01");
    march.period_to = *Date::parse("2026-03-31");
    const RoundId second = started(march);
    act(second, "check");
    EXPECT_TRUE(checks_of_line(*database, line_of(second, second_town_accounts[0]).id).empty());
    EXPECT_EQ(checks_of_line(*database, line_of(second, second_town_accounts[1]).id).size(), 1u);
}

TEST_P(RunSuite, R4_3aWhoTookItBackMayAnswerAnew) {
    const RoundId id = started(list_plan());
    const LineId line = line_of(id, second_town_accounts[0]).id;
    EXPECT_EQ(code(answer_list(context, clerk(), line, {.items = {bad_menu(7)}})), "");
    EXPECT_EQ(code(act_on_check(context, clerk(), check_of(line), "take_back", "")), "");
    EXPECT_EQ(load_check(*database, check_of(line))->state, ItemState::to_check);
    EXPECT_EQ(code(answer_list(context, clerk(), line, {.items = {{silent_menu, "blocked", "账号被限制访问", {}}}})), "");
    EXPECT_EQ(result(id).blocked, 1);
    EXPECT_EQ(code(answer_list(context, clerk(), line, {.items = {{silent_menu, "in_order"}}})), "");
    EXPECT_EQ(result(id).passed, 1);
    EXPECT_EQ(result(id).failed_to_observe, 2);
}

TEST_P(RunSuite, R4_3aAnUnansweredListIsNoPass) {
    const RoundId id = started(list_plan());
    act(id, "check");
    EXPECT_EQ(code(answer_list(context, clerk(), line_of(id, second_town_accounts[0]).id, {.rest_is_in_order = true})), "");
    act(id, "close");
    const RoundResult frozen = result(id);
    EXPECT_EQ(frozen.passed, 1);
    EXPECT_EQ(frozen.failed_to_observe, 2);
    EXPECT_EQ(code(answer_list(context, clerk(), line_of(id, second_town_accounts[1]).id, {.rest_is_in_order = true})),
              "rounds.guard.round_is_running");
}

TEST_P(RunSuite, R4_3aAccountsAreSharedEvenlyAmongInspectors) {
    static constexpr storage::Statement person_row{"test.person", "INSERT INTO people (id, name, phone, version) VALUES ($1, $2, '', 1)"};
    static constexpr storage::Statement appointed{"test.appointment",
                                                  "INSERT INTO appointments (id, person_id, unit_id, role, title, valid_from, valid_to, "
                                                  "recorded_from, recorded_to) VALUES ($1, $2, $3, "
                                                  "$4, '', '2020-01-01', '9999-12-31', 0, 9223372036854775807)"};
    const std::tuple<std::int64_t, const char*, UnitId> people[] = {{40, "city_office_clerk", office},
                                                                    {41, "city_office_clerk", office},
                                                                    {42, "supervising_officer", first_town},
                                                                    {43, "editor", first_town}};
    for (const auto& [id, role, unit] : people) {
        database->execute(person_row, id, "检查人" + std::to_string(id));
        database->execute(appointed, storage::allocate_ids(*database), id, unit, role);
    }
    RoundPlan all = list_plan();
    all.units.clear();
    const RoundId id = started(all);
    EXPECT_EQ(code(assign_lines(context, clerk(), id, {{PersonId{43}}})), "rounds.no_inspector");
    EXPECT_EQ(code(assign_lines(context, clerk(), id, {{PersonId{42}}})), "rounds.out_of_reach");  // other towns' accounts
    EXPECT_EQ(code(assign_lines(context, clerk(), id, {{PersonId{40}, PersonId{41}}})), "");
    std::map<std::int64_t, int> counts;
    for (const Line& line : lines_of(*database, id)) ++counts[line.inspector.value_or(PersonId{}).value];
    EXPECT_EQ(counts, (std::map<std::int64_t, int>{{40, 5}, {41, 5}}));
    EXPECT_EQ(code(assign_lines(context, clerk(), id, {{PersonId{40}}})), "rounds.nothing_to_assign");
    const Caller inspector = person("city_office_clerk", office, 40);
    const auto mine = my_lists(context, inspector);
    ASSERT_EQ(code(mine), "");
    EXPECT_EQ((*mine)["items"][0]["accounts"], 5);
    for (const Line& line : lines_of(*database, id)) {
        if (line.inspector == PersonId{40}) {
            EXPECT_EQ(code(answer_list(context, inspector, line.id, {.rest_is_in_order = true})), "");
        }
        if (line.inspector == PersonId{41} && line.area_code != "city") {
            EXPECT_EQ(code(answer_list(context, monitor(), line.id, {.rest_is_in_order = true})), "rounds.anothers_list");
        }
    }
    EXPECT_EQ((*my_lists(context, inspector))["items"][0]["done"], 5);
    static constexpr storage::Statement open{
        "test.open",
        "SELECT count(*) FROM todo_items WHERE subject_kind = 'round' AND subject_id = $1 AND done_at IS NULL AND person_id = $2"};
    EXPECT_EQ(database->value<std::int64_t>(open, id, PersonId{40}), 0);
    EXPECT_EQ(database->value<std::int64_t>(open, id, PersonId{41}), 1);
}

TEST_P(RunSuite, R4_3aTheNextRoundLooksAgainAtWhoFailed) {
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

TEST_P(RunSuite, R4_3aWhoFailsTwiceInAYearIsWatchedUntilSomebodyDecides) {
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

TEST_P(RunSuite, R4_3aAPersonPutsAnAccountOnTheWatchListAndEveryDrawTakesIt) {
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

TEST_P(RunSuite, R4_3aAnAppealGrantedLaterMakesAFurtherVersionAndTheOldOneStays) {
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

TEST_P(RunSuite, R4_3aAChiefCorrectsAResultAndSaysWhy) {
    const RoundId id = closed_round({first_town_accounts[0]});
    const CheckId check = check_of(line_of(id, first_town_accounts[0]).id);
    EXPECT_EQ(code(correct_result(context, clerk(), id, {{check}, "误判"})), "organisation.verb_not_granted");
    EXPECT_EQ(code(correct_result(context, chief(), id, {{CheckId{999999}}, "误判"})), "rounds.no_such_check");
    EXPECT_EQ(code(correct_result(context, chief(), id, {{check}, "当期账号被平台封停，非本单位原因"})), "");
    EXPECT_EQ(code(correct_result(context, chief(), id, {{check}, "再次"})), "rounds.check_is_no_problem");
    EXPECT_EQ(result(id).version, 2);
}

TEST_P(RunSuite, R4_3aATownSeesAClosedRoundWithItsOwnAccountsAlone) {
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

TEST_P(RunSuite, R4_3aTheRoundLeavesAsWorkbookAndPaper) {
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

TEST_P(RunSuite, R4_3aRoundsOfTheMonthAndQuarterAreProposedOnceAndStartedByAPerson) {
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

TEST_P(RunSuite, R4_3aWhatTheOfficePlannedItselfIsNotProposedOnceMore) {
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

TEST_P(RunSuite, R4_3aWhatTheSystemProposedIsConfirmedByTheOffice) {
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

TEST_P(RunSuite, EveryItemOfACheckListIsOneThatAFindingCanBe) {
    const auto& items = rulebook.part<supervision::ManualItems>();
    for (const Item& item : settings(rulebook).items()) {
        if (!item.is_by_machine) {
            EXPECT_TRUE(items.find(item.id)) << item.id;
        }
    }
}

YANLU_ON_BOTH_ENGINES(RunSuite);

}  // namespace
}  // namespace yanlu::rounds
