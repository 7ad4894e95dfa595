// Findings against the planted truth: what was missed and what was alleged.
#pragma once

#include <string>
#include <vector>

#include "simulation/domain/plan.hpp"

namespace yanlu::simulation {

struct Comparison {
    std::vector<TruthLine> missed;  // true, not found
    std::vector<TruthLine> wrong;   // found, not true
    std::size_t matched = 0;
    bool is_exact() const { return missed.empty() && wrong.empty(); }
};

// All five fields must agree.
Comparison compare(std::vector<TruthLine> truth, std::vector<TruthLine> found);

// Planted texts by (rule, post): whether something was found on that post by that rule, and what was found on posts that are clean.
struct ContentComparison {
    std::size_t planted = 0;
    std::size_t found = 0;
    std::vector<std::string> missed;  // "rule post"
    std::vector<std::string> wrong;
};
ContentComparison compare_content(const std::vector<TruthLine>& planted, const std::vector<TruthLine>& found);

// What the oracle says of a rule: its findings come from the structure of the registry and of posting, or from texts; or it works out
// nothing of it, because the plan does not plant its causes on purpose.
enum class Kind { of_structure, of_texts, not_planned };
Kind kind_of(const std::string& rule);

}  // namespace yanlu::simulation
