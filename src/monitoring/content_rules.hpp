// 内容规则: what a rule of the inspection demands, what it found, how often it was wrong, and how the office has it speak (contract:
// ContentRule).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "ledger/context.hpp"
#include "ledger/perform.hpp"
#include "monitoring/proofreader.hpp"
#include "organisation/caller.hpp"

namespace yanlu::monitoring {

// Of stored hits and of what was confirmed as a false alarm in drafts.
struct ContentRuleCounts {
    std::string rule;
    std::int64_t waiting = 0;
    std::int64_t total = 0;
    std::int64_t false_alarms = 0;
    std::int64_t judged = 0;
    std::string kind;  // as hits have it, for a rule that is in force no longer
    std::string article;
    std::string severity;
};
std::vector<ContentRuleCounts> content_rule_counts(storage::Connection& database, std::string_view rule = {});  // empty: of every rule

// For the inspection: how rules are switched, and a mark that changes with it (empty: nothing was ever switched).
std::string rule_modes_version(storage::Connection& database);
RuleModes rule_modes(storage::Connection& database);

Result<Json> read_content_rule(Context& context, const organisation::Caller& caller, const std::string& id);
// Holds at once; the rule book says which modes the rule's kind allows. Gives the rule as read.
Result<Json> switch_content_rule(Context& context, const organisation::Caller& caller, const std::string& id, const std::string& mode,
                                 const std::string& reason);

}  // namespace yanlu::monitoring
