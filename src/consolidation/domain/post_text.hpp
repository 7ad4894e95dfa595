// The text of a post → what is compared: its characters without punctuation, the hashes of its pairs of characters, a sketch by which
// near duplicates find each other, and whether it speaks of services or asks the public.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yanlu::consolidation {

inline constexpr int bigram_bits = 18;
inline constexpr std::size_t sketch_bins = 64;

// Equal in about as many bins as the two texts share of their runs of five characters (MinHash by one permutation).
using Sketch = std::array<std::uint16_t, sketch_bins>;
std::int64_t similarity(const Sketch& a, const Sketch& b);  // per mille

// Ideographs, letters in lower case, digits; half width; everything else is left out. At most `most` characters.
void fold(std::string_view text, std::size_t most, std::u32string& out);
std::uint32_t bigram(char32_t first, char32_t second);  // below 1 << bigram_bits

// Needs five characters at least.
Sketch sketch_of(const std::u32string& folded);

// A short list of words, each of two characters at least, looked for in one pass over many texts.
class WordList {
public:
    explicit WordList(const std::vector<std::string>& words);
    bool any_in(const std::u32string& folded) const;

private:
    bool stands_at(const std::u32string& folded, std::size_t at) const;
    std::vector<std::u32string> words_;
    std::vector<std::uint8_t> begins_;  // by bigram: a word begins so
};

}  // namespace yanlu::consolidation
