// What each account publishes, kept up to date as posts come in, and the hint that a post is unlike it (distance_rule.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "inspect/inspect.hpp"
#include "jobs/runner.hpp"
#include "ledger/context.hpp"

namespace yanlu::monitoring {

// Looks at accounts that got posts, `most` of them, in one transaction: each new post is judged by a profile that knew only posts before
// it, then what has settled is added. What is cut short is done again. Gives how many accounts were looked at.
std::int64_t follow_profiles(Context& context, std::int64_t most);
// Accounts of which the collection run brought something new are due.
void mark_profiles_due(Context& context, std::int64_t run);

// Of a text that is to appear on the account then; nothing where too little is known, or where the profile knows later posts.
std::optional<inspect::Hit> distance_of_draft(Context& context, AccountId account, std::string_view title, std::string_view text,
                                              Instant at);

std::vector<jobs::Job> profile_jobs();
std::vector<jobs::Subscription> profile_subscriptions();

}  // namespace yanlu::monitoring
