// The skeleton of all steps; what differs is in the table below and in rulebook/machines/account.yaml.
#include "registry/account_steps.hpp"

#include <algorithm>

#include "api/response.hpp"
#include "flow/todo.hpp"
#include "organisation/permissions.hpp"
#include "registry/account_process.hpp"
#include "registry/account_rules.hpp"
#include "registry/account_view.hpp"
#include "registry/attachments.hpp"

namespace yanlu::registry {
namespace {

using organisation::Caller;

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : "、") + word;
    return out;
}

// What the modules above hear; the payload always holds effective_on.
struct Step {
    std::string_view action;
    std::string_view topic;      // empty: account.<event>
    bool voids_filings = false;  // both systems have to be told anew before it is 正常
    std::vector<std::string> outcomes = {};
};

const std::vector<Step>& steps() {
    static const std::vector<Step> table{
        {"request_shutdown", ""},
        {"request_cancellation", ""},
        {"decline_request", ""},
        {"plan_shutdown", ""},
        {"record_shutdown", "account.shut_down"},
        {"reopen", "account.amended", true},
        {"plan_cancellation", ""},
        {"enter_freezing", "account.freezing"},
        {"record_cancellation", "account.cancelled"},
        {"complete_cancellation", "account.cancelled"},
        {"audit_cancellation", "", false, {"passed", "failed"}},
        {"confirm_cancellation", "account.cancellation_confirmed"},
        {"return_cancellation", ""},
        {"take_back", ""},
        {"find_unauthorised", "account.unauthorised"},
        {"revive", "account.unauthorised", true},
        {"advise_closure", ""},
        {"answer_advice", "", false, {"adopted", "not_adopted"}},
    };
    return table;
}

// The step that the process waits for in this state.
bool is_waited_for(std::string_view state, std::string_view action) {
    static const std::vector<std::pair<std::string_view, std::string_view>> waits{
        {"shutdown_planned", "record_shutdown"},         {"cancellation_planned", "enter_freezing"},
        {"cancellation_planned", "record_cancellation"}, {"freezing", "audit_cancellation"},
        {"freezing", "complete_cancellation"},           {"cancelled_to_audit", "audit_cancellation"},
        {"cancelled_to_audit", "confirm_cancellation"}};
    return std::ranges::find(waits, std::pair(state, action)) != waits.end();
}

const Step* step_of(std::string_view action) {
    const auto found = std::ranges::find(steps(), action, &Step::action);
    return found == steps().end() ? nullptr : &*found;
}

std::string verb_of(std::string_view action) { return "life_cycle." + std::string(action); }

// The event of the table behind an action: itself, but for the ways back.
std::string event_of(Context& context, const Account& account, std::string_view action) {
    if (action != "take_back") return std::string(action);
    const auto before = state_before_closing(acts_of(context.database, account.id));
    const auto event = event_of_taking_back(before, is_both_filed(context.database, account.id));
    return std::string(event.empty() ? "take_back" : event);
}

Result<const flow::Transition*> decided(Context& context, const Caller& caller, const Account& account, std::string_view action) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb_of(action), account.host_path))
        return refuse(std::move(*refusal));
    return flow::decide(account_machine(context.rulebook), account.facts.state, event_of(context, account, action), caller.role,
                        guards_of(context, caller, account));
}

bool is_given(const StepInput& input, std::string_view field) {
    if (field == "decision") return !input.decision.empty();
    if (field == "reason") return !input.reason.empty();
    if (field == "notice_url") return !input.notice_url.empty();
    if (field == "replacement") return !input.replacement.empty();
    if (field == "outcome") return !input.outcome.empty();
    if (field == "effective_on") return input.effective_on.has_value();
    if (field == "followers") return input.followers.has_value();
    return field != "evidence_id" || input.evidence.has_value();
}

std::optional<Refusal> why_not_complete(const StepInput& input, const flow::Transition& transition) {
    std::vector<Refusal> missing;
    for (const auto& field : transition.asks) {
        if (!is_given(input, field)) missing.push_back({RefusalClass::invalid, "api.missing", field, "", {{"field", field}}});
    }
    if (missing.empty()) return std::nullopt;
    Refusal first = missing.front();
    first.others.assign(missing.begin() + 1, missing.end());
    return first;
}

// Not in the future, not before the account was opened, and a freezing period ends on its day at the earliest.
std::optional<Refusal> why_not_effective(Context& context, const Account& account, std::string_view action, Date day) {
    if (auto refusal = why_not_day(context.clock, day, "effective_on")) return refusal;
    if (account.facts.opened_on && day < *account.facts.opened_on)
        return invalid("registry.before_opening", "effective_on", {{"day", day.iso()}, {"opened_on", account.facts.opened_on->iso()}})
            .value();
    const auto until = action == "complete_cancellation" ? frozen_until(acts_of(context.database, account.id)) : std::nullopt;
    if (until && day < *until)
        return invalid("registry.before_freeze_ends", "effective_on", {{"day", day.iso()}, {"until", until->iso()}}).value();
    return std::nullopt;
}

bool is_web_address(std::string_view text) { return text.starts_with("https://") || text.starts_with("http://"); }

std::optional<Refusal> why_not_input(Context& context, const Caller& caller, const Account& account, const Step& step,
                                     const StepInput& input) {
    if (!input.notice_url.empty() && !is_web_address(input.notice_url))
        return invalid("registry.not_a_link", "notice_url", {{"link", input.notice_url}}).value();
    const bool is_known = input.outcome.empty() || std::ranges::find(step.outcomes, input.outcome) != step.outcomes.end();
    if (!is_known)
        return Refusal{RefusalClass::invalid, "api.not_one_of", "outcome", "", {{"field", "outcome"}, {"choices", joined(step.outcomes)}}};
    if (input.evidence) {
        if (const auto file = own_attachment(context, caller, *input.evidence, "evidence_id"); !file) return file.error();
    }
    return input.effective_on ? why_not_effective(context, account, step.action, *input.effective_on) : std::nullopt;
}

Act act_of(Context& context, const Caller& caller, const Account& account, const flow::Transition& transition, const StepInput& input) {
    Act act{.event = transition.event,
            .from = account.facts.state,
            .to = transition.to.empty() ? account.facts.state : transition.to,
            .effective_on = input.effective_on.value_or(context.clock.today()),
            .followers = input.followers,
            .decision = input.decision,
            .reason = input.reason,
            .notice_url = input.notice_url,
            .replacement = input.replacement,
            .outcome = input.outcome,
            .evidence = input.evidence,
            .person = caller.actor.person,
            .unit = caller.actor.unit};
    if (transition.event == "enter_freezing") {
        const Platform* platform = context.rulebook.part<Platforms>().find(account.platform);
        act.until_on = act.effective_on + platform->freezing_days(*input.followers);
    }
    return act;
}

ledger::Event event_told(const Step& step, const Account& account, const Act& act) {
    ledger::Event event{std::string(step.topic), "account", account.id.value, {{"effective_on", act.effective_on.iso()}}};
    if (act.event == "enter_freezing")
        event.payload = {{"effective_on", act.effective_on.iso()}, {"entered_on", act.effective_on.iso()}, {"until", act.until_on->iso()}};
    if (act.event == "reopen") event.payload["fields"] = Json::array({"state"});
    if (step.action == "take_back") event.topic = act.from == "freezing" ? "account.freeze_withdrawn" : "account.plan_withdrawn";
    if (event.topic.empty()) event.topic = "account." + act.event;
    return event;
}

Json facts_of(const Act& act, const Json& evidence) {
    Json facts{{"decision", act.decision}};
    if (act.until_on) facts["until_on"] = act.until_on->iso();
    if (act.followers) facts["followers"] = *act.followers;
    if (!act.outcome.empty()) facts["outcome"] = act.outcome;
    if (!act.notice_url.empty()) facts["notice_url"] = act.notice_url;
    if (!evidence.is_null()) facts["evidence_digest"] = evidence;
    return facts;
}

void settle_todos(Context& context, const Account& account, const Act& act) {
    const bool answers_request = act.event == "decline_request" || act.event == "plan_shutdown" || act.event == "plan_cancellation";
    for (const char* asked : {"plan_shutdown", "plan_cancellation"}) {
        if (answers_request || act.event.starts_with("request_"))
            flow::complete_todos(context, "account", account.id.value, asked, act.person);
    }
    if (act.to != act.from) return move_account_todos(context, account, act.to, act.person);
    if (act.event == "request_shutdown") return ask_from_above(context, account, "plan_shutdown");
    if (act.event == "request_cancellation") return ask_from_above(context, account, "plan_cancellation");
    if (act.event == "advise_closure") return ask_from_above(context, account, "answer_advice");
    if (act.event == "answer_advice" || act.outcome == "passed")
        flow::complete_todos(context, "account", account.id.value, act.event, act.person);
}

void take(Context& context, ledger::Journal& journal, const Account& account, const Step& step, const Act& act) {
    insert_act(context, account.id, act);
    if (step.voids_filings) void_filing_marks(context, account.id);
    const auto evidence = act.evidence ? find_attachment(context.database, *act.evidence) : std::nullopt;
    change_account(context, journal, account,
                   {.event = act.event,
                    .to = act.to == act.from ? "" : act.to,
                    .on = act.effective_on,
                    .reason = act.reason,
                    .facts = facts_of(act, evidence ? Json(evidence->digest) : Json(nullptr))});
    settle_todos(context, account, act);
    journal.emit(event_told(step, account, act));
}

Json request_json(AccountId id, const StepInput& input) {
    return {{"id", id.value},
            {"decision", input.decision},
            {"reason", input.reason},
            {"notice_url", input.notice_url},
            {"replacement", input.replacement},
            {"outcome", input.outcome},
            {"effective_on", input.effective_on ? input.effective_on->iso() : ""},
            {"followers", input.followers.value_or(-1)},
            {"evidence_id", input.evidence ? input.evidence->value : 0}};
}

// An account that is to be cancelled for good because nobody had allowed it has no state to go back to.
std::optional<Refusal> why_no_way_back(Context& context, const Account& account, std::string_view action) {
    if (action != "take_back" || state_before_closing(acts_of(context.database, account.id)) != "unauthorised") return std::nullopt;
    return Refusal{RefusalClass::conflict, "registry.no_way_back", "", "152-2021.2.1", {}};
}

std::optional<Refusal> why_not_act(Context& context, const Caller& caller, const Account& account, std::string_view action) {
    const auto step = decided(context, caller, account, action);
    if (step) return std::nullopt;
    if (step.error().kind == RefusalClass::conflict) {
        if (auto refusal = why_no_way_back(context, account, action)) return refusal;
    }
    return step.error();
}

}  // namespace

Result<void> take_step(Context& context, ledger::Journal& journal, const Caller& caller, AccountId id, const std::string& action,
                       const StepInput& input) {
    const Step* step = step_of(action);
    if (!step) return refuse(RefusalClass::not_found, "flow.unknown_event", "", {{"event", action}});
    const auto account = account_for(context, caller, verb_of(action), id);
    if (!account) return refuse(account.error());
    if (auto refusal = why_not_act(context, caller, *account, action)) return refuse(std::move(*refusal));
    const auto transition = decided(context, caller, *account, action);
    if (auto refusal = why_not_complete(input, **transition)) return refuse(std::move(*refusal));
    if (auto refusal = why_not_input(context, caller, *account, *step, input)) return refuse(std::move(*refusal));
    take(context, journal, *account, *step, act_of(context, caller, *account, **transition, input));
    return {};
}

Result<Json> act_on_account(Context& context, const Caller& caller, AccountId id, const std::string& action, const StepInput& input) {
    if (!step_of(action)) return refuse(RefusalClass::not_found, "flow.unknown_event", "", {{"event", action}});
    return ledger::perform(context, caller.command(verb_of(action), request_json(id, input)),
                           [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                               if (auto taken = take_step(context, journal, caller, id, action, input); !taken)
                                   return refuse(std::move(taken.error()));
                               return account_detail(context, caller, id);
                           });
}

void add_step_actions(Context& context, const Caller& caller, const Account& account, Json& actions) {
    const flow::Machine& machine = account_machine(context.rulebook);
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    for (const Step& step : steps()) {
        const flow::Transition* transition = machine.transition(account.facts.state, event_of(context, account, step.action));
        if (!transition || (!caller.is_system && !permissions.reach(caller.role, verb_of(step.action)))) continue;
        const auto refusal = why_not_act(context, caller, account, step.action);
        // A platform has a freezing period or has none: the other way of cancelling is no step of this account.
        if (refusal && refusal->code.ends_with("_freezing_period")) continue;
        Json made{{"action", step.action},
                  {"is_primary", !refusal && is_waited_for(account.facts.state, step.action)},
                  {"zh", machine.transition(account.facts.state, transition->event)->zh},
                  {"is_allowed", !refusal},
                  {"asks", transition->asks}};
        if (refusal) made["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
        actions.push_back(std::move(made));
    }
}

}  // namespace yanlu::registry
