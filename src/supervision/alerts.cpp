// Rows of finding_alerts, and who reads them.
#include "supervision/alerts.hpp"

#include <limits>

#include "flow/domain/working_time.hpp"
#include "flow/machines.hpp"
#include "organisation/permissions.hpp"
#include "supervision/answers.hpp"
#include "supervision/desks.hpp"
#include "supervision/finding_summary.hpp"
#include "supervision/order_numbers.hpp"
#include "supervision/people.hpp"
#include "supervision/settings.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;
using organisation::Permissions;

UnitId unit_of(const Finding& finding) { return finding.holder.value_or(finding.host); }

std::vector<std::string> reminded_roles(Context& context, const Finding& finding) {
    if (finding.state == "to_sign_answer")
        return {signing_role(context, unit_of(finding), finding.answered_by.value_or(PersonId{})).value_or("section_head")};
    if (finding.holder_person) {
        if (auto role = handling_role(context, unit_of(finding), *finding.holder_person)) return {*role};
    }
    return {"editor", "section_head"};
}

std::string reminder_text(Context& context, const Finding& finding, const std::string& words) {
    const std::string due = finding.rectify_due_at ? Date::of(Instant{finding.rectify_due_at->ms - 1}).iso() : "—";
    const std::string text = fill_in(context.rulebook.part<RectificationSettings>().reminder_says,
                                     {{"title", finding.title}, {"order", finding.order_number.value_or("—")}, {"due", due}});
    return words.empty() ? text : text + words;
}

Json alert_json(Context& context, const storage::Row& row) {
    const auto* role = context.rulebook.part<Permissions>().role(row.text(8));
    return {{"id", row.integer(0)},
            {"finding_id", row.integer(1)},
            {"finding_title", row.text(2)},
            {"kind", row.text(3)},
            {"kind_zh", context.rulebook.message("supervision.alert." + std::string(row.text(3)))},
            {"number", row.is_null(4) ? Json(nullptr) : Json(row.text(4))},
            {"level", row.is_null(5) ? Json(nullptr) : Json(row.integer(5))},
            {"unit", row.text(7)},
            {"role_zh", role ? role->zh : std::string(row.text(8))},
            {"person", row.is_null(9) ? Json(nullptr) : Json(row.text(9))},
            {"body", row.text(10)},
            {"sent_by", row.is_null(11) ? "系统" : std::string(row.text(11))},
            {"created_at", rfc3339(row.get<Instant>(12))},
            {"deliver_at", rfc3339(row.get<Instant>(13))},
            {"is_delivered", row.get<Instant>(13) <= context.clock.now()},
            {"read_at", row.is_null(14) ? Json(nullptr) : Json(rfc3339(row.get<Instant>(14)))},
            {"read_by", row.is_null(15) ? Json(nullptr) : Json(row.text(15))}};
}

}  // namespace

bool send_alert(Context& context, FindingId finding, const Alert& alert) {
    const std::optional<std::string> number = alert.number.empty() ? std::nullopt : std::optional(alert.number);
    return context.database.execute(sql::insert_alert, storage::allocate_ids(context.database), finding, alert.kind, number, alert.level,
                                    alert.for_due_at, alert.unit, alert.role, alert.person, alert.body, alert.sent_by, context.clock.now(),
                                    alert.deliver_at) > 0;
}

void send_copy_to_leader(const Step& step) {
    const UnitId unit = unit_of(step.finding);
    if (people_at(step.context, unit, "leader").empty()) return;
    const auto& calendar = step.context.rulebook.calendar();
    const auto& hours = step.context.rulebook.part<flow::Machines>().office_hours();
    send_alert(step.context, step.finding.id,
               {.kind = "copy",
                .unit = unit,
                .role = "leader",
                .body = step.context.rulebook.message("supervision.copy_says",
                                                      {{"title", step.finding.title}, {"order", step.finding.order_number.value_or("")}}),
                .sent_by = step.caller.actor.person,
                .deliver_at = flow::next_working_time(calendar, hours, step.now)});
}

void send_reminder(const Step& step) {
    Context& context = step.context;
    const std::string number = next_reminder_number(context);
    const std::string body = reminder_text(context, step.finding, step.input.reason);
    const auto roles = reminded_roles(context, step.finding);
    const bool is_for_person = step.finding.holder_person && roles.size() == 1 && step.finding.state != "to_sign_answer";
    for (const auto& role : roles)
        send_alert(context, step.finding.id,
                   {.kind = "reminder",
                    .number = number,
                    .unit = unit_of(step.finding),
                    .role = role,
                    .person = is_for_person ? step.finding.holder_person : std::nullopt,
                    .body = body,
                    .sent_by = step.caller.actor.person,
                    .deliver_at = step.finding.reminded_at.value_or(step.now)});
}

std::int64_t deliver_alerts(Context& context) {
    const auto command = Caller::system("job").command("supervision.deliver_alerts");
    const auto done = ledger::perform(context, command, [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
        std::int64_t delivered = 0;
        database.each(
            sql::alerts_to_deliver,
            [&](const storage::Row& row) {
                journal.emit({"finding.alert",
                              "finding",
                              row.integer(1),
                              {{"alert_id", row.integer(0)}, {"kind", row.text(2)}, {"unit_id", row.integer(3)}, {"role", row.text(4)}}});
                ++delivered;
            },
            context.clock.now());
        if (delivered > 0) database.execute(sql::mark_delivered, context.clock.now());
        return Json(delivered);
    });
    return done ? done->get<std::int64_t>() : 0;
}

Result<Json> list_alerts(Context& context, const Caller& caller, bool is_unread_only, const api::Page& page) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "supervision.read_findings"))
        return refuse(std::move(*refusal));
    constexpr std::int64_t from_start = std::numeric_limits<std::int64_t>::max();
    Json items = context.database.all(
        sql::alerts_of_desk, [&](const storage::Row& row) { return alert_json(context, row); }, caller.actor.unit, caller.role,
        caller.actor.person, context.clock.now(), is_unread_only, page.after_integer(0, from_start), page.rows_to_read());
    const auto cursor = page.cut(items, [](const Json& item) { return Json{item["id"]}; });
    const auto unread = context.database.value<std::int64_t>(sql::count_unread_alerts, caller.actor.unit, caller.role, caller.actor.person,
                                                             context.clock.now());
    return Json{{"items", std::move(items)}, {"next_cursor", cursor ? Json(*cursor) : Json(nullptr)}, {"unread", unread.value_or(0)}};
}

Result<Json> read_alert(Context& context, const Caller& caller, std::int64_t alert) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "supervision.read_findings"))
        return refuse(std::move(*refusal));
    return ledger::perform(
        context, caller.command("supervision.read_alert", {{"id", alert}}),
        [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            const auto finding =
                database.value<FindingId>(sql::alert_for, alert, caller.actor.unit, caller.role, caller.actor.person, context.clock.now());
            if (!finding) return refuse(RefusalClass::not_found, "api.no_such_record");
            if (database.execute(sql::mark_read, alert, context.clock.now(), caller.actor.person) > 0)
                journal.record(
                    {.subject_kind = "finding", .subject_id = finding->value, .facts = {{"event", "alert_read"}, {"alert_id", alert}}});
            return Json{{"id", alert}, {"finding_id", finding->value}};
        });
}

Json alerts_of(Context& context, FindingId finding) {
    return context.database.all(sql::alerts_of_finding, [&](const storage::Row& row) { return alert_json(context, row); }, finding);
}

}  // namespace yanlu::supervision
