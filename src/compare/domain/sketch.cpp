// One-permutation MinHash: every run of characters is hashed once; the high bits choose a bin, the bin keeps its least hash. Bins that
// stay empty in short texts borrow from the next filled one, shifted by the distance (Shrivastava and Li, densified by rotation).
#include "compare/domain/sketch.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

#include "base/text.hpp"

namespace yanlu::compare {
namespace {

constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15;
constexpr std::uint32_t empty_bin = std::numeric_limits<std::uint32_t>::max();

// 0 for what carries no meaning when texts are compared.
char32_t folded_character(char32_t c) {
    if (c >= 0x4E00 && c <= 0x9FFF) return c;
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c >= U'A' && c <= U'Z') return c + 32;
    const bool is_kept = (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || (c >= 0x3400 && c <= 0x9FFF) || c >= 0x20000;
    return is_kept ? c : 0;
}

constexpr std::uint64_t power(std::uint64_t base, std::size_t n) { return n == 0 ? 1 : base * power(base, n - 1); }

using Bins = std::array<std::uint32_t, sketch_bins>;

Bins filled_bins(std::u32string_view text, std::size_t run) {
    Bins bins;
    bins.fill(empty_bin);
    const std::uint64_t leaving = power(multiplier, run);
    std::uint64_t rolling = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        rolling = rolling * multiplier + text[i];
        if (i >= run) rolling -= text[i - run] * leaving;
        if (i + 1 < run) continue;
        const std::uint64_t hash = mixed(rolling);
        std::uint32_t& bin = bins[hash >> 58];
        bin = std::min(bin, static_cast<std::uint32_t>(hash) & 0x7FFFFFFF);
    }
    return bins;
}

}  // namespace

std::int64_t similarity(const Sketch& a, const Sketch& b) {
    int equal = 0;
    for (std::size_t i = 0; i < sketch_bins; ++i) equal += a[i] == b[i] ? 1 : 0;
    return equal * 1000 / static_cast<std::int64_t>(sketch_bins);
}

void fold(std::string_view text, std::size_t most, std::u32string& out) {
    for (std::size_t at = 0; at < text.size() && out.size() < most;) {
        const char32_t c = folded_character(next_code_point(text, at));
        if (c != 0) out.push_back(c);
    }
}

Sketch sketch_of(std::u32string_view folded, std::size_t run) {
    assert(folded.size() >= run);
    const Bins bins = filled_bins(folded, run);
    Sketch sketch;
    for (std::size_t i = 0; i < sketch_bins; ++i) {
        std::size_t distance = 0;
        while (bins[(i + distance) % sketch_bins] == empty_bin) ++distance;
        const std::uint32_t value = bins[(i + distance) % sketch_bins];
        sketch[i] = static_cast<std::uint16_t>(distance == 0 ? value : mixed(value + distance * multiplier));
    }
    return sketch;
}

}  // namespace yanlu::compare
