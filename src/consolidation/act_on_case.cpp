// One step on a case: load within scope → may he? → the table and its guards decide → the step's own part → row, tasks, entry, event.
#include <algorithm>

#include "api/response.hpp"
#include "consolidation/cases.hpp"
#include "consolidation/statements.hpp"
#include "flow/machines.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "registry/domain/account.hpp"

namespace yanlu::consolidation {
namespace {

using organisation::Caller;
using organisation::Permissions;

struct Step {
    Context& context;
    Case& subject;
    const CaseInput& input;
    const Caller& caller;
};

Refusal missing(const std::string& field) { return {RefusalClass::invalid, "api.missing", field, "", {{"field", field}}, {}}; }

std::optional<Refusal> why_not_day(const Step& step, const std::optional<Date>& day, const std::string& field, bool is_past) {
    const Date today = step.context.clock.today();
    if (day && is_past && *day > today) return invalid("consolidation.day_in_future", field, {{"day", day->iso()}}).value();
    if (day && !is_past && *day < today) return invalid("consolidation.day_in_past", field, {{"day", day->iso()}}).value();
    return std::nullopt;
}

// A merger needs an account that goes on: in force, another one, and not itself about to go.
std::optional<Refusal> why_not_target(const Step& step, AccountId target) {
    if (target == step.subject.account) return invalid("consolidation.target_is_itself", "target_account_id").value();
    const auto state = step.context.database.value<std::string>(sql::state_of_account, target);
    if (!state) return invalid("consolidation.no_such_target", "target_account_id").value();
    if (!registry::is_in_force(*state)) return invalid("consolidation.target_not_in_force", "target_account_id").value();
    for (const CaseId id : open_cases_of(step.context.database, target)) {
        const Case other = *find_case(step.context.database, id);
        if (other.moves_users() && other.state != "proposed") return invalid("consolidation.target_goes_too", "target_account_id").value();
    }
    return std::nullopt;
}

std::optional<Refusal> adopt(Step& step) {
    Case& subject = step.subject;
    const CaseInput& input = step.input;
    if (input.measure.empty()) return missing("measure");
    const bool differs = input.measure != subject.proposal || (input.target && input.target != subject.target);
    if (differs && input.reason.empty()) return invalid("consolidation.reason_for_other_measure", "reason").value();
    subject.measure = input.measure;
    subject.target = input.measure == "merge" ? (input.target ? input.target : subject.target) : std::nullopt;
    if (input.measure == "merge") {
        if (!subject.target) return invalid("consolidation.target_missing", "target_account_id").value();
        if (auto refusal = why_not_target(step, *subject.target)) return refusal;
    }
    subject.decision_reason = input.reason;
    subject.decided_by = step.caller.actor.person;
    return std::nullopt;
}

std::optional<Refusal> decline(Step& step) {
    if (step.input.reason.empty()) return missing("reason");
    step.subject.decision_reason = step.input.reason;
    step.subject.decided_by = step.caller.actor.person;
    return std::nullopt;
}

std::optional<Refusal> plan(Step& step) {
    if (step.input.plan.empty()) return missing("plan");
    if (auto refusal = why_not_day(step, step.input.due_on, "due_on", false)) return refusal;
    step.subject.plan = step.input.plan;
    step.subject.notice_text = step.input.notice_text;
    if (step.input.due_on) {
        step.subject.due_on = step.input.due_on;
        step.subject.due_at = step.input.due_on->ends_at();
    }
    return std::nullopt;
}

std::optional<Refusal> give_notice(Step& step) {
    if (step.input.notice_link.empty()) return missing("notice_link");
    if (!step.input.notice_link.starts_with("https://") && !step.input.notice_link.starts_with("http://"))
        return invalid("consolidation.not_a_link", "notice_link").value();
    if (auto refusal = why_not_day(step, step.input.noticed_on, "noticed_on", true)) return refusal;
    step.subject.notice_link = step.input.notice_link;
    step.subject.noticed_on = step.input.noticed_on.value_or(step.context.clock.today());
    return std::nullopt;
}

std::optional<Refusal> record_removal(Step& step) {
    if (step.input.removal_evidence.empty()) return missing("removal_evidence");
    if (auto refusal = why_not_day(step, step.input.removed_on, "removed_on", true)) return refusal;
    step.subject.removal_evidence = step.input.removal_evidence;
    step.subject.removed_on = step.input.removed_on.value_or(step.context.clock.today());
    return std::nullopt;
}

std::optional<Refusal> confirm(Step& step) {
    if (step.input.result.empty()) return missing("result");
    step.subject.result = step.input.result;
    return std::nullopt;
}

struct Verb {
    std::string event;
    std::string permission;
    std::optional<Refusal> (*take)(Step&);
};
const std::vector<Verb>& verbs() {
    static const std::vector<Verb> all{{"adopt", "consolidation.decide", adopt},
                                       {"decline", "consolidation.decide", decline},
                                       {"plan", "consolidation.carry_out", plan},
                                       {"give_notice", "consolidation.carry_out", give_notice},
                                       {"record_removal", "consolidation.carry_out", record_removal},
                                       {"confirm", "consolidation.confirm", confirm}};
    return all;
}

std::optional<Refusal> why_not(Context& context, const Caller& caller, const Case& subject, const CaseAccount& account, const Verb& verb) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb.permission, account.path)) return refusal;
    const auto decided = flow::decide(case_machine(context.rulebook), subject.state, verb.event, caller.role,
                                      [&](std::string_view guard) { return guard_refusal(context.rulebook, subject, account, guard); });
    return decided ? std::nullopt : std::optional(decided.error());
}

void enter_state(Context& context, Case& subject, const flow::Transition& transition) {
    const Instant now = context.clock.now();
    if (transition.limit) {
        const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
        subject.due_at = flow::deadline_of(context.rulebook.calendar(), hours, *transition.limit, now).due_at;
    }
    if (transition.to.empty()) return;
    subject.state = transition.to;
    if (case_machine(context.rulebook).state(transition.to)->is_final) {
        subject.closed_at = now;
        subject.due_at.reset();
    }
}

void write(Context& context, Case& subject, const Json& before, const std::string& event, const std::string& reason, PersonId person,
           ledger::Journal& journal) {
    update_case(context.database, subject);
    move_tasks(context, subject, person);
    journal.record({.subject_kind = "consolidation_case",
                    .subject_id = subject.id.value,
                    .from = before.at("state").get<std::string>(),
                    .to = subject.state,
                    .reason = reason,
                    .before = before,
                    .after = subject.facts(),
                    .facts = {{"event", event}, {"account_id", subject.account.value}, {"measure", subject.measure}}});
    journal.emit(
        {"consolidation." + event, "account", subject.account.value, {{"case_id", subject.id.value}, {"measure", subject.measure}}});
}

Result<Json> take(Context& context, const Caller& caller, const Verb& verb, CaseId id, const CaseInput& input, ledger::Journal& journal) {
    auto subject = find_case(context.database, id);
    if (!subject) return refuse(RefusalClass::not_found, "api.no_such_record");
    const CaseAccount account = account_of(context.database, subject->account);
    if (auto refusal = why_not(context, caller, *subject, account, verb)) return refuse(std::move(*refusal));
    if (caller.expected_version && *caller.expected_version != subject->version)
        return refuse(RefusalClass::precondition_failed, "consolidation.version_changed");
    const Json before = subject->facts();
    Step step{context, *subject, input, caller};
    if (auto refusal = verb.take(step)) return refuse(std::move(*refusal));
    enter_state(context, *subject, *case_machine(context.rulebook).transition(subject->state, verb.event));
    write(context, *subject, before, verb.event, input.reason, caller.actor.person, journal);
    return Json{{"id", id.value}};
}

}  // namespace

Json CaseInput::to_json() const {
    const auto day = [](const std::optional<Date>& date) { return date ? date->iso() : std::string(); };
    return {{"reason", reason},
            {"measure", measure},
            {"target_account_id", target ? target->value : 0},
            {"plan", plan},
            {"notice_text", notice_text},
            {"due_on", day(due_on)},
            {"notice_link", notice_link},
            {"noticed_on", day(noticed_on)},
            {"removal_evidence", removal_evidence},
            {"removed_on", day(removed_on)},
            {"result", result}};
}

Result<Json> act_on_case(Context& context, const Caller& caller, CaseId id, const std::string& event, const CaseInput& input) {
    const auto verb = std::ranges::find(verbs(), event, &Verb::event);
    if (verb == verbs().end()) return refuse(RefusalClass::not_found, "flow.unknown_event", "", {{"event", event}});
    Json request = input.to_json();
    request["id"] = id.value;
    request["event"] = event;
    const auto done =
        ledger::perform(context, caller.command(verb->permission, request),
                        [&](storage::Connection&, ledger::Journal& journal) { return take(context, caller, *verb, id, input, journal); });
    if (!done) return done;
    return show_case(context, caller, id);
}

Json case_actions(Context& context, const Caller& caller, const Case& subject, const CaseAccount& account) {
    const flow::Machine& machine = case_machine(context.rulebook);
    Json actions = Json::array();
    for (const Verb& verb : verbs()) {
        const flow::Transition* transition = machine.transition(subject.state, verb.event);
        if (!transition || (!caller.is_system && !context.rulebook.part<Permissions>().reach(caller.role, verb.permission))) continue;
        const auto refusal = why_not(context, caller, subject, account, verb);
        Json action{{"action", verb.event},
                    {"zh", transition->zh},
                    {"is_allowed", !refusal},
                    {"is_primary", verb.event == "adopt"},
                    {"asks", transition->asks}};
        if (refusal) action["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
        actions.push_back(std::move(action));
    }
    return actions;
}

void settle_cases_of(Context& context, AccountId account) {
    const auto ids = open_cases_of(context.database, account);
    if (ids.empty() || account_of(context.database, account).state != "cancelled") return;
    const auto command = Caller::system("job").command("consolidation.settle", {{"account_id", account.value}});
    const auto settled = ledger::perform(context, command, [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
        for (const CaseId id : ids) {
            Case subject = *find_case(context.database, id);
            const auto* transition = case_machine(context.rulebook).transition(subject.state, "account_gone");
            if (!transition || !subject.moves_users()) continue;
            const Json before = subject.facts();
            enter_state(context, subject, *transition);
            write(context, subject, before, "account_gone", {}, {}, journal);
        }
        return Json::object();
    });
    if (!settled) throw std::logic_error("cases of a cancelled account were not settled: " + settled.error().code);
}

std::vector<jobs::Subscription> account_subscriptions() {
    return {{"account.", [](Context& context, const jobs::Delivery& event) {
                 if (event.subject_kind == "account") settle_cases_of(context, AccountId{event.subject_id});
             }}};
}

std::vector<jobs::Job> consolidation_jobs() {
    return {{"consolidation.settle", std::chrono::hours(1), [](Context& context) {
                 const auto accounts =
                     context.database.all(sql::accounts_gone, [](const storage::Row& row) { return row.get<AccountId>(0); });
                 for (const AccountId account : accounts) settle_cases_of(context, account);
             }}};
}

}  // namespace yanlu::consolidation
