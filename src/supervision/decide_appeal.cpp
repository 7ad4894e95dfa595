// 裁决申诉: upheld 维持, changed 变更 (another deadline), withdrawn 撤销 (a false alarm of the rule). Never by one who verified or
// dispatched.
#include "supervision/clocks.hpp"
#include "supervision/decisions.hpp"

namespace yanlu::supervision {
namespace {

std::optional<Refusal> check(const Step& step) {
    if (auto refusal = decision_refusal(step, {"upheld", "changed", "withdrawn"})) return refusal;
    if (step.input.decision != "changed") return std::nullopt;
    if (!step.input.due_on) return Refusal{RefusalClass::invalid, "api.missing", "due_on", "", {{"field", "due_on"}}};
    if (*step.input.due_on < Date::of(step.now))
        return Refusal{RefusalClass::invalid, "supervision.due_in_the_past", "due_on", "", {{"day", step.input.due_on->iso()}}};
    return std::nullopt;
}

void take(Step& step) {
    restart_clock(step.finding, step.now);
    if (step.input.decision == "withdrawn") {
        step.outcome = "decide_appeal_withdrawn";
        step.finding.triage = "false_alarm";
        step.note = decision_note(step, "撤销");
    } else if (step.input.decision == "changed") {
        step.finding.rectify_due_at = step.input.due_on->ends_at();
        step.note = decision_note(step, "变更期限至 " + step.input.due_on->iso());
    } else {
        step.note = decision_note(step, "维持");
    }
}

}  // namespace

const Verb decide_appeal{.action = "decide_appeal", .permission = "supervision.decide_appeal", .check = check, .take = take};

}  // namespace yanlu::supervision
