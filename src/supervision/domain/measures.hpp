// 整改统计: the rates of rectification orders, each as two questions about an order: does it count in the period, and does it hold?
// The list behind a number is the orders that answered yes; number and list cannot differ.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/date.hpp"

namespace yanlu::supervision {

struct OrderFacts {
    Instant first_dispatched_at;
    Instant dispatched_at;  // the last time
    std::optional<Instant> signed_for_at;
    bool is_signed_by_person = false;  // not by lapse of time
    Instant sign_due_at;
    std::optional<Instant> due_at;  // the original limit, moved by the time in which the clock stood, not by extensions
    std::optional<Instant> answered_at;
    std::optional<Instant> closed_at;
    bool is_upheld = true;  // false: an appeal was granted, the order is void
    std::int64_t extensions = 0;
    std::int64_t returns = 0;
    std::int64_t reworks = 0;
    bool has_recurred = false;
};

// Days of both ends count; `now`: what has not run out yet is no failure.
struct Period {
    Instant from;
    Instant to;  // the first instant after the last day
    Instant now;
    bool holds(Instant at) const { return at >= from && at < to; }
};

struct Measure {
    std::string_view code;
    bool (*counts)(const OrderFacts&, const Period&);
    bool (*holds)(const OrderFacts&);
};

// signed_in_time 签收及时率, closed_in_limit 按期办结率, answered_in_limit 按期反馈率, extended 延期率, returned 退回率, passed_at_once
// 一次通过率, recurred 复发率. Their formulas in words: supervision.measure.*
std::span<const Measure> measures();
const Measure* measure_of(std::string_view code);

}  // namespace yanlu::supervision
