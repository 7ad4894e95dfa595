// Scheduled work of the module: approvals lapse.
#pragma once

#include <vector>

#include "jobs/runner.hpp"

namespace yanlu::opening {

std::vector<jobs::Job> opening_jobs();

}  // namespace yanlu::opening
