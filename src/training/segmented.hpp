// The corpus cut into words by the outside dictionary's frequencies, to learn how often each word and pair of words occurs in it.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "training/tables.hpp"
#include "typo/letters.hpp"

namespace yanlu::training {

struct SegmentedWord {
    std::vector<typo::Letter> letters;
    std::uint64_t key = 0;
    double frequency = 0;  // of corpus and dictionary together
};

class Segmented {
public:
    // `singles`: how often each letter occurs in the corpus.
    Segmented(std::span<const WordRow> words, const typo::Alphabet& alphabet, std::span<const std::uint32_t> singles);

    void count(std::span<const typo::Letter> line);
    const std::vector<SegmentedWord>& words();              // those frequent enough to keep, in a fixed order
    std::vector<std::uint64_t>& pairs() { return pairs_; }  // a key for each pair that was met
    std::uint64_t tokens() const { return tokens_; }

private:
    struct Entry {
        std::vector<typo::Letter> letters;
        double in_dictionary = 0;
        std::uint64_t in_corpus = 0;
        double cost = 0;
    };
    void add(std::vector<typo::Letter> letters, double frequency);
    std::size_t entry_at(std::uint64_t key) const;

    std::vector<Entry> entries_;
    std::unordered_map<std::uint64_t, std::size_t> by_key_;
    std::vector<std::uint64_t> pairs_;
    std::vector<SegmentedWord> words_;
    std::uint64_t tokens_ = 0;
};

}  // namespace yanlu::training
