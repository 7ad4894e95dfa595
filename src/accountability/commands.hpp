// `yanlu ladder`: what is due as of a day, by the notifications alone.
#pragma once

#include <string>

#include "ledger/workspace.hpp"

namespace yanlu::accountability {

struct LadderOptions {
    Place place;
    std::string as_of = {};
    std::string known_as_of = {};
    std::string format = "table";  // table | json
};

// 0: nothing is due, 1: something is, 2: the question was wrong.
int ladder_command(const LadderOptions& options);

}  // namespace yanlu::accountability
