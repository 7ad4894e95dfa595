// The stretches of a text that read like an offer: every character and every pair of neighbours has a weight, and wherever their running
// sum rises far enough the model of advertisements is asked. One look-up table, one pass: cheap enough for every text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "inspect/linear_model.hpp"

namespace yanlu::inspect {

struct Stretch {
    std::size_t start;
    std::size_t end;
};

// What the gate adds up over a whole text: yanlu-train learns the weights from it.
Features gate_features(std::string_view utf8);

class OfferGate {
public:
    // In log-odds: how high the sum must rise, and how far it may fall again before the stretch has ended.
    struct Bounds {
        float least = 2;
        float drop = 4;
    };
    // The head has 2^bits_of_gate weights and no bias, else std::invalid_argument.
    OfferGate(LinearModel::Head head, Bounds bounds);

    void find(std::string_view utf8, std::vector<Stretch>& out) const;  // in order, apart from each other

    const LinearModel::Head& head() const { return head_; }

    static constexpr std::uint32_t bits_of_gate = 17;

private:
    // Before the next character to read, where the sum is nothing.
    struct Place {
        std::size_t at = 0;
        std::uint32_t before = '\n';  // the symbol that was read last
    };
    int weight_of(std::uint32_t before, std::uint32_t symbol) const;
    Place start_of_rise(std::string_view utf8, Place place) const;
    Place read_stretch(std::string_view utf8, Place place, std::vector<Stretch>& out) const;

    LinearModel::Head head_;
    int least_;  // in weights
    int drop_;
};

}  // namespace yanlu::inspect
