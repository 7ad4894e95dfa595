// What a person does with a difference or a doubtful pair, and why he may not.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "reconciliation/difference_store.hpp"

namespace yanlu::reconciliation {

// A difference that the caller sees, or the refusal.
Result<StoredDifference> difference_for(Context& context, const organisation::Caller& caller, DifferenceId id);
std::optional<Refusal> why_not_decide(Context& context, const organisation::Caller& caller, const StoredDifference& difference);
std::optional<Refusal> why_not_mend(Context& context, const organisation::Caller& caller, const StoredDifference& difference);
Json allowed_actions(Context& context, const organisation::Caller& caller, const StoredDifference& difference);

// The lists of a run, and the rows of one group of it with the list each stands in.
std::vector<StoredList> run_lists(storage::Connection& database, RunId run);
std::vector<std::pair<StoredList, ListRow>> rows_of_group(Context& context, RunId run, std::int64_t group);

}  // namespace yanlu::reconciliation
