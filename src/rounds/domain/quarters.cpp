// Calendar arithmetic by month.
#include "rounds/domain/quarters.hpp"

#include <algorithm>

namespace yanlu::rounds {
namespace {

constexpr int months_a_year = 12;
constexpr int months_a_quarter = 3;

Date in_month(int months, unsigned day) {
    const int year = months / months_a_year;
    const auto month = static_cast<unsigned>(months % months_a_year + 1);
    while (true) {
        if (const auto found = Date::from_ymd(year, month, day)) return *found;
        --day;  // the 31st of a shorter month
    }
}

int months_of(Date day) { return day.year() * months_a_year + static_cast<int>(day.month()) - 1; }

}  // namespace

int quarter_of(Date day) { return months_of(day) / months_a_quarter; }

Date months_before(Date day, int months) { return in_month(months_of(day) - months, day.day()); }

Date first_of_month(Date day) { return in_month(months_of(day), 1); }

Date first_of_quarter(Date day) { return in_month(quarter_of(day) * months_a_quarter, 1); }

bool must_be_seen(const Sightings& sightings, Date round_day, int most) {
    if (sightings.last_seen_on) return quarter_of(round_day) - quarter_of(*sightings.last_seen_on) >= most;
    if (!sightings.first_round_on) return false;
    int last = quarter_of(*sightings.first_round_on) - 1;
    if (sightings.opened_on) last = std::max(last, quarter_of(*sightings.opened_on) - 1);
    return quarter_of(round_day) - last >= most;
}

}  // namespace yanlu::rounds
