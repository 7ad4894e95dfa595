// Measures → the parts of the score card, each with its points and the numbers behind it. Points are given by steps that anybody can read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "consolidation/domain/measures.hpp"

namespace yanlu::consolidation {

struct Band {
    std::int64_t from = 0;    // the value from which it holds
    std::int64_t points = 0;  // 0–1000
};

struct PartRule {
    std::string code;  // attention, use, updates, originality, interaction, service
    std::int64_t weight = 0;
    std::vector<Band> bands;  // ascending
};

struct PartScore {
    std::string code;
    std::optional<std::int64_t> value;   // what the bands are asked for
    std::optional<std::int64_t> points;  // nothing: not known, or not asked of such an account
};

// The value that a part is judged by; nothing where it is not known or not asked.
std::optional<std::int64_t> value_of(const std::string& part, const Measures& measures);
std::vector<PartScore> score(const std::vector<PartRule>& rules, const Measures& measures);
// The weighted mean of the known parts, 0–1000; nothing if none is known.
std::optional<std::int64_t> worth(const std::vector<PartRule>& rules, const std::vector<PartScore>& parts);
const std::vector<std::string>& part_codes();

}  // namespace yanlu::consolidation
