// The rule browser: each rule with its article, its parameters, what became of its findings and how often it was wrong (contract: Rule,
// RuleDetail).
#pragma once

#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::supervision {

// {items, rulebook_version, settings}: the query rules, the office's own among them, then the content rules.
Result<Json> list_rules(Context& context, const organisation::Caller& caller);
Result<Json> read_rule(Context& context, const organisation::Caller& caller, std::string_view id);

// {items}: every text of the rule that was met, the newest first.
Result<Json> rule_versions(Context& context, const organisation::Caller& caller, std::string_view id);
// {from, to, months, units}: found, judged and false alarms; units of the caller's scope.
Result<Json> rule_statistics(Context& context, const organisation::Caller& caller, std::string_view id, Date from, Date to);
// {items}: what a rule may be written over, with columns and words.
Result<Json> list_relations(Context& context, const organisation::Caller& caller);

}  // namespace yanlu::supervision
