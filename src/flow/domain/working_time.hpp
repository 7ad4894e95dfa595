// Time as the office keeps it: how much of a span was working time, and when work goes on next.
#pragma once

#include "flow/domain/deadline.hpp"

namespace yanlu::flow {

// Whole minutes of [from, to) inside the work periods; 0 if `to` is not after `from`.
std::int64_t working_minutes(const WorkingCalendar& calendar, const OfficeHours& hours, Instant from, Instant to);

bool is_working_time(const WorkingCalendar& calendar, const OfficeHours& hours, Instant at);
// `at` itself inside a work period, else the beginning of the next one.
Instant next_working_time(const WorkingCalendar& calendar, const OfficeHours& hours, Instant at);
// The first working day's moment, so many minutes after midnight, that is not before `at`.
Instant next_on_working_day(const WorkingCalendar& calendar, int minute_of_day, Instant at);

}  // namespace yanlu::flow
