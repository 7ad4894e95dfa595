// What several steps do to a finding's clocks and its end, each in one place.
#pragma once

#include "supervision/finding.hpp"

namespace yanlu::supervision {

// The clock stood since clock_stopped_at: the deadline moves by as much, and the pause is counted.
void restart_clock(Finding& finding, Instant now);
// The unit has the order in hand: by a signature, an appeal or a return; the first counts. Person 0: by lapse of time.
void mark_received(Finding& finding, PersonId by, Instant now);
// Final. What no rule watches is over when people say so.
void end_finding(Finding& finding, Instant now);

}  // namespace yanlu::supervision
