// Which places are worth listing what may have been meant, and which of these are worth weighing it: how often a letter stands with its
// neighbours, held against how often what is written does. Each such number points into a table; the sum of what stands there tells. The
// tables stand in the model file; `yanlu-train` fits them to what its ranker thinks.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "typo/correction.hpp"
#include "typo/language_model.hpp"

namespace yanlu::typo {

// Counts of the pairs and trigrams that hold a letter of a line.
struct Company {
    Step left = 0;
    Step right = 0;
    std::array<Step, 3> threes{};  // the letter stands last, in the middle, first
};

// As the model file holds it: all floats.
struct Glance {
    static constexpr std::size_t bins = 32;
    static constexpr std::size_t of_place = 15;   // numbers that are the same for all letters of a place
    static constexpr std::size_t of_letter = 14;  // and that are not
    static constexpr std::size_t inputs = of_place + of_letter;
    using PlaceBins = std::array<std::uint8_t, of_place>;
    using LetterBins = std::array<std::uint8_t, of_letter>;
    struct Place {
        Company company;
        float single = 0;
        PlaceBins bins{};
    };

    // `busy`: share of the line's letters that are suspicious.
    static Place place(const ScoredLetters& scored, std::size_t i, float single, float busy);
    static LetterBins letter_bins(const Place& place, const Company& company, float single, Slip slip, bool is_alike_twice, bool is_unsure);

    using Points = std::array<float, bins>;
    float least_of_place = -1e30F;  // a place that scores less by itself is given up
    std::array<Points, of_place> points_alone{};
    float least = -1e30F;  // and one where no letter scores so much with the place
    std::array<Points, of_place> points_of_place{};
    std::array<Points, of_letter> points_of_letter{};
    std::array<float, slips> least_promise = all_promises;  // nor is there another slip of such promise

    static constexpr auto all_promises = [] {
        std::array<float, slips> all{};
        all.fill(-1e30F);
        return all;
    }();
    template <std::size_t n>
    static float sum(const std::array<Points, n>& points, const std::array<std::uint8_t, n>& places) {
        float sum = 0;
        for (std::size_t k = 0; k < n; ++k) sum += points[k][places[k]];
        return sum;
    }
};

}  // namespace yanlu::typo
