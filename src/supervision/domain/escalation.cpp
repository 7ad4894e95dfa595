// Compared on the working calendar; nothing is stored, so nothing can run stale.
#include "supervision/domain/escalation.hpp"

#include <chrono>

namespace yanlu::supervision {

bool is_reached(const Rung& rung, const WorkingCalendar& calendar, const RunningClock& clock, Instant now) {
    switch (rung.when) {
        case Rung::When::near:
            return flow::light_of(calendar, clock.started_at, clock.due_at, now) != flow::Light::green;
        case Rung::When::overdue:
            return now >= clock.due_at;
        case Rung::When::after: {
            // A clock that runs out at midnight ran out on the day that ended there.
            const Date last_day = Date::of(clock.due_at - std::chrono::milliseconds(1));
            return now >= after_working_days(calendar, last_day, rung.working_days).day.ends_at();
        }
    }
    return false;
}

const Rung* rung_reached(const std::vector<Rung>& ladder, const WorkingCalendar& calendar, const RunningClock& clock, Instant now) {
    const Rung* reached = nullptr;
    for (const Rung& rung : ladder) {
        if (is_reached(rung, calendar, clock, now)) reached = &rung;
    }
    return reached;
}

}  // namespace yanlu::supervision
