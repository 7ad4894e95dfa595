// The beginning that every finding shares, whatever brought it: state and clock by the process table, row, desk, entry, event.
#pragma once

#include "ledger/perform.hpp"
#include "supervision/finding.hpp"

namespace yanlu::supervision {

// A finding as of today without state: id, calendar version, time of opening.
Finding blank_finding(Context& context);
// Gives it state and deadline and writes all; `facts` go into the ledger entry besides. `notifies` goes out with the event: whoever
// delivers notices leaves out what a rule finds that was wrong too often, so that a person looks first (false_alarms.hpp).
void start_finding(Context& context, ledger::Journal& journal, Finding& finding, Json facts, bool notifies = true);

}  // namespace yanlu::supervision
