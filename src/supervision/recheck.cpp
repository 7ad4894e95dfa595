// One rule, one subject, today, with what is known now.
#include "supervision/recheck.hpp"

#include <algorithm>

#include "supervision/evaluate.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {

std::string_view code_of(RecheckOutcome outcome) {
    switch (outcome) {
        case RecheckOutcome::still_there:
            return "still_there";
        case RecheckOutcome::gone:
            return "gone";
        case RecheckOutcome::not_checkable:
            return "not_checkable";
    }
    return "";
}

Recheck look_again(Context& context, const Finding& finding) {
    if (!finding.is_watched_by_machine() || !context.rulebook.part<RuleSet>().find(finding.rule)) return {};
    const auto evaluation = evaluate(context, {context.clock.today(), std::nullopt, {}, {finding.rule}});
    if (!evaluation) return {};
    const auto found = std::ranges::find_if(evaluation->violations, [&](const Violation& violation) {
        return violation.subject_id == finding.subject_id && violation.key == finding.key;
    });
    if (found == evaluation->violations.end()) return {RecheckOutcome::gone, Json::object()};
    return {RecheckOutcome::still_there, found->evidence};
}

Recheck record_recheck(Context& context, const Finding& finding) {
    Recheck recheck = look_again(context, finding);
    context.database.execute(sql::insert_recheck, storage::allocate_ids(context.database), finding.id, context.clock.now(),
                             context.clock.today().iso(), code_of(recheck.outcome), recheck.evidence.dump());
    return recheck;
}

}  // namespace yanlu::supervision
