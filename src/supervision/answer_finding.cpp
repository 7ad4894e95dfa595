// 反馈: what was done, why it happened, how it is prevented; then a person other than this one re-checks.
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

void take(Step& step) {
    step.finding.answered_by = step.caller.actor.person;
    step.note = "整改情况：" + step.input.answer;
    if (!step.input.cause.empty()) step.note += "\n原因：" + step.input.cause;
    if (!step.input.prevention.empty()) step.note += "\n防范措施：" + step.input.prevention;
}

}  // namespace

const Verb answer_finding{.action = "answer", .permission = "supervision.answer_finding", .is_hosts = true, .take = take};

}  // namespace yanlu::supervision
