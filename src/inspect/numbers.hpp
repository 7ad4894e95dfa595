// Identity cards, mobiles and bank cards: runs of digits, also with separators put between them (138 0013 8000), that pass a validator.
#pragma once

#include <vector>

#include "inspect/rules.hpp"
#include "inspect/signs.hpp"

namespace yanlu::inspect {

class NumberFinder {
public:
    // The rules personal_data.id_card, .id_card_old, .mobile and .bank_card; one that the rule book lacks is not looked for.
    explicit NumberFinder(const RuleSet& set);
    // `signs`: of the passage's text, or of one with the same digits at the same bytes.
    void find(const RuleSet& set, const Passage& passage, const Signs& signs, std::vector<Sighting>& out) const;

    // Two spelled digits stand at byte `pair`: the number that they belong to, if its check digit holds.
    void take_spelled(const RuleSet& set, const Passage& passage, std::size_t pair, std::vector<Sighting>& out) const;

    // One digit run of a text.
    struct Group {
        std::size_t start;
        std::size_t end;
    };
    // Digit runs with the same single separator between each and the next.
    using Cluster = std::vector<Group>;

private:
    // Groups [first, first + count) of a cluster, joined.
    struct Candidate {
        std::string_view digits;
        Group span;
        const Cluster& cluster;
        std::size_t first;
        std::size_t count;
    };
    bool judge(const RuleSet& set, const Passage& passage, const Candidate& candidate, std::vector<Sighting>& out) const;
    std::size_t inspect_from(const RuleSet& set, const Passage& passage, const Cluster& cluster, std::size_t first,
                             std::vector<Sighting>& out) const;
    bool admit(const RuleSet& set, const Passage& passage, std::size_t rule, Group span, bool is_certain, std::vector<Sighting>& out) const;

    std::optional<std::size_t> id_card_, id_card_old_, mobile_, bank_card_;
};

}  // namespace yanlu::inspect
