// The registry's facts of a period as they were known at a moment: what an assessment is worked out from. A pure read.
#pragma once

#include "assessment/assessment.hpp"
#include "supervision/evaluate.hpp"

namespace yanlu::assessment {

// `assessment`: whose entries are read; none where a set is tried without one. Posts are counted only for a set that weighs by them.
Facts read_facts(Context& context, const Period& period, Instant known, const IndicatorSet& set, AssessmentId assessment = {});

// The facts as they would be if rules had other parameters (14 → 10 days): findings of those rules are replaced by what the rules say day
// by day under them. What people decided about a problem (no violation, false alarm) holds where the rule still reports it.
Result<Facts> facts_under(Context& context, Facts facts, const IndicatorSet& set, const std::map<std::string, std::string>& overrides);

}  // namespace yanlu::assessment
