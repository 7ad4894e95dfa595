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

// Other letters in place of some of a line, with what stands around them as far as the change is felt.
struct ChangedLetters {
    static constexpr std::size_t context = keys::longest - 1;
    static constexpr std::size_t most_instead = 4;
    static constexpr std::size_t most = context + most_instead + context;

    std::size_t size = 0;
    std::size_t first = 0;  // of the letters that come
    std::size_t end = 0;    // behind their last
    std::array<Letter, most> letters{};
    std::array<std::uint64_t, most + 1> prefixes{};
    std::array<std::array<Step, keys::longest + 1>, most> steps{};  // as those of ScoredLetters, from the letter before the first on
    std::array<std::array<std::uint64_t, keys::longest + 1>, most> grams;
    std::array<std::uint8_t, most> reach{};
    std::array<float, most> log_p{};  // from the first on
    float sum = 0;                    // of log_p

    Step step(std::size_t start, std::size_t n) const { return start + n <= size ? steps[start + n - 1][n] : Step{0}; }
};

class LanguageModel {
public:
    LanguageModel() = default;
    // `singles`: how often each letter occurred; other letters are not asked for.
    LanguageModel(std::span<const std::uint32_t> singles, CountTable ngrams, PairSieve by_first, PairSieve by_second);

    void score(std::span<const Letter> letters, ScoredLetters& out) const;
    // `instead` in place of letters [start, end) of the line that was scored; 0 < start. False, with the work left undone, where the
    // sum of log_p comes out below `least`.
    bool score_change(std::span<const Letter> line, const ScoredLetters& old, std::size_t start, std::size_t end,
                      std::span<const Letter> instead, ChangedLetters& out, float least = -1e30F) const;
    float log_chance(Letter l) const { return l < log_chances_.size() ? log_chances_[l] : 0; }  // of a letter, whatever stands before it
    std::size_t letters() const { return singles_.size(); }
    std::uint32_t single(Letter l) const { return l < singles_.size() ? singles_[l] : 0; }
    float log1p_single(Letter l) const { return l < log1p_singles_.size() ? log1p_singles_[l] : 0; }
    // Of an n-gram. A pair that may not be known need not be looked up.
    Step step(std::uint64_t key) const { return ngrams_.find(key); }
    void prefetch(std::uint64_t key) const { ngrams_.prefetch(key); }
    // Which letters may be known behind, and before, a letter.
    PairSieve::Block after(Letter l) const { return by_first_.block(codes_[l]); }
    PairSieve::Block before(Letter l) const { return by_second_.block(codes_[l]); }
    std::uint16_t code_as_other(Letter l) const { return codes_as_other_[l]; }

private:
    using Steps = std::array<Step, keys::longest + 1>;
    void look_ahead(std::span<const Letter> letters, std::size_t k, ScoredLetters& out) const;
    void look_up(std::size_t k, ScoredLetters& out) const;
    void look_ahead_of_change(const ScoredLetters& old, std::size_t start, std::size_t end, ChangedLetters& out) const;
    void look_up_change(std::size_t k, const Steps& old, ChangedLetters& out) const;
    float log_p_of(Letter l, const Steps& steps, const Steps* before, Letter previous) const;

    std::span<const std::uint32_t> singles_;
    std::vector<float> log_chances_;
    std::vector<float> log1p_singles_;
    // What a letter does as a context, and by itself.
    struct Alone {
        double chance;  // of the letter
        double count;
        double share;   // of one time that something followed it
        double unseen;  // share of what has not followed it yet
    };
    std::vector<Alone> alone_;
    CountTable ngrams_;
    PairSieve by_first_;
    PairSieve by_second_;
    std::vector<PairSieve::Named> codes_;
    std::vector<std::uint16_t> codes_as_other_;  // by themselves: what is looked through most stays in the cache
};

}  // namespace yanlu::typo
