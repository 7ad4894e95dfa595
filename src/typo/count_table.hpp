// A set of n-grams or words with their counts, two bytes each: eleven bits of the key, five of the count, rounded to 31 steps.
// A bucket is a cache line, so a look-up is one memory access; a stranger is taken for a member once in some hundred look-ups, which
// callers make rare by asking for a longer n-gram only where its parts are known.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace yanlu::typo {

using Step = std::uint8_t;  // 0: not there; 1..31: the count, rounded down
inline constexpr Step highest_step = 31;

Step step_of(std::uint64_t count);
std::uint32_t count_of(Step step);

class CountTable {
public:
    static constexpr std::size_t cells_in_bucket = 32;
    struct alignas(64) Bucket {
        std::array<std::uint16_t, cells_in_bucket> cells{};
    };

    CountTable() = default;
    explicit CountTable(std::span<const Bucket> buckets) : buckets_(buckets) {}

    Step find(std::uint64_t key) const;
    void prefetch(std::uint64_t key) const { __builtin_prefetch(&buckets_[place_of(key)]); }
    bool is_empty() const { return buckets_.empty(); }

    static std::uint16_t mark_of(std::uint64_t key) { return static_cast<std::uint16_t>(key << 5); }  // the lowest eleven bits
    static std::size_t place_of(std::uint64_t key, std::size_t buckets) {
        return static_cast<std::size_t>(((key >> 32) * buckets) >> 32);  // by the highest bits
    }

private:
    std::size_t place_of(std::uint64_t key) const { return place_of(key, buckets_.size()); }

    std::span<const Bucket> buckets_;
};

// A sieve in front of the table, small enough for the processor's cache: most pairs of characters never occur, and need not be looked up.
class PairSieve {
public:
    static constexpr std::size_t words = std::size_t{1} << 17;  // a megabyte

    PairSieve() = default;
    explicit PairSieve(std::span<const std::uint64_t> bits) : bits_(bits.size() == words ? bits : std::span<const std::uint64_t>{}) {}

    // False: the pair is not in the table. True: it probably is.
    bool lets_through(std::uint64_t key) const { return bits_.empty() || (bits_[word_of(key)] >> (key & 63) & 1) != 0; }
    static std::size_t word_of(std::uint64_t key) { return (key >> 6) & (words - 1); }

private:
    std::span<const std::uint64_t> bits_;
};

// Fills a table that holds `expected` keys; the same keys in the same order give the same bytes.
class CountTableBuilder {
public:
    explicit CountTableBuilder(std::size_t expected);
    void add(std::uint64_t key, Step step);
    std::span<const CountTable::Bucket> buckets() const { return buckets_; }

private:
    std::vector<CountTable::Bucket> buckets_;
};

}  // namespace yanlu::typo
