// 规则调整: to propose a change of the office's rules, to decide on it, and to read what was ever changed by whom and why.
#pragma once

#include <optional>
#include <string>

#include "api/paging.hpp"
#include "organisation/caller.hpp"
#include "supervision/rule_change.hpp"

namespace yanlu::supervision {

struct NewRuleChange {
    std::string kind;  // parameter | switch | text
    std::string rule = {};
    std::string parameter = {};
    std::string value;  // of a text: the whole rule, whose head names it
    Date valid_from;
    std::string reason;
    bool is_draft = false;  // of a text: kept, not yet proposed
};

// Each answers the change as GET /rule-changes/{id} shows it.
Result<Json> propose_rule_change(Context& context, const organisation::Caller& caller, const NewRuleChange& input);

struct RuleChangeInput {
    std::string reason = {};               // of a refusal; of a draft: why it is wanted
    std::optional<Date> valid_from = {};   // of a release: from a later day than was proposed
    std::optional<std::string> text = {};  // of a draft
};
Result<Json> act_on_rule_change(Context& context, const organisation::Caller& caller, RuleChangeId id, const std::string& event,
                                const RuleChangeInput& input);

Result<Json> show_rule_change(Context& context, const organisation::Caller& caller, RuleChangeId id);
Result<Json> list_rule_changes(Context& context, const organisation::Caller& caller, const std::string& rule, const std::string& state,
                               const api::Page& page);

// The steps that this caller may think of, each with why not.
Json rule_change_actions(Context& context, const organisation::Caller& caller, const RuleChange& change);

// Remembers the text of every rule of the rule book that this database has not seen yet. Run at start.
void remember_rule_versions(Context& context);

}  // namespace yanlu::supervision
