// Every duty to file as it stood at the end of a day: done in time, done late, still open, overdue.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "statistics/domain/account_book.hpp"

namespace yanlu::statistics {

struct FilingLine {
    std::int64_t id = 0;
    AccountId account;
    std::string filing_system;
    std::string system_zh;
    std::string occasion;
    Date effective_on;
    std::optional<Date> last_due_on;
    std::optional<Date> acted_on;  // handed in, or where that is not known filed; on the day or before
    bool is_waived = false;
    const AccountLine* of = nullptr;
};

// on_time | late | open | overdue; empty: not counted (waived, or without a deadline as backfills are).
// The later of two clocks decides, as for the findings; what was handed in and waits for its receipt counts as done (系统默认).
std::string punctuality(const FilingLine& line, Date day);
const std::vector<std::string>& punctualities();

struct FilingFilter {
    AccountFilter of;  // scope, subtree and area
    std::string due_in = {};
    std::string filing_system = {};
    std::string punctuality = {};

    bool takes(const FilingLine& line, Date day) const;
};

}  // namespace yanlu::statistics
