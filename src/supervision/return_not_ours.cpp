// 退回(不属本单位): once, at once; names the unit that it belongs to where the returning unit knows it.
#include "supervision/desks.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

std::optional<Refusal> check(const Step& step) {
    if (step.input.unit && !unit_facts(step.context.database, *step.input.unit))
        return Refusal{RefusalClass::invalid, "supervision.no_such_unit", "unit_id"};
    return std::nullopt;
}

void take(Step& step) {
    ++step.finding.returns;
    step.finding.returned_towards = step.input.unit;
}

}  // namespace

const Verb return_not_ours{
    .action = "return_not_ours", .permission = "supervision.return_not_ours", .is_hosts = true, .check = check, .take = take};

}  // namespace yanlu::supervision
