// Block power iteration on A'A, where a row of A is a text of length 1; A itself is never written down.
#include "training/theme_learning.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <stdexcept>

namespace yanlu::training {
namespace {

using inspect::theme_bins;
using inspect::theme_dimensions;
using inspect::ThemePlace;
using Texts = std::vector<std::vector<std::uint16_t>>;
using Columns = std::vector<ThemePlace>;  // a row a bin, a column a theme

void add(ThemePlace& sum, const ThemePlace& place, float weight) {
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += weight * place[i];
}

// What stands in every second text tells little, what stands in hardly any is chance.
std::vector<float> weights_of_bins(const Texts& texts, const ThemeOptions& options) {
    std::vector<double> texts_with(theme_bins);
    for (const auto& text : texts) {
        for (const std::uint16_t bin : text) ++texts_with[bin];
    }
    constexpr double share_of_common = -0.5;
    std::vector<float> out(theme_bins);
    for (std::size_t bin = 0; bin < theme_bins; ++bin) {
        if (texts_with[bin] < options.least_texts) continue;
        const double share = (texts_with[bin] + 1) / (static_cast<double>(texts.size()) + 2);
        out[bin] = static_cast<float>(std::max(0.0, -std::log(share) + share_of_common));
    }
    return out;
}

std::vector<float> lengths_of(const Texts& texts, const std::vector<float>& weights) {
    std::vector<float> out;
    for (const auto& text : texts) {
        float sum = 0;
        for (const std::uint16_t bin : text) sum += weights[bin] * weights[bin];
        out.push_back(std::sqrt(sum));
    }
    return out;
}

double product(const Columns& columns, std::size_t a, std::size_t b) {
    double sum = 0;
    for (const auto& row : columns) sum += static_cast<double>(row[a]) * row[b];
    return sum;
}

// Gram and Schmidt.
void make_orthonormal(Columns& columns) {
    for (std::size_t k = 0; k < theme_dimensions; ++k) {
        for (std::size_t j = 0; j < k; ++j) {
            const auto share = static_cast<float>(product(columns, k, j));
            for (auto& row : columns) row[k] -= share * row[j];
        }
        const double length = std::sqrt(product(columns, k, k));
        if (!(length > 0)) throw std::invalid_argument("too few texts for so many themes");
        for (auto& row : columns) row[k] = static_cast<float>(row[k] / length);
    }
}

Columns random_columns(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    Columns out(theme_bins);
    for (auto& row : out) {
        for (float& x : row) x = static_cast<float>(static_cast<double>(random()) / static_cast<double>(std::mt19937_64::max()) - 0.5);
    }
    return out;
}

Columns iterate(const Texts& texts, const std::vector<float>& weights, const std::vector<float>& lengths, const Columns& columns) {
    Columns out(theme_bins);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!(lengths[i] > 0)) continue;
        ThemePlace sum{};
        for (const std::uint16_t bin : texts[i]) add(sum, columns[bin], weights[bin] / lengths[i]);
        for (const std::uint16_t bin : texts[i]) add(out[bin], sum, weights[bin] / lengths[i]);
    }
    return out;
}

ThemePlace mean_of(const Texts& texts, const Columns& places) {
    ThemePlace mean{};
    for (const auto& text : texts) {
        ThemePlace sum{};
        for (const std::uint16_t bin : text) add(sum, places[bin], 1);
        float length = 0;
        for (const float x : sum) length += x * x;
        if (length > 0) add(mean, sum, 1 / std::sqrt(length) / static_cast<float>(texts.size()));
    }
    return mean;
}

}  // namespace

inspect::Themes::Tables learn_themes(const Texts& texts, const ThemeOptions& options) {
    const auto weights = weights_of_bins(texts, options);
    const auto lengths = lengths_of(texts, weights);
    Columns columns = random_columns(options.seed);
    for (int pass = 0; pass < options.passes; ++pass) {
        make_orthonormal(columns);
        columns = iterate(texts, weights, lengths, columns);
    }
    make_orthonormal(columns);
    for (std::size_t bin = 0; bin < theme_bins; ++bin) {
        for (float& x : columns[bin]) x *= weights[bin];
    }
    const ThemePlace mean = mean_of(texts, columns);
    return {std::move(columns), mean};
}

}  // namespace yanlu::training
