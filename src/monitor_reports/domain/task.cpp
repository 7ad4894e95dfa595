// Decisions about period and scope; nothing here knows a database.
#include "monitor_reports/domain/task.hpp"

#include <algorithm>

namespace yanlu::monitor_reports {
namespace {

bool holds(const std::vector<std::string>& words, std::string_view word) {
    return words.empty() || std::ranges::find(words, word) != words.end();
}

std::optional<Refusal> problem(RefusalClass kind, const char* code, const char* field, std::map<std::string, std::string> args) {
    return Refusal{kind, code, field, "152-2021.2.3", std::move(args), {}};
}

}  // namespace

bool Task::covers_unit(std::string_view path) const {
    return unit_paths.empty() || std::ranges::any_of(unit_paths, [&](const std::string& top) { return path.starts_with(top); });
}

bool Task::covers_platform(std::string_view platform) const { return holds(platforms, platform); }
bool Task::covers_code(std::string_view code) const { return holds(codes, code); }

std::optional<Refusal> why_not_today(const Task& task, Date today) {
    if (task.is_ended) return problem(RefusalClass::conflict, "monitor_reports.commission_ended", "", {});
    if (today < task.starts_on)
        return problem(RefusalClass::conflict, "monitor_reports.commission_not_begun", "", {{"day", task.starts_on.iso()}});
    if (today > task.ends_on) return problem(RefusalClass::conflict, "monitor_reports.commission_over", "", {{"day", task.ends_on.iso()}});
    return std::nullopt;
}

std::optional<Refusal> why_not_seen(const Task& task, const Span& seen, Date today) {
    if (seen.from > today) return problem(RefusalClass::invalid, "monitor_reports.in_the_future", "found_on", {{"day", seen.from.iso()}});
    if (seen.to > today) return problem(RefusalClass::invalid, "monitor_reports.in_the_future", "found_until", {{"day", seen.to.iso()}});
    if (seen.to < seen.from) return problem(RefusalClass::invalid, "monitor_reports.until_before_from", "found_until", {});
    if (seen.to < task.starts_on)
        return problem(RefusalClass::invalid, "monitor_reports.before_the_contract", "found_on", {{"day", task.starts_on.iso()}});
    return std::nullopt;
}

bool overlap(const Span& a, const Span& b) { return a.from <= b.to && b.from <= a.to; }

}  // namespace yanlu::monitor_reports
