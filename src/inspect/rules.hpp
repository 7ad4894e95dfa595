// The rule book's lexicons and patterns as the engine holds them: rules, and the expressions that make one worth looking at.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/yaml.h>

#include "inspect/inspect.hpp"
#include "inspect/masking.hpp"
#include "inspect/protected_term.hpp"
#include "inspect/shared_half.hpp"
#include "inspect/short_terms.hpp"
#include "inspect/window.hpp"

namespace yanlu::inspect {

// What is being looked at: one field of a document, folded.
struct Passage {
    std::string_view text;
    bool is_title = false;
    std::optional<Date> published_on = {};
};

// A place that a rule may object to, in bytes of the passage, before it becomes a hit.
struct Sighting {
    std::size_t rule;
    std::size_t start;
    std::size_t end;
    Severity severity;
    int confidence;
    std::string suggestion;
    std::string why = {};  // where it says more than the rule's
};

// Looks closer than an expression can: false if the place is right as it is. May narrow the span, lower the severity, word the advice.
using Check = bool (*)(const Passage&, Sighting&);
Check find_check(std::string_view name);  // nullptr if there is none of that name

// What an expression says about a text as a whole; never a hit alone (advertisement.cpp, topics.cpp).
enum class Signal { none, promotion, price, purchase, contact, call, superlative, topic };

struct Rule {
    RuleDescription description;
    int confidence = 900;
    std::string why;
    std::string suggestion;
    std::optional<Mask> mask;    // personal data: the excerpt shows the masked form
    std::size_t conditions = 0;  // those that all expressions of the rule share
    Signal signal = Signal::none;
    Check check = nullptr;
};

// When an expression counts.
struct Conditions {
    std::optional<Date> valid_from;  // of publication
    std::optional<Date> valid_to;
    Words near;      // at least one of these within `within` code points …
    Words not_near;  // … and none of those
    std::size_t within = 20;
    Words except;           // phrases in which the words are right
    Words not_followed_by;  // directly
    Words hint_near;        // near these it is a hint only

    bool is_in_force(const Passage& passage) const;  // by its dates
    bool is_ruled_out(const Passage& passage, std::size_t start, std::size_t end) const;
    bool is_supported(const Passage& passage, std::size_t start, std::size_t end) const;
    void soften(const Passage& passage, Sighting& sighting) const;
};

struct Expression {
    static constexpr std::uint32_t none = UINT32_MAX;
    std::size_t rule = 0;
    std::string regex = {};
    std::string word = {};  // in its place
    bool is_caseless = false;
    std::size_t conditions = 0;
    std::string right;  // the correct wording; empty: the rule's advice
    std::optional<Severity> severity;
    std::uint32_t half = none;  // half of protected terms, whose other half decides: its number in RuleSet::shared_halves
    bool is_accepted = false;   // right as it stands, and what lies in it
    SlipEdge edge = SlipEdge::none;
    bool is_spelled_number = false;   // two digits, spelled
    std::uint32_t title_word = none;  // the last word of a title: its number in OfficeHolders
};
class OfficeHolders;

struct TermOfRule {
    ProtectedTerm term;
    std::size_t rule;
    std::size_t conditions;
};

struct RuleSet {
    std::vector<Rule> rules;
    std::vector<Conditions> conditions;
    std::vector<Expression> expressions;
    std::vector<TermOfRule> terms;
    std::vector<SharedHalf> shared_halves;
    std::shared_ptr<EdgeWords> edge_words = std::make_shared<EdgeWords>();  // shared by the terms

    std::shared_ptr<const OfficeHolders> holders = {};  // none where nobody named any

    std::set<std::string, std::less<>> names = {};                    // all that is protected: none of them is a slip of another
    std::map<std::pair<std::string, bool>, std::size_t> halves = {};  // half of a term, whether the first → its expression

    // Throws RulebookError naming the file and the rule.
    static RuleSet load(const std::filesystem::path& rulebook);
    std::optional<std::size_t> find(std::string_view id) const;

    // Throws std::invalid_argument for what fault_of names.
    void add(const Extras& extras);
    void add_literal(std::size_t rule, const std::string& word, const std::string& right, std::size_t conditions,
                     std::optional<Severity> severity = {});
    void add_short_term(std::size_t rule, const std::string& term, std::size_t conditions);
    void add_term(std::size_t rule, const std::string& term, ProtectedTerm::Edges edges, std::size_t conditions);
    std::size_t with_except(std::size_t conditions, Words except);  // the same conditions and these exceptions

private:
    void add_half(std::size_t rule, const std::string& half, bool is_first);
    void index_terms();
};

bool is_known_kind(std::string_view kind);

}  // namespace yanlu::inspect
