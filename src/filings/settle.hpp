// What follows when a filing changes hands or is done: rows, ledger, to-do items, and the account's own state.
#pragma once

#include "filings/store.hpp"
#include "ledger/perform.hpp"

namespace yanlu::filings {

// Writes `after` in the place of what was there, with its ledger entry. Inside a transaction.
void record_change(Context& context, ledger::Journal& journal, const Filing& before, const Filing& after, const std::string& reason,
                   Json facts = Json::object());
// A filing was filed or waived: its items are closed; when no system waits any more the account is 正常 again.
Result<void> settle(Context& context, ledger::Journal& journal, const FoundFiling& found, PersonId by);

}  // namespace yanlu::filings
