// The rectification: every (state, event, role) cell and every guard.
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "flow/domain/machine.hpp"
#include "organisation/permissions.hpp"
#include "supervision/alerts.hpp"
#include "supervision/apply_evaluation.hpp"
#include "supervision/finding_view.hpp"
#include "supervision/guards.hpp"
#include "supervision/inbox_view.hpp"
#include "supervision/lapses.hpp"
#include "supervision/step.hpp"
#include "supervision/tests/order_desk.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;
using organisation::Permissions;
using testing::Account;
using testing::OrderDesk;

class ProcessSuite : public OrderDesk {};

TEST_P(ProcessSuite, R4_1_FromTheFindingToItsCloseByFivePersons) {
    const FindingId id = dispatched();
    EXPECT_EQ(state(id), "to_sign_for");
    EXPECT_EQ(rfc3339(*load_finding(*city.database, id)->due_at), "2026-03-10T00:00:00+08:00");  // five working days after Monday
    EXPECT_EQ(count("SELECT count(*) FROM todo_items WHERE done_at IS NULL AND unit_id = 10 AND task = 'sign_for'"), 2);
    EXPECT_EQ(code(act(editor(), id, "sign_for")), "");
    EXPECT_EQ(code(act(editor(), id, "answer", {.answer = "已补登认证主体", .cause = "疏忽"})), "");
    EXPECT_EQ(state(id), "to_sign_answer");
    EXPECT_EQ(code(act(head(), id, "sign_answer")), "");
    EXPECT_EQ(state(id), "to_recheck");
    EXPECT_EQ(code(act(chief(), id, "close")), "supervision.still_reported");
    city.database->run_script("UPDATE account_versions SET certified_host = '云湾市教育局'");
    const auto closed = act(chief(), id, "close");
    ASSERT_TRUE(closed) << closed.error().code;
    EXPECT_EQ((*closed)["state_zh"], "办结");
    EXPECT_EQ((*closed)["timeline"].size(), 7u);
    EXPECT_EQ((*closed)["timeline"][2]["verb_zh"], "派发");
    EXPECT_EQ((*closed)["timeline"][2]["actor"], "甲");
    EXPECT_EQ((*closed)["notes"][0]["body"], "整改情况：已补登认证主体\n原因：疏忽");
    EXPECT_EQ((*closed)["allowed_actions"].size(), 0u);
    EXPECT_EQ(count("SELECT count(*) FROM todo_items WHERE done_at IS NULL"), 0);
}

TEST_P(ProcessSuite, NobodyClosesWhatHeDispatchedOrAnswered) {
    const FindingId id = dispatched();
    act(editor(), id, "sign_for");
    act(editor(), id, "answer", {.answer = "已办"});
    EXPECT_EQ(code(act(caller(23, 10, "section_head"), id, "sign_answer")), "supervision.guard.not_own_answer");
    act(head(), id, "sign_answer");
    EXPECT_EQ(code(act(clerk(), id, "close", {.reason = "看过"})), "supervision.guard.not_dispatcher");
    EXPECT_EQ(code(act(caller(23, 1, "city_office_clerk"), id, "close", {.reason = "看过"})), "supervision.guard.not_handler");
    EXPECT_EQ(code(act(caller(24, 1, "city_office_clerk"), id, "close", {.reason = "看过"})), "supervision.guard.not_handler");
    EXPECT_EQ(code(act(chief(), id, "close", {.reason = "平台后台截图已核"})), "");
}

TEST_P(ProcessSuite, ASeriousFindingNeedsTwoPersonsAndRunsOnTheStricterClock) {
    const FindingId id = open(true);
    EXPECT_EQ(rfc3339(*load_finding(*city.database, id)->due_at), "2026-03-02T11:00:00+08:00");
    act(clerk(), id, "verify");
    EXPECT_EQ(state(id), "to_confirm");
    EXPECT_EQ(rfc3339(*load_finding(*city.database, id)->due_at), "2026-03-02T11:00:00+08:00");  // both looks within the two hours
    EXPECT_EQ(code(act(clerk(), id, "dispatch")), "flow.not_from_this_state");
    EXPECT_EQ(code(act(clerk(), id, "confirm")), "supervision.guard.second_person_if_serious");
    EXPECT_EQ(code(act(chief(), id, "confirm")), "");
    EXPECT_EQ(code(act(clerk(), id, "dispatch")), "supervision.guard.second_person_if_serious");
    EXPECT_EQ(code(act(chief(), id, "dispatch")), "");
    EXPECT_EQ(rfc3339(*load_finding(*city.database, id)->due_at), "2026-03-03T09:00:00+08:00");
}

TEST_P(ProcessSuite, AFalseAlarmNeedsAReasonIsCountedAndIsNotOpenedAgain) {
    const FindingId id = open();
    EXPECT_EQ(code(act(clerk(), id, "reject")), "api.missing");
    EXPECT_EQ(code(act(clerk(), id, "reject", {.reason = "已认证，登记有误"})), "");
    EXPECT_EQ(state(id), "not_upheld");
    const auto again = apply_evaluation(city.context, Caller::system("job"), *Date::parse("2026-03-02"));
    EXPECT_EQ((*again)["opened"], 0);
    EXPECT_EQ(count("SELECT count(*) FROM findings WHERE triage = 'false_alarm'"), 1);
}

TEST_P(ProcessSuite, AnExtensionIsAskedOnceBeforeTheDeadlineAndNoLongerThanTheOriginal) {
    const FindingId id = dispatched();
    act(head(), id, "sign_for");
    EXPECT_EQ(code(act(editor(), id, "request_extension", {.reason = "r", .due_on = *Date::parse("2026-03-12")})),
              "organisation.verb_not_granted");
    EXPECT_EQ(code(act(head(), id, "request_extension", {.reason = "r", .due_on = *Date::parse("2026-03-09")})),
              "supervision.extension_out_of_range");
    EXPECT_EQ(code(act(head(), id, "request_extension", {.reason = "r", .due_on = *Date::parse("2026-03-20")})),
              "supervision.extension_out_of_range");
    EXPECT_EQ(code(act(head(), id, "request_extension", {.reason = "等待平台认证", .due_on = *Date::parse("2026-03-12")})), "");
    EXPECT_EQ(code(act(clerk(), id, "decide_extension", {.decision = "upheld"})), "api.not_one_of");
    EXPECT_EQ(code(act(clerk(), id, "decide_extension", {.decision = "granted"})), "");
    EXPECT_EQ(rfc3339(*load_finding(*city.database, id)->due_at), "2026-03-13T00:00:00+08:00");
    EXPECT_EQ(code(act(head(), id, "request_extension", {.reason = "r", .due_on = *Date::parse("2026-03-16")})),
              "supervision.guard.first_extension");
    city.clock.set(*parse_instant("2026-03-13T00:00:00+08:00"));
    const FindingId other = FindingId{id};
    EXPECT_EQ(code(act(head(), other, "request_extension", {.reason = "r", .due_on = *Date::parse("2026-03-16")})),
              "supervision.guard.before_due");
}

TEST_P(ProcessSuite, AnAppealStopsTheClockOfAnOrdinaryFindingAndIsDecidedByAnother) {
    const FindingId id = dispatched();
    act(head(), id, "sign_for");
    EXPECT_EQ(code(act(head(), id, "appeal", {.reason = "主体已认证"})), "");
    city.clock.advance(std::chrono::hours(26));
    EXPECT_EQ(code(act(clerk(), id, "decide_appeal", {.reason = "r", .decision = "upheld"})), "organisation.verb_not_granted");
    EXPECT_EQ(code(act(chief(), id, "take_back_appeal")), "organisation.verb_not_granted");
    EXPECT_EQ(code(act(caller(21, 1, "city_office_leader"), id, "decide_appeal", {.reason = "r", .decision = "upheld"})),
              "supervision.guard.not_dispatcher");
    EXPECT_EQ(code(act(chief(), id, "decide_appeal", {.reason = "证据充分", .decision = "upheld"})), "");
    EXPECT_EQ(rfc3339(*load_finding(*city.database, id)->due_at), "2026-03-11T02:00:00+08:00");
    EXPECT_EQ(code(act(head(), id, "appeal", {.reason = "再诉"})), "supervision.guard.first_appeal");
}

TEST_P(ProcessSuite, AnAppealThatSucceedsEndsTheFindingAsAFalseAlarmAndALateOneIsRefused) {
    const FindingId id = dispatched();
    act(head(), id, "appeal", {.reason = "主体已认证"});
    EXPECT_EQ(code(act(chief(), id, "decide_appeal", {.reason = "属实", .decision = "withdrawn"})), "");
    EXPECT_EQ(state(id), "not_upheld");
    EXPECT_EQ(load_finding(*city.database, id)->triage, "false_alarm");
}

TEST_P(ProcessSuite, AnAppealIsTakenBackByTheUnitAndTheClockGoesOnWhereItStood) {
    const FindingId id = dispatched();
    const Instant due = *load_finding(*city.database, id)->rectify_due_at;
    act(head(), id, "appeal", {.reason = "主体已认证"});
    city.clock.advance(std::chrono::hours(26));
    EXPECT_EQ(code(act(head(), id, "take_back_appeal")), "");
    const Finding after = *load_finding(*city.database, id);
    EXPECT_EQ(after.state, "rectifying");
    EXPECT_EQ(after.due_at, after.rectify_due_at);
    EXPECT_GT(*after.rectify_due_at, due) << "the clock stood while the appeal was open";
    EXPECT_EQ(code(act(head(), id, "appeal", {.reason = "再诉"})), "supervision.guard.first_appeal");
    EXPECT_EQ(code(act(chief(), id, "decide_appeal", {.reason = "r", .decision = "upheld"})), "flow.not_from_this_state");
    EXPECT_EQ(alerts_of(city.context, id).back()["kind"], "copy");
}

TEST_P(ProcessSuite, R4_1_ReturnsGoToTheUnitNamedAndTheSecondRulingIsBinding) {
    const FindingId id = dispatched();
    EXPECT_EQ(code(act(head(), id, "return_not_ours", {.reason = "该账号已划转"})), "api.missing");
    EXPECT_EQ(code(act(head(), id, "return_not_ours", {.reason = "r", .unit = UnitId{10}})), "supervision.returned_to_itself");
    EXPECT_EQ(code(act(head(), id, "return_not_ours", {.reason = "该账号已划转民政局", .unit = UnitId{11}})), "");
    EXPECT_EQ(state(id), "to_rule_on_return");
    EXPECT_EQ(code(act(clerk(), id, "decide_return", {.decision = "granted"})), "");
    EXPECT_EQ(code(act(clerk(), id, "dispatch")), "");
    EXPECT_EQ(code(act(editor(), id, "sign_for")), "organisation.no_such_record");
    EXPECT_EQ(code(act(caller(23, 11, "editor"), id, "sign_for")), "");
    EXPECT_EQ(code(act(caller(24, 11, "section_head"), id, "return_not_ours", {.reason = "也不是", .unit = UnitId{10}})), "");
    EXPECT_EQ(code(act(chief(), id, "decide_return", {.reason = "以登记为准", .decision = "refused"})), "");
    EXPECT_EQ(state(id), "rectifying");
    EXPECT_EQ(code(act(caller(24, 11, "section_head"), id, "return_not_ours", {.reason = "仍不是", .unit = UnitId{10}})),
              "supervision.guard.not_returned_twice");
}

TEST_P(ProcessSuite, RemindersKeepTheirDistanceAndTimeLimitsLapse) {
    const FindingId id = dispatched();
    EXPECT_EQ(code(act(clerk(), id, "remind")), "");
    const auto second = act(clerk(), id, "remind");
    EXPECT_EQ(code(second), "supervision.guard.reminded_long_ago");
    EXPECT_EQ(second.error().kind, RefusalClass::too_many);
    EXPECT_EQ(sign_for_lapsed(city.context), 0);
    city.clock.advance(std::chrono::hours(6));  // four working hours, with the noon break between
    EXPECT_EQ(code(act(clerk(), id, "remind")), "");
    EXPECT_EQ(sign_for_lapsed(city.context), 1);
    EXPECT_EQ(state(id), "rectifying");
    city.clock.advance(std::chrono::hours(24 * 3));
    EXPECT_EQ(code(act(head(), id, "appeal", {.reason = "晚了"})), "supervision.guard.within_appeal_time");
    EXPECT_EQ(code(act(head(), id, "return_not_ours", {.reason = "晚了"})), "supervision.guard.within_return_time");
}

TEST_P(ProcessSuite, AStaleRecordIsRefusedAndOtherUnitsSeeNothing) {
    const FindingId id = open();
    Caller late = clerk();
    late.expected_version = 7;
    EXPECT_EQ(code(act(late, id, "verify")), "organisation.version_changed");
    const Caller stranger = caller(23, 11, "editor");
    EXPECT_EQ(code(read_finding(city.context, stranger, id)), "api.no_such_record");
    EXPECT_EQ((*list_findings(city.context, stranger, {}, api::Page{.sort = "opened_at"}))["total"], 0);
    EXPECT_EQ((*list_findings(city.context, editor(), {}, api::Page{.sort = "opened_at"}))["total"], 1);
    EXPECT_EQ(code(act(caller(21, 1, "system_administrator"), id, "verify")), "organisation.verb_not_granted");
}

TEST_P(ProcessSuite, GreyedButtonsSayTheSameAsTheRefusal) {
    const FindingId id = dispatched();
    act(editor(), id, "sign_for");
    act(editor(), id, "answer", {.answer = "已办"});
    act(head(), id, "sign_answer");
    const Json detail = *read_finding(city.context, clerk(), id);
    std::map<std::string, Json> actions;
    for (const Json& action : detail["allowed_actions"]) actions[action["action"]] = action;
    ASSERT_TRUE(actions.contains("close"));
    EXPECT_FALSE(actions["close"]["is_allowed"]);
    EXPECT_EQ(actions["close"]["refusal"]["code"], code(act(clerk(), id, "close", {.reason = "看过"})));
    EXPECT_TRUE(actions["return_rework"]["is_allowed"]);
    EXPECT_FALSE(actions.contains("answer"));
}

TEST_P(ProcessSuite, ManyAtOnceAreDecidedEachByItself) {
    const FindingId first = open();
    Account account;
    account.certified_host = "";
    account.platform = "douyin";
    city.add_account(10, account);
    ASSERT_TRUE(apply_evaluation(city.context, Caller::system("job"), *Date::parse("2026-03-02")));
    const FindingId second{count("SELECT max(id) FROM findings")};
    act(clerk(), first, "verify");
    const Json result = *act_on_findings(city.context, clerk(), {first, second}, "verify", {});
    EXPECT_EQ(result["done"], Json({second.value}));
    ASSERT_EQ(result["refused"].size(), 1u);
    EXPECT_EQ(result["refused"][0]["refusal"]["code"], "flow.not_from_this_state");
}

TEST_P(ProcessSuite, TheInboxShowsTheDeskItsItemsWithTheirTimeAndSteps) {
    const FindingId id = dispatched();
    const Json page = *read_inbox(city.context, editor(), {}, api::Page{.sort = "due_at"});
    ASSERT_EQ(page["items"].size(), 1u);
    EXPECT_EQ(page["items"][0]["subject_id"], id.value);
    EXPECT_EQ(page["items"][0]["task_zh"], "签收");
    EXPECT_EQ(page["items"][0]["light"], "yellow");  // four working hours are less than a working day
    EXPECT_EQ(page["items"][0]["allowed_actions"][0]["action"], "sign_for");
    EXPECT_EQ(page["counts"]["to_do"], 1);
    EXPECT_EQ((*read_inbox(city.context, clerk(), {.box = "sent"}, api::Page{.sort = "due_at"}))["items"].size(), 2u);
    EXPECT_EQ((*read_inbox(city.context, clerk(), {.box = "done"}, api::Page{.sort = "due_at"}))["items"].size(), 2u);
}

TEST_P(ProcessSuite, ListsPageByKeyAndCountByState) {
    open();
    for (const char* platform : {"a", "b", "c", "d"}) {
        Account account;
        account.certified_host = "";
        account.platform = platform;
        city.add_account(10, account);
    }
    ASSERT_TRUE(apply_evaluation(city.context, Caller::system("job"), *Date::parse("2026-03-02")));
    for (const auto& [sort, is_descending] : {std::pair("opened_at", true), std::pair("due_at", false)}) {
        std::set<std::int64_t> seen;
        api::Page page{.sort = sort, .is_descending = is_descending, .limit = 2};
        for (int pages = 0; pages < 3; ++pages) {
            const Json answer = *list_findings(city.context, clerk(), {}, page);
            EXPECT_EQ(answer["total"], 5);
            for (const Json& item : answer["items"]) seen.insert(item["id"].get<std::int64_t>());
            if (!answer["next_cursor"].is_null())
                page.after = *api::decode_cursor(answer["next_cursor"].get<std::string>(), sort, is_descending);
        }
        EXPECT_EQ(seen.size(), 5u);
    }
    const Json overdue = *list_findings(city.context, clerk(), {.is_overdue = true}, api::Page{.sort = "opened_at"});
    EXPECT_EQ(overdue["total"], 0);
    const Json named = *list_findings(city.context, clerk(), {.words = "认证主体"}, api::Page{.sort = "opened_at"});
    EXPECT_EQ(named["total"], 5);
    EXPECT_GT(export_findings(city.context, clerk(), {}, "csv")->size(), 300u);
}

// Complete input for any step.
ActionInput complete() {
    return {.reason = "理由", .answer = "已办", .decision = "granted", .due_on = *Date::parse("2026-03-12"), .unit = UnitId{10}};
}

TEST_P(ProcessSuite, EveryStateAndEventPairIsTakenOrRefusedAsTheTableSays) {
    const FindingId id = dispatched();
    const Finding prepared = *load_finding(*city.database, id);
    const auto& machine = finding_machine(city.rulebook);
    int taken = 0;
    for (const flow::State& from : machine.states()) {
        for (const Verb* verb : verbs()) {
            Finding finding = prepared;
            finding.state = from.code;
            finding.verified_by = finding.dispatched_by = finding.answered_by = PersonId{99};
            finding.suspended_until = city.clock.now() + std::chrono::hours(24);
            if (verb->action == "take_back_answer") finding.answered_by = PersonId{24};
            update_finding(city.context, finding);
            const flow::Transition* transition = machine.transition(from.code, verb->action);
            const Caller who = verb->is_hosts ? head() : chief();
            ActionInput input = complete();
            if (verb->action == "decide_appeal") input.decision = "upheld";
            if (verb->action == "return_not_ours") input.unit = UnitId{11};
            if (verb->action == "request_suspension") input.proof = {file_of(24)};
            const auto result = act(who, id, verb->action, input);
            ASSERT_EQ(result.has_value(), transition != nullptr) << from.code << " " << verb->action << " " << code(result);
            if (!transition) {
                EXPECT_EQ(code(result), "flow.not_from_this_state") << from.code << " " << verb->action;
            }
            if (transition) ++taken;
        }
    }
    EXPECT_EQ(taken, 32);
}

// Asked of why_not, which the greyed button and the refused request share; a cell that may be taken is taken in the test above.
TEST_P(ProcessSuite, R4_1_EveryCellOfStateEventAndRoleSaysWhatTableAndPermissionsSay) {
    Finding finding = *load_finding(*city.database, dispatched());
    finding.verified_by = finding.dispatched_by = PersonId{99};
    finding.answered_by = PersonId{98};
    const auto& permissions = city.rulebook.part<Permissions>();
    const auto& machine = finding_machine(city.rulebook);
    int cells = 0;
    int open = 0;
    for (const flow::State& from : machine.states()) {
        finding.state = from.code;
        for (const Verb* verb : verbs()) {
            for (const auto& role : permissions.roles()) {
                const bool is_above = role.mode != "host";
                const Caller who = caller(is_above ? 21 : 24, is_above ? 1 : 10, role.code);
                const auto refusal = why_not(city.context, who, finding, *verb);
                const std::string said = refusal ? refusal->code : "";
                const std::string cell = from.code + " " + std::string(verb->action) + " " + role.code + ": " + said;
                ++cells;
                if (!permissions.reach(role.code, verb->permission)) {
                    EXPECT_EQ(said, "organisation.verb_not_granted") << cell;
                } else if (!machine.transition(from.code, verb->action)) {
                    EXPECT_EQ(said, "flow.not_from_this_state") << cell;
                } else if (said.empty()) {
                    ++open;
                } else {
                    EXPECT_TRUE(said.starts_with("supervision.guard.")) << cell;
                }
            }
        }
    }
    EXPECT_EQ(cells, 16 * 22 * 12);
    EXPECT_GT(open, 60);
}

TEST_P(ProcessSuite, TheTableAndThePermissionsNameTheSameRoles) {
    const auto& permissions = city.rulebook.part<Permissions>();
    for (const Verb* verb : verbs()) {
        std::set<std::string> by_permission;
        for (const auto& role : permissions.roles()) {
            if (permissions.reach(role.code, verb->permission)) by_permission.insert(role.code);
        }
        for (const auto& transition : finding_machine(city.rulebook).transitions()) {
            if (transition.event != verb->action) continue;
            EXPECT_EQ(std::set<std::string>(transition.roles.begin(), transition.roles.end()), by_permission) << verb->action;
        }
    }
}

YANLU_ON_BOTH_ENGINES(ProcessSuite);

}  // namespace
}  // namespace yanlu::supervision
