// The four classes and the filter over them.
#include "statistics/domain/filing_book.hpp"

namespace yanlu::statistics {

const std::vector<std::string>& punctualities() {
    static const std::vector<std::string> all{"on_time", "late", "open", "overdue"};
    return all;
}

std::string punctuality(const FilingLine& line, Date day) {
    if (line.is_waived || !line.last_due_on) return {};
    if (line.acted_on) return *line.acted_on <= *line.last_due_on ? "on_time" : "late";
    return day <= *line.last_due_on ? "open" : "overdue";
}

bool FilingFilter::takes(const FilingLine& line, Date day) const {
    const std::string found = statistics::punctuality(line, day);
    if (found.empty() || !line.of || !of.takes(*line.of)) return false;
    return (due_in.empty() || due_in == month_of(*line.last_due_on)) && (filing_system.empty() || filing_system == line.filing_system) &&
           (punctuality.empty() || punctuality == found);
}

}  // namespace yanlu::statistics
