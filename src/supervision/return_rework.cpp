// 退回重改: the re-check failed; the unit gets a new clock, and the count is kept.
#include "supervision/answers.hpp"
#include "supervision/process.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

void take(Step& step) {
    ++step.finding.reworks;
    step.due = limit_from(step.context, step.finding.state, step.outcome, step.now);
    if (step.due) step.finding.rectify_due_at = step.due->due_at;
}

}  // namespace

const Verb return_rework{.action = "return_rework", .permission = "supervision.return_rework", .take = take, .write = [](Step& step) {
                             settle_answer(step.context, step.finding.id, "failed");
                         }};

}  // namespace yanlu::supervision
