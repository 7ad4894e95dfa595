// 裁定退回: granted sends the order to the unit named, to be dispatched anew; refused, and the rectification goes on. After the second
// return the ruling is binding: the process has no third.
#include "supervision/decisions.hpp"
#include "supervision/desks.hpp"

namespace yanlu::supervision {
namespace {

std::optional<Refusal> check(const Step& step) {
    if (auto refusal = decision_refusal(step, {"granted", "refused"})) return refusal;
    if (step.input.decision == "refused") return std::nullopt;
    const auto towards = step.input.unit ? step.input.unit : step.finding.returned_towards;
    if (!towards || !unit_facts(step.context.database, *towards))
        return Refusal{RefusalClass::invalid, "supervision.return_needs_a_unit", "unit_id"};
    return std::nullopt;
}

std::string ruling(const Finding& finding, const std::string& what) { return (finding.returns > 1 ? "终局裁定：" : "") + what; }

void take(Step& step) {
    Finding& finding = step.finding;
    if (step.input.decision == "granted") {
        finding.holder = step.input.unit ? step.input.unit : finding.returned_towards;
        finding.holder_person.reset();
        step.note = decision_note(step, ruling(finding, "退回成立"));
    } else {
        step.outcome = "decide_return_refused";
        step.note = decision_note(step, ruling(finding, "退回不成立"));
    }
    finding.returned_towards.reset();
}

}  // namespace

const Verb decide_return{.action = "decide_return", .permission = "supervision.decide_return", .check = check, .take = take};

}  // namespace yanlu::supervision
