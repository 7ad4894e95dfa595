// A silence is the number of days between two posts; one before the first post counts from the first watched day.
#include "consolidation/domain/activity.hpp"

#include <algorithm>

namespace yanlu::consolidation {
namespace {

int month_number(Date day) { return day.year() * 12 + static_cast<int>(day.month()); }

}  // namespace

void measure_activity(const std::vector<Date>& post_days, const WatchedTime& watched, Measures& measures) {
    measures.posts = 0;
    if (watched.from > watched.to) return;
    measures.watched_days = watched.to - watched.from + 1;
    measures.watched_months = month_number(watched.to) - month_number(watched.from) + 1;
    Date last = watched.from;
    int last_month = 0;
    for (const Date day : post_days) {
        if (day < watched.from || day > watched.to) continue;
        ++measures.posts;
        measures.longest_silence_days = std::max(measures.longest_silence_days, day - last);
        measures.active_months += month_number(day) != last_month ? 1 : 0;
        last = day;
        last_month = month_number(day);
    }
    measures.silent_days = watched.to - last;
    measures.longest_silence_days = std::max(measures.longest_silence_days, measures.silent_days);
}

}  // namespace yanlu::consolidation
