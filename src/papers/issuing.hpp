// Numbers and receipts: what a paper gets when it goes out. Inside the transaction of the step.
#pragma once

#include "ledger/perform.hpp"
#include "papers/papers.hpp"

namespace yanlu::papers {

// The number and day that the city's own office system gave, with the scan of the signed copy.
Result<void> take_oa_result(Context&, const organisation::Caller&, Paper&, const PaperStep&, ledger::Journal&);
// The next number of the series (or a reserved one), a receipt for every addressee, and the end of the paper that it corrects.
Result<void> issue(Context&, const organisation::Caller&, Paper&, const PaperStep&, ledger::Journal&);
// A paper that is dropped after it had a number: the number is voided, with the reason.
void release_number(Context&, const Paper&, const std::string& reason);

}  // namespace yanlu::papers
