// 办结: the machine looks again first; where the rule still reports the violation, the person must say why it counts as mended.
#include "supervision/answers.hpp"
#include "supervision/look_back.hpp"
#include "supervision/recheck.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

std::optional<Refusal> check(const Step& step) {
    if (!step.input.reason.empty() || look_again(step.context, step.finding).outcome != RecheckOutcome::still_there) return std::nullopt;
    return Refusal{RefusalClass::conflict, "supervision.still_reported", "reason", step.finding.article};
}

void write(Step& step) {
    settle_answer(step.context, step.finding.id, "passed");
    plan_look_back(step.context, step.finding);
}

}  // namespace

const Verb close_finding{.action = "close", .permission = "supervision.close_finding", .check = check, .write = write};

}  // namespace yanlu::supervision
