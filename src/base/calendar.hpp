// Working days of China: the rule book's table of holidays and makeup workdays over plain weekends.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace yanlu {

// A day on which a clock runs out. Provisional: the State Council's notice for that year is not known yet (暂按周末推算).
struct DueDay {
    Date day;
    bool is_provisional = false;
};

class WorkingCalendar {
public:
    static constexpr int first_year = 2015;
    static constexpr int last_year = 2040;

    struct Exception {
        Date day;
        bool is_working_day;
    };
    // `exceptions`: days that differ from the weekend rule. `known_through`: last year with a published notice.
    WorkingCalendar(const std::vector<Exception>& exceptions, int known_from, int known_through, std::string version);

    bool is_working_day(Date day) const;
    // Number of working days from the table's first day up to and including `day`.
    std::int64_t working_ordinal(Date day) const;
    bool is_provisional(Date day) const;
    Date first_day() const { return first_; }
    Date last_day() const { return first_ + static_cast<std::int64_t>(working_.size()) - 1; }
    const std::string& version() const { return version_; }

private:
    std::size_t index(Date day) const;
    Date first_;
    std::vector<char> working_;
    std::vector<std::int64_t> ordinals_;
    int known_from_;
    int known_through_;
    std::string version_;
};

// n 自然日: the first day is not counted, the last is; a last day on a holiday does not move (系统默认).
DueDay after_calendar_days(const WorkingCalendar& calendar, Date start, int n);
// n 工作日: the first day is not counted; makeup workdays count, holidays do not.
DueDay after_working_days(const WorkingCalendar& calendar, Date start, int n);

}  // namespace yanlu
