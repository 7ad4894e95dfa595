// Faults of a set that was read without one: what could not be reached, would divide by nothing, or would go round in a circle.
#pragma once

#include "assessment/domain/read_set.hpp"

namespace yanlu::assessment {

std::vector<Fault> check_set(const IndicatorSet& set, const References& references);
// Vetoes first, then as written, each behind those it yields to; nothing where they yield in a circle.
std::optional<std::vector<Indicator>> in_taking_order(const std::vector<Indicator>& indicators);

}  // namespace yanlu::assessment
