// Months and quarters of rounds: quarters as numbers, so that "within k quarters" is a subtraction.
#pragma once

#include <optional>

#include "base/date.hpp"

namespace yanlu::rounds {

// Any day of 2026-01-01 … 2026-03-31 → 2026 × 4.
int quarter_of(Date day);
// The same day so many months earlier, or the last of that month where it has no such day.
Date months_before(Date day, int months);
Date first_of_month(Date day);
Date first_of_quarter(Date day);

struct Sightings {
    std::optional<Date> last_seen_on;    // by an earlier round: the last day of its period
    std::optional<Date> opened_on;       // of the account
    std::optional<Date> first_round_on;  // the last day of the first round there was; none: this is the first
};

// Whether the account must be in a round of this day's quarter, so that of any `most` quarters in a row one has a look at it. What was
// never looked at counts from the first round, or from its opening where that is later.
bool must_be_seen(const Sightings& sightings, Date round_day, int most);

}  // namespace yanlu::rounds
