// What the machine says of a round's accounts: findings that stood within the period, violations on the round's days, and which accounts
// were observed at all.
#pragma once

#include "ledger/perform.hpp"
#include "organisation/caller.hpp"
#include "rounds/round.hpp"

namespace yanlu::rounds {

// Inside a transaction; can be repeated while the round runs. Gives what the ledger shows: {problems, to_confirm, dropped, observed}.
Result<Json> check_by_machine(Context& context, const organisation::Caller& caller, Round& round, ledger::Journal& journal);

// The days on which the rules are asked: every month's end within the period, and its last day or today.
std::vector<Date> days_of(const Round& round, Date today);

}  // namespace yanlu::rounds
