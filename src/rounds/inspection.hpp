// Who looks at which account of a round, and the to-do items that say so.
#pragma once

#include <string_view>
#include <vector>

#include "organisation/caller.hpp"
#include "rounds/checks.hpp"
#include "rounds/round.hpp"

namespace yanlu::rounds {

struct Assignment {
    std::vector<PersonId> inspectors;  // the accounts are shared evenly, area by area
    std::vector<LineId> lines = {};    // none: those that nobody has yet
};

// {items}: people who can be given accounts of this round, with how many each has.
Result<Json> list_inspectors(Context&, const organisation::Caller&, RoundId);
Result<Json> assign_lines(Context&, const organisation::Caller&, RoundId, const Assignment&);

// Inside a transaction. The items go when their work is done.
bool has_open_line(Context& context, const Round& round, PersonId inspector);
void complete_inspection(Context& context, const Round& round, const ledger::Actor& inspector);
// A veto item waits for a second look: one to-do item a round, on the desk of whoever runs it.
void ask_for_confirmation(Context& context, const Round& round);
void complete_confirmations(Context& context, const Round& round, PersonId by);

std::optional<Refusal> why_not_act(Context&, const organisation::Caller&, const Round&, const Line&, const Check&, std::string_view action);

}  // namespace yanlu::rounds
