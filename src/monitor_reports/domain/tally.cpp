// Plain sums.
#include "monitor_reports/domain/tally.hpp"

namespace yanlu::monitor_reports {

void Tally::count(std::string_view state, const std::string& reason, bool is_fault, bool is_late, std::int64_t reports) {
    handed_in += reports;
    if (is_late) late += reports;
    if (state == "accepted") accepted += reports;
    if (state == "merged") merged += reports;
    if (state == "withdrawn") withdrawn += reports;
    if (state == "to_verify" || state == "asked_back") open += reports;
    if (state != "rejected") return;
    rejected += reports;
    reasons[reason] += reports;
    if (is_fault) faults += reports;
}

std::optional<std::int64_t> Tally::accuracy_per_mille() const {
    const std::int64_t judged = accepted + faults;
    if (judged == 0) return std::nullopt;
    return (accepted * 2000 + judged) / (2 * judged);
}

}  // namespace yanlu::monitor_reports
