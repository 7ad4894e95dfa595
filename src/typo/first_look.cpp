#include "typo/first_look.hpp"

#include <algorithm>

namespace yanlu::typo {
namespace {

struct Weight {
    std::uint8_t feature;
    float value;
};

// Fitted by logistic regression to what the shipped ranker thinks of a million candidates (docs/quality.md, "Typos by model").
constexpr float bias = -2.42F;
constexpr Weight weights[] = {{feature::gain, 0.192F},
                              {feature::behind_best, -0.194F},
                              {feature::lead, 0.158F},
                              {feature::rivals, -0.028F},
                              {feature::new_three, 0.236F},
                              {feature::new_log_p, 0.017F},
                              {feature::old_log_p, 0.051F},
                              {feature::new_worst_log_p, -0.072F},
                              {feature::worst_log_p, 0.197F},
                              {feature::old_three, -0.449F},
                              {feature::old_four, -0.182F},
                              {feature::new_single, -0.175F},
                              {feature::old_single, -0.073F},
                              {feature::new_left, 0.190F},
                              {feature::new_right, 0.209F},
                              {feature::suspects, -3.92F},
                              {feature::bond_gain, -0.086F},
                              {feature::new_bond, -0.002F},
                              {feature::old_is_particle, -0.82F},
                              {feature::new_is_particle, -1.42F}};
constexpr float by_slip[] = {1.94F, 0.49F, -0.05F, -3.09F, 14.7F, -1.4F, -1.15F, -0.92F, 0.0F};

// The promise counts for more the higher it is, up to a point.
float of_promise(float promise) {
    constexpr std::pair<float, float> bends[] = {{0.0F, 0.067F}, {3.0F, 0.118F}, {8.0F, -0.082F}};  // from where, by how much
    float sum = 0.201F * promise;
    for (const auto& [from, slope] : bends) sum += slope * std::max(0.0F, promise - from);
    return sum;
}

}  // namespace

float first_look(const Candidate& candidate) {
    float sum = bias + of_promise(candidate.promise) + by_slip[static_cast<std::size_t>(candidate.slip)];
    for (const auto& [feature, value] : weights) sum += value * candidate.features[feature];
    return sum;
}

}  // namespace yanlu::typo
