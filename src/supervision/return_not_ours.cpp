// 退回(不属本单位): soon after the dispatch; names the unit that it belongs to. What comes back a second time is ruled on for good.
#include "supervision/clocks.hpp"
#include "supervision/desks.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

std::optional<Refusal> check(const Step& step) {
    if (!unit_facts(step.context.database, *step.input.unit)) return Refusal{RefusalClass::invalid, "supervision.no_such_unit", "unit_id"};
    if (*step.input.unit == step.finding.holder.value_or(step.finding.host))
        return Refusal{RefusalClass::invalid, "supervision.returned_to_itself", "unit_id"};
    return std::nullopt;
}

void take(Step& step) {
    mark_received(step.finding, step.caller.actor.person, step.now);
    ++step.finding.returns;
    step.finding.returned_towards = step.input.unit;
}

}  // namespace

const Verb return_not_ours{
    .action = "return_not_ours", .permission = "supervision.return_not_ours", .is_hosts = true, .check = check, .take = take};

}  // namespace yanlu::supervision
