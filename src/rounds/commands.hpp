// `yanlu round`: rounds planned, drawn, closed and shown from the shell. Exit codes: 0 done, 1 done and accounts failed, 2 refused.
#pragma once

#include <cstdint>
#include <string>

#include "ledger/workspace.hpp"

namespace yanlu::rounds {

struct RoundOptions {
    Place place;
    std::string action;  // plan | draw | close | show
    std::int64_t id = 0;
    std::string title = {};
    std::string kind = "sampled";
    std::string scope = "full";
    std::string from = {};  // a day
    std::string to = {};
    std::int64_t share = 0;  // 0: the least that is allowed
    std::string seed = {};
    std::string format = "table";  // table | json
};
int round_command(const RoundOptions& options);

}  // namespace yanlu::rounds
