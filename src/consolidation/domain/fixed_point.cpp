// Shares, logarithms and roots without floating point in the result.
#include "consolidation/domain/fixed_point.hpp"

#include <algorithm>
#include <bit>
#include <cassert>

namespace yanlu::consolidation {

std::int64_t per_mille(std::int64_t part, std::int64_t whole) {
    assert(part >= 0 && whole >= 0);
    if (whole == 0) return 0;
    return std::min<std::int64_t>(1000, (2000 * part + whole) / (2 * whole));
}

// The whole part is the position of the highest bit; each squaring of the rest gives one more binary place.
std::int64_t log2_q16(std::uint64_t x) {
    assert(x > 0);
    const int whole = 63 - std::countl_zero(x);
    std::uint64_t rest = whole >= 31 ? x >> (whole - 31) : x << (31 - whole);  // in [2^31, 2^32): 1.0 is 2^31
    std::int64_t out = static_cast<std::int64_t>(whole) << 16;
    for (int place = 15; place >= 0; --place) {
        rest = (rest * rest) >> 31;
        if (rest < (std::uint64_t{1} << 32)) continue;
        rest >>= 1;
        out |= std::int64_t{1} << place;
    }
    return out;
}

std::int64_t square_root(std::uint64_t x) {
    std::uint64_t root = 0;
    for (std::uint64_t bit = std::uint64_t{1} << 31; bit > 0; bit >>= 1) {
        if ((root + bit) * (root + bit) <= x) root += bit;
    }
    return static_cast<std::int64_t>(root);
}

}  // namespace yanlu::consolidation
