// 派发: the order gets its number and goes to the host, or to the unit named, and there to the person named, with a copy for its leader;
// the rectification's clock starts here.
#include "supervision/alerts.hpp"
#include "supervision/desks.hpp"
#include "supervision/order_numbers.hpp"
#include "supervision/people.hpp"
#include "supervision/process.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

UnitId addressee(const Step& step) { return step.input.unit.value_or(step.finding.holder.value_or(step.finding.host)); }

std::optional<Refusal> check(const Step& step) {
    if (step.input.due_on && *step.input.due_on < Date::of(step.now))
        return Refusal{RefusalClass::invalid, "supervision.due_in_the_past", "due_on", "", {{"day", step.input.due_on->iso()}}};
    if (step.input.unit) {
        const auto unit = unit_facts(step.context.database, *step.input.unit);
        if (!unit || !step.caller.scope.holds(unit->path)) return Refusal{RefusalClass::invalid, "supervision.no_such_unit", "unit_id"};
    }
    if (step.input.person && !handling_role(step.context, addressee(step), *step.input.person))
        return Refusal{RefusalClass::invalid, "supervision.person_not_of_unit", "person_id"};
    return std::nullopt;
}

void take(Step& step) {
    Finding& finding = step.finding;
    step.outcome = finding.is_serious() ? "dispatch_serious" : "dispatch";
    step.due = limit_from(step.context, finding.state, step.outcome, step.now);
    if (step.input.due_on) step.due = flow::Deadline{step.input.due_on->ends_at()};
    finding.holder = addressee(step);
    finding.holder_person = step.input.person;
    finding.dispatched_by = step.caller.actor.person;
    finding.dispatched_at = step.now;
    if (!finding.first_dispatched_at) finding.first_dispatched_at = step.now;
    finding.signed_for_at.reset();
    finding.signed_for_by.reset();
    if (step.due) finding.original_due_at = finding.rectify_due_at = step.due->due_at;
}

void write(Step& step) {
    Finding& finding = step.finding;
    if (!finding.order_number) finding.order_number = next_order_number(step.context);
    send_copy_to_leader(step);
}

}  // namespace

const Verb dispatch_finding{.action = "dispatch",
                            .permission = "supervision.dispatch_finding",
                            .asks = [](const Finding&) { return std::vector<std::string>{"unit_id", "person_id", "due_on", "reason"}; },
                            .check = check,
                            .take = take,
                            .write = write};

}  // namespace yanlu::supervision
