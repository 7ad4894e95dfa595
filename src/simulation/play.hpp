// A plan played day by day: units and people on the first morning, then every day registry changes, collection, evaluation, staff at work.
#pragma once

#include <functional>

#include "simulation/months.hpp"
#include "simulation/staff.hpp"

namespace yanlu::simulation {

struct PlayReport {
    std::int64_t days = 0;
    std::int64_t units = 0;
    std::int64_t accounts = 0;
    std::int64_t posts = 0;
    std::vector<DemoLogin> logins = {};
    std::map<std::string, int> refusals = {};  // steps of the staff that were refused, by code
    std::vector<MonthScores> months = {};      // of a city that is judged
};

using Progress = std::function<void(std::int64_t day, std::int64_t days)>;

// The clock's hours: 08:30 the registry changes, 09:30 the staff works, 16:00 filings are made, 17:00 lists are compared, 22:00 the
// collector comes home, 23:30 the rules judge. `password`: of all demonstration logins.
PlayReport play(Stage& stage, const std::string& password, const monitoring::Inspector& inspect, const std::string& rulebook_version,
                const Progress& progress);

}  // namespace yanlu::simulation
