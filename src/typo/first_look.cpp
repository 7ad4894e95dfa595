#include "typo/first_look.hpp"

#include <algorithm>

#include "typo/candidates.hpp"

namespace yanlu::typo {
namespace {

constexpr std::array<std::uint8_t, FirstLook::early_features> early{feature::gain,
                                                                    feature::behind_best,
                                                                    feature::lead,
                                                                    feature::rivals,
                                                                    feature::new_three,
                                                                    feature::new_log_p,
                                                                    feature::old_log_p,
                                                                    feature::new_worst_log_p,
                                                                    feature::worst_log_p,
                                                                    feature::old_three,
                                                                    feature::old_four,
                                                                    feature::new_single,
                                                                    feature::old_single,
                                                                    feature::new_left,
                                                                    feature::new_right,
                                                                    feature::suspects,
                                                                    feature::bond_gain,
                                                                    feature::new_bond,
                                                                    feature::old_is_particle,
                                                                    feature::new_is_particle,
                                                                    feature::old_left,
                                                                    feature::old_right,
                                                                    feature::new_four,
                                                                    feature::new_five,
                                                                    feature::old_five,
                                                                    feature::new_mean_log_p,
                                                                    feature::before_log_p,
                                                                    feature::after_log_p,
                                                                    feature::old_longest,
                                                                    feature::new_longest,
                                                                    feature::new_bond_length,
                                                                    feature::old_bond_length};

constexpr std::size_t at_slip = 1;
constexpr std::size_t at_promise = at_slip + slips;
constexpr std::size_t at_features = at_promise + 1 + FirstLook::bends.size();

}  // namespace

FirstLook::Inputs FirstLook::inputs_of(const Candidate& candidate) {
    Inputs inputs{};
    inputs[0] = 1;
    inputs[at_slip + static_cast<std::size_t>(candidate.slip)] = 1;
    inputs[at_promise] = candidate.promise;
    for (std::size_t k = 0; k < bends.size(); ++k) inputs[at_promise + 1 + k] = std::max(0.0F, candidate.promise - bends[k]);
    for (std::size_t k = 0; k < early.size(); ++k) inputs[at_features + k] = candidate.features[early[k]];
    return inputs;
}

float FirstLook::score(const Candidate& candidate) const {
    float sum = weights[0] + weights[at_slip + static_cast<std::size_t>(candidate.slip)] + weights[at_promise] * candidate.promise;
    for (std::size_t k = 0; k < bends.size(); ++k) sum += weights[at_promise + 1 + k] * std::max(0.0F, candidate.promise - bends[k]);
    for (std::size_t k = 0; k < early.size(); ++k) sum += weights[at_features + k] * candidate.features[early[k]];
    return sum;
}

}  // namespace yanlu::typo
