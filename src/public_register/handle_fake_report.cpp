// The office's steps on a report, and its look at a contact that the reporter left.
#include "flow/todo.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "public_register/fake_report.hpp"
#include "public_register/fake_report_process.hpp"
#include "public_register/statements.hpp"

namespace yanlu::public_register {
namespace {

using organisation::Caller;

std::optional<Refusal> missing(const FakeReportStep& step, const flow::Transition& transition) {
    for (const auto& field : transition.asks) {
        const std::string& given = field == "reason" ? step.reason : step.forwarded_to;
        if (given.empty()) return Refusal{RefusalClass::invalid, "api.missing", field, {}, {{"field", field}}, {}};
    }
    return std::nullopt;
}

void move(Context& context, const Caller& caller, FakeReport& report, const flow::Transition& transition, const FakeReportStep& step) {
    const auto& machine = context.rulebook.part<FakeReportProcess>().machine();
    const auto deadline = deadline_after(context, transition);
    report.state = transition.to;
    report.reason = step.reason;
    if (!step.forwarded_to.empty()) report.forwarded_to = step.forwarded_to;
    report.due_at = deadline ? std::optional(deadline->due_at) : std::nullopt;
    report.due_is_provisional = deadline && deadline->is_provisional;
    const bool is_final = machine.state(report.state)->is_final;
    if (is_final) report.settled_at = context.clock.now();
    flow::complete_todos(context, "fake_report", report.id.value, "", caller.actor.person);
    if (!is_final) open_office_todo(context, report, transition.event, deadline);
    context.database.execute(sql::update_fake_report, report.id, report.state, report.reason, report.forwarded_to, report.due_at,
                             report.due_is_provisional, report.settled_at);
}

Result<Json> take_step(Context& context, const Caller& caller, FakeReportId id, const std::string& event, const FakeReportStep& step,
                       ledger::Journal& journal) {
    auto report = fake_report_for(context, caller, handle_verb, id);
    if (!report) return refuse(report.error());
    if (auto refusal = why_not_handle(context, caller, *report, event)) return refuse(std::move(*refusal));
    const auto& transition = *context.rulebook.part<FakeReportProcess>().machine().transition(report->state, event);
    if (auto refusal = missing(step, transition)) return refuse(std::move(*refusal));
    const std::string from = report->state;
    move(context, caller, *report, transition, step);
    ledger::Change change{"fake_report", id.value, from, report->state, step.reason};
    change.facts = {{"event", event}};
    journal.record(std::move(change));
    journal.emit({"fake_report." + event, "fake_report", id.value, {{"from", from}, {"to", report->state}}});
    return Json{{"id", id.value}};
}

}  // namespace

Result<Json> handle_fake_report(Context& context, const Caller& caller, FakeReportId id, const std::string& event,
                                const FakeReportStep& step) {
    const Json request{{"id", id.value}, {"event", event}, {"reason", step.reason}, {"forwarded_to", step.forwarded_to}};
    const auto done = ledger::perform(
        context, caller.command(std::string(handle_verb), request),
        [&](storage::Connection&, ledger::Journal& journal) { return take_step(context, caller, id, event, step, journal); });
    if (!done) return done;
    return show_fake_report(context, caller, id);
}

Result<Json> reveal_contact(Context& context, const Caller& caller, FakeReportId id, const std::string& reason) {
    const auto report = fake_report_for(context, caller, handle_verb, id);
    if (!report) return refuse(report.error());
    if (report->contact.empty()) return refuse(RefusalClass::conflict, "public_register.no_contact");
    if (reason.empty()) return invalid("public_register.reason_needed", "reason");
    // Not by perform's stored answer: a contact does not stand in the idempotency records.
    organisation::Caller once = caller;
    once.idempotency_key.clear();
    const auto recorded = ledger::perform(context, once.command("public_register.reveal_contact", {{"id", id.value}, {"reason", reason}}),
                                          [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                                              journal.record({"fake_report", id.value, report->state, report->state, reason});
                                              return Json{{"id", id.value}};
                                          });
    if (!recorded) return recorded;
    return Json{{"contact", report->contact}};
}

void erase_old_contacts(Context& context) {
    const Instant before = context.clock.now() - std::chrono::hours(24 * context.rulebook.part<Settings>().contact_kept_days);
    if (*context.database.value<std::int64_t>(sql::contacts_to_erase, before) == 0) return;
    const auto system = Caller::system("job");
    const auto erased = ledger::perform(context, system.command("public_register.erase_contacts"),
                                        [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                                            ledger::Change change{"fake_report", 0};
                                            change.facts = {{"contacts", database.execute(sql::erase_contacts, before)}};
                                            journal.record(std::move(change));
                                            return Json::object();
                                        });
    if (!erased) throw std::logic_error(erased.error().code);
}

}  // namespace yanlu::public_register
