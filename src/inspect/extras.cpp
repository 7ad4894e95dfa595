// What callers add to the rule book: checked entry by entry, then held like the rule book's own.
#include <algorithm>

#include "base/text.hpp"
#include "inspect/office_holders.hpp"
#include "inspect/rules.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t longest_phrase = ProtectedTerm::greatest_length;  // code points

std::string fault_of_phrase(const std::string& phrase) {
    if (trim(phrase).empty()) return "empty";
    if (!is_valid_utf8(phrase)) return "ill_formed";
    return count_code_points(phrase) > longest_phrase ? "too_long" : "";
}

std::string fault_of_phrases(std::initializer_list<const Words*> lists) {
    for (const Words* list : lists) {
        for (const auto& phrase : *list) {
            if (auto fault = fault_of_phrase(phrase); !fault.empty()) return fault;
        }
    }
    return "";
}

template <class Dated>
std::string fault_of_rest(const Dated& dated, const Extras& extras) {
    if (dated.valid_from && dated.valid_to && *dated.valid_to < *dated.valid_from) return "dates";
    return dated.rule >= extras.rules.size() ? "rule" : "";
}

void refuse(const std::string& what, const std::string& fault) {
    if (!fault.empty()) throw std::invalid_argument(what + ": " + fault);
}

std::size_t add_rule(RuleSet& set, const ExtraRule& extra) {
    if (set.find(extra.description.id)) throw std::invalid_argument("rule defined twice: " + extra.description.id);
    if (!is_known_kind(extra.description.kind)) throw std::invalid_argument("unknown kind: " + extra.description.kind);
    set.conditions.emplace_back();
    set.rules.push_back({.description = extra.description,
                         .confidence = extra.confidence,
                         .why = extra.why,
                         .suggestion = extra.suggestion,
                         .conditions = set.conditions.size() - 1});
    return set.rules.size() - 1;
}

void take_entry(RuleSet& set, const ExtraEntry& entry, std::size_t rule) {
    std::size_t own = set.rules[rule].conditions;  // most entries of a long list have none of their own
    if (entry.valid_from || entry.valid_to || !entry.near.empty() || !entry.not_near.empty() || !entry.except.empty()) {
        own = set.conditions.size();
        set.conditions.push_back({.valid_from = entry.valid_from,
                                  .valid_to = entry.valid_to,
                                  .near = entry.near,
                                  .not_near = entry.not_near,
                                  .within = entry.within,
                                  .except = entry.except});
    }
    set.add_literal(rule, entry.wrong, entry.right, own, entry.severity);
    ++set.rules[rule].description.entries;
}

void take_accepted(RuleSet& set, const std::string& phrase, std::size_t conditions) {
    set.expressions.push_back({.word = phrase, .conditions = conditions, .is_accepted = true});
}

void take_term(RuleSet& set, const ExtraTerm& term, std::size_t rule) {
    set.conditions.push_back({.valid_from = term.valid_from, .valid_to = term.valid_to, .except = term.except});
    const std::size_t own = set.conditions.size() - 1;
    take_accepted(set, term.term, own);
    if (count_code_points(term.term) >= ProtectedTerm::least_length) set.add_term(rule, term.term, {.only_alike = true}, own);
    ++set.rules[rule].description.entries;
}

// A name of three characters and more is left alone wherever it stands.
void take_persons(RuleSet& set, const Extras& extras, const std::vector<std::size_t>& numbers, std::size_t always) {
    for (const auto& person : extras.persons) {
        refuse(person.name, fault_of(person));
        if (count_code_points(person.name) >= 3) take_accepted(set, person.name, always);
    }
    if (extras.persons.empty()) return;
    Extras numbered{.persons = extras.persons, .offices = extras.offices};
    for (auto* rule : {&numbered.offices.name_rule, &numbered.offices.title_rule, &numbered.offices.left_rule}) *rule = numbers.at(*rule);
    set.rules[numbered.offices.name_rule].description.entries += extras.persons.size();
    set.holders = std::make_shared<const OfficeHolders>(numbered, set.edge_words);
    const auto& words = set.holders->title_words();
    for (std::uint32_t i = 0; i < words.size(); ++i)
        set.expressions.push_back({.rule = numbered.offices.name_rule, .word = words[i], .conditions = always, .title_word = i});
}

}  // namespace

std::string fault_of(const ExtraPerson& person) {
    for (const auto* text : {&person.name, &person.titles, &person.office}) {
        if (auto fault = fault_of_phrase(*text); !fault.empty()) return fault;
    }
    const std::size_t length = count_code_points(person.name);
    if (length < 2 || length > OfficeHolders::longest_name) return "name";
    if (OfficeTitles::has_no_title(person.titles)) return "title";
    if (auto fault = fault_of_phrases({&person.units}); !fault.empty()) return fault;
    return person.valid_from && person.valid_to && *person.valid_to < *person.valid_from ? "dates" : "";
}

std::string fault_of(const ExtraEntry& entry, const Extras& extras) {
    if (auto fault = fault_of_phrase(entry.wrong); !fault.empty()) return fault;
    if (entry.wrong == entry.right) return "same";
    if (!entry.right.empty() && !is_valid_utf8(entry.right)) return "ill_formed";
    if (auto fault = fault_of_phrases({&entry.near, &entry.not_near, &entry.except}); !fault.empty()) return fault;
    return fault_of_rest(entry, extras);
}

std::string fault_of(const ExtraTerm& term, const Extras& extras) {
    if (auto fault = fault_of_phrase(term.term); !fault.empty()) return fault;
    if (auto fault = fault_of_phrases({&term.except}); !fault.empty()) return fault;
    return fault_of_rest(term, extras);
}

void RuleSet::add(const Extras& extras) {
    std::vector<std::size_t> numbers;
    for (const auto& rule : extras.rules) numbers.push_back(add_rule(*this, rule));
    for (const auto& entry : extras.entries) {
        refuse(entry.wrong, fault_of(entry, extras));
        take_entry(*this, entry, numbers[entry.rule]);
    }
    for (const auto& term : extras.terms) {
        refuse(term.term, fault_of(term, extras));
        take_term(*this, term, numbers[term.rule]);
    }
    conditions.emplace_back();
    const std::size_t always = conditions.size() - 1;
    for (const auto& phrase : extras.accepted) {
        refuse(phrase, fault_of_phrase(phrase));
        take_accepted(*this, phrase, always);
    }
    take_persons(*this, extras, numbers, always);
    index_terms();
}

}  // namespace yanlu::inspect
