// 办结: the machine looks again first; where the rule still reports the violation, the person must say why it counts as mended.
#include <algorithm>

#include "supervision/evaluate.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

// A rule that was retired reports nothing any more.
bool is_still_reported(Context& context, const Finding& finding) {
    if (!context.rulebook.part<RuleSet>().find(finding.rule)) return false;
    const auto evaluation = evaluate(context, {context.clock.today(), std::nullopt, {}, {finding.rule}});
    return evaluation && std::ranges::any_of(evaluation->violations, [&](const Violation& violation) {
               return violation.subject_id == finding.subject_id && violation.key == finding.key;
           });
}

std::optional<Refusal> check(const Step& step) {
    if (!step.input.reason.empty() || !is_still_reported(step.context, step.finding)) return std::nullopt;
    return Refusal{RefusalClass::conflict, "supervision.still_reported", "reason", step.finding.article};
}

}  // namespace

const Verb close_finding{.action = "close", .permission = "supervision.close_finding", .check = check};

}  // namespace yanlu::supervision
