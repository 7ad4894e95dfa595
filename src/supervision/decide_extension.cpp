// 审批延期: granted gives the deadline asked for, refused leaves the old one.
#include "supervision/decisions.hpp"

namespace yanlu::supervision {
namespace {

std::optional<Refusal> check(const Step& step) { return decision_refusal(step, {"granted", "refused"}); }

void take(Step& step) {
    Finding& finding = step.finding;
    const bool is_granted = step.input.decision == "granted";
    if (is_granted && finding.requested_due_at) finding.rectify_due_at = finding.requested_due_at;
    finding.requested_due_at.reset();
    step.note = decision_note(step, is_granted ? "同意延期" : "不同意延期");
}

}  // namespace

const Verb decide_extension{.action = "decide_extension", .permission = "supervision.decide_extension", .check = check, .take = take};

}  // namespace yanlu::supervision
