#include "typo/value_table.hpp"

#include <stdexcept>

namespace yanlu::typo {
namespace {

constexpr double fullest = 0.87;  // of all cells, as in count_table.cpp

}  // namespace

std::uint8_t ValueTable::find(std::uint64_t key) const {
    if (buckets_.empty()) return 0;
    const std::uint16_t mark = mark_of(key);
    for (std::size_t at = place_of(key, buckets_.size()), tried = 0; tried < buckets_.size(); ++tried, at = (at + 1) % buckets_.size()) {
        const Bucket& bucket = buckets_[at];
        for (std::size_t i = 0; i < cells_in_bucket; ++i) {
            if (bucket.marks[i] == mark && bucket.values[i] != 0) return bucket.values[i];
        }
        if (bucket.values.back() == 0) return 0;
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
    }
    throw std::length_error("the table is too small for its keys");
}

}  // namespace yanlu::typo
