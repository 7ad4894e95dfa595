// Scheduled work: the evaluation of today, and orders that nobody signed for.
#pragma once

#include <vector>

#include "jobs/runner.hpp"

namespace yanlu::supervision {

std::vector<jobs::Job> supervision_jobs();

}  // namespace yanlu::supervision
