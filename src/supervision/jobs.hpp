// Scheduled work: the evaluation of today, what lapses by time, alarms and their delivery, and the look-back at what was closed.
#pragma once

#include <vector>

#include "jobs/runner.hpp"

namespace yanlu::supervision {

std::vector<jobs::Job> supervision_jobs();

}  // namespace yanlu::supervision
