// Lets an evaluation take effect: opens findings for new violations, keeps those that stay, marks those that are gone.
#pragma once

#include "organisation/caller.hpp"
#include "supervision/evaluate.hpp"

namespace yanlu::supervision {

// {as_of, rules, violations, opened, gone, closed, accounts_expected, accounts_observed}. A violation that is gone gets its last day; the
// finding closes by itself only where the rule says by_machine, else it waits for a person. Refused: a day before the last one applied.
Result<Json> apply_evaluation(Context& context, const organisation::Caller& caller, Date as_of);

}  // namespace yanlu::supervision
