// Pairs of characters as hashes; a list of words looked for by its first pairs.
#include "consolidation/domain/post_text.hpp"

#include <algorithm>
#include <cassert>

namespace yanlu::consolidation {

std::uint32_t bigram(char32_t first, char32_t second) {
    const std::uint32_t hash = (static_cast<std::uint32_t>(first) * 0x9E3779B1U + static_cast<std::uint32_t>(second)) * 0x85EBCA77U;
    return (hash ^ (hash >> 15)) >> (32 - bigram_bits);
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
