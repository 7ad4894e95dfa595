// The text of a post → what topics are made of: the hashes of its pairs of characters, and whether it speaks of services or asks the public.
// Folding and sketches are compare's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compare/domain/sketch.hpp"

namespace yanlu::consolidation {

using compare::fold;
using compare::similarity;
using compare::Sketch;
using compare::sketch_of;

inline constexpr int bigram_bits = 18;

std::uint32_t bigram(char32_t first, char32_t second);  // below 1 << bigram_bits

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
