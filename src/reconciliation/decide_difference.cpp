// 疑似瞒报 is decided by the office, which names the unit that answers for it; any other difference may be accepted with a reason; what was
// put right is said so by whoever put it right, and the next comparison shows whether it is true.
#include <functional>

#include "api/response.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "reconciliation/statements.hpp"
#include "reconciliation/steps.hpp"

namespace yanlu::reconciliation {
namespace {

using organisation::Caller;

Refusal refusal_of(RefusalClass kind, const char* code, const char* field = "", std::map<std::string, std::string> args = {}) {
    return {kind, code, field, {}, std::move(args), {}};
}

// A difference of nobody is the whole city's: the root of the tree stands for it.
std::optional<Refusal> why_not_there(Context& context, const Caller& caller, const char* verb, const StoredDifference& difference) {
    return context.rulebook.part<organisation::Permissions>().why_not(caller, verb, difference.standing.owner.path);
}

std::optional<Refusal> why_not_so(const StoredDifference& difference, const Decision& input) {
    if (difference.is_suspicion() == (input.decision == "accepted"))
        return refusal_of(RefusalClass::invalid, "reconciliation.decision_of_other_kind", "decision");
    if (input.decision == "concealed" && !input.unit) return refusal_of(RefusalClass::invalid, "reconciliation.unit_needed", "unit_id");
    return std::nullopt;
}

Json facts_of(const StoredDifference& difference, const Standing& next) {
    return {{"kind", difference.kind}, {"subject_key", difference.subject_key}, {"decision", next.decision}};
}

// Both steps have one shape: load, may he, what comes of it, a new standing, an entry, an event. `next` gives what the difference becomes
// and from which day, or refuses.
struct Outcome {
    Standing next;
    Date from;
};
using Next = std::function<Result<Outcome>(const StoredDifference&)>;

Result<Json> step(Context& context, const Caller& caller, const char* verb, const Json& request, DifferenceId id, const Next& decide) {
    const auto done =
        ledger::perform(context, caller.command(verb, request), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            const auto difference = difference_for(context, caller, id);
            if (!difference) return refuse(difference.error());
            const Standing& now = difference->standing;
            if (caller.expected_version && *caller.expected_version != now.version_id)
                return refuse(RefusalClass::precondition_failed, "organisation.version_changed");
            const auto outcome = decide(*difference);
            if (!outcome) return refuse(outcome.error());
            enter(context, id, now, outcome->next, outcome->from);
            ledger::Change change{"reconciliation_difference", id.value, now.state, outcome->next.state, outcome->next.reason};
            change.facts = facts_of(*difference, outcome->next);
            journal.record(std::move(change));
            journal.emit({"reconciliation.difference_" + outcome->next.state,
                          "reconciliation_difference",
                          id.value,
                          {{"decision", outcome->next.decision}}});
            return Json{{"id", id.value}};
        });
    if (!done) return done;
    return show_difference(context, caller, id);
}

Json action_json(Context& context, const Caller& caller, const char* action, const char* zh, bool is_primary,
                 const std::vector<std::string>& asks, const std::optional<Refusal>& refusal) {
    Json out{{"action", action}, {"zh", zh}, {"is_allowed", !refusal}, {"is_primary", is_primary}, {"asks", asks}};
    if (refusal) out["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
    return out;
}

}  // namespace

Result<StoredDifference> difference_for(Context& context, const Caller& caller, DifferenceId id) {
    auto found = find_difference(context.database, id);
    if (!found) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (auto refusal = why_not_there(context, caller, "reconciliation.read", *found)) return refuse(std::move(*refusal));
    return std::move(*found);
}

std::optional<Refusal> why_not_decide(Context& context, const Caller& caller, const StoredDifference& difference) {
    if (auto refusal = why_not_there(context, caller, "reconciliation.decide_difference", difference)) return refusal;
    const std::string& state = difference.standing.state;
    if (state == "open" || state == "decided") return std::nullopt;
    return refusal_of(RefusalClass::conflict, "reconciliation.not_open", "",
                      {{"state", context.rulebook.message("reconciliation.state." + state)}});
}

std::optional<Refusal> why_not_mend(Context& context, const Caller& caller, const StoredDifference& difference) {
    if (auto refusal = why_not_there(context, caller, "reconciliation.mend_difference", difference)) return refusal;
    const Standing& standing = difference.standing;
    if (difference.is_suspicion() && standing.decision != "concealed")
        return refusal_of(RefusalClass::conflict, "reconciliation.decide_first");
    if (standing.state == "open" || standing.decision == "concealed") {
        if (standing.state != "mended") return std::nullopt;
    }
    return refusal_of(RefusalClass::conflict, "reconciliation.not_open", "",
                      {{"state", context.rulebook.message("reconciliation.state." + standing.state)}});
}

Json allowed_actions(Context& context, const Caller& caller, const StoredDifference& difference) {
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    const auto holds = [&](const char* verb) { return caller.is_system || permissions.reach(caller.role, verb); };
    Json out = Json::array();
    if (holds("reconciliation.decide_difference"))
        out.push_back(action_json(
            context, caller, "decide", difference.is_suspicion() ? "认定" : "认定合理", difference.is_suspicion(),
            difference.is_suspicion() ? std::vector<std::string>{"decision", "unit_id", "reason"} : std::vector<std::string>{"reason"},
            why_not_decide(context, caller, difference)));
    if (holds("reconciliation.mend_difference"))
        out.push_back(action_json(context, caller, "mend", "登记已纠正", !difference.is_suspicion(), {"note"},
                                  why_not_mend(context, caller, difference)));
    return out;
}

Result<Json> decide_difference(Context& context, const Caller& caller, DifferenceId id, const Decision& input) {
    const Json request{
        {"id", id.value}, {"decision", input.decision}, {"unit_id", input.unit ? input.unit->value : 0}, {"reason", input.reason}};
    return step(context, caller, "reconciliation.decide_difference", request, id,
                [&](const StoredDifference& difference) -> Result<Outcome> {
                    if (auto refusal = why_not_decide(context, caller, difference)) return refuse(std::move(*refusal));
                    if (auto refusal = why_not_so(difference, input)) return refuse(std::move(*refusal));
                    Outcome out{difference.standing, difference.standing.valid_from};
                    out.next.state = "decided";
                    out.next.decision = input.decision;
                    out.next.reason = input.reason;
                    out.next.decided_by = caller.actor.person;
                    if (!input.unit) return out;
                    const auto path = context.database.value<std::string>(sql::active_unit, *input.unit);
                    if (!path) return invalid("reconciliation.no_such_unit", "unit_id");
                    out.next.owner = {*input.unit, *path};
                    return out;
                });
}

Result<Json> mend_difference(Context& context, const Caller& caller, DifferenceId id, const std::string& note) {
    const Json request{{"id", id.value}, {"note", note}};
    return step(context, caller, "reconciliation.mend_difference", request, id, [&](const StoredDifference& difference) -> Result<Outcome> {
        if (auto refusal = why_not_mend(context, caller, difference)) return refuse(std::move(*refusal));
        Outcome out{difference.standing, context.clock.today()};
        out.next.state = "mended";
        out.next.reason = note;
        out.next.decided_by = caller.actor.person;
        return out;
    });
}

}  // namespace yanlu::reconciliation
