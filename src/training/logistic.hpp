// Logistic regression by Newton's method: few inputs, many rows, each of which has the same number of inputs that are not nothing.
#pragma once

#include <cstdint>
#include <vector>

namespace yanlu::training {

struct LogisticRows {
    struct Cell {
        std::uint16_t input = 0;
        float value = 0;
    };
    std::size_t inputs = 0;
    std::size_t cells_a_row = 0;
    std::vector<Cell> cells;
    std::vector<float> labels;  // 0 or 1
    std::vector<float> weights;

    std::size_t size() const { return labels.size(); }
    const Cell* row(std::size_t r) const { return &cells[r * cells_a_row]; }
};

// The weight of each input; `ridge` pulls weights to nothing. The same rows give the same weights.
std::vector<double> fit_logistic(const LogisticRows& rows, double ridge);

}  // namespace yanlu::training
