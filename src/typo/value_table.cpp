#include "typo/value_table.hpp"

#include <stdexcept>

namespace yanlu::typo {
namespace {

constexpr double fullest = 0.87;  // of all cells, as in count_table.cpp

}  // namespace

std::uint8_t ValueTable::find_further(std::uint64_t key) const {
    const std::uint16_t mark = mark_of(key);
    const std::size_t first = place_of(key, buckets_.size());
    const auto next = [&](std::size_t at) { return at + 1 == buckets_.size() ? 0 : at + 1; };
    for (std::size_t at = next(first); at != first; at = next(at)) {
        if (const std::uint8_t found = value_in(buckets_[at], mark); found != 0) return found;
        if ((buckets_[at].overflow & overflow_bit(key)) == 0) return 0;
    }
    return 0;
}

ValueTableBuilder::ValueTableBuilder(std::size_t expected)
    : buckets_(static_cast<std::size_t>(static_cast<double>(expected) / fullest / ValueTable::cells_in_bucket) + 2) {}

void ValueTableBuilder::add(std::uint64_t key, std::uint8_t value) {
    if (value == 0) return;
    const std::uint16_t mark = ValueTable::mark_of(key);
    for (std::size_t at = ValueTable::place_of(key, buckets_.size()), tried = 0; tried < buckets_.size();
         ++tried, at = (at + 1) % buckets_.size()) {
        auto& bucket = buckets_[at];
        for (std::size_t i = 0; i < ValueTable::cells_in_bucket; ++i) {
            if (bucket.values[i] != 0 && bucket.marks[i] != mark) continue;
            if (bucket.values[i] == 0) {  // else: two keys alike in both parts share the first one's value
                bucket.marks[i] = mark;
                bucket.values[i] = value;
            }
            return;
        }
        bucket.overflow |= ValueTable::overflow_bit(key);
    }
    throw std::length_error("the table is too small for its keys");
}

}  // namespace yanlu::typo
