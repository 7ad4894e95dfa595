// An account is judged at once when something about it was taken in or changed; the evaluation of the whole city comes by the hour.
#pragma once

#include <vector>

#include "jobs/runner.hpp"
#include "organisation/caller.hpp"

namespace yanlu::supervision {

// Every rule about accounts and posts, of one account; `rules`: these alone. Writes only where something differs from what is on record,
// and answers {opened, gone, closed}. Before the first evaluation of the whole it does nothing.
Result<Json> judge_account(Context& context, const organisation::Caller& caller, AccountId account,
                           const std::vector<std::string>& rules = {});

// Posts taken in, a hit judged, an account or one of its filings changed.
std::vector<jobs::Subscription> account_subscriptions();

}  // namespace yanlu::supervision
