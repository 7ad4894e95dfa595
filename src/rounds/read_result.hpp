// The door for the modules above: a round's result, frozen once the round is closed, counted from what is known now while it runs.
#pragma once

#include "base/result.hpp"
#include "ledger/context.hpp"
#include "rounds/domain/result.hpp"

namespace yanlu::rounds {

// Refused: no such round (not_found), a round that was not drawn yet or was withdrawn (conflict).
Result<RoundResult> result_of(Context& context, RoundId id);
// An earlier version of a frozen result.
Result<RoundResult> result_of(Context& context, RoundId id, std::int64_t version);

}  // namespace yanlu::rounds
