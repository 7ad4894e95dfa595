// Accounts follow their host: into the unit that it was merged into, or to the one that a split gave them to. History stays.
#pragma once

#include <vector>

#include "jobs/runner.hpp"

namespace yanlu::registry {

// For the job runner. An account that has a new host by then, or had the event before, is left alone.
std::vector<jobs::Subscription> unit_subscriptions();

}  // namespace yanlu::registry
