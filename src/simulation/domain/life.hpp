// What starts the clocks of filing in the life of an account, and the day on which each clock was stopped.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace yanlu::simulation {

enum class Occasion : char { backfill, opening, amendment, shutdown, freezing, cancellation };
const char* code_of(Occasion occasion);

inline constexpr const char* state_council = "state_council";
inline constexpr const char* city_platform = "city_platform";
inline constexpr const char* app_filing = "app_filing";
inline constexpr const char* word_to_office = "word_to_office";

// What the clerk typed into one system's form instead of the truth.
struct PlannedMistake {
    std::string field;   // as the system's form calls it
    std::string source;  // as the registry calls it
    std::string value;
    std::optional<Date> corrected_on;
};

// One thing that must be filed. The registry learns of it on known_on; each clock is stopped when its receipt, or the word, is recorded.
struct PlannedOccasion {
    std::size_t account = 0;
    Occasion occasion = Occasion::opening;
    Date effective_on;
    Date known_on;
    std::map<std::string, std::optional<Date>> done_on = {};  // by filing system; without a day: not within the plan
    std::map<std::string, PlannedMistake> mistakes = {};      // by filing system
    std::optional<Date> lapsed_on = {};                       // the cause is gone: a freeze was taken back before anything was filed
};

// The holidays of the plan, as the State Council's notices give them; a day that no notice knows follows the week.
struct Holidays {
    std::set<Date> days_off;
    std::set<Date> makeup_workdays;
};

// Day by day, so that nothing is shared with the tables that the rules count by.
bool is_working_day(const Holidays& holidays, Date day);
Date calendar_days_after(Date start, int n);
Date working_days_after(const Holidays& holidays, Date start, int n);

// The last day on which the filing is in time for the finding (the later of two clocks); nothing where no clock runs.
std::optional<Date> last_day_in_time(const Holidays& holidays, Occasion occasion, const std::string& system, Date effective_on);
// The systems that an occasion must be filed in, with the word to the office among them.
std::vector<std::string> systems_of(Occasion occasion, const std::string& platform, Date effective_on);
// The rule that finds it overdue.
const char* overdue_rule(Occasion occasion, const std::string& system);

}  // namespace yanlu::simulation
