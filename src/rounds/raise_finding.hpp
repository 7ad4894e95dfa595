// A problem that a person found and, where it needs one, a second person confirmed → the finding that is rectified.
#pragma once

#include "ledger/perform.hpp"
#include "rounds/checks.hpp"
#include "rounds/round.hpp"

namespace yanlu::rounds {

// Inside a transaction; sets check.finding. What the machine found has its finding already.
Result<void> raise_finding(Context& context, ledger::Journal& journal, const Line& line, Check& check);

}  // namespace yanlu::rounds
