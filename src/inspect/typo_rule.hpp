// The typo model as one more rule: rulebook/models/typo.yaml says how sure it must be, the model beside it says what is probably
// miswritten.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "inspect/rules.hpp"
#include "inspect/typo_contexts.hpp"
#include "typo/corrector.hpp"

namespace yanlu::inspect {

class TypoRule {
public:
    // Reads the settings only. Throws RulebookError where they are wrong; a rule book without them has no such rule.
    TypoRule(const std::filesystem::path& rulebook, const RuleSet& set);

    // Adds what the model objects to and no other rule has seen. The model is opened at the first call; without one, nothing is added.
    void find(const RuleSet& set, const Passage& passage, std::vector<Sighting>& sightings) const;
    // Why nothing is found: empty where the model works or none is wanted.
    std::string fault() const;

private:
    struct Settings {
        std::size_t rule = 0;
        std::filesystem::path model;
        std::string digest;  // SHA-256 of the model's file
        float to_hint = 1;   // the least probability of a hit …
        float to_alarm = 1;  // … and of one that is more than a hint
        std::map<typo::Slip, std::string> why;
    };
    const typo::Model* model() const;
    void open() const;

    std::optional<Settings> settings_;
    TypoContexts contexts_;
    std::vector<std::string> protected_terms_;  // and words that the model takes for slips
    mutable std::once_flag is_opened_;
    mutable std::optional<typo::Model> model_;
    mutable std::string fault_;
    mutable typo::LineMemory memory_;
};

}  // namespace yanlu::inspect
