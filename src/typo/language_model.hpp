// How likely a character is after the four before it: counts of n-grams, interpolated from short to long.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "typo/count_table.hpp"
#include "typo/letters.hpp"

namespace yanlu::typo {

// What the language model knows of each letter of a line.
struct ScoredLetters {
    std::vector<std::uint64_t> prefixes;                              // of keys; one more than letters
    std::vector<std::array<Step, keys::longest + 1>> steps;           // [i][n]: of the n-gram that ends with letter i
    std::vector<std::array<std::uint64_t, keys::longest + 1>> grams;  // their keys, as far as they may be known
    std::vector<std::uint8_t> reach;                                  // how long a known n-gram that ends here can be
    std::vector<float> log_p;                                         // natural logarithm, of letter i given those before it

    Step step(std::size_t start, std::size_t n) const { return start + n <= steps.size() ? steps[start + n - 1][n] : Step{0}; }
};

class LanguageModel {
public:
    LanguageModel() = default;
    // `singles`: how often each letter occurred.
    LanguageModel(std::span<const std::uint32_t> singles, CountTable ngrams, PairSieve sieve = {});

    // Letters before `first` are context only: their log_p is 0.
    void score(std::span<const Letter> letters, ScoredLetters& out, std::size_t first = 0) const;
    float log_chance(Letter l) const { return l < log_chances_.size() ? log_chances_[l] : 0; }  // of a letter, whatever stands before it
    std::uint32_t single(Letter l) const { return l < singles_.size() ? singles_[l] : 0; }
    // Of two or more letters.
    Step step(std::span<const Letter> letters) const {
        const std::uint64_t key = keys::of(letters);
        return letters.size() > 2 || sieve_.lets_through(key) ? ngrams_.find(key) : Step{0};
    }
    void prefetch_pair(std::uint64_t key) const {
        if (sieve_.lets_through(key)) ngrams_.prefetch(key);
    }

private:
    void look_ahead(std::size_t k, std::size_t begin, ScoredLetters& out) const;
    void look_up(std::size_t k, std::size_t begin, ScoredLetters& out) const;
    float log_p_of(Letter l, const std::array<Step, keys::longest + 1>& steps, const std::array<Step, keys::longest + 1>* before,
                   Letter previous) const;

    std::span<const std::uint32_t> singles_;
    double total_ = 1;
    std::vector<float> log_chances_;
    std::vector<float> weights_after_;  // of the single letters, where a letter is the context
    CountTable ngrams_;
    PairSieve sieve_;
};

}  // namespace yanlu::typo
