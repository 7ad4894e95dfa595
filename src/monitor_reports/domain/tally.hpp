// How a monitor did: reports counted by what became of them, and the share that held.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace yanlu::monitor_reports {

struct Tally {
    std::int64_t handed_in = 0;
    std::int64_t accepted = 0;
    std::int64_t rejected = 0;
    std::int64_t faults = 0;  // of the rejected, those for a reason that counts against the monitor
    std::int64_t merged = 0;
    std::int64_t withdrawn = 0;
    std::int64_t open = 0;
    std::int64_t late = 0;
    std::int64_t missed = 0;
    std::map<std::string, std::int64_t> reasons = {};

    void count(std::string_view state, const std::string& reason, bool is_fault, bool is_late, std::int64_t reports);
    // Accepted in thousandths of those judged on the monitor's account, rounded half up; nothing before the first judgement. What was
    // merged, withdrawn or refused for no fault of the monitor's counts on neither side.
    std::optional<std::int64_t> accuracy_per_mille() const;
};

}  // namespace yanlu::monitor_reports
