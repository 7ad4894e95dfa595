// What a text is inspected with at one moment: the engine with the office's own lists, the lists of sources, and how the office has each
// rule speak. Whoever took one goes on with it while another takes its place.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "compare/source_rules.hpp"
#include "inspect/inspect.hpp"

namespace yanlu::monitoring {

using RuleModes = std::map<std::string, std::string, std::less<>>;  // rule → warning | off; what is shown stands in none

class Proofreader {
public:
    Proofreader(std::shared_ptr<const inspect::Engine> engine, const compare::SourceRules& sources, RuleModes modes)
        : engine_(std::move(engine)), sources_(sources), modes_(std::move(modes)) {}

    // Of title and text, each by start.
    std::vector<inspect::Hit> inspect(const inspect::Document& document, inspect::Checks checks) const;
    // Of the engine and the sources, by id.
    std::vector<inspect::RuleDescription> rules() const;
    std::string mode_of(std::string_view rule) const;  // shown | warning | off
    const std::shared_ptr<const inspect::Engine>& engine() const { return engine_; }

private:
    std::shared_ptr<const inspect::Engine> engine_;
    const compare::SourceRules& sources_;
    RuleModes modes_;
};

}  // namespace yanlu::monitoring
