// What lies on a desk follows the desk: open to-do items go to the unit that continues a merged or split one, and to whoever takes over a
// post.
#pragma once

#include <vector>

#include "jobs/runner.hpp"

namespace yanlu::flow {

// For the job runner. Delivered twice they change nothing more.
std::vector<jobs::Subscription> organisation_subscriptions();

}  // namespace yanlu::flow
