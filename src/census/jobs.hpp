// Scheduled work of this module: reminders before a campaign's due day.
#pragma once

#include "jobs/runner.hpp"

namespace yanlu::census {

std::vector<jobs::Job> census_jobs();

}  // namespace yanlu::census
