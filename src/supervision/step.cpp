// The skeleton of all steps; what differs is in the verbs and in the process table.
#include "supervision/step.hpp"

#include <algorithm>

#include "api/response.hpp"
#include "flow/domain/machine.hpp"
#include "organisation/permissions.hpp"
#include "registry/attachments.hpp"
#include "supervision/clocks.hpp"
#include "supervision/desks.hpp"
#include "supervision/finding_view.hpp"
#include "supervision/guards.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;
using organisation::Permissions;

// The unit for which the caller must be competent: the one that holds the order, or the host seen from above.
std::string path_for(Context& context, const Finding& finding, const Verb& verb) {
    const auto unit = unit_facts(context.database, verb.is_hosts ? finding.holder.value_or(finding.host) : finding.host);
    return unit ? unit->path : std::string("/");
}

std::vector<std::string> fields_asked(const Finding& finding, const Verb& verb, const flow::Transition& transition) {
    std::vector<std::string> asks = transition.asks;
    if (verb.asks) std::ranges::copy(verb.asks(finding), std::back_inserter(asks));
    return asks;
}

bool is_given(const ActionInput& input, const std::string& field) {
    if (field == "reason") return !input.reason.empty();
    if (field == "answer") return !input.answer.empty();
    if (field == "decision") return !input.decision.empty();
    if (field == "due_on") return input.due_on.has_value();
    if (field == "unit_id") return input.unit.has_value();
    if (field == "proof") return !input.proof.empty();
    return true;
}

std::optional<Refusal> missing_field(const ActionInput& input, const flow::Transition& transition) {
    for (const auto& field : transition.asks) {
        if (!is_given(input, field)) return Refusal{RefusalClass::invalid, "api.missing", field, "", {{"field", field}}};
    }
    return std::nullopt;
}

std::optional<Refusal> not_own_file(const Step& step) {
    const auto& input = step.input;
    for (const auto& [field, files] :
         {std::pair("before", &input.before), std::pair("after", &input.after), std::pair("proof", &input.proof)}) {
        for (const AttachmentId file : *files) {
            if (auto own = registry::own_attachment(step.context, step.caller, file, field); !own) return own.error();
        }
    }
    return std::nullopt;
}

void write_files(const Step& step, std::string_view action) {
    const auto& input = step.input;
    const std::optional<std::int64_t> answer = step.answer == 0 ? std::nullopt : std::optional(step.answer);
    for (const auto& [part, files] :
         {std::pair("before", &input.before), std::pair("after", &input.after), std::pair("proof", &input.proof)}) {
        for (const AttachmentId file : *files)
            step.context.database.execute(sql::insert_file, storage::allocate_ids(step.context.database), step.finding.id, file, part,
                                          answer, action, step.caller.actor.person, step.now);
    }
}

// The table's clock, unless the verb has set one; a state without a clock of its own goes on with the rectification's.
void settle_due(Step& step, std::string_view from) {
    Finding& finding = step.finding;
    const auto limit = step.due ? step.due : limit_from(step.context, from, step.outcome, step.now);
    if (finding.closed_at) {
        finding.due_at.reset();
    } else if (limit) {
        finding.due_at = limit->due_at;
        finding.due_is_provisional = limit->is_provisional;
    } else if (finding.rectify_due_at) {
        finding.due_at = finding.rectify_due_at;
    }
}

void enter_state(Step& step, const std::string& from) {
    const flow::Machine& machine = finding_machine(step.context.rulebook);
    const flow::Transition* transition = machine.transition(from, step.outcome);
    if (transition->to.empty()) return;
    step.finding.state = transition->to;
    if (machine.state(transition->to)->is_final) end_finding(step.finding, step.now);
    settle_due(step, from);
}

void write_note(const Step& step, std::string_view action) {
    if (step.note.empty()) return;
    step.context.database.execute(sql::insert_note, storage::allocate_ids(step.context.database), step.finding.id, action, step.note,
                                  step.caller.actor.person, step.caller.actor.unit, step.now);
}

ledger::Change change_of(const Step& step, const std::string& from, const Json& before) {
    const Finding& finding = step.finding;
    ledger::Change change{"finding", finding.id.value, from, finding.state, step.input.reason, finding.rule + "@" + finding.rule_version,
                          before,    finding.facts()};
    change.facts = {{"event", step.outcome}, {"deadline_before", before["due_at"]}, {"deadline_after", change.after["due_at"]}};
    return change;
}

Result<Json> take(Context& context, const Caller& caller, const Verb& verb, FindingId id, const ActionInput& input,
                  ledger::Journal& journal) {
    auto finding = load_finding(context.database, id);
    if (!finding) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (auto refusal = why_not(context, caller, *finding, verb)) return refuse(std::move(*refusal));
    if (caller.expected_version && *caller.expected_version != finding->version)
        return refuse(RefusalClass::precondition_failed, "organisation.version_changed");
    const flow::Transition& transition = *finding_machine(context.rulebook).transition(finding->state, verb.action);
    if (auto refusal = missing_field(input, transition)) return refuse(std::move(*refusal));
    Step step{context, caller, *finding, input, context.clock.now(), std::string(verb.action), std::nullopt, input.reason};
    if (auto refusal = not_own_file(step)) return refuse(std::move(*refusal));
    if (verb.check) {
        if (auto refusal = verb.check(step)) return refuse(std::move(*refusal));
    }
    const Json before = finding->facts();
    const std::string from = finding->state;
    advance(step, verb);
    if (verb.write) verb.write(step);
    update_finding(context, *finding);
    write_note(step, verb.action);
    write_files(step, verb.action);
    if (finding->state != from) move_tasks(context, *finding, caller.actor.person);
    journal.record(change_of(step, from, before));
    journal.emit({"finding." + std::string(verb.action), "finding", id.value, {{"from", from}, {"to", finding->state}}});
    return Json{{"id", id.value}};
}

Json allowed_action(Context& context, const Caller& caller, const Finding& finding, const Verb& verb, const flow::Transition& transition) {
    const auto refusal = why_not(context, caller, finding, verb);
    Json action{{"action", verb.action},
                {"zh", transition.zh},
                {"is_allowed", !refusal},
                {"is_primary", verb.action == waited_for(finding.state)},
                {"asks", fields_asked(finding, verb, transition)}};
    if (refusal) action["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
    return action;
}

Json numbers_of(const std::vector<AttachmentId>& files) {
    Json out = Json::array();
    for (const AttachmentId file : files) out.push_back(file.value);
    return out;
}

}  // namespace

Json ActionInput::to_json() const {
    return {{"reason", reason},
            {"answer", answer},
            {"cause", cause},
            {"prevention", prevention},
            {"decision", decision},
            {"due_on", due_on ? due_on->iso() : ""},
            {"unit_id", unit ? unit->value : 0},
            {"person_id", person ? person->value : 0},
            {"before", numbers_of(before)},
            {"after", numbers_of(after)},
            {"proof", numbers_of(proof)}};
}

void advance(Step& step, const Verb& verb) {
    const std::string from = step.finding.state;
    if (verb.take) verb.take(step);
    enter_state(step, from);
}

const std::vector<const Verb*>& verbs() {
    static const std::vector<const Verb*> all{
        &verify_finding,  &confirm_finding,    &reject_finding,       &dispatch_finding,  &sign_for_finding, &answer_finding,
        &sign_answer,     &send_back_answer,   &take_back_answer,     &close_finding,     &return_rework,    &decide_extension,
        &decide_appeal,   &decide_return,      &decide_suspension,    &request_extension, &appeal_finding,   &take_back_appeal,
        &return_not_ours, &request_suspension, &resume_rectification, &remind_finding};
    return all;
}

const Verb* verb_of(std::string_view action) {
    const auto found = std::ranges::find(verbs(), action, [](const Verb* verb) { return verb->action; });
    return found == verbs().end() ? nullptr : *found;
}

std::optional<Refusal> why_not(Context& context, const Caller& caller, const Finding& finding, const Verb& verb) {
    const auto& permissions = context.rulebook.part<Permissions>();
    if (auto refusal = permissions.why_not(caller, verb.permission, path_for(context, finding, verb))) return refusal;
    const auto decided = flow::decide(finding_machine(context.rulebook), finding.state, verb.action, caller.role,
                                      [&](std::string_view guard) { return guard_refusal(context, finding, caller.actor.person, guard); });
    if (!decided) return decided.error();
    return std::nullopt;
}

Json allowed_actions(Context& context, const Caller& caller, const Finding& finding) {
    const auto& permissions = context.rulebook.part<Permissions>();
    Json actions = Json::array();
    for (const Verb* verb : verbs()) {
        const flow::Transition* transition = finding_machine(context.rulebook).transition(finding.state, verb->action);
        if (transition && (caller.is_system || permissions.reach(caller.role, verb->permission)))
            actions.push_back(allowed_action(context, caller, finding, *verb, *transition));
    }
    return actions;
}

Result<Json> act_on_finding(Context& context, const Caller& caller, FindingId id, std::string_view action, const ActionInput& input) {
    const Verb* verb = verb_of(action);
    if (!verb) return refuse(RefusalClass::not_found, "flow.unknown_event", "", {{"event", std::string(action)}});
    Json request = input.to_json();
    request["id"] = id.value;
    const auto done =
        ledger::perform(context, caller.command(std::string(verb->permission), request),
                        [&](storage::Connection&, ledger::Journal& journal) { return take(context, caller, *verb, id, input, journal); });
    if (!done) return done;
    return read_finding(context, caller, id);
}

Result<Json> act_on_findings(Context& context, const Caller& caller, const std::vector<FindingId>& ids, std::string_view action,
                             const ActionInput& input) {
    Json done = Json::array();
    Json refused = Json::array();
    for (const FindingId id : ids) {
        Caller one = caller;
        one.expected_version.reset();
        if (!one.idempotency_key.empty()) one.idempotency_key += "/" + std::to_string(id.value);
        const auto result = act_on_finding(context, one, id, action, input);
        if (result)
            done.push_back(id.value);
        else
            refused.push_back({{"id", id.value}, {"refusal", api::problem(result.error(), context.rulebook, caller.request_id)}});
    }
    return Json{{"done", std::move(done)}, {"refused", std::move(refused)}};
}

}  // namespace yanlu::supervision
