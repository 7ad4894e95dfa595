// Pure changes of the finding in memory.
#include "supervision/clocks.hpp"

#include <algorithm>

namespace yanlu::supervision {

void restart_clock(Finding& finding, Instant now) {
    if (!finding.clock_stopped_at) return;
    const auto pause = now - *finding.clock_stopped_at;
    if (finding.rectify_due_at) finding.rectify_due_at = *finding.rectify_due_at + pause;
    finding.paused_ms += pause.count();
    finding.clock_stopped_at.reset();
}

void mark_received(Finding& finding, PersonId by, Instant now) {
    if (finding.signed_for_at) return;
    finding.signed_for_at = now;
    finding.signed_for_by = by;
}

void end_finding(Finding& finding, Instant now) {
    finding.closed_at = now;
    if (!finding.is_watched_by_machine() && !finding.last_day) finding.last_day = std::max(finding.first_day, Date::of(now).iso());
}

}  // namespace yanlu::supervision
