// rulebook/consolidation.yaml: the figures by which accounts are looked at. A run keeps them as JSON, so that it can be replayed by the
// figures of its day.
#pragma once

#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/rulebook.hpp"
#include "consolidation/domain/proposal.hpp"
#include "consolidation/domain/score.hpp"
#include "consolidation/domain/text_analysis.hpp"

namespace yanlu::consolidation {

struct Settings {
    int period_months = 12;
    TextSettings texts;
    Thresholds thresholds;
    std::vector<PartRule> parts;

    // Throws std::runtime_error naming what is missing or senseless.
    static Settings from_json(const Json& json);
};

// The file as a part of the rule book.
class ConsolidationRules {
public:
    explicit ConsolidationRules(const Rulebook& rulebook);

    const Settings& settings() const { return settings_; }
    const Json& json() const { return json_; }
    const std::string& article() const { return article_; }
    // Titles of columns that an import passes over: likes, forwards and the like (fingertip).
    const std::vector<std::string>& never_inputs() const { return never_inputs_; }
    // Other thresholds in the place of the file's; consolidation.unknown_threshold, consolidation.threshold_out_of_range.
    Result<Thresholds> with(const Thresholds& base, const std::map<std::string, std::int64_t>& changes) const;

private:
    Json json_;
    Settings settings_;
    std::string article_;
    std::vector<std::string> never_inputs_;
};

// A number of the settings in words for the page: {name, zh, unit, value, help, source, least, most}.
Json thresholds_json(const Json& settings, const Thresholds& values);

}  // namespace yanlu::consolidation
