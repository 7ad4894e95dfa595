// Counts of the last days against the office's limits.
#include "supervision/false_alarms.hpp"

#include "base/share.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {

std::optional<std::int64_t> Standing::rate() const { return share_per_mille(false_alarms, judged); }

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
