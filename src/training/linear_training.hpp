// Logistic regression over hashed features by AdaGrad: the same examples and seed give the same weights.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "inspect/linear_model.hpp"

namespace yanlu::training {

struct LinearExample {
    inspect::Features features;
    bool is_wanted = false;
    float weight = 1;
};

struct LinearOptions {
    std::uint32_t bits = 18;
    int passes = 6;
    float rate = 0.3F;
    float decay = 1e-6F;  // pulls weights to nothing
    std::uint64_t seed = 1;
    bool has_bias = true;
    float dropped = 0;  // share of an example's features that are left out of each look at it, so that no single clue carries all
    int rounds = 1;     // so many are learned in other orders and their weights averaged
};

inspect::LinearModel::Head train_linear(std::span<const LinearExample* const> examples, const LinearOptions& options);

// Log-odds of texts that the model has not learned from, and the truth → slope and offset that make them probabilities (Platt).
struct Scored {
    float score = 0;
    bool is_wanted = false;
    float weight = 1;
};
struct Calibration {
    float slope = 1;
    float offset = 0;
};
Calibration calibrate(std::span<const Scored> scored);

}  // namespace yanlu::training
