// `yanlu simulate`: a fictional city and a year of it, played into an empty data folder; --check compares the findings with the truth.
#pragma once

#include <cstdint>
#include <string>

#include "base/date.hpp"
#include "ledger/workspace.hpp"

namespace yanlu::simulation {

struct SimulateOptions {
    Place place;
    std::uint64_t seed = 1;
    std::size_t accounts = 310;
    std::int64_t days = 365;
    std::string last_day = {};  // ISO; empty: yesterday, so that the demonstration looks alive
    bool is_check = false;      // compare; plays first if the folder is empty
    bool is_quiet = false;      // no progress bar
};

// 0 done (and, with is_check, every structural rule exact), 1 differences, 2 refused.
int simulate_command(const SimulateOptions& options);

}  // namespace yanlu::simulation
