// How well the letters around a place are known; of a line that was scored, or of a change.
#pragma once

#include <algorithm>
#include <cmath>

#include "typo/language_model.hpp"

namespace yanlu::typo {

inline float log1p_count(Step s) { return std::log1p(static_cast<float>(count_of(s))); }

template <class Scored>
Step step_or_none(const Scored& scored, std::ptrdiff_t start, std::size_t n) {
    return start < 0 ? Step{0} : scored.step(static_cast<std::size_t>(start), n);
}

// The greatest count of an n-gram that covers [start, end) or, where that is longer, touches it.
template <class Scored>
Step most_of(const Scored& scored, std::size_t start, std::size_t end, std::size_t n) {
    Step most = 0;
    const auto from = static_cast<std::ptrdiff_t>(start) - static_cast<std::ptrdiff_t>(n) + 1;
    for (std::ptrdiff_t a = from; a < static_cast<std::ptrdiff_t>(end); ++a) most = std::max(most, step_or_none(scored, a, n));
    return most;
}

template <class Scored>
std::size_t longest_known(const Scored& scored, std::size_t start, std::size_t end) {
    for (std::size_t n = keys::longest; n > 1; --n) {
        if (most_of(scored, start, end, n) >= 2) return n;
    }
    return 1;
}

}  // namespace yanlu::typo
