// Rows of finding_look_backs; a reopened finding begins like any other and names the one that was closed too soon.
#include "supervision/look_back.hpp"

#include <algorithm>

#include "flow/todo.hpp"
#include "organisation/permissions.hpp"
#include "supervision/desks.hpp"
#include "supervision/finding_view.hpp"
#include "supervision/recheck.hpp"
#include "supervision/settings.hpp"
#include "supervision/start_finding.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;

constexpr const char* verb = "supervision.look_back";

Severity raised(Severity severity) { return severity == Severity::hint ? Severity::general : Severity::serious; }

void settle(Context& context, FindingId id, std::string_view outcome, PersonId by, const std::string& note,
            std::optional<FindingId> reopened) {
    context.database.execute(sql::settle_look_back, id, outcome, context.clock.now(), by, note, reopened);
}

ledger::Change looked(const Finding& finding, std::string_view outcome, const std::string& reason) {
    ledger::Change change{"finding", finding.id.value, finding.state, finding.state, reason, finding.rule + "@" + finding.rule_version};
    change.facts = {{"event", "look_back"}, {"outcome", outcome}};
    return change;
}

// What the rules opened since then is this problem come back: it is linked and raised, not opened a second time.
std::optional<FindingId> link_open_one(Context& context, ledger::Journal& journal, const Finding& closed) {
    const auto id =
        context.database.value<FindingId>(sql::open_finding_of, closed.rule, closed.subject_kind, closed.subject_id, closed.key);
    if (!id) return std::nullopt;
    Finding open = *load_finding(context.database, *id);
    if (open.reopens) return id;
    const Json before = open.facts();
    open.reopens = closed.id;
    open.severity = raised(open.severity);
    update_finding(context, open);
    ledger::Change change{"finding", id->value, open.state, open.state, "", open.rule + "@" + open.rule_version, before, open.facts()};
    change.facts = {{"event", "reopened"}, {"reopens", closed.id.value}};
    journal.record(std::move(change));
    return id;
}

FindingId open_anew(Context& context, ledger::Journal& journal, Finding& closed, const Json& evidence) {
    Finding again = blank_finding(context);
    again.rule = closed.rule;
    again.rule_version = closed.rule_version;
    again.article = closed.article;
    again.severity = raised(closed.severity);
    again.subject_kind = closed.subject_kind;
    again.subject_id = closed.subject_id;
    again.key = closed.key;
    again.title = closed.title;
    again.evidence = closed.evidence;
    if (!evidence.empty()) again.evidence["values"] = evidence;
    again.host = closed.host;
    again.account = closed.account;
    again.first_day = context.clock.today().iso();
    again.source = closed.source;
    again.source_id = closed.source_id;
    again.reopens = closed.id;
    // From now on the new record stands for the violation that lasts.
    if (!closed.last_day) {
        closed.last_day = std::max(closed.first_day, (context.clock.today() - 1).iso());
        update_finding(context, closed);
    }
    start_finding(context, journal, again, {{"reopens", closed.id.value}});
    return again.id;
}

FindingId reopen(Context& context, ledger::Journal& journal, Finding& closed, const Json& evidence) {
    if (const auto linked = link_open_one(context, journal, closed)) return *linked;
    return open_anew(context, journal, closed, evidence);
}

void leave_to_person(Context& context, const Finding& finding) {
    const Desk desk = supervising_desk(context, finding, {"city_office_clerk", "city_office_section_chief"}, {});
    flow::open_todo(context, {"finding", "finding", finding.id.value, "look_back", finding.title, desk.unit, desk.role, {}, std::nullopt});
    context.database.execute(sql::pass_look_back_to_person, finding.id);
}

Result<Json> look_at(Context& context, ledger::Journal& journal, FindingId id) {
    Finding finding = load_finding(context.database, id).value();
    if (context.database.value<std::string>(sql::look_back_outcome, id) != "waiting") return Json(false);
    const Recheck recheck = look_again(context, finding);
    if (recheck.outcome == RecheckOutcome::not_checkable) {
        leave_to_person(context, finding);
        return Json(true);
    }
    const bool is_mended = recheck.outcome == RecheckOutcome::gone;
    const auto reopened = is_mended ? std::nullopt : std::optional(reopen(context, journal, finding, recheck.evidence));
    settle(context, id, is_mended ? "mended" : "still_bad", {}, "", reopened);
    journal.record(looked(finding, is_mended ? "mended" : "still_bad", ""));
    return Json(true);
}

std::optional<Refusal> why_not_decided(Context& context, const Caller& caller, const Finding& finding) {
    const auto host = unit_facts(context.database, finding.host);
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb, host ? host->path : "/")) return refusal;
    if (context.database.value<std::string>(sql::look_back_outcome, finding.id) == "for_person") return std::nullopt;
    return Refusal{RefusalClass::conflict, "supervision.no_look_back"};
}

}  // namespace

Date look_back_day(const WorkingCalendar& calendar, Date closed_on, int days_into_quarter) {
    const unsigned next_month = (closed_on.month() - 1) / 3 * 3 + 4;
    const int year = closed_on.year() + (next_month > 12 ? 1 : 0);
    Date day = Date::from_ymd(year, next_month > 12 ? 1 : next_month, 1).value() + days_into_quarter;
    while (!calendar.is_working_day(day)) day = day + 1;
    return day;
}

void plan_look_back(Context& context, const Finding& closed) {
    if (!closed.order_number) return;
    const int days = context.rulebook.part<RectificationSettings>().days_into_quarter;
    context.database.execute(sql::plan_look_back, closed.id, look_back_day(context.rulebook.calendar(), context.clock.today(), days).iso());
}

std::int64_t look_back(Context& context) {
    const auto ids = context.database.all(
        sql::look_backs_due, [](const storage::Row& row) { return row.get<FindingId>(0); }, context.clock.today().iso());
    std::int64_t looked_at = 0;
    for (const FindingId id : ids) {
        const auto command = Caller::system("job").command(verb, {{"id", id.value}});
        const auto done = ledger::perform(context, command,
                                          [&](storage::Connection&, ledger::Journal& journal) { return look_at(context, journal, id); });
        if (done && done->get<bool>()) ++looked_at;
    }
    return looked_at;
}

Result<Json> decide_look_back(Context& context, const Caller& caller, FindingId id, const std::string& outcome, const std::string& note) {
    const Json request{{"id", id.value}, {"outcome", outcome}, {"note", note}};
    const auto done =
        ledger::perform(context, caller.command(verb, request), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            auto finding = load_finding(context.database, id);
            if (!finding) return refuse(RefusalClass::not_found, "api.no_such_record");
            if (auto refusal = why_not_decided(context, caller, *finding)) return refuse(std::move(*refusal));
            const auto reopened = outcome == "still_bad" ? std::optional(reopen(context, journal, *finding, Json::object())) : std::nullopt;
            settle(context, id, outcome, caller.actor.person, note, reopened);
            flow::complete_todos(context, "finding", id.value, "look_back", caller.actor.person);
            journal.record(looked(*finding, outcome, note));
            return Json{{"id", id.value}};
        });
    if (!done) return done;
    return read_finding(context, caller, id);
}

Json look_back_of(Context& context, const Caller& caller, const Finding& finding) {
    const auto found = context.database.one(
        sql::look_back_of_finding,
        [&](const storage::Row& row) {
            return Json{{"due_on", row.text(0)},
                        {"outcome", row.text(1)},
                        {"outcome_zh", context.rulebook.message("supervision.look_back." + std::string(row.text(1)))},
                        {"looked_at", row.is_null(2) ? Json(nullptr) : Json(rfc3339(row.get<Instant>(2)))},
                        {"looked_by", row.is_null(3) ? Json(nullptr) : Json(row.text(3))},
                        {"note", row.text(4)},
                        {"reopened_id", row.is_null(5) ? Json(nullptr) : Json(row.integer(5))}};
        },
        finding.id);
    if (!found) return nullptr;
    Json out = *found;
    out["may_decide"] = !why_not_decided(context, caller, finding);
    return out;
}

}  // namespace yanlu::supervision
