// A finding that stands behind a post or a hit, as reading pages refer to it (contract: FindingReference).
#pragma once

#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::monitoring {

// The columns id, title, severity and state from `column` on; null where there is none or the caller may not read findings there.
Json finding_reference(Context& context, const organisation::Caller& caller, const storage::Row& row, int column,
                       std::string_view unit_path);
// Empty where the caller may not read findings there.
Json findings_of_post(Context& context, const organisation::Caller& caller, AccountId account, PostId post, std::string_view unit_path);

}  // namespace yanlu::monitoring
