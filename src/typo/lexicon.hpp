// Words and pairs of words, and the likeliest cut of a span of letters into words.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "typo/count_table.hpp"
#include "typo/letters.hpp"

namespace yanlu::typo {

inline constexpr std::size_t longest_lexicon_word = 6;
inline constexpr std::size_t longest_window = 20;

// The frequency of words runs over more orders of magnitude than five bits of count_table's scale hold.
Step word_step(double frequency);
double frequency_of(Step word_step);

// What the best cut looks like.
struct Cut {
    float log_p = 0;
    std::array<std::uint8_t, longest_window> word_start{};  // of the word that covers a letter
    std::array<std::uint8_t, longest_window> word_length{};
    std::array<Step, longest_window> step{};  // of that word
    std::uint8_t words = 0;
};

class Lexicon {
public:
    Lexicon() = default;
    Lexicon(CountTable words, CountTable pairs) : words_(words), pairs_(pairs) {}

    Step word(std::uint64_t key) const { return words_.find(key); }
    Step word(std::span<const Letter> letters) const { return word(keys::of(letters)); }
    void prefetch_word(std::uint64_t key) const { words_.prefetch(key); }
    Cut cut(std::span<const Letter> letters) const;  // at most longest_window of them

    static std::uint64_t pair_key(std::uint64_t first, std::uint64_t second) { return keys::mix(first * 3 + second); }

private:
    CountTable words_;
    CountTable pairs_;
};

}  // namespace yanlu::typo
