// A share of a whole and how sure it is, from counts.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

namespace yanlu {

// The 95 % interval of a share (Wilson); of nothing: all is possible.
std::pair<double, double> interval_95(std::int64_t part, std::int64_t whole);
// The same per mille, rounded outwards; nothing of nothing.
std::optional<std::pair<std::int64_t, std::int64_t>> interval_per_mille(std::int64_t part, std::int64_t whole);
// Per mille, half up; nothing of nothing.
std::optional<std::int64_t> share_per_mille(std::int64_t part, std::int64_t whole);

}  // namespace yanlu
