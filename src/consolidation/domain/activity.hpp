// The days on which an account posted, and the days in which it was watched → months with a post, silences.
#pragma once

#include <vector>

#include "base/date.hpp"
#include "consolidation/domain/measures.hpp"

namespace yanlu::consolidation {

struct WatchedTime {
    Date from;  // both days included; from > to: never watched
    Date to;
};

// `post_days` ascending, all within the watched time or before it.
void measure_activity(const std::vector<Date>& post_days, const WatchedTime& watched, Measures& measures);

}  // namespace yanlu::consolidation
