// 派发: the order goes to the host, or to the unit named; the rectification's clock starts here.
#include "supervision/desks.hpp"
#include "supervision/process.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

std::optional<Refusal> check(const Step& step) {
    if (step.input.due_on && *step.input.due_on < Date::of(step.now))
        return Refusal{RefusalClass::invalid, "supervision.due_in_the_past", "due_on", "", {{"day", step.input.due_on->iso()}}};
    if (step.input.unit) {
        const auto unit = unit_facts(step.context.database, *step.input.unit);
        if (!unit || !step.caller.scope.holds(unit->path)) return Refusal{RefusalClass::invalid, "supervision.no_such_unit", "unit_id"};
    }
    return std::nullopt;
}

void take(Step& step) {
    Finding& finding = step.finding;
    step.outcome = finding.is_serious() ? "dispatch_serious" : "dispatch";
    step.due = limit_from(step.context, finding.state, step.outcome, step.now);
    if (step.input.due_on) step.due = flow::Deadline{step.input.due_on->ends_at()};
    finding.holder = step.input.unit.value_or(finding.holder.value_or(finding.host));
    finding.dispatched_by = step.caller.actor.person;
    finding.dispatched_at = step.now;
    if (step.due) finding.original_due_at = finding.rectify_due_at = step.due->due_at;
}

}  // namespace

const Verb dispatch_finding{.action = "dispatch", .permission = "supervision.dispatch_finding", .check = check, .take = take};

}  // namespace yanlu::supervision
