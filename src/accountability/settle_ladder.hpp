// Notifications that were entered, corrected or withdrawn → what is proposed, and what undecided proposals count from now on. Called inside
// the transaction of the change, so that a proposal and what it counts are never apart.
#pragma once

#include <vector>

#include "accountability/case.hpp"
#include "accountability/notification.hpp"
#include "ledger/perform.hpp"

namespace yanlu::accountability {

// `touched`: each notification as it was before and as it is after the change.
void settle_ladder(Context& context, ledger::Journal& journal, const std::vector<Notification>& touched);

// How many of the notifications that a case counts still count for it. Those of an accountability record are evidence and not counted.
std::size_t still_counting(Context& context, const Case& subject);
std::size_t least_for(const Rulebook& rulebook, std::string_view kind);

}  // namespace yanlu::accountability
