// One step on a case: load within scope → may he? → the table and its guards decide → the step's own part → row, tasks, entry, event.
#include <algorithm>

#include "accountability/case_view.hpp"
#include "accountability/settle_ladder.hpp"
#include "accountability/steps.hpp"
#include "api/response.hpp"
#include "flow/machines.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::accountability {
namespace {

using organisation::Caller;
using organisation::Permissions;

std::string iso(const std::optional<Date>& day) { return day ? day->iso() : std::string(); }

std::optional<Refusal> why_not(Context& context, const Caller& caller, const Case& subject, const UnitPlace& place,
                               const std::optional<CaseAccount>& account, const Verb& verb) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb.permission, place.path)) return refusal;
    const auto decided =
        flow::decide(machine_of(context.rulebook, subject.kind), subject.state, verb.event, caller.role,
                     [&](std::string_view guard) { return guard_refusal(context, caller, subject, place, account, guard); });
    return decided ? std::nullopt : std::optional(decided.error());
}

// Where somebody of the office decides on the office, the decision is one from above, and he records its number.
bool decides_on_own_unit(const Caller& caller, const UnitPlace& place, const flow::Transition& transition) {
    return !caller.is_system && caller.actor.unit == place.unit &&
           std::ranges::find(transition.guards, "not_own_unit") != transition.guards.end();
}

void enter_state(Step& step, const flow::Transition& transition) {
    Context& context = step.context;
    Case& subject = step.subject;
    const Instant now = context.clock.now();
    if (transition.limit) {
        const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
        subject.due_at = flow::deadline_of(context.rulebook.calendar(), hours, *transition.limit, now).due_at;
    } else if (!transition.to.empty()) {
        subject.due_at.reset();
    }
    if (step.due_on) subject.due_at = step.due_on->ends_at();
    if (transition.to.empty()) return;
    subject.state = transition.to;
    if (machine_of(context.rulebook, subject.kind).state(transition.to)->is_final) {
        subject.closed_at = now;
        subject.due_at.reset();
    }
}

void write(Step& step, const Json& before, const std::string& event, const std::string& reason) {
    Case& subject = step.subject;
    update_case(step.context, subject);
    move_tasks(step.context, subject, step.caller.actor.person);
    step.journal.record(
        {.subject_kind = subject.kind,
         .subject_id = subject.id.value,
         .from = before.at("state").get<std::string>(),
         .to = subject.state,
         .reason = reason,
         .before = before,
         .after = subject.facts(),
         .facts = {{"event", event}, {"account_id", subject.account ? subject.account->value : 0}, {"unit_id", subject.unit.value}}});
    step.journal.emit({"accountability." + event, subject.kind, subject.id.value});
}

// What a dropped case counted is free again, and may be due with others.
void count_anew(Step& step) {
    std::vector<Notification> freed;
    for (const std::int64_t id : step.subject.basis) freed.push_back(*find_notification(step.context.database, NotificationId{id}));
    settle_ladder(step.context, step.journal, freed);
}

std::optional<Refusal> take(Step& step, const Verb& verb) {
    const flow::Transition& transition = *machine_of(step.context.rulebook, step.subject.kind).transition(step.subject.state, verb.event);
    const Json before = step.subject.facts();
    if (decides_on_own_unit(step.caller, step.place, transition)) {
        if (step.input.superior_decision.empty())
            return invalid("accountability.superior_decision_needed", "superior_decision", {}, "152-2021.4.3").value();
        step.subject.content["superior_decision"] = step.input.superior_decision;
    }
    if (auto refusal = verb.take(step)) return refusal;
    if (verb.is_decision) step.subject.decided_by = step.caller.actor.person;
    enter_state(step, transition);
    write(step, before, verb.event, step.input.reason);
    if (is_void(step.subject)) count_anew(step);
    return std::nullopt;
}

Result<Json> act(Context& context, const Caller& caller, const Verb& verb, std::string_view kind, CaseId id, const CaseInput& input,
                 ledger::Journal& journal) {
    auto subject = find_case(context.database, id);
    if (!subject || subject->kind != kind) return refuse(RefusalClass::not_found, "api.no_such_record");
    const UnitPlace place = place_of(context.database, subject->unit);
    const auto account = account_of(context.database, subject->account);
    if (auto refusal = why_not(context, caller, *subject, place, account, verb)) return refuse(std::move(*refusal));
    if (caller.expected_version && *caller.expected_version != subject->version)
        return refuse(RefusalClass::precondition_failed, "accountability.version_changed");
    Step step{context, journal, *subject, place, account, input, caller};
    if (auto refusal = take(step, verb)) return refuse(std::move(*refusal));
    return Json{{"id", id.value}};
}

}  // namespace

Json CaseInput::to_json() const {
    Json undertaken = Json::array();
    for (const auto& each : commitments) undertaken.push_back({{"body", each.body}, {"due_on", each.due_on.iso()}});
    Json items = Json::array();
    for (const auto& each : evidence) items.push_back({{"kind", each.kind}, {"id", each.id}, {"note", each.note}});
    return {{"reason", reason},
            {"superior_decision", superior_decision},
            {"addressee_duty", addressee_duty},
            {"addressee_name", addressee_name},
            {"place", place},
            {"appointed_for", iso(appointed_for)},
            {"postponed_to", iso(postponed_to)},
            {"held_on", iso(held_on)},
            {"minutes", minutes},
            {"commitments", undertaken},
            {"commitment_id", commitment_id.value_or(0)},
            {"report", report},
            {"letter_number", letter_number},
            {"measure", measure},
            {"transferred_to", transferred_to},
            {"result", result},
            {"concluded_on", iso(concluded_on)},
            {"evidence", items},
            {"attachment_id", attachment ? attachment->value : 0}};
}

Result<Json> act_on_case(Context& context, const Caller& caller, std::string_view kind, CaseId id, const std::string& event,
                         const CaseInput& input) {
    const auto verb = std::ranges::find(verbs_of(kind), event, &Verb::event);
    if (verb == verbs_of(kind).end()) return refuse(RefusalClass::not_found, "flow.unknown_event", "", {{"event", event}});
    Json request = input.to_json();
    request["id"] = id.value;
    request["event"] = event;
    const auto done = ledger::perform(
        context, caller.command(verb->permission, request),
        [&](storage::Connection&, ledger::Journal& journal) { return act(context, caller, *verb, kind, id, input, journal); });
    if (!done) return done;
    return show_case(context, caller, kind, id);
}

const std::vector<Verb>& verbs_of(std::string_view kind) {
    if (kind == admonition) return admonition_verbs();
    return kind == closure_advice ? advice_verbs() : record_verbs();
}

Json case_actions(Context& context, const Caller& caller, const Case& subject, const UnitPlace& place,
                  const std::optional<CaseAccount>& account) {
    const flow::Machine& machine = machine_of(context.rulebook, subject.kind);
    Json actions = Json::array();
    for (const Verb& verb : verbs_of(subject.kind)) {
        const flow::Transition* transition = machine.transition(subject.state, verb.event);
        if (!transition || (!caller.is_system && !context.rulebook.part<Permissions>().reach(caller.role, verb.permission))) continue;
        if (!caller.is_system && std::ranges::find(transition->roles, caller.role) == transition->roles.end()) continue;
        const auto refusal = why_not(context, caller, subject, place, account, verb);
        Json action{{"action", verb.event}, {"zh", transition->zh}, {"is_allowed", !refusal}, {"is_primary", verb.is_primary}};
        action["asks"] = transition->asks;
        if (decides_on_own_unit(caller, place, *transition)) action["asks"].push_back("superior_decision");
        if (refusal) action["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
        actions.push_back(std::move(action));
    }
    return actions;
}

void step_by_system(Context& context, ledger::Journal& journal, Case& subject, const std::string& event, const std::string& reason) {
    const auto* transition = machine_of(context.rulebook, subject.kind).transition(subject.state, event);
    if (!transition) return;
    const Caller system = Caller::system("job");
    const UnitPlace place = place_of(context.database, subject.unit);
    const auto account = account_of(context.database, subject.account);
    const CaseInput nothing;
    Step step{context, journal, subject, place, account, nothing, system};
    const Json before = subject.facts();
    enter_state(step, *transition);
    write(step, before, event, reason);
}

std::optional<Refusal> why_not_past(const Step& step, const std::optional<Date>& day, const std::string& field) {
    if (!day) return missing(field);
    if (*day > step.today()) return invalid("accountability.day_in_future", field, {{"day", day->iso()}}).value();
    return std::nullopt;
}

std::optional<Refusal> why_not_coming(const Step& step, const std::optional<Date>& day, const std::string& field) {
    if (!day) return missing(field);
    if (*day < step.today()) return invalid("accountability.day_in_past", field, {{"day", day->iso()}}).value();
    return std::nullopt;
}

}  // namespace yanlu::accountability
