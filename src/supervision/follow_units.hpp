// Open findings follow their unit: into the one that it was merged into; after a split, with their account.
#pragma once

#include <vector>

#include "jobs/runner.hpp"

namespace yanlu::supervision {

// For the job runner. Closed findings keep the unit that had them; a second delivery finds nothing more to move.
std::vector<jobs::Subscription> unit_subscriptions();

}  // namespace yanlu::supervision
