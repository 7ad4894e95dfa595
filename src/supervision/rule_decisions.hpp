// What the office has decided about rules, as known at an instant: values of parameters, switches, rules of its own. Read once and asked
// for any day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/context.hpp"
#include "supervision/own_rules.hpp"

namespace yanlu::supervision {

class RuleDecisions {
public:
    RuleDecisions(Context& context, Instant known);

    // The office's own value on that day, else the rule book's.
    DatedValue value_of(std::string_view rule, const Parameter& parameter, Date day) const;
    std::int64_t office_setting(std::string_view name, Date day) const;

    bool is_on(std::string_view rule, Date day) const;
    // Released and in force on that day. A text that no longer passes the check (an article or relation is gone) is left out.
    std::vector<OwnRulePointer> own_rules_on(Date day) const;
    // Each in its newest text, in force or not yet.
    std::vector<OwnRulePointer> own_rules() const;
    // Ids of those left out.
    std::vector<std::string> broken_on(Date day) const;

private:
    struct Setting {
        std::string rule;
        std::string parameter;
        DatedValue value;
    };
    struct Switch {
        std::string rule;
        bool is_on;
        Date from;
    };
    struct OwnText {
        std::string rule;
        Date from;
        OwnRulePointer own;  // null: no longer sound
    };
    std::vector<const OwnText*> texts_on(std::optional<Date> day) const;

    const Rulebook* rulebook_;
    std::vector<Setting> settings_;
    std::vector<Switch> switches_;
    std::vector<OwnText> own_texts_;  // by rule and day
};

std::int64_t integer_of(std::string_view text);

}  // namespace yanlu::supervision
