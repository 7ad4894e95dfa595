// Lays the exceptions over the weekend rule once, so that every question is a table lookup.
#include "base/calendar.hpp"

#include <algorithm>
#include <stdexcept>

namespace yanlu {

WorkingCalendar::WorkingCalendar(const std::vector<Exception>& exceptions, int known_from, int known_through, std::string version)
    : first_(*Date::from_ymd(first_year, 1, 1)), known_from_(known_from), known_through_(known_through), version_(std::move(version)) {
    const Date last = *Date::from_ymd(last_year, 12, 31);
    working_.resize(static_cast<std::size_t>(last - first_ + 1));
    for (std::size_t i = 0; i < working_.size(); ++i) working_[i] = (first_ + static_cast<std::int64_t>(i)).weekday() <= 5;
    for (const auto& e : exceptions) working_[index(e.day)] = e.is_working_day;
    ordinals_.reserve(working_.size());
    std::int64_t count = 0;
    for (const char working : working_) ordinals_.push_back(count += working);
}

std::size_t WorkingCalendar::index(Date day) const {
    if (day < first_ || day > last_day()) throw std::out_of_range("day outside the calendar table: " + day.iso());
    return static_cast<std::size_t>(day - first_);
}

bool WorkingCalendar::is_working_day(Date day) const { return working_[index(day)] != 0; }
std::int64_t WorkingCalendar::working_ordinal(Date day) const { return ordinals_[index(day)]; }
bool WorkingCalendar::is_provisional(Date day) const { return day.year() > known_through_ || day.year() < known_from_; }

DueDay after_calendar_days(const WorkingCalendar& calendar, Date start, int n) {
    const Date due = start + n;
    return {due, calendar.is_provisional(due)};
}

DueDay after_working_days(const WorkingCalendar& calendar, Date start, int n) {
    const std::int64_t wanted = calendar.working_ordinal(start) + n;
    // A stretch without working days is never longer than the longest holiday, so n weeks and a month always hold the answer.
    Date low = start;
    Date high = std::min(calendar.last_day(), start + (static_cast<std::int64_t>(n) * 7 / 4 + 31));
    if (calendar.working_ordinal(high) < wanted) throw std::out_of_range("deadline outside the calendar table");
    while (low < high) {
        const Date middle = low + (high - low) / 2;
        if (calendar.working_ordinal(middle) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return {low, calendar.is_provisional(low)};
}

}  // namespace yanlu
