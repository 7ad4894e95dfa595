// How likely a row of words is in Chinese of every kind: a back-off model of words, pairs and triples, made from an outside one. It knows
// what official texts seldom say; what is known to both is judged better by the counts of official texts.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "typo/letters.hpp"
#include "typo/lexicon.hpp"
#include "typo/value_table.hpp"

namespace yanlu::typo {

// Decimal logarithms as a byte: enough to tell probabilities apart by a twentieth.
namespace log10_byte {
inline constexpr double step = 0.026;
std::uint8_t of(double log10_p);  // at most 0
float natural(std::uint8_t byte);
}  // namespace log10_byte

struct GeneralCut {
    float log_p = 0;
    std::array<std::uint8_t, longest_window> word_length{};  // of the word that covers a letter
    std::array<float, longest_window> word_log_p{};          // of that word by itself
    std::uint8_t words = 0;
};

class GeneralWords {
public:
    GeneralWords() = default;
    // `words`: probability and, under another key, back-off weight of each; `runs`: the same of pairs, and probabilities of triples.
    GeneralWords(ValueTable words, ValueTable runs) : words_(words), runs_(runs) {}

    bool is_empty() const { return words_.is_empty(); }
    GeneralCut cut(std::span<const Letter> letters) const;  // the likeliest; at most longest_window letters

    static std::uint64_t back_off_key(std::uint64_t key) { return keys::mix(key + 1); }
    static std::uint64_t run_key(std::uint64_t before, std::uint64_t word) { return keys::mix(before * 3 + word); }

private:
    ValueTable words_;
    ValueTable runs_;
};

}  // namespace yanlu::typo
