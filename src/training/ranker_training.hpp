// Boosted trees by xgboost, in the form that the model holds.
#pragma once

#include <vector>

#include "training/examples.hpp"
#include "typo/ranker.hpp"

namespace yanlu::training {

struct RankerOptions {
    int trees = 500;
    int depth = 5;
    double rate = 0.06;
    std::uint32_t seed = 1;
};

// Learns from all examples but those of the fold `left_out`.
std::vector<typo::TreeNode> train_ranker(const Examples& examples, std::uint32_t left_out, const RankerOptions& options);
inline constexpr std::uint32_t no_fold = 0xFFFFFFFF;

}  // namespace yanlu::training
