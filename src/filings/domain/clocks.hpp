// When a filing is due: one or two clocks of 自然日 or 工作日 that start with the day on which its cause took effect.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.hpp"

namespace yanlu::filings {

struct FilingClock {
    int n = 0;
    bool counts_working_days = false;
    std::string source;  // an article's key, or 系统默认
    friend bool operator==(const FilingClock&, const FilingClock&) = default;
};

// The reminder follows the earlier of two clocks, the finding may wait for the later (152号 二(一) beside 二(三)).
struct Term {
    Date due_on;
    Date last_due_on;
    bool is_provisional = false;  // 暂按周末推算
    friend bool operator==(const Term&, const Term&) = default;
};

// First day not counted, last day counted. Nothing without a clock. `rolls_over`: calendar days that end on a holiday run on to the next
// working day. Days before the calendar's first one count from it.
std::optional<Term> term_of(const WorkingCalendar& calendar, const std::vector<FilingClock>& clocks, Date start, bool rolls_over);

}  // namespace yanlu::filings
