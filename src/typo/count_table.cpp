#include "typo/count_table.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace yanlu::typo {
namespace {

// Fine where a count of one more says much, coarse above.
constexpr std::array<std::uint32_t, highest_step + 1> counts{0,   1,   2,    3,    4,    5,    6,    8,      10,     13,    17,
                                                             22,  29,  38,   50,   66,   88,   118,  160,    220,    300,   420,
                                                             600, 860, 1250, 1850, 2800, 4300, 6800, 11'000, 20'000, 45'000};
constexpr double fullest = 0.87;  // of all cells; fuller, and look-ups go on into neighbours too often

// Eight cells at a time; the compilers that the project uses turn these into one instruction each, whatever the processor.
using Cells = std::uint16_t __attribute__((vector_size(16)));

// The step in the cell that bears the mark; 0 if none does.
Step step_in(const CountTable::Bucket& bucket, std::uint16_t mark) {
    Cells found{};
    for (std::size_t i = 0; i < CountTable::cells_in_bucket; i += sizeof(Cells) / sizeof(std::uint16_t)) {
        Cells cells;
        std::memcpy(&cells, &bucket.cells[i], sizeof cells);
        const Cells difference = cells ^ mark;
        found |= difference & reinterpret_cast<Cells>((difference & static_cast<std::uint16_t>(~highest_step)) == 0);
    }
    std::array<std::uint64_t, 2> halves;
    std::memcpy(halves.data(), &found, sizeof halves);
    std::uint64_t all = halves[0] | halves[1];
    all |= all >> 32;
    all |= all >> 16;
    return static_cast<Step>(all & highest_step);
}

bool is_full(const CountTable::Bucket& bucket) { return bucket.cells.back() != 0; }

}  // namespace

Step step_of(std::uint64_t count) { return static_cast<Step>(std::ranges::upper_bound(counts, count) - counts.begin() - 1); }
std::uint32_t count_of(Step step) { return counts[step]; }

Step CountTable::find(std::uint64_t key) const {
    if (buckets_.empty()) return 0;
    const std::uint16_t mark = mark_of(key);
    for (std::size_t at = place_of(key), tried = 0; tried < buckets_.size(); at = at + 1 == buckets_.size() ? 0 : at + 1, ++tried) {
        const Bucket& bucket = buckets_[at];
        if (const Step found = step_in(bucket, mark); found != 0) return found;
        if (!is_full(bucket)) return 0;
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
    }
    throw std::length_error("the table is too small for its keys");
}

}  // namespace yanlu::typo
