// Whole-number arithmetic for scores, so that every machine gives the same bytes. Shares are per mille, logarithms have 16 binary places.
#pragma once

#include <cstdint>

namespace yanlu::consolidation {

// part / whole in per mille, rounded half up; 0 of nothing is 0. Not above 1000.
std::int64_t per_mille(std::int64_t part, std::int64_t whole);
// log2(x) × 65536, rounded down; x > 0.
std::int64_t log2_q16(std::uint64_t x);
std::int64_t square_root(std::uint64_t x);  // rounded down

}  // namespace yanlu::consolidation
