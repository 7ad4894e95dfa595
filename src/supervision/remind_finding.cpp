// 催办: at most once in the time that the process table gives.
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

void take(Step& step) {
    step.finding.reminded_at = step.now;
    step.note = step.input.reason.empty() ? "催办" : "催办：" + step.input.reason;
}

}  // namespace

const Verb remind_finding{.action = "remind", .permission = "supervision.remind_finding", .take = take};

}  // namespace yanlu::supervision
