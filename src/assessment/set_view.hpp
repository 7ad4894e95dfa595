// A set as the API shows it, and its faults in words.
#pragma once

#include "assessment/domain/read_set.hpp"
#include "base/json.hpp"
#include "base/rulebook.hpp"

namespace yanlu::assessment {

Json set_json(const Rulebook& rulebook, const ReadSet& read);
// The first fault with its line; the others beside it.
Refusal refusal_of(const Rulebook& rulebook, const std::vector<Fault>& faults);
// Points as the API gives them: hundredths, as a whole number.
inline std::int64_t hundredths(Points points) { return published(points) / one_hundredth; }
inline Json hundredths(const std::optional<Points>& points) { return points ? Json(hundredths(*points)) : Json(nullptr); }

}  // namespace yanlu::assessment
