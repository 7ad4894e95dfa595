// An account → one JSONL attachment with everything that was observed of its posts, kept before the account is cancelled.
#pragma once

#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::monitoring {

// Line 1 tells the account, each further line one version of one post. Answers the account as GET /accounts/{id} shows it.
Result<Json> archive_account(Context& context, const organisation::Caller& caller, AccountId id);

}  // namespace yanlu::monitoring
