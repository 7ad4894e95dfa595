// What a company is commissioned to watch, and whether something lies within it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"

namespace yanlu::monitor_reports {

// Empty lists stand for everything of their kind.
struct Task {
    Date starts_on;
    Date ends_on;  // included
    bool is_ended = false;
    std::vector<std::string> unit_paths = {};  // each with all beneath it
    std::vector<std::string> platforms = {};
    std::vector<std::string> codes = {};

    bool covers_unit(std::string_view path) const;
    bool covers_platform(std::string_view platform) const;
    bool covers_code(std::string_view code) const;
};

// The contract itself: not begun, run out, ended early.
std::optional<Refusal> why_not_today(const Task& task, Date today);

// Days on which a problem was seen, both included.
struct Span {
    Date from;
    Date to;
};
// In the future, the wrong way round, or before the contract began.
std::optional<Refusal> why_not_seen(const Task& task, const Span& seen, Date today);
// One problem: it was there on a day of both.
bool overlap(const Span& a, const Span& b);

}  // namespace yanlu::monitor_reports
