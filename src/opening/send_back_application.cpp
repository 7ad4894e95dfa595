// 退回 to the applicant or to an earlier step, and 不予批准. Signatures behind the step it goes back to count no longer.
#include <algorithm>

#include "opening/actions.hpp"
#include "opening/statements.hpp"

namespace yanlu::opening {
namespace {

std::optional<Refusal> to_earlier_step(Step& step) {
    Application& application = step.application;
    const auto found = std::ranges::find(application.steps, step.input.to_step, &RouteStep::code);
    const auto number = found - application.steps.begin();
    if (found == application.steps.end() || number >= application.step_number)
        return Refusal{RefusalClass::invalid, "opening.no_earlier_step", "to_step"};
    step.outcome = "send_back_to_step";
    void_signatures(step.context.database, application, number);
    application.step_number = number;
    return std::nullopt;
}

std::optional<Refusal> take_back(Step& step) {
    step.context.database.execute(sql::end_countersigns, step.application.id, step.now);
    if (!step.input.to_step.empty()) return to_earlier_step(step);
    step.application.step_number = -1;
    return std::nullopt;
}

std::optional<Refusal> take_reject(Step& step) {
    step.context.database.execute(sql::end_countersigns, step.application.id, step.now);
    step.application.step_number = -1;
    return std::nullopt;
}

}  // namespace

const Verb send_back_application{.action = "send_back", .permission = "opening.decide_application", .side = Side::desk, .take = take_back};
const Verb reject_application{
    .action = "reject", .permission = "opening.decide_application", .side = Side::desk, .is_signed = true, .take = take_reject};

}  // namespace yanlu::opening
