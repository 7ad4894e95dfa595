// The skeleton of all steps; what differs is in the verbs and in the process table.
#include "opening/actions.hpp"

#include <algorithm>

#include "api/response.hpp"
#include "flow/delegations.hpp"
#include "opening/application_process.hpp"
#include "opening/applications.hpp"
#include "opening/desks.hpp"
#include "opening/sight.hpp"
#include "opening/statements.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::opening {
namespace {

using organisation::Caller;
using organisation::Permissions;

bool is_own_desk(const Caller& caller, const RouteStep& step) {
    return caller.actor.unit == step.unit && std::ranges::find(step.roles, caller.role) != step.roles.end();
}

bool is_given(const ActionInput& input, const std::string& field) {
    if (field == "reason") return !input.reason.empty();
    if (field == "unit_ids") return !input.units.empty();
    if (field == "opened_on") return input.opened_on.has_value();
    if (field == "platform_account_id") return !input.platform_account_id.empty();
    if (field == "certified_host") return !input.certified_host.empty();
    if (field == "screenshot_id") return input.screenshot.has_value();
    return true;
}

std::optional<Refusal> missing_field(const ActionInput& input, const flow::Transition& transition) {
    for (const auto& field : transition.asks) {
        if (!is_given(input, field)) return Refusal{RefusalClass::invalid, "api.missing", field, "", {{"field", field}}};
    }
    return std::nullopt;
}

std::string name_of(Context& context, PersonId person) {
    if (!person) return "系统";
    return context.database.value<std::string>(sql::person_name, person).value_or("");
}

// 核对后再签: what the person read is not what stands here now.
Refusal changed_meanwhile(Context& context, const Application& application) {
    const auto acts = acts_of(context.database, application.id);
    std::string what = "修改";
    std::string who = name_of(context, application.written_by);
    if (!acts.empty()) {
        what = event_name(context.rulebook, acts.back().event);
        who = name_of(context, acts.back().person);
    }
    return {RefusalClass::conflict, "opening.changed_meanwhile", "content_digest", "", {{"who", who}, {"what", what}}};
}

std::optional<Refusal> why_not_as_read(Context& context, const Verb& verb, const Application& application, const ActionInput& input) {
    if (input.seen_version && *input.seen_version != application.version) return changed_meanwhile(context, application);
    if (!input.content_digest.empty() && input.content_digest != application.digest) return changed_meanwhile(context, application);
    if (verb.is_signed && input.content_digest.empty()) return Refusal{RefusalClass::invalid, "opening.digest_missing", "content_digest"};
    return std::nullopt;
}

void enter_state(Step& step, const std::string& from) {
    const flow::Machine& machine = application_machine(step.context.rulebook);
    const flow::Transition* transition = machine.transition(from, step.outcome);
    Application& application = step.application;
    if (!transition->to.empty()) {
        application.state = transition->to;
        application.closed_at = machine.state(transition->to)->is_final ? std::optional(step.now) : std::nullopt;
        application.due_at.reset();
        application.due_is_provisional = false;
    }
    if (const auto limit = limit_from(step.context, from, step.outcome, step.now); limit && !transition->to.empty()) {
        application.due_at = limit->due_at;
        application.due_is_provisional = limit->is_provisional;
        application.calendar_version = step.context.rulebook.calendar().version();
    }
}

void write_act(const Step& step, std::string_view event) {
    const Application& a = step.application;
    const ledger::Actor& actor = step.caller.actor;
    const auto principal = actor.on_behalf_of ? std::optional(actor.on_behalf_of) : std::nullopt;
    insert_act(step.context.database, a.id,
               {std::string(event), step.step_number, a.content_number, a.digest, step.input.reason, actor.person, actor.unit,
                step.caller.role, principal, false, step.now});
}

ledger::Change change_of(const Step& step, const std::string& from, const Json& before) {
    const Application& a = step.application;
    ledger::Change change{"application", a.id.value, from, a.state, step.input.reason, "", before, a.facts()};
    change.facts = step.noted;
    change.facts["event"] = step.outcome;
    change.facts["content_digest"] = a.digest;
    change.facts["deadline_before"] = before["due_at"];
    change.facts["deadline_after"] = change.after["due_at"];
    return change;
}

void emit_event(const Step& step, const std::string& from) {
    static const std::vector<std::string> told{"approved", "rejected", "opened"};
    const Application& a = step.application;
    if (a.state == from || std::ranges::find(told, a.state) == told.end()) return;
    step.journal.emit({"application." + a.state,
                       "application",
                       a.id.value,
                       {{"host_unit_id", a.form.host_unit.value}, {"account_id", a.account ? a.account->value : 0}}});
}

// A step that leaves the record as it is, a reminder or an answer, does not move the tasks of the route.
bool moves_on(const Step& step, const std::string& from, std::int64_t at) {
    return step.application.state != from || step.application.step_number != at;
}

Result<Json> take(Context& context, const Caller& original, const Verb& verb, ApplicationId id, const ActionInput& input,
                  ledger::Journal& journal) {
    auto application = find_application(context.database, id);
    if (!application) return refuse(RefusalClass::not_found, "api.no_such_record");
    const Caller caller = at_desk(context, original, *application, verb);
    if (auto refusal = why_not_seen(context, caller, *application)) return refuse(std::move(*refusal));
    if (caller.expected_version && *caller.expected_version != application->version)
        return refuse(RefusalClass::precondition_failed, "organisation.version_changed");
    if (auto refusal = why_not_as_read(context, verb, *application, input); refusal && refusal->kind == RefusalClass::conflict)
        return refuse(std::move(*refusal));
    if (auto refusal = why_not(context, caller, *application, verb)) return refuse(std::move(*refusal));
    if (auto refusal = why_not_as_read(context, verb, *application, input)) return refuse(std::move(*refusal));
    const flow::Transition& transition = *application_machine(context.rulebook).transition(application->state, verb.action);
    if (auto refusal = missing_field(input, transition)) return refuse(std::move(*refusal));
    Step step{context, caller, *application, input, journal, context.clock.now(), std::string(verb.action), application->step_number};
    const Json before = application->facts();
    const std::string from = application->state;
    if (auto refusal = verb.take(step)) return refuse(std::move(*refusal));
    enter_state(step, from);
    application->updated_at = step.now;
    write_act(step, verb.action);
    if (verb.action != remind_application.action) update_application(context.database, *application);
    if (moves_on(step, from, step.step_number)) move_tasks(context, *application, caller.actor.person);
    journal.record(change_of(step, from, before));
    emit_event(step, from);
    return Json{{"id", id.value}};
}

// A step that other roles take, or that nobody asked for, is no step of this record for this person: it is left out, not greyed.
bool is_shown(Context& context, const Caller& caller, const Application& application, const Verb& verb,
              const flow::Transition& transition) {
    if (caller.is_system) return true;
    if (std::ranges::find(transition.roles, caller.role) == transition.roles.end()) return false;
    if (verb.side == Side::asked && guard_refusal(context, caller, application, "asked_to_countersign")) return false;
    return context.rulebook.part<Permissions>().reach(caller.role, verb.permission).has_value();
}

Json allowed_action(Context& context, const Caller& caller, const Application& application, const Verb& verb,
                    const flow::Transition& transition) {
    const auto refusal = why_not(context, caller, application, verb);
    static const std::vector<std::string_view> awaited{"submit", "approve", "register_opening"};
    Json action{{"action", verb.action},
                {"zh", transition.zh},
                {"is_allowed", !refusal},
                {"is_primary", std::ranges::find(awaited, verb.action) != awaited.end()},
                {"asks", transition.asks}};
    if (verb.action == approve_application.action) action["zh"] = application.is_at_last_step() ? "批准" : "同意";
    if (caller.actor.on_behalf_of) action["on_behalf_of"] = name_of(context, caller.actor.on_behalf_of);
    if (refusal) action["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
    return action;
}

}  // namespace

Json ActionInput::to_json() const {
    Json unit_ids = Json::array();
    for (const UnitId unit : units) unit_ids.push_back(unit.value);
    return {{"reason", reason},
            {"seen_version", seen_version.value_or(0)},
            {"content_digest", content_digest},
            {"to_step", to_step},
            {"unit_ids", unit_ids},
            {"person_id", person ? person->value : 0},
            {"opened_on", opened_on ? opened_on->iso() : ""},
            {"platform_account_id", platform_account_id},
            {"certified_host", certified_host},
            {"link", link},
            {"screenshot_id", screenshot ? screenshot->value : 0}};
}

const std::vector<const Verb*>& verbs() {
    static const std::vector<const Verb*> all{&submit_application, &approve_application,     &send_back_application, &reject_application,
                                              &give_opinion,       &countersign_application, &answer_countersign,    &register_opening,
                                              &remind_application, &withdraw_application};
    return all;
}

const Verb* verb_of(std::string_view action) {
    const auto found = std::ranges::find(verbs(), action, [](const Verb* verb) { return verb->action; });
    return found == verbs().end() ? nullptr : *found;
}

Caller at_desk(Context& context, const Caller& caller, const Application& application, const Verb& verb) {
    const RouteStep* step = application.step();
    if (verb.side != Side::desk || !step || caller.is_system || is_own_desk(caller, *step)) return caller;
    const auto desk = flow::delegated_desk(context, "application", caller.actor.person, step->unit, step->roles);
    if (!desk) return caller;
    Caller acting = caller;
    acting.role = desk->role;
    acting.actor.unit = desk->unit;
    acting.actor.appointment = desk->appointment;
    acting.actor.on_behalf_of = desk->from;
    acting.unit_path = organisation::unit_path(context.database, desk->unit);
    acting.scope = context.rulebook.part<Permissions>().sight(desk->role, acting.unit_path);
    return acting;
}

std::optional<Refusal> why_not(Context& context, const Caller& caller, const Application& application, const Verb& verb) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb.permission)) return refusal;
    const auto decided = flow::decide(application_machine(context.rulebook), application.state, verb.action, caller.role,
                                      [&](std::string_view guard) { return guard_refusal(context, caller, application, guard); });
    if (!decided) return decided.error();
    return std::nullopt;
}

Json allowed_actions(Context& context, const Caller& original, const Application& application) {
    Json actions = Json::array();
    for (const Verb* verb : verbs()) {
        const flow::Transition* transition = application_machine(context.rulebook).transition(application.state, verb->action);
        if (!transition) continue;
        const Caller caller = at_desk(context, original, application, *verb);
        if (is_shown(context, caller, application, *verb, *transition))
            actions.push_back(allowed_action(context, caller, application, *verb, *transition));
    }
    return actions;
}

Result<Json> act_on_application(Context& context, const Caller& caller, ApplicationId id, std::string_view action,
                                const ActionInput& input) {
    const Verb* verb = verb_of(action);
    if (!verb) return refuse(RefusalClass::not_found, "flow.unknown_event", "", {{"event", std::string(action)}});
    Json request = input.to_json();
    request["id"] = id.value;
    request["action"] = action;
    const auto done =
        ledger::perform(context, caller.command("opening." + std::string(action), request),
                        [&](storage::Connection&, ledger::Journal& journal) { return take(context, caller, *verb, id, input, journal); });
    if (!done) return done;
    return read_application(context, caller, id);
}

Result<Json> act_on_applications(Context& context, const Caller& caller, const std::vector<ChosenApplication>& chosen,
                                 std::string_view action, const ActionInput& input) {
    Json done = Json::array();
    Json refused = Json::array();
    for (const ChosenApplication& each : chosen) {
        Caller one = caller;
        one.expected_version.reset();
        if (!one.idempotency_key.empty()) one.idempotency_key += "/" + std::to_string(each.id.value);
        ActionInput seen = input;
        seen.content_digest = each.content_digest;
        const auto result = act_on_application(context, one, each.id, action, seen);
        if (result)
            done.push_back(each.id.value);
        else
            refused.push_back({{"id", each.id.value}, {"refusal", api::problem(result.error(), context.rulebook, caller.request_id)}});
    }
    return Json{{"done", std::move(done)}, {"refused", std::move(refused)}};
}

}  // namespace yanlu::opening
