// How urgent a finding is, as a flag beside its state: five lights and a ladder of levels, computed from the clock that runs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "flow/domain/deadline.hpp"

namespace yanlu::supervision {

// Who is told: the side whose turn it is decides which list of a rung holds.
struct Recipient {
    enum class Place { holder, desk, superior, city_office };  // the unit that holds the order, the desk that must act, the host's superior
    Place place = Place::holder;
    std::string role;
};

struct Rung {
    enum class When { near, overdue, after };  // 临近, 逾期, 逾期满若干工作日
    int level = 0;
    std::string zh;
    std::string light;
    When when = When::near;
    int working_days = 0;       // of `after`
    bool is_in_digest = false;  // told with the next morning's digest, else at the next working moment
    std::vector<Recipient> host;
    std::vector<Recipient> supervising;
};

// The clock of whoever must act.
struct RunningClock {
    Instant started_at;
    Instant due_at;
};

bool is_reached(const Rung& rung, const WorkingCalendar& calendar, const RunningClock& clock, Instant now);
// The highest rung reached, nothing while time is plenty. `ladder` ascends.
const Rung* rung_reached(const std::vector<Rung>& ladder, const WorkingCalendar& calendar, const RunningClock& clock, Instant now);

}  // namespace yanlu::supervision
