// Which candidates are worth the cuts into words and the ranker's trees: most are not, and a sum of what is known before tells.
#pragma once

#include "typo/candidates.hpp"

namespace yanlu::typo {

// ln of the odds that the ranker will think the candidate possible (0.3 or more), by the features that need no cut into words.
float first_look(const Candidate& candidate);
// Of a hundred candidates that the ranker would think possible, half a one lies below.
inline constexpr float least_first_look = -6.3F;

}  // namespace yanlu::typo
