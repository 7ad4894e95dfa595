// `yanlu evaluate`: what the rules find on a day. Changes nothing without --apply. Exit codes: 0 nothing found, 1 something found, 2
// refused.
#pragma once

#include <string>
#include <vector>

#include "ledger/workspace.hpp"

namespace yanlu::supervision {

struct EvaluateOptions {
    Place place;
    std::string as_of = {};               // a day; empty: today
    std::string known_as_of = {};         // an instant or a day (its end); empty: now
    std::vector<std::string> set = {};    // name=value, or rule.name=value
    std::vector<std::string> rules = {};  // all, unless named
    std::string format = "table";         // table | json | csv
    bool applies = false;                 // open and mark findings; with nothing but as_of
};
int evaluate_command(const EvaluateOptions& options);

struct EpisodesOptions {
    Place place;
    std::string from;
    std::string to;
    bool knows_now = false;  // judge every day with what is known now
};
// Prints the episodes of a stretch of days as JSONL, in the simulator's truth format.
int episodes_command(const EpisodesOptions& options);

}  // namespace yanlu::supervision
