// What goes by itself: units that have not signed for a paper in time are reminded, once a working day.
#pragma once

#include <vector>

#include "jobs/runner.hpp"

namespace yanlu::papers {

std::vector<jobs::Job> paper_jobs();

}  // namespace yanlu::papers
