// Freezing results: once at the close, again for each correction; nothing that was frozen changes.
#pragma once

#include <string>

#include "ledger/perform.hpp"
#include "organisation/caller.hpp"
#include "rounds/read_result.hpp"
#include "rounds/round.hpp"

namespace yanlu::rounds {

// Inside a transaction: writes the next version of the round's result and what it says of every account. `reason` is empty at the close.
// A result that contradicts itself is a bug and is not written.
RoundResult freeze(Context& context, PersonId by, Round& round, const std::string& reason);

}  // namespace yanlu::rounds
