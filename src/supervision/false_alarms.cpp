// Counts of the last days against the office's limits.
#include "supervision/false_alarms.hpp"

#include <algorithm>
#include <cmath>

#include "supervision/statements.hpp"

namespace yanlu::supervision {

std::optional<std::int64_t> per_mille(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return std::nullopt;
    return (part * 2000 + whole) / (2 * whole);
}

std::optional<std::pair<std::int64_t, std::int64_t>> interval_per_mille(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return std::nullopt;
    constexpr double z = 1.959964;
    const auto n = static_cast<double>(whole);
    const double share = static_cast<double>(part) / n;
    const double middle = share + z * z / (2 * n);
    const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const double scale = 1000 / (1 + z * z / n);
    const auto low = static_cast<std::int64_t>(std::floor(std::max(0.0, (middle - half) * scale)));
    const auto high = static_cast<std::int64_t>(std::ceil(std::min(1000.0, (middle + half) * scale)));
    return std::pair{low, high};
}

std::optional<std::int64_t> Standing::rate() const { return per_mille(false_alarms, judged); }

bool Standing::may_notify() const { return judged < least_judged || false_alarms * 1000 <= limit * judged; }

Standings::Standings(Context& context, const RuleDecisions& decisions, Date day) {
    unjudged_.limit = decisions.office_setting("max_false_alarm_rate", day);
    unjudged_.least_judged = decisions.office_setting("min_judged", day);
    unjudged_.days = decisions.office_setting("false_alarm_days", day);
    const std::string since = (day - (unjudged_.days - 1)).iso();
    context.database.each(
        sql::rule_standings,
        [&](const storage::Row& row) {
            Standing standing = unjudged_;
            standing.judged = row.integer(1);
            standing.false_alarms = row.integer(2);
            standings_.emplace(row.get<std::string>(0), standing);
        },
        since, day.iso());
}

Standing Standings::of(std::string_view rule) const {
    const auto found = standings_.find(rule);
    return found == standings_.end() ? unjudged_ : found->second;
}

}  // namespace yanlu::supervision
