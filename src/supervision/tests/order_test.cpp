// The rectification order beside its main road: numbers, named handlers, answers with pictures, re-checks, suspensions, reminders, alarms,
// look-backs, desks and rates; on both engines.
#include <set>

#include "flow/domain/working_time.hpp"
#include "flow/machines.hpp"
#include "supervision/alerts.hpp"
#include "supervision/finding_view.hpp"
#include "supervision/lapses.hpp"
#include "supervision/look_back.hpp"
#include "supervision/order_view.hpp"
#include "supervision/statistics.hpp"
#include "supervision/tests/order_desk.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;
using testing::OrderDesk;

class OrderSuite : public OrderDesk {
protected:
    void add_leader() {
        city.database->run_script("INSERT INTO people (id, name, phone, version) VALUES (25, '戊', '', 1), (26, '己', '', 1)");
        appoint(25, 10, "leader");
        appoint(26, 1, "city_office_leader");
    }
    Caller leader() { return caller(25, 10, "leader"); }
    Finding load(FindingId id) { return *load_finding(*city.database, id); }
    Json detail(FindingId id) { return *read_finding(city.context, clerk(), id); }
    void mend() { city.database->run_script("UPDATE account_versions SET certified_host = '云湾市教育局'"); }
    FindingId rectifying() {
        const FindingId id = dispatched();
        EXPECT_EQ(code(act(editor(), id, "sign_for")), "");
        return id;
    }
    FindingId closed() {
        const FindingId id = rectifying();
        act(editor(), id, "answer", {.answer = "已办"});
        act(head(), id, "sign_answer");
        EXPECT_EQ(code(act(chief(), id, "close", {.reason = "材料已核"})), "");
        return id;
    }
};

TEST_P(OrderSuite, R4_1_AnOrderHasItsNumberItsHandlerAndACopyForTheLeader) {
    add_leader();
    const FindingId id = open();
    act(clerk(), id, "verify");
    EXPECT_EQ(code(act(clerk(), id, "dispatch", {.person = PersonId{21}})), "supervision.person_not_of_unit");
    EXPECT_EQ(code(act(clerk(), id, "dispatch", {.person = PersonId{23}})), "");
    EXPECT_EQ(load(id).order_number, "整改〔2026〕1号");
    EXPECT_EQ(count("SELECT count(*) FROM todo_items WHERE done_at IS NULL AND person_id = 23 AND role = 'editor'"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM todo_items WHERE done_at IS NULL"), 1);
    const Json alerts = *list_alerts(city.context, leader(), false, api::Page{.sort = "id", .is_descending = true});
    ASSERT_EQ(alerts["items"].size(), 1u);
    EXPECT_EQ(alerts["items"][0]["kind_zh"], "抄送");
    const std::int64_t alert = alerts["items"][0]["id"].get<std::int64_t>();
    EXPECT_EQ(code(read_alert(city.context, editor(), alert)), "api.no_such_record");
    EXPECT_EQ(code(read_alert(city.context, leader(), alert)), "");
    EXPECT_EQ(code(read_alert(city.context, leader(), alert)), "");
    EXPECT_EQ(detail(id)["alerts"][0]["read_by"], "戊");
    EXPECT_EQ((*list_handlers(city.context, clerk(), id, std::nullopt))["items"].size(), 3u);
    EXPECT_EQ(code(list_handlers(city.context, editor(), id, std::nullopt)), "organisation.verb_not_granted");
}

TEST_P(OrderSuite, R4_1_TheLeaderSignsTheHandlersAnswerAndTheMachineLooksFirst) {
    add_leader();
    const FindingId id = rectifying();
    const AttachmentId picture = file_of(23);
    EXPECT_FALSE(act(editor(), id, "answer", {.answer = "已办", .after = {file_of(24)}}));  // another's file
    EXPECT_EQ(code(act(editor(), id, "answer", {.answer = "已办", .cause = "疏忽", .prevention = "专人", .after = {picture}})), "");
    EXPECT_EQ(state(id), "to_sign_answer");
    EXPECT_EQ(code(act(head(), id, "sign_answer")), "supervision.guard.signs_for_unit");
    EXPECT_EQ(code(act(head(), id, "take_back_answer")), "supervision.guard.own_answer");
    EXPECT_EQ(code(act(leader(), id, "send_back_answer", {.reason = "请附截图"})), "");
    EXPECT_EQ(state(id), "rectifying");
    act(editor(), id, "answer", {.answer = "已办二"});
    EXPECT_EQ(code(act(editor(), id, "take_back_answer")), "");
    act(editor(), id, "answer", {.answer = "已办三"});
    EXPECT_EQ(code(act(leader(), id, "sign_answer")), "");
    EXPECT_EQ(state(id), "to_recheck");
    Json seen = detail(id);
    ASSERT_EQ(seen["answers"].size(), 3u);
    EXPECT_EQ(seen["answers"][0]["outcome"], "sent_back");
    EXPECT_EQ(seen["answers"][1]["outcome"], "taken_back");
    EXPECT_EQ(seen["answers"][2]["signed_by"], "戊");
    EXPECT_EQ(seen["files"][0]["part"], "after");
    EXPECT_EQ(seen["files"][0]["answer_id"], seen["answers"][0]["id"]);
    EXPECT_EQ(seen["rechecks"][0]["outcome"], "still_there");
    EXPECT_EQ(code(act(chief(), id, "return_rework", {.reason = "仍未登记"})), "");
    mend();
    EXPECT_EQ(code(act(leader(), id, "answer", {.answer = "领导自办"})), "");  // a leader's own answer needs no second signature
    EXPECT_EQ(state(id), "to_recheck");
    seen = detail(id);
    EXPECT_EQ(seen["rechecks"][1]["outcome"], "gone");
    EXPECT_EQ(seen["answers"][2]["outcome"], "failed");
    EXPECT_EQ(code(act(chief(), id, "close")), "");
    EXPECT_EQ(detail(id)["answers"][3]["outcome"], "passed");
}

TEST_P(OrderSuite, R4_1_ASuspensionNeedsProofAndADayStopsTheClockAndEndsByItself) {
    const FindingId id = rectifying();
    const ActionInput bare{.reason = "平台升级", .due_on = *Date::parse("2026-03-06")};
    EXPECT_EQ(code(act(head(), id, "request_suspension", bare)), "api.missing");
    ActionInput asked = bare;
    asked.proof = {file_of(24)};
    asked.due_on = *Date::parse("2026-03-17");
    EXPECT_EQ(code(act(head(), id, "request_suspension", asked)), "supervision.suspension_out_of_range");
    asked.due_on = *Date::parse("2026-03-06");
    EXPECT_EQ(code(act(head(), id, "request_suspension", asked)), "");
    EXPECT_EQ(code(act(clerk(), id, "decide_suspension", {.decision = "granted"})), "");
    EXPECT_EQ(state(id), "suspended");
    EXPECT_EQ(resume_lapsed(city.context), 0);
    at("2026-03-09T15:00:00+08:00");  // the job is late; the clock went on when the day was over
    EXPECT_EQ(resume_lapsed(city.context), 1);
    EXPECT_EQ(state(id), "rectifying");
    EXPECT_EQ(rfc3339(*load(id).due_at), "2026-03-14T15:00:00+08:00");  // four days and fifteen hours later
    EXPECT_EQ(load(id).paused_ms, (4 * 24 + 15) * 3'600'000LL);
    EXPECT_EQ(code(act(head(), id, "request_suspension", asked)), "supervision.guard.first_suspension");
    const Json desks = detail(id)["desks"];
    EXPECT_EQ(std::ranges::count_if(desks, [](const Json& desk) { return desk["is_paused"] == true; }), 1);
}

TEST_P(OrderSuite, R4_1_ARefusedSuspensionLeavesTheDeadlineAndAResumedOneGoesOn) {
    const FindingId id = rectifying();
    const Instant due = *load(id).due_at;
    act(head(), id, "request_suspension", {.reason = "r", .due_on = *Date::parse("2026-03-06"), .proof = {file_of(24)}});
    EXPECT_EQ(code(act(clerk(), id, "decide_suspension", {.reason = "非平台原因", .decision = "refused"})), "");
    EXPECT_EQ(*load(id).due_at, due);
    EXPECT_EQ(load(id).paused_ms, 0);
}

TEST_P(OrderSuite, R4_1_RemindersAreNumberedKeepFourHoursAndReachPeopleInWorkingTimeOnly) {
    const FindingId id = dispatched();
    const auto& calendar = city.rulebook.calendar();
    const auto& hours = city.rulebook.part<flow::Machines>().office_hours();
    std::optional<Instant> last;
    int sent = 0;
    for (int hour = 0; hour < 24 * 8; ++hour) {
        city.clock.set(*parse_instant("2026-03-02T09:00:00+08:00") + std::chrono::hours(hour));
        if (!act(clerk(), id, "remind")) continue;
        ++sent;
        const Instant at = *load(id).reminded_at;
        EXPECT_TRUE(flow::is_working_time(calendar, hours, at)) << rfc3339(at);
        if (last) {
            EXPECT_GE(at - *last, std::chrono::hours(4));
        }
        last = at;
    }
    EXPECT_EQ(sent, 13);  // two a working day: the noon's at two o'clock, the evening's next morning
    EXPECT_EQ(count("SELECT count(DISTINCT number) FROM finding_alerts WHERE kind = 'reminder'"), sent);
    EXPECT_EQ(count("SELECT count(*) FROM finding_alerts WHERE kind = 'reminder'"), 2 * sent);  // to the editor and the section head
}

TEST_P(OrderSuite, AReminderOfTheEveningIsSeenInTheMorningAndDeliveredOnce) {
    const FindingId id = dispatched();
    at("2026-03-06T20:00:00+08:00");
    EXPECT_EQ(code(act(clerk(), id, "remind", {.reason = "请尽快"})), "");
    const api::Page page{.sort = "id", .is_descending = true};
    EXPECT_EQ((*list_alerts(city.context, editor(), false, page))["items"].size(), 0u);
    EXPECT_EQ(deliver_alerts(city.context), 0);
    at("2026-03-09T08:30:00+08:00");
    EXPECT_EQ((*list_alerts(city.context, editor(), true, page))["unread"], 1);
    EXPECT_EQ(deliver_alerts(city.context), 2);
    EXPECT_EQ(deliver_alerts(city.context), 0);
    EXPECT_EQ(code(act(clerk(), id, "remind")), "supervision.guard.reminded_long_ago");
}

TEST_P(OrderSuite, R4_1_EveryLevelIsToldOnceHoweverOftenTheJobRunsAndHoweverTheClockJumps) {
    add_leader();
    const FindingId id = rectifying();
    const auto told = [&] {
        return count("SELECT count(*) FROM finding_alerts WHERE kind = 'escalation' AND finding_id = " + std::to_string(id.value));
    };
    EXPECT_EQ(raise_alarms(city.context), 0);
    at("2026-03-09T10:00:00+08:00");
    EXPECT_EQ(raise_alarms(city.context), 2);  // L1: editor and section head
    EXPECT_EQ(raise_alarms(city.context), 0);
    at("2026-03-06T10:00:00+08:00");  // the clock was set back
    EXPECT_EQ(raise_alarms(city.context), 0);
    at("2026-03-20T10:00:00+08:00");  // and jumps over all levels
    EXPECT_EQ(raise_alarms(city.context), 4);
    EXPECT_EQ(raise_alarms(city.context), 0);
    EXPECT_EQ(told(), 6);
    EXPECT_EQ(count("SELECT count(DISTINCT level) FROM finding_alerts WHERE kind = 'escalation'"), 5);
    const Json flag = detail(id)["flag"];
    EXPECT_EQ(flag["level"], 5);
    EXPECT_EQ(flag["light_zh"], "列入通报");
    act(editor(), id, "answer", {.answer = "已办"});
    act(leader(), id, "sign_answer");
    EXPECT_EQ(detail(id)["flag"]["level"], 0);  // the office's own two days run now
}

TEST_P(OrderSuite, R4_1_WhatIsStillBadInTheNextQuarterIsReopenedAStepMoreSeriousAndLinked) {
    const FindingId id = closed();  // the registry still lacks the certified host
    at("2026-03-31T10:00:00+08:00");
    EXPECT_EQ(look_back(city.context), 0);
    at("2026-04-01T10:00:00+08:00");
    EXPECT_EQ(look_back(city.context), 1);
    EXPECT_EQ(look_back(city.context), 0);
    const Json seen = detail(id);
    EXPECT_EQ(seen["look_back"]["outcome"], "still_bad");
    const FindingId again{seen["reopened_by_id"].get<std::int64_t>()};
    EXPECT_EQ(load(again).severity, Severity::serious);
    EXPECT_EQ(load(again).reopens, id);
    EXPECT_EQ(state(again), "to_verify");
    EXPECT_NE(load(id).last_day, std::nullopt);
    const auto applied = apply_evaluation(city.context, Caller::system("job"), *Date::parse("2026-04-01"));
    EXPECT_EQ((*applied)["opened"], 0);  // one record of a problem
    EXPECT_EQ((*applied)["gone"], 0);
}

TEST_P(OrderSuite, R4_1_WhatIsMendedStaysClosedAndWhatNoRuleSeesWaitsForAPerson) {
    const FindingId id = closed();
    mend();
    city.database->run_script("UPDATE findings SET source = 'person', rule = 'm-3.4-no-reply' WHERE id = " + std::to_string(id.value));
    at("2026-04-02T10:00:00+08:00");
    EXPECT_EQ(look_back(city.context), 1);
    EXPECT_EQ(detail(id)["look_back"]["may_decide"], true);
    EXPECT_EQ(code(decide_look_back(city.context, editor(), id, "mended", "看过")), "organisation.verb_not_granted");
    EXPECT_EQ(code(decide_look_back(city.context, chief(), id, "mended", "看过")), "");
    EXPECT_EQ(code(decide_look_back(city.context, chief(), id, "mended", "看过")), "supervision.no_look_back");
    EXPECT_EQ(count("SELECT count(*) FROM todo_items WHERE done_at IS NULL"), 0);
}

TEST_P(OrderSuite, TheLookBackOfADecemberCloseFallsIntoJanuary) {
    const auto& calendar = city.rulebook.calendar();
    EXPECT_EQ(look_back_day(calendar, *Date::parse("2026-01-05"), 0).iso(), "2026-04-01");
    EXPECT_EQ(look_back_day(calendar, *Date::parse("2026-03-31"), 0).iso(), "2026-04-01");
    EXPECT_EQ(look_back_day(calendar, *Date::parse("2025-12-31"), 0).year(), 2026);
    EXPECT_EQ(look_back_day(calendar, *Date::parse("2025-12-31"), 0).month(), 1u);
    EXPECT_TRUE(calendar.is_working_day(look_back_day(calendar, *Date::parse("2025-12-31"), 0)));
}

TEST_P(OrderSuite, R4_1_NobodyWhoVerifiedOrDispatchedDecidesTheAppeal) {
    add_leader();
    const FindingId id = dispatched(true);  // verified by the clerk, confirmed and dispatched by the chief
    act(head(), id, "appeal", {.reason = "不属实"});
    EXPECT_EQ(code(act(chief(), id, "decide_appeal", {.reason = "r", .decision = "upheld"})), "supervision.guard.not_dispatcher");
    EXPECT_EQ(code(act(caller(21, 1, "city_office_section_chief"), id, "decide_appeal", {.reason = "r", .decision = "upheld"})),
              "supervision.guard.not_verifier");
    EXPECT_EQ(load(id).clock_stopped_at, std::nullopt);  // serious: the clock runs
    EXPECT_EQ(code(act(caller(26, 1, "city_office_leader"), id, "decide_appeal", {.reason = "r", .decision = "withdrawn"})), "");
    EXPECT_EQ(load(id).triage, "false_alarm");
}

TEST_P(OrderSuite, R4_1_EachUnitIsChargedWithItsOwnTime) {
    const FindingId id = dispatched();
    at("2026-03-02T11:00:00+08:00");
    act(head(), id, "return_not_ours", {.reason = "r", .unit = UnitId{11}});
    at("2026-03-02T15:00:00+08:00");
    act(clerk(), id, "decide_return", {.decision = "granted"});
    act(clerk(), id, "dispatch");
    at("2026-03-02T16:00:00+08:00");
    act(caller(23, 11, "editor"), id, "sign_for");
    const Json desks = detail(id)["desks"];
    std::map<std::int64_t, std::int64_t> minutes;
    for (const Json& desk : desks) {
        if (desk["side"] == "host") minutes[desk["unit"]["id"].get<std::int64_t>()] += desk["working_minutes"].get<std::int64_t>();
    }
    EXPECT_EQ(minutes[10], 120);
    EXPECT_EQ(minutes[11], 60);
}

TEST_P(OrderSuite, R4_1_EveryRateIsTheLengthOfTheListBehindIt) {
    closed();
    const StatisticsQuestion march{*Date::parse("2026-03-01"), *Date::parse("2026-03-31")};
    at("2026-03-20T10:00:00+08:00");
    const Json table = *rectification_statistics(city.context, clerk(), march);
    ASSERT_EQ(table["rows"].size(), 1u);
    EXPECT_EQ(table["rows"][0]["unit"]["id"], 10);
    for (const Json& value : table["rows"][0]["values"]) {
        for (const char* part : {"counted", "holding"}) {
            RecordsQuestion question{march, value["measure"].get<std::string>(), part, UnitId{10}};
            const Json records = *statistics_records(city.context, clerk(), question, api::Page{.sort = "id"});
            EXPECT_EQ(records["total"], value[part]) << value["measure"] << " " << part;
            EXPECT_EQ(static_cast<std::int64_t>(records["items"].size()), value[part].get<std::int64_t>());
        }
    }
    EXPECT_EQ(table["total"]["values"][0]["per_mille"], 1000);
    EXPECT_EQ(code(statistics_records(city.context, clerk(), {march, "beauty"}, api::Page{.sort = "id"})), "supervision.unknown_measure");
    EXPECT_EQ(code(rectification_statistics(city.context, clerk(), {march.to, march.from})), "supervision.period_backwards");
    StatisticsQuestion by_town = march;
    by_town.is_by_town = true;
    EXPECT_EQ((*rectification_statistics(city.context, clerk(), by_town))["rows"][0]["unit"]["id"], 10);
    const Json others = *rectification_statistics(city.context, caller(23, 11, "editor"), march);
    EXPECT_EQ(others["rows"].size(), 0u);
    EXPECT_NE(export_statistics(city.context, clerk(), march, "csv")->find("云湾市教育局"), std::string::npos);
    EXPECT_NE(export_statistics_records(city.context, clerk(), {march, "closed_in_limit"}, "csv")->find("整改〔2026〕1号"),
              std::string::npos);
}

YANLU_ON_BOTH_ENGINES(OrderSuite);

}  // namespace
}  // namespace yanlu::supervision
