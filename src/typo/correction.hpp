// What is probably miswritten, and what was probably meant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace yanlu::typo {

enum class Slip : std::uint8_t { same_sound, near_sound, shape, far_sound, variant, word, doubled, swapped, missing };
inline constexpr std::size_t slips = 9;

struct Correction {
    std::size_t start = 0;  // code points of the text, [start, end)
    std::size_t end = 0;
    std::u32string instead;
    Slip slip = Slip::same_sound;
    float probability = 0;
};

}  // namespace yanlu::typo
