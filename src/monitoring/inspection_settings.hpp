// rulebook/inspection.yaml: how the pages treat what the inspection finds, and what the office's own lists are held to.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/rulebook.hpp"
#include "inspect/inspect.hpp"

namespace yanlu::monitoring {

struct OwnWordKind {
    std::string title;    // 本市词库·错别字
    std::string article;  // key into rulebook/articles
};

struct RuleExample {
    std::string wrong;  // the place between ⟦ and ⟧
    std::string right;
    std::optional<Date> wrong_on = {};
    std::optional<Date> right_on = {};
};

// A figure that a rule judges by, as its page shows it.
struct ShownSetting {
    std::string title;
    std::string value;
};

struct InspectionSettings {
    explicit InspectionSettings(const Rulebook& rulebook);

    std::int64_t certain_confidence = 0;    // per mille
    std::int64_t longest_title = 0;         // characters
    std::int64_t typo_bytes_at_intake = 0;  // of an import, read by the typo model while it is taken in
    std::int64_t most_words = 0;            // of the office, live at once
    std::int64_t trial_seconds = 0;
    std::int64_t trial_sample = 0;
    std::int64_t context_characters = 0;
    std::int64_t exception_days = 0;  // of a false alarm that is not to come back
    std::int64_t longest_exception_days = 0;
    std::map<std::string, OwnWordKind> own_words;           // by the hit's kind
    std::map<std::string, std::vector<std::string>> modes;  // of a content rule, by its kind: shown | warning | off
    std::vector<inspect::RuleDescription> later_rules;      // whose hits come after the inspection: what the files of `later` describe
    std::map<std::string, std::vector<ShownSetting>> shown_settings;  // by rule: what `shown` of these files names
    std::map<std::string, RuleExample> examples;                      // by rule; rulebook/rule_examples.yaml
};

// RulebookError naming the file where it is none.
inspect::Severity severity_of(const std::string& name, const std::filesystem::path& file);

}  // namespace yanlu::monitoring
