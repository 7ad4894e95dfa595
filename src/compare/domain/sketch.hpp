// A text → what is compared of it: its characters without punctuation, and a sketch by which near duplicates find each other.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace yanlu::compare {

inline constexpr std::size_t sketch_bins = 64;
inline constexpr std::size_t sketch_rows = 4;
inline constexpr std::size_t sketch_bands = sketch_bins / sketch_rows;
// Runs of so many characters are what texts have in common: five tell what was copied, three find a text again after many small edits.
inline constexpr std::size_t copied_run = 5;
inline constexpr std::size_t edited_run = 3;

// Equal in about as many bins as the two texts share of their runs (MinHash by one permutation).
using Sketch = std::array<std::uint16_t, sketch_bins>;
std::int64_t similarity(const Sketch& a, const Sketch& b);  // per mille

// Ideographs, letters in lower case, digits; half width; everything else is left out. At most `most` characters.
void fold(std::string_view text, std::size_t most, std::u32string& out);

// Needs `run` characters.
Sketch sketch_of(std::u32string_view folded, std::size_t run = copied_run);

// Texts share a bucket if the four neighbouring bins of a band are equal (locality-sensitive hashing, 16 bands of 4).
inline std::uint64_t band_key(const Sketch& sketch, std::size_t band) {
    std::uint64_t key = 0;
    for (std::size_t row = 0; row < sketch_rows; ++row) key = key << 16 | sketch[band * sketch_rows + row];
    return key;
}

// Spreads a key over all 64 bits.
constexpr std::uint64_t mixed(std::uint64_t h) {
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93;
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93;
    return h ^ (h >> 32);
}

}  // namespace yanlu::compare
