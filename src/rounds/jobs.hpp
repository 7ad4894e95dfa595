// Scheduled work of this module: the rounds of the month and quarter that is over are proposed.
#pragma once

#include "jobs/runner.hpp"

namespace yanlu::rounds {

std::vector<jobs::Job> round_jobs();

}  // namespace yanlu::rounds
