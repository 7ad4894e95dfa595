// A set of n-grams or words with their counts, two bytes each: eleven bits of the key, five of the count, rounded to 31 steps.
// A bucket is a cache line, so a look-up is one memory access; a stranger is taken for a member once in some hundred look-ups, which
// callers make rare by asking for a longer n-gram only where its parts are known.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
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

    Step find(std::uint64_t key) const {
        if (buckets_.empty()) return 0;
        const Bucket& bucket = buckets_[place_of(key)];
        const Step found = step_in(bucket, mark_of(key));
        return found != 0 || bucket.cells.back() == 0 ? found : find_further(key);
    }
    void prefetch(std::uint64_t key) const { __builtin_prefetch(&buckets_[place_of(key)]); }
    bool is_empty() const { return buckets_.empty(); }

    static std::uint16_t mark_of(std::uint64_t key) { return static_cast<std::uint16_t>(key << 5); }  // the lowest eleven bits
    static std::size_t place_of(std::uint64_t key, std::size_t buckets) {
        return static_cast<std::size_t>(((key >> 32) * buckets) >> 32);  // by the highest bits
    }

private:
    // Eight cells at a time; the compilers that the project uses turn these into one instruction each, whatever the processor.
    using Cells = std::uint16_t __attribute__((vector_size(16)));

    std::size_t place_of(std::uint64_t key) const { return place_of(key, buckets_.size()); }
    static Step step_in(const Bucket& bucket, std::uint16_t mark);
    Step find_further(std::uint64_t key) const;  // in the buckets behind a full one

    std::span<const Bucket> buckets_;
};

// The step in the cell that bears the mark; 0 if none does.
inline Step CountTable::step_in(const Bucket& bucket, std::uint16_t mark) {
    Cells found{};
    for (std::size_t i = 0; i < cells_in_bucket; i += sizeof(Cells) / sizeof(std::uint16_t)) {
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
