// The figures of an inspection → what the placeholders of a 检查情况通报 mean, and the numbers that its text is held to. Every rate and
// every list comes from here, so that one cannot differ from another.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/json.hpp"

namespace yanlu::papers {

struct FailingAccount {
    std::string name, platform, unit;
    std::vector<std::string> problems;  // titles of items
};
struct Share {
    std::string name;
    std::int64_t total = 0, inspected = 0, failed = 0;
};
struct RecheckedAccount {
    std::string name, platform, unit;
    bool is_still_failing = false;
};

struct InspectionFigures {
    Date from, to;
    bool is_sampled = false;
    std::int64_t total = 0, sampled = 0;
    std::int64_t inspected = 0;  // observed: what could not be observed counts neither as pass nor as fail
    std::int64_t passed = 0, failed = 0;
    std::int64_t blank = 0;
    std::vector<Share> platforms, towns;
    std::vector<FailingAccount> failing;
    std::vector<RecheckedAccount> rechecked;
    struct Before {
        std::string period;
        std::int64_t inspected = 0, passed = 0;
    };
    std::vector<Before> before;  // earlier rounds, the oldest first
    struct Within {
        std::string title;
        std::int64_t inspected = 0, passed = 0, failed = 0;
    };
    std::vector<Within> within;  // other rounds of the same period, the oldest first
};

std::string period_name(Date from, Date to);  // 2026年第三季度, 2026年9月, 2026年, else 2026年3月1日至5月9日
std::string period_kind(Date from, Date to);  // month, quarter, year; empty for any other stretch
std::string change_text(std::int64_t passed, std::int64_t inspected, std::int64_t passed_before, std::int64_t inspected_before);
Json notice_values(const InspectionFigures& figures);
Json notice_numbers(const InspectionFigures& figures);

}  // namespace yanlu::papers
