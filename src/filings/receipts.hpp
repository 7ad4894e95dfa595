// What makes a receipt acceptable: number or file as the system wants, a day that can be, and that it is this account's.
#pragma once

#include <optional>

#include "filings/filings.hpp"

namespace yanlu::filings {

std::optional<Refusal> why_not_receipt(Context& context, const organisation::Caller& caller, const FoundFiling& found,
                                       const Receipt& receipt);
// Writes the receipt into the filing and what the system was told into its fields. Inside a transaction.
void take_receipt(Context& context, FoundFiling& found, const Receipt& receipt);

}  // namespace yanlu::filings
