// The supervision rules of the rule book, composed with the as-of relations once, at start; an office's own rules by the same composer.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/rulebook.hpp"
#include "supervision/domain/composition.hpp"
#include "supervision/domain/rule.hpp"
#include "supervision/frames.hpp"

namespace yanlu::supervision {

// Given by the evaluator to every rule; the rest are the rule's own.
inline constexpr std::string_view given_as_of = "as_of";                // the day, ISO
inline constexpr std::string_view given_as_of_day = "as_of_day";        // its ordinal
inline constexpr std::string_view given_as_of_end = "as_of_end";        // the first instant after it
inline constexpr std::string_view given_known_as_of = "known_as_of";    // what was recorded later is not seen
inline constexpr std::string_view given_only_account = "only_account";  // where one account alone is judged
inline constexpr std::string_view given_most_rows = "most_rows";        // behind which a typed rule is cut off

struct ComposedRule {
    Rule rule;
    std::string text;  // as it was written, head and all
    Composition query;
    Composition for_account;  // the same of one account; of a unit's rule it stays empty
};

class RuleSet {
public:
    // Throws RulebookError on an unreadable file, an unknown article or parameter, an id that is not the file's name.
    explicit RuleSet(const Rulebook& rulebook);

    const std::vector<ComposedRule>& rules() const { return rules_; }  // by id
    const ComposedRule* find(std::string_view id) const;
    const Relations& relations() const { return relations_; }
    const Frames& frames() const { return frames_; }
    // One digest over all rules and relations: what an evaluation was made with.
    const std::string& version() const { return version_; }

    // A rule's text to a rule that can be run, a typed one with a limit of rows; RuleFault says what is wrong with it.
    ComposedRule compose_rule(const std::string& text, const Rulebook& rulebook, bool is_typed = false) const;

private:
    void load_relations(const Rulebook& rulebook);
    void load_rules(const Rulebook& rulebook);
    Frames frames_;
    Relations relations_;
    std::vector<ComposedRule> rules_;
    std::string version_;
};

}  // namespace yanlu::supervision
