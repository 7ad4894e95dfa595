// The two looks that spare work (typo/first_look.hpp, typo/glance.hpp), fitted to a ranker that is finished: which candidates it thinks
// possible, and which places have one. Half of the sentences, by hash, tell the weights; the other half how much may be given up.
#pragma once

#include <span>
#include <string>

#include "typo/model.hpp"

namespace yanlu::training {

struct LooksOptions {
    double lost = 0.005;  // share of the possible candidates that each look may give up; of the places half as many
    std::uint64_t seed = 1;
};

struct Looks {
    typo::FirstLook first_look;
    typo::Glance glance;
    // Shares of the impossible ones that are kept all the same.
    double kept_candidates = 0;
    double kept_letters = 0;
    double kept_places = 0;
};

// `model` has its ranker. The texts need not be labelled.
Looks fit_looks(const typo::Model& model, std::span<const std::u32string> texts, const LooksOptions& options);

}  // namespace yanlu::training
