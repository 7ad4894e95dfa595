// `yanlu assess`: the result of a set for a period, as of any day and as known at any moment, as canonical JSON. Changes nothing.
#pragma once

#include <string>

#include "ledger/workspace.hpp"

namespace yanlu::assessment {

struct AssessOptions {
    Place place;
    std::string set;
    std::string from = {};   // a day; empty: the first of the year
    std::string as_of = {};  // a day; empty: today
    std::string known = {};  // an instant, or a day (its end); empty: now
    std::string out = {};    // a file; empty: standard output
};
// Exit codes: 0 printed, 2 refused.
int assess_command(const AssessOptions& options);

// The same for a context at hand.
Result<std::string> assess_as_of(Context& context, const std::string& set, Date from, Date to, Instant known);

}  // namespace yanlu::assessment
