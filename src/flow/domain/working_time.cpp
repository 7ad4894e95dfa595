// Day by day along the calendar table.
#include "flow/domain/working_time.hpp"

#include <algorithm>
#include <stdexcept>

namespace yanlu::flow {
namespace {

constexpr std::int64_t ms_a_minute = 60'000;

Instant moment(Date day, int minute_of_day) { return {day.begins_at().ms + minute_of_day * ms_a_minute}; }

std::int64_t working_ms_of_day(const OfficeHours& hours, Date day, Instant from, Instant to) {
    std::int64_t total = 0;
    for (const auto& period : hours.periods) {
        const Instant begins = std::max(from, moment(day, period.from));
        const Instant ends = std::min(to, moment(day, period.to));
        total += std::max<std::int64_t>(0, ends.ms - begins.ms);
    }
    return total;
}

}  // namespace

std::int64_t working_minutes(const WorkingCalendar& calendar, const OfficeHours& hours, Instant from, Instant to) {
    std::int64_t total = 0;
    const Date last = std::min(Date::of(to), calendar.last_day());
    for (Date day = std::max(Date::of(from), calendar.first_day()); day <= last; day = day + 1) {
        if (calendar.is_working_day(day)) total += working_ms_of_day(hours, day, from, to);
    }
    return total / ms_a_minute;
}

bool is_working_time(const WorkingCalendar& calendar, const OfficeHours& hours, Instant at) {
    return next_working_time(calendar, hours, at) == at;
}

Instant next_working_time(const WorkingCalendar& calendar, const OfficeHours& hours, Instant at) {
    for (Date day = Date::of(at); day <= calendar.last_day(); day = day + 1) {
        if (!calendar.is_working_day(day)) continue;
        for (const auto& period : hours.periods) {
            if (at < moment(day, period.to)) return std::max(at, moment(day, period.from));
        }
    }
    throw std::out_of_range("no working time left in the calendar table");
}

Instant next_on_working_day(const WorkingCalendar& calendar, int minute_of_day, Instant at) {
    for (Date day = Date::of(at); day <= calendar.last_day(); day = day + 1) {
        if (calendar.is_working_day(day) && moment(day, minute_of_day) >= at) return moment(day, minute_of_day);
    }
    throw std::out_of_range("no working day left in the calendar table");
}

}  // namespace yanlu::flow
