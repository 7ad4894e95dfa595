#include "typo/glance.hpp"

#include "typo/around.hpp"

namespace yanlu::typo {
namespace {

std::uint8_t bin(float value) { return static_cast<std::uint8_t>(std::clamp(value, 0.0F, static_cast<float>(Glance::bins - 1))); }
std::uint8_t bin(int value) { return static_cast<std::uint8_t>(std::clamp(value, 0, static_cast<int>(Glance::bins - 1))); }
// Of a difference of steps, coarse where it is great.
std::uint8_t difference(int now, int then) { return bin(now - then + static_cast<int>(Glance::bins / 2)); }
std::uint8_t surprise(const ScoredLetters& scored, std::size_t i) {
    return i < scored.log_p.size() ? bin(-2 * scored.log_p[i]) : std::uint8_t{0};
}

int sum_of(const Company& company) { return company.threes[0] + company.threes[1] + company.threes[2]; }
int best_of(const Company& company) { return std::ranges::max(company.threes); }

}  // namespace

Glance::Place Glance::place(const ScoredLetters& scored, std::size_t i, float single, float busy) {
    Place place;
    Company& c = place.company;
    c.left = i > 0 ? scored.step(i - 1, 2) : Step{0};
    c.right = scored.step(i, 2);
    c.threes = {i > 1 ? scored.step(i - 2, 3) : Step{0}, i > 0 ? scored.step(i - 1, 3) : Step{0}, scored.step(i, 3)};
    place.single = single;
    place.bins = {c.left,
                  c.right,
                  c.threes[0],
                  c.threes[1],
                  c.threes[2],
                  most_of(scored, i, i + 1, 4),
                  most_of(scored, i, i + 1, 5),
                  bin(2 * single),
                  bin(static_cast<float>(bins) * busy),
                  surprise(scored, i - 1),
                  surprise(scored, i),
                  surprise(scored, i + 1),
                  surprise(scored, i + 2),
                  surprise(scored, i + 3),
                  surprise(scored, i + 4)};
    return place;
}

Glance::LetterBins Glance::letter_bins(const Place& place, const Company& c, float single, Slip slip, bool is_alike_twice, bool is_unsure) {
    const Company& then = place.company;
    return {c.left,
            c.right,
            c.threes[0],
            c.threes[1],
            c.threes[2],
            bin(2 * single),
            static_cast<std::uint8_t>(2 * static_cast<int>(slip) + (is_alike_twice ? 1 : 0)),
            static_cast<std::uint8_t>(is_unsure ? 1 : 0),
            difference(c.left, then.left),
            difference(c.right, then.right),
            difference(best_of(c), best_of(then)),
            bin((sum_of(c) - sum_of(then)) / 3 + static_cast<int>(bins / 2)),
            std::min(c.left, c.right),
            bin(2 * (single - place.single) + static_cast<float>(bins / 2))};
}

}  // namespace yanlu::typo
