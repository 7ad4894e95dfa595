// The space of themes: texts of one matter stand together, and the same texts give the same bytes.
#include "training/theme_learning.hpp"

#include <random>
#include <stdexcept>

#include <gtest/gtest.h>

namespace yanlu::training {
namespace {

using Texts = std::vector<std::vector<std::uint16_t>>;

// Each text draws from the pairs of its matter and from some that every matter uses.
Texts texts_of_matters(std::size_t count, std::size_t matters) {
    std::mt19937_64 random(5);
    Texts out;
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<bool> seen(inspect::theme_bins);
        for (int k = 0; k < 60; ++k) {
            const bool is_common = random() % 4 == 0;
            seen[is_common ? random() % 100 : 1000 + (i % matters) * 300 + random() % 300] = true;
        }
        std::vector<std::uint16_t> text;
        for (std::size_t bin = 0; bin < seen.size(); ++bin) {
            if (seen[bin]) text.push_back(static_cast<std::uint16_t>(bin));
        }
        out.push_back(std::move(text));
    }
    return out;
}

TEST(ThemeLearning, TextsOfOneMatterStandTogether) {
    const Texts texts = texts_of_matters(600, 4);
    const inspect::Themes themes(learn_themes(texts, {}));
    double same = 0;
    double other = 0;
    for (std::size_t i = 0; i + 4 < 100; ++i) {
        same += inspect::likeness(themes.of(texts[i]).value(), themes.of(texts[i + 4]).value());
        other += inspect::likeness(themes.of(texts[i]).value(), themes.of(texts[i + 1]).value());
    }
    EXPECT_GT(same / 96, other / 96 + 0.3) << same / 96 << " " << other / 96;
}

TEST(ThemeLearning, TheSameTextsGiveTheSameBytes) {
    const Texts texts = texts_of_matters(300, 3);
    const auto bytes = inspect::Themes(learn_themes(texts, {.passes = 1})).bytes();
    EXPECT_EQ(inspect::Themes(learn_themes(texts, {.passes = 1})).bytes(), bytes);
    EXPECT_NE(inspect::Themes(learn_themes(texts, {.passes = 1, .seed = 9})).bytes(), bytes);
    EXPECT_EQ(inspect::Themes::from_bytes(bytes).bytes().size(), bytes.size());
}

TEST(ThemeLearning, NoTextsAreRefused) { EXPECT_THROW(learn_themes({}, {}), std::invalid_argument); }

}  // namespace
}  // namespace yanlu::training
