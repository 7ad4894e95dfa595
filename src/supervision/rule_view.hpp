// The rule browser: each rule with its article, its parameters, its findings and its false-alarm rate (contract: Rule, RuleDetail).
#pragma once

#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::supervision {

// {items, rulebook_version}: the query rules, then the content rules that ever hit.
Result<Json> list_rules(Context& context, const organisation::Caller& caller);
Result<Json> read_rule(Context& context, const organisation::Caller& caller, std::string_view id);

}  // namespace yanlu::supervision
