// One step on a change: may he? → the table and its guards decide → row, effect, task, entry, event.
#include <algorithm>

#include "api/response.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "supervision/rule_changes.hpp"
#include "supervision/trial.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;
using organisation::Permissions;

struct Verb {
    std::string event;
    std::string permission;
};

const std::vector<Verb>& verbs() {
    static const std::vector<Verb> all{{"release", "supervision.decide_rule_change"}, {"release_alone", "supervision.propose_rule_change"},
                                       {"reject", "supervision.decide_rule_change"},  {"edit", "supervision.draft_rule_change"},
                                       {"submit", "supervision.propose_rule_change"}, {"withdraw", "supervision.draft_rule_change"}};
    return all;
}

std::optional<Refusal> why_not(Context& context, const Caller& caller, const RuleChange& change, const Verb& verb) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb.permission)) return refusal;
    const auto decided = flow::decide(rule_change_machine(context.rulebook), change.state, verb.event, caller.role,
                                      [&](std::string_view guard) { return rule_change_guard(context, change, caller, guard); });
    return decided ? std::nullopt : std::optional(decided.error());
}

bool is_release(const std::string& event) { return event == "release" || event == "release_alone"; }

void take_input(RuleChange& change, const std::string& event, const RuleChangeInput& input) {
    if (input.valid_from && event != "reject") change.valid_from = *input.valid_from;
    if (event != "edit") return;
    if (input.text) change.value = *input.text;
    if (!input.reason.empty()) change.reason = input.reason;
}

void sign(Context& context, const Caller& caller, RuleChange& change, const std::string& event, const RuleChangeInput& input) {
    if (event == "submit") {
        change.proposed_by = caller.actor.person;
        change.proposed_unit = caller.actor.unit;
        change.proposed_at = context.clock.now();
    } else if (event != "edit") {
        change.decided_by = caller.actor.person;
        change.decided_at = context.clock.now();
        change.decision_note = input.reason;
    }
}

void record(const RuleChange& change, const std::string& event, const Json& before, const std::string& reason, ledger::Journal& journal) {
    journal.record({.subject_kind = "rule_change",
                    .subject_id = change.id.value,
                    .from = before.at("state").get<std::string>(),
                    .to = change.state,
                    .reason = reason,
                    .before = before,
                    .after = change.facts(),
                    .facts = {{"event", event}, {"rule", change.rule}, {"kind", change.kind}, {"valid_from", change.valid_from.iso()}}});
    journal.emit({"rule_change." + event, "rule_change", change.id.value, {{"rule", change.rule}, {"kind", change.kind}}});
}

Result<Json> take(Context& context, const Caller& caller, const Verb& verb, RuleChangeId id, const RuleChangeInput& input,
                  ledger::Journal& journal) {
    auto change = load_rule_change(context.database, id);
    if (!change) return refuse(RefusalClass::not_found, "api.no_such_record");
    const Json before = change->facts();
    take_input(*change, verb.event, input);
    if (auto refusal = why_not(context, caller, *change, verb)) return refuse(std::move(*refusal));
    if (caller.expected_version && *caller.expected_version != change->version)
        return refuse(RefusalClass::precondition_failed, "supervision.rule_change.version_changed");
    const flow::Transition& transition = *rule_change_machine(context.rulebook).transition(change->state, verb.event);
    const bool asks_reason = std::ranges::find(transition.asks, "reason") != transition.asks.end();
    if (asks_reason && input.reason.empty()) return invalid("api.missing", "reason", {{"field", "reason"}});
    if (verb.event == "edit") {
        if (auto refusal = why_not_possible(context, *change)) return refuse(std::move(*refusal));
    }
    sign(context, caller, *change, verb.event, input);
    if (!transition.to.empty()) change->state = transition.to;
    if (change->state != "rejected" && change->state != "withdrawn") change->value_before = value_without(context, *change);
    if (is_release(verb.event)) take_effect(context, *change);
    update_rule_change(context.database, *change);
    move_rule_change_tasks(context, *change, caller.actor.person);
    record(*change, verb.event, before, input.reason, journal);
    return Json{{"id", id.value}};
}

// A rule that would not come to its end is not let through, whoever signs for it. Asked before the transaction, on a read-only one.
std::optional<Refusal> why_not_runnable_text(Context& context, const std::string& event, RuleChangeId id, const RuleChangeInput& input) {
    if (event != "edit" && event != "submit" && !is_release(event)) return std::nullopt;
    const auto change = load_rule_change(context.database, id);
    if (!change || change->kind != "text") return std::nullopt;
    return why_not_runnable(context, event == "edit" && input.text ? *input.text : change->value);
}

}  // namespace

Result<Json> act_on_rule_change(Context& context, const Caller& caller, RuleChangeId id, const std::string& event,
                                const RuleChangeInput& input) {
    const auto verb = std::ranges::find(verbs(), event, &Verb::event);
    if (verb == verbs().end()) return refuse(RefusalClass::not_found, "flow.unknown_event", "", {{"event", event}});
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb->permission)) return refuse(std::move(*refusal));
    if (auto refusal = why_not_runnable_text(context, event, id, input)) return refuse(std::move(*refusal));
    const Json request{{"id", id.value},
                       {"event", event},
                       {"reason", input.reason},
                       {"valid_from", input.valid_from ? input.valid_from->iso() : ""},
                       {"text", input.text.value_or("")}};
    const auto done =
        ledger::perform(context, caller.command(verb->permission, request),
                        [&](storage::Connection&, ledger::Journal& journal) { return take(context, caller, *verb, id, input, journal); });
    if (!done) return done;
    return show_rule_change(context, caller, id);
}

Json rule_change_actions(Context& context, const Caller& caller, const RuleChange& change) {
    const flow::Machine& machine = rule_change_machine(context.rulebook);
    // A day that has passed meanwhile is asked for anew with the step; it alone does not bar it.
    RuleChange from_today = change;
    from_today.valid_from = std::max(change.valid_from, context.clock.today());
    Json actions = Json::array();
    for (const Verb& verb : verbs()) {
        const flow::Transition* transition = machine.transition(change.state, verb.event);
        if (!transition || (!caller.is_system && !context.rulebook.part<Permissions>().reach(caller.role, verb.permission))) continue;
        const auto refusal = why_not(context, caller, from_today, verb);
        Json action{{"action", verb.event},
                    {"zh", transition->zh},
                    {"is_allowed", !refusal},
                    {"is_primary", is_release(verb.event) || verb.event == "submit"},
                    {"asks", transition->asks}};
        if (refusal) action["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
        actions.push_back(std::move(action));
    }
    return actions;
}

}  // namespace yanlu::supervision
