#include "training/logistic.hpp"

#include <cmath>
#include <stdexcept>

namespace yanlu::training {
namespace {

constexpr int most_steps = 15;
constexpr double longest_step = 2;     // of a weight at a time, so that Newton does not leap over the goal
constexpr double small_enough = 1e-3;  // a step

// Slope and curvature of the loss; of the curvature the lower half.
struct Bend {
    std::vector<double> slope;
    std::vector<double> curvature;

    Bend(const LogisticRows& rows, const std::vector<double>& weights, double ridge)
        : slope(rows.inputs), curvature(rows.inputs * rows.inputs) {
        for (std::size_t i = 0; i < rows.inputs; ++i) {
            slope[i] = ridge * weights[i];
            curvature[i * rows.inputs + i] = ridge;
        }
        for (std::size_t r = 0; r < rows.size(); ++r) add(rows, r, weights);
    }

private:
    void add(const LogisticRows& rows, std::size_t r, const std::vector<double>& weights) {
        const auto* row = rows.row(r);
        double score = 0;
        for (std::size_t k = 0; k < rows.cells_a_row; ++k) score += static_cast<double>(row[k].value) * weights[row[k].input];
        const double p = 1 / (1 + std::exp(-score));
        const double weight = static_cast<double>(rows.weights[r]);
        const double error = (p - static_cast<double>(rows.labels[r])) * weight;
        const double spread = p * (1 - p) * weight;
        for (std::size_t k = 0; k < rows.cells_a_row; ++k) {
            const double value = static_cast<double>(row[k].value);
            slope[row[k].input] += error * value;
            double* line = &curvature[row[k].input * rows.inputs];
            for (std::size_t m = 0; m <= k; ++m) line[row[m].input] += spread * value * static_cast<double>(row[m].value);
        }
    }
};

// Solves matrix · x = x, in place; the matrix is symmetric, its lower half is given, and becomes its Cholesky factor.
void solve(std::vector<double>& matrix, std::vector<double>& x) {
    const std::size_t n = x.size();
    for (std::size_t i = 0; i < n; ++i) {
        double* line = &matrix[i * n];
        for (std::size_t j = 0; j <= i; ++j) {
            const double* other = &matrix[j * n];
            double sum = line[j];
            for (std::size_t k = 0; k < j; ++k) sum -= line[k] * other[k];
            if (i == j && sum <= 0) throw std::runtime_error("the inputs depend on one another: a greater ridge is wanted");
            line[j] = i == j ? std::sqrt(sum) : sum / other[j];
        }
        for (std::size_t k = 0; k < i; ++k) x[i] -= line[k] * x[k];
        x[i] /= line[i];
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k) x[i] -= matrix[k * n + i] * x[k];
        x[i] /= matrix[i * n + i];
    }
}

}  // namespace

std::vector<double> fit_logistic(const LogisticRows& rows, double ridge) {
    std::vector<double> weights(rows.inputs);
    for (int step = 0; step < most_steps; ++step) {
        Bend bend(rows, weights, ridge);
        solve(bend.curvature, bend.slope);
        double longest = 0;
        for (const double s : bend.slope) longest = std::max(longest, std::abs(s));
        const double scale = longest > longest_step ? longest_step / longest : 1;
        for (std::size_t i = 0; i < weights.size(); ++i) weights[i] -= scale * bend.slope[i];
        if (longest < small_enough) break;
    }
    return weights;
}

}  // namespace yanlu::training
