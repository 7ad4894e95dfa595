// Work of this module by the clock: reminders before the limit, and deadlines that wait for next year's calendar.
#pragma once

#include <vector>

#include "jobs/runner.hpp"

namespace yanlu::filings {

std::vector<jobs::Job> filing_jobs();

// Each open filing whose light has turned yellow is reminded of once. Run again it does nothing more. Gives the number of reminders.
int remind_of_filings(Context& context);
// Deadlines of open filings that were computed with another calendar: where the day moves, the new one is recorded and the old one kept.
int recompute_deadlines(Context& context);

}  // namespace yanlu::filings
