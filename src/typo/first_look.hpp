// Which candidates are worth the cuts into words and the ranker's trees: most are not, and a sum of what is known before tells. The weights
// stand in the model file; `yanlu-train` fits them to what its ranker thinks.
#pragma once

#include <array>
#include <cstdint>

#include "typo/correction.hpp"
#include "typo/ranker.hpp"

namespace yanlu::typo {

struct Candidate;

// As the model file holds it: all floats.
struct FirstLook {
    static constexpr std::size_t early_features = 32;      // known before any cut into words, see first_look.cpp
    static constexpr std::array<float, 3> bends{0, 3, 8};  // where the promise begins to count more or less
    static constexpr std::size_t inputs = 1 + slips + 1 + bends.size() + early_features;
    // What the weights are multiplied with: 1, one of the kinds of slip, the promise, its part above each bend, the features.
    using Inputs = std::array<float, inputs>;
    static Inputs inputs_of(const Candidate& candidate);

    float least = -1e30F;  // what scores less is given up
    std::array<float, inputs> weights{};

    // ln of the odds that the ranker will think the candidate possible.
    float score(const Candidate& candidate) const;
};

}  // namespace yanlu::typo
