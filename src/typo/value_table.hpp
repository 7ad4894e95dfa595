// A set of keys with a number from 1 to 255 each, three bytes a key: sixteen bits of the key and the number. A bucket is a cache line; a
// stranger is taken for a member once in some three thousand look-ups.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace yanlu::typo {

class ValueTable {
public:
    static constexpr std::size_t cells_in_bucket = 21;
    struct alignas(64) Bucket {
        std::array<std::uint16_t, cells_in_bucket> marks{};
        std::array<std::uint8_t, cells_in_bucket> values{};  // filled from the front; 0: no more
        std::uint8_t overflow = 0;                           // bits of the keys that had to go on to the next bucket
    };

    ValueTable() = default;
    explicit ValueTable(std::span<const Bucket> buckets) : buckets_(buckets) {}

    std::uint8_t find(std::uint64_t key) const {  // 0: not there
        if (buckets_.empty()) return 0;
        const Bucket& bucket = buckets_[place_of(key, buckets_.size())];
        const std::uint8_t found = value_in(bucket, mark_of(key));
        return found != 0 || (bucket.overflow & overflow_bit(key)) == 0 ? found : find_further(key);
    }
    void prefetch(std::uint64_t key) const {
        if (!buckets_.empty()) __builtin_prefetch(&buckets_[place_of(key, buckets_.size())]);
    }
    bool is_empty() const { return buckets_.empty(); }

    static std::uint8_t overflow_bit(std::uint64_t key) { return static_cast<std::uint8_t>(1U << (key >> 20 & 7)); }
    static std::uint16_t mark_of(std::uint64_t key) { return static_cast<std::uint16_t>(key); }  // the lowest bits
    static std::size_t place_of(std::uint64_t key, std::size_t buckets) {
        return static_cast<std::size_t>(((key >> 32) * buckets) >> 32);  // by the highest bits
    }

private:
    using Marks = std::uint16_t __attribute__((vector_size(16)));
    using Values = std::uint8_t __attribute__((vector_size(8)));

    static std::uint8_t value_in(const Bucket& bucket, std::uint16_t mark);
    std::uint8_t find_further(std::uint64_t key) const;  // in the buckets behind a full one

    std::span<const Bucket> buckets_;
};
static_assert(sizeof(ValueTable::Bucket) == 64);

// The value in the cell that bears the mark; 0 if none does. Eight cells at a time, as in count_table.hpp.
inline std::uint8_t ValueTable::value_in(const Bucket& bucket, std::uint16_t mark) {
    constexpr std::size_t lanes = sizeof(Values);
    Marks found{};
    const auto look = [&](std::size_t i) {
        Marks marks;
        Values values;
        std::memcpy(&marks, &bucket.marks[i], sizeof marks);
        std::memcpy(&values, &bucket.values[i], sizeof values);
        found |= __builtin_convertvector(values, Marks) & reinterpret_cast<Marks>(marks == mark);
    };
    for (std::size_t i = 0; i + lanes <= cells_in_bucket; i += lanes) look(i);
    look(cells_in_bucket - lanes);  // the last ones, some of them again
    std::array<std::uint64_t, 2> halves;
    std::memcpy(halves.data(), &found, sizeof halves);
    std::uint64_t all = halves[0] | halves[1];
    all |= all >> 32;
    all |= all >> 16;
    return static_cast<std::uint8_t>(all);
}

// Fills a table that holds `expected` keys; the same keys in the same order give the same bytes.
class ValueTableBuilder {
public:
    explicit ValueTableBuilder(std::size_t expected);
    void add(std::uint64_t key, std::uint8_t value);
    std::span<const ValueTable::Bucket> buckets() const { return buckets_; }

private:
    std::vector<ValueTable::Bucket> buckets_;
};

}  // namespace yanlu::typo
