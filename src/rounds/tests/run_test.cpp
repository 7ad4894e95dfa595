// A round from its checks to its frozen result, on both engines: what counts, who looks twice, what is corrected later.
#include "rounds/inspection.hpp"
#include "rounds/tests/running_round.hpp"
#include "supervision/finding.hpp"

namespace yanlu::rounds {
namespace {

using testing::code;
using testing::silent_menu;
using testing::stale;

class RunSuite : public testing::RunningRound {};

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

// One person's second looks of a round: all or none, each with its reason, and nobody looks at his own again.
TEST_P(RunSuite, R4_3aSecondLooksAreTakenTogetherByWhoDidNotFindThem) {
    RoundPlan both = list_plan();
    both.units = {first_town, second_town};
    const RoundId id = started(both);
    const LineId first = line_of(id, second_town_accounts[0]).id;
    const LineId second = line_of(id, first_town_accounts[0]).id;
    Caller finder = person("city_office_clerk", office, 7);
    EXPECT_EQ(code(answer_list(context, finder, first, {.items = {bad_menu(7)}})), "");
    EXPECT_EQ(code(answer_list(context, chief(), second, {.items = {bad_menu(8)}})), "");
    const CheckId of_clerk = check_of(first);
    const CheckId of_chief = check_of(second);
    const auto looks = [&](const Caller& by, const std::vector<SecondLook>& all) { return act_on_checks(context, by, id, all); };
    EXPECT_EQ(code(looks(chief(), {})), "api.missing");
    const auto own = looks(chief(), {{of_clerk, "confirm"}, {of_chief, "confirm"}});
    EXPECT_EQ(code(own), "rounds.guard.second_person");
    EXPECT_EQ(own.error().field, "decisions.1");
    EXPECT_EQ(load_check(*database, of_clerk)->state, ItemState::to_confirm) << "all or none";
    const auto silent = looks(chief(), {{of_clerk, "reject", ""}});
    EXPECT_EQ(code(silent), "api.missing");
    EXPECT_EQ(silent.error().field, "decisions.0.reason");
    EXPECT_EQ(code(looks(chief(), {{of_clerk, "confirm"}, {of_clerk, "reject", "又看"}})), "flow.not_from_this_state");
    EXPECT_EQ(code(looks(chief(), {{CheckId{999999}, "confirm"}})), "api.no_such_record");
    EXPECT_EQ(code(looks(monitor(), {{of_clerk, "confirm"}})), "organisation.verb_not_granted");
    const auto done = looks(chief(), {{of_clerk, "reject", "平台当日故障"}});
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(*done, (Json{{"confirmed", 0}, {"rejected", 1}, {"waiting", 1}}));
    EXPECT_EQ(load_check(*database, of_clerk)->second_note, "平台当日故障");
    Caller other_chief = person("city_office_section_chief", office, 12);
    EXPECT_EQ((*looks(other_chief, {{of_chief, "confirm"}}))["waiting"], 0);
    EXPECT_TRUE(load_check(*database, of_chief)->finding);
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

YANLU_ON_BOTH_ENGINES(RunSuite);

}  // namespace
}  // namespace yanlu::rounds
