// Lines and checks of a round → its result, counted now.
#pragma once

#include "ledger/context.hpp"
#include "rounds/checks.hpp"
#include "rounds/round.hpp"

namespace yanlu::rounds {

struct LineVerdict {
    LineId line;
    Verdict verdict;
};

struct Counted {
    RoundResult result;
    std::vector<LineVerdict> verdicts;  // in the order of the lines
};

Counted count_round(Context& context, const Round& round);

// The verdict of one account alone.
Verdict verdict_of_line(Context& context, const Round& round, const Line& line, const std::vector<Check>& checks);

}  // namespace yanlu::rounds
