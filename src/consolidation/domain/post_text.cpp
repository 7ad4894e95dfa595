// One-permutation MinHash: every run of five characters is hashed once; the high bits choose a bin, the bin keeps its least hash. Bins that
// stay empty in short texts borrow from the next filled one, shifted by the distance (Shrivastava and Li, densified by rotation).
#include "consolidation/domain/post_text.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

#include "base/text.hpp"

namespace yanlu::consolidation {
namespace {

constexpr std::size_t shingle = 5;
constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15;
constexpr std::uint32_t empty_bin = std::numeric_limits<std::uint32_t>::max();

// 0 for what carries no meaning when texts are compared.
char32_t folded_character(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c >= U'A' && c <= U'Z') return c + 32;
    const bool is_kept = (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || (c >= 0x3400 && c <= 0x9FFF) || c >= 0x20000;
    return is_kept ? c : 0;
}

constexpr std::uint64_t power(std::uint64_t base, std::size_t n) { return n == 0 ? 1 : base * power(base, n - 1); }

std::uint64_t mixed(std::uint64_t h) {
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93;
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93;
    return h ^ (h >> 32);
}

using Bins = std::array<std::uint32_t, sketch_bins>;

Bins filled_bins(const std::u32string& text) {
    Bins bins;
    bins.fill(empty_bin);
    constexpr std::uint64_t leaving = power(multiplier, shingle);
    std::uint64_t rolling = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        rolling = rolling * multiplier + text[i];
        if (i >= shingle) rolling -= text[i - shingle] * leaving;
        if (i + 1 < shingle) continue;
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

std::uint32_t bigram(char32_t first, char32_t second) {
    const std::uint32_t hash = (static_cast<std::uint32_t>(first) * 0x9E3779B1U + static_cast<std::uint32_t>(second)) * 0x85EBCA77U;
    return (hash ^ (hash >> 15)) >> (32 - bigram_bits);
}

Sketch sketch_of(const std::u32string& folded) {
    assert(folded.size() >= shingle);
    const Bins bins = filled_bins(folded);
    Sketch sketch;
    for (std::size_t i = 0; i < sketch_bins; ++i) {
        std::size_t distance = 0;
        while (bins[(i + distance) % sketch_bins] == empty_bin) ++distance;
        const std::uint32_t value = bins[(i + distance) % sketch_bins];
        sketch[i] = static_cast<std::uint16_t>(distance == 0 ? value : mixed(value + distance * multiplier));
    }
    return sketch;
}

WordList::WordList(const std::vector<std::string>& words) : begins_(std::size_t{1} << bigram_bits) {
    for (const std::string& word : words) {
        std::u32string folded;
        fold(word, 100, folded);
        assert(folded.size() >= 2);
        begins_[bigram(folded[0], folded[1])] = 1;
        words_.push_back(std::move(folded));
    }
}

bool WordList::stands_at(const std::u32string& folded, std::size_t at) const {
    return std::ranges::any_of(words_, [&](const std::u32string& word) { return folded.compare(at, word.size(), word) == 0; });
}

bool WordList::any_in(const std::u32string& folded) const {
    for (std::size_t i = 0; i + 1 < folded.size(); ++i) {
        if (begins_[bigram(folded[i], folded[i + 1])] && stands_at(folded, i)) return true;
    }
    return false;
}

}  // namespace yanlu::consolidation
