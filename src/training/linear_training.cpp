#include "training/linear_training.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace yanlu::training {
namespace {

class Learner {
public:
    Learner(const LinearOptions& options, std::uint64_t seed)
        : options_(options),
          mask_((1U << options.bits) - 1),
          random_(static_cast<std::uint32_t>(seed)),
          weights_(std::size_t{1} << options.bits),
          squares_(weights_.size(), 1e-3F) {}

    void learn(const LinearExample& example) {
        const inspect::Features& features = options_.dropped > 0 ? thinned(example.features) : example.features;
        float score = bias_;
        for (const auto& f : features) score += f.value * weights_[f.hash & mask_];
        const float error = (inspect::probability_of(score) - (example.is_wanted ? 1.0F : 0.0F)) * example.weight;
        if (options_.has_bias) bias_ -= 0.02F * error;
        for (const auto& f : features) step(f.hash & mask_, error * f.value);
    }
    void add_to(std::vector<float>& weights, float& bias) const {
        for (std::size_t i = 0; i < weights.size(); ++i) weights[i] += weights_[i] / static_cast<float>(options_.rounds);
        bias += bias_ / static_cast<float>(options_.rounds);
    }

private:
    const inspect::Features& thinned(const inspect::Features& features) {
        const auto least = static_cast<std::uint32_t>(options_.dropped * 65536);
        thinned_.clear();
        for (const auto& f : features) {
            if ((random_() & 0xFFFFU) >= least) thinned_.push_back({f.hash, f.value / (1 - options_.dropped)});
        }
        return thinned_;
    }
    void step(std::uint32_t at, float gradient) {
        gradient += options_.decay * weights_[at];
        squares_[at] += gradient * gradient;
        weights_[at] -= options_.rate * gradient / std::sqrt(squares_[at]);
    }
    const LinearOptions& options_;
    std::uint32_t mask_;
    std::mt19937 random_;
    float bias_ = 0;
    inspect::Features thinned_;
    std::vector<float> weights_;
    std::vector<float> squares_;
};

}  // namespace

inspect::LinearModel::Head train_linear(std::span<const LinearExample* const> examples, const LinearOptions& options) {
    std::vector<const LinearExample*> order(examples.begin(), examples.end());
    std::mt19937_64 random(options.seed);
    std::vector<float> weights(std::size_t{1} << options.bits);
    float bias = 0;
    for (int round = 0; round < options.rounds; ++round) {
        Learner learner(options, options.seed + static_cast<std::uint64_t>(round));
        for (int pass = 0; pass < options.passes; ++pass) {
            for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);  // the same with any library
            for (const auto* example : order) learner.learn(*example);
        }
        learner.add_to(weights, bias);
    }
    return inspect::LinearModel::quantised(weights, bias);
}

Calibration calibrate(std::span<const Scored> scored) {
    double slope = 1;
    double offset = 0;
    for (int step = 0; step < 4000; ++step) {
        double by_slope = 0;
        double by_offset = 0;
        double weight = 1e-9;
        for (const auto& s : scored) {
            const double p = 1 / (1 + std::exp(-(slope * s.score + offset)));
            const double error = (p - (s.is_wanted ? 1.0 : 0.0)) * s.weight;
            by_slope += error * s.score;
            by_offset += error;
            weight += s.weight;
        }
        slope -= 0.05 * by_slope / weight;
        offset -= 0.5 * by_offset / weight;
    }
    return {static_cast<float>(slope), static_cast<float>(offset)};
}

}  // namespace yanlu::training
