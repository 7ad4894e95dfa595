// The office's own values for the parameters of rules, dated: what no provision fixes, and what a city makes stricter.
#pragma once

#include <string>

#include "base/date.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::supervision {

struct NewParameterValue {
    std::string rule;
    std::string parameter;
    std::string value;
    Date valid_from;     // today or later: a limit never binds days that have passed
    std::string source;  // the document or the reason, shown beside the value
};

// Answers the rule as GET /rules/{rule_id} shows it. A value already set for the same day is replaced; what was known of it stays on
// record.
Result<Json> set_rule_parameter(Context& context, const organisation::Caller& caller, const NewParameterValue& input);

}  // namespace yanlu::supervision
