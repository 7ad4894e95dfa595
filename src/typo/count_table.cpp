#include "typo/count_table.hpp"

#include <algorithm>
#include <stdexcept>

namespace yanlu::typo {
namespace {

// Fine where a count of one more says much, coarse above.
constexpr std::array<std::uint32_t, highest_step + 1> counts{0,   1,   2,    3,    4,    5,    6,    8,      10,     13,    17,
                                                             22,  29,  38,   50,   66,   88,   118,  160,    220,    300,   420,
                                                             600, 860, 1250, 1850, 2800, 4300, 6800, 11'000, 20'000, 45'000};
constexpr double fullest = 0.895;  // of all cells; fuller, and too many keys stand in a neighbour

}  // namespace

Step step_of(std::uint64_t count) { return static_cast<Step>(std::ranges::upper_bound(counts, count) - counts.begin() - 1); }
std::uint32_t count_of(Step step) { return counts[step]; }

Step CountTable::find_further(std::uint64_t key) const {
    const std::uint16_t mark = mark_of(key);
    const std::size_t first = place_of(key);
    const auto next = [&](std::size_t at) { return at + 1 == buckets_.size() ? 0 : at + 1; };
    for (std::size_t at = next(first); at != first; at = next(at)) {
        if (const Step found = step_in(buckets_[at], mark); found != 0) return found;
        if ((buckets_[at].overflow & overflow_bit(key)) == 0) return 0;
    }
    return 0;
}

CountTableBuilder::CountTableBuilder(std::size_t expected)
    : buckets_(static_cast<std::size_t>(static_cast<double>(expected) / fullest / CountTable::cells_in_bucket) + 2) {}

void CountTableBuilder::add(std::uint64_t key, Step step) {
    if (step == 0) return;
    const auto cell = static_cast<std::uint16_t>(CountTable::mark_of(key) | step);
    for (std::size_t at = CountTable::place_of(key, buckets_.size()), tried = 0; tried < buckets_.size();
         ++tried, at = (at + 1) % buckets_.size()) {
        for (auto& place : buckets_[at].cells) {
            if (place != 0 && (place ^ cell) > highest_step) continue;
            if (place == 0) place = cell;  // else: two keys alike in both parts share the first one's count
            return;
        }
        buckets_[at].overflow |= CountTable::overflow_bit(key);
    }
    throw std::length_error("the table is too small for its keys");
}

}  // namespace yanlu::typo
