// Texts → a space of themes: the directions in which their pairs of characters vary most (latent semantic analysis).
#pragma once

#include <cstdint>
#include <vector>

#include "inspect/themes.hpp"

namespace yanlu::training {

struct ThemeOptions {
    std::uint32_t least_texts = 8;  // a pair that stands in fewer tells nothing
    int passes = 6;                 // of the power iteration
    std::uint64_t seed = 3;
};

// The bins of each text, each bin once. The same texts and seed give the same tables.
inspect::Themes::Tables learn_themes(const std::vector<std::vector<std::uint16_t>>& texts, const ThemeOptions& options);

}  // namespace yanlu::training
