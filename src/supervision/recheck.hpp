// 机器复核: the rule is asked about the finding's subject at this moment, before any person judges the answer.
#pragma once

#include "ledger/context.hpp"
#include "supervision/finding.hpp"

namespace yanlu::supervision {

enum class RecheckOutcome { still_there, gone, not_checkable };
std::string_view code_of(RecheckOutcome outcome);

struct Recheck {
    RecheckOutcome outcome = RecheckOutcome::not_checkable;
    Json evidence = Json::object();  // of the violation, where it is still there
};

// Not checkable: what a person or a monitor brought, or a rule that was retired.
Recheck look_again(Context& context, const Finding& finding);
// The same, kept with the finding.
Recheck record_recheck(Context& context, const Finding& finding);

}  // namespace yanlu::supervision
