// Rules that an office wrote itself: checked as typed text, by the rule book's own parser, and by a real SQL parser over the relations'
// columns alone. What passes can read the as-of relations and nothing else.
#pragma once

#include <memory>
#include <mutex>
#include <optional>

#include "storage/guarded_reads.hpp"
#include "storage/query_probe.hpp"
#include "supervision/rules.hpp"

namespace yanlu::supervision {

inline constexpr std::string_view own_rule_prefix = "office-";

struct OwnRule {
    ComposedRule composed;
    std::set<std::string, std::less<>> tables;  // that its relations read
};
using OwnRulePointer = std::shared_ptr<const OwnRule>;

class OwnRules {
public:
    explicit OwnRules(const Rulebook& rulebook);

    // Refused with the reason in words: supervision.text.*, field `text`.
    Result<OwnRulePointer> check(const Rulebook& rulebook, const std::string& text) const;
    // The same for a text that was released: remembered by its digest.
    Result<OwnRulePointer> released(const Rulebook& rulebook, const std::string& text) const;

    // Of a rule that was released and met in this process.
    std::optional<std::string> title_of(std::string_view id) const;

    // Name and columns of each relation: what a rule may be written over.
    const std::vector<storage::ProbeTable>& relations() const { return relations_; }

private:
    std::vector<storage::ProbeTable> relations_;
    storage::QueryProbe probe_;
    mutable std::mutex mutex_;
    mutable std::map<std::string, OwnRulePointer> released_;  // by the text's digest
    mutable std::map<std::string, std::string, std::less<>> titles_;
};

}  // namespace yanlu::supervision
