// What the ranker learns from: candidates of sentences whose right form is known, each labelled by whether it restores it.
#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include "training/corpus.hpp"
#include "typo/candidates.hpp"

namespace yanlu::training {

struct Examples {
    std::vector<typo::Features> features;
    std::vector<float> labels;
    std::vector<float> weights;
    std::vector<std::uint32_t> folds;  // of the sentence

    std::size_t size() const { return labels.size(); }
};

// The right sentence must be got by replacing exactly the candidate's letters, as far as these are concerned.
bool restores(const typo::Candidate& candidate, const typo::Line& line, const typo::Alphabet& alphabet, const Pair& pair);

struct Sampling {
    float weight = 1;          // of an example
    std::uint32_t one_in = 1;  // of the wrong candidates, by far the most, one in so many is taken, and counts as much as all
    std::uint32_t folds = 5;
    std::uint64_t seed = 1;
};
void add_examples(const typo::Model& model, std::span<const Pair> pairs, const Sampling& sampling, Examples& out);

// Plants slips into right sentences as people make them: by sound, by shape, by word, left out, doubled, swapped.
class Planter {
public:
    Planter(const typo::Model& model, std::uint64_t seed) : model_(model), random_(seed) {}
    // A sentence with none to two slips.
    Pair plant(std::u32string_view right);

private:
    bool plant_one(std::u32string& text);
    bool replace_letter(std::u32string& text, std::size_t at, std::uint16_t likeness);
    bool replace_word(std::u32string& text, std::size_t at);
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }

    const typo::Model& model_;
    std::mt19937_64 random_;
};

}  // namespace yanlu::training
