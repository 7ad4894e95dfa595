// Reorganisation: open applications of a unit that ended, or that it had to approve, go on with its successor.
#pragma once

#include <vector>

#include "jobs/runner.hpp"

namespace yanlu::opening {

std::vector<jobs::Subscription> unit_subscriptions();

}  // namespace yanlu::opening
