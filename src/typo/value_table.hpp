// A set of keys with a number from 1 to 255 each, three bytes a key: sixteen bits of the key and the number. A bucket is a cache line; a
// stranger is taken for a member once in some three thousand look-ups.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace yanlu::typo {

class ValueTable {
public:
    static constexpr std::size_t cells_in_bucket = 21;
    struct alignas(64) Bucket {
        std::array<std::uint16_t, cells_in_bucket> marks{};
        std::array<std::uint8_t, cells_in_bucket> values{};  // filled from the front; 0: no more
        std::uint8_t padding = 0;
    };

    ValueTable() = default;
    explicit ValueTable(std::span<const Bucket> buckets) : buckets_(buckets) {}

    std::uint8_t find(std::uint64_t key) const;  // 0: not there
    void prefetch(std::uint64_t key) const {
        if (!buckets_.empty()) __builtin_prefetch(&buckets_[place_of(key, buckets_.size())]);
    }
    bool is_empty() const { return buckets_.empty(); }

    static std::uint16_t mark_of(std::uint64_t key) { return static_cast<std::uint16_t>(key); }  // the lowest bits
    static std::size_t place_of(std::uint64_t key, std::size_t buckets) {
        return static_cast<std::size_t>(((key >> 32) * buckets) >> 32);  // by the highest bits
    }

private:
    std::span<const Bucket> buckets_;
};
static_assert(sizeof(ValueTable::Bucket) == 64);

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
