// Counts along the calendar table; no zone, no wall clock.
#include "flow/domain/deadline.hpp"

#include <algorithm>
#include <stdexcept>

namespace yanlu::flow {
namespace {

constexpr std::int64_t ms_a_minute = 60'000;

// Working minutes run only inside the periods; an event outside them starts its clock with the next period.
Deadline after_working_minutes(const WorkingCalendar& calendar, const OfficeHours& hours, Instant start, std::int64_t minutes) {
    for (Date day = Date::of(start); day <= calendar.last_day(); day = day + 1) {
        if (!calendar.is_working_day(day)) continue;
        for (const auto& period : hours.periods) {
            const Instant opens{day.begins_at().ms + period.from * ms_a_minute};
            const Instant closes{day.begins_at().ms + period.to * ms_a_minute};
            const Instant from = std::max(opens, start);
            if (from >= closes) continue;
            const std::int64_t available = closes.ms - from.ms;
            if (minutes * ms_a_minute <= available) return {{from.ms + minutes * ms_a_minute}, calendar.is_provisional(day)};
            minutes -= available / ms_a_minute;
        }
    }
    throw std::out_of_range("deadline outside the calendar table");
}

Deadline end_of(DueDay due) { return {due.day.ends_at(), due.is_provisional}; }

}  // namespace

int OfficeHours::minutes_a_day() const {
    int total = 0;
    for (const auto& period : periods) total += period.to - period.from;
    return total;
}

Deadline deadline_of(const WorkingCalendar& calendar, const OfficeHours& hours, const TimeLimit& limit, Instant start) {
    switch (limit.unit) {
        case TimeUnit::calendar_day:
            return end_of(after_calendar_days(calendar, Date::of(start), limit.n));
        case TimeUnit::working_day:
            return end_of(after_working_days(calendar, Date::of(start), limit.n));
        case TimeUnit::calendar_hour: {
            const Instant due = start + std::chrono::hours(limit.n);
            return {due, calendar.is_provisional(Date::of(due))};
        }
        case TimeUnit::working_hour:
            return after_working_minutes(calendar, hours, start, std::int64_t{60} * limit.n);
    }
    throw std::logic_error("unknown time unit");
}

Light light_of(const WorkingCalendar& calendar, Instant started_at, Instant due_at, Instant now) {
    if (now >= due_at) return Light::red;
    const std::int64_t left = due_at.ms - now.ms;
    const bool is_within_a_quarter = left * 4 <= due_at.ms - started_at.ms;
    // Due by the end of the next working day, so that a Friday warns of Monday.
    const bool is_within_a_working_day = due_at <= after_working_days(calendar, Date::of(now), 1).day.ends_at();
    return is_within_a_quarter || is_within_a_working_day ? Light::yellow : Light::green;
}

std::string_view code_of(Light light) {
    switch (light) {
        case Light::green:
            return "green";
        case Light::yellow:
            return "yellow";
        case Light::red:
            return "red";
    }
    return "";
}

}  // namespace yanlu::flow
