// A set of n-grams or words with their counts, two bytes each: eleven bits of the key, five of the count, rounded to 31 steps.
// A bucket is a cache line, so a look-up is one memory access: a full bucket says roughly which keys found no room in it. A stranger is
// taken for a member once in some hundred look-ups, which callers make rare by asking for a longer n-gram only where its parts are known.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "typo/letters.hpp"

namespace yanlu::typo {

using Step = std::uint8_t;  // 0: not there; 1..31: the count, rounded down
inline constexpr Step highest_step = 31;

Step step_of(std::uint64_t count);
std::uint32_t count_of(Step step);

class CountTable {
public:
    static constexpr std::size_t cells_in_bucket = 31;
    struct alignas(64) Bucket {
        std::array<std::uint16_t, cells_in_bucket> cells{};  // filled from the front; 0: no more
        std::uint16_t overflow = 0;                          // bits of the keys that had to go on to the next bucket
    };

    CountTable() = default;
    explicit CountTable(std::span<const Bucket> buckets) : buckets_(buckets) {}

    Step find(std::uint64_t key) const {
        if (buckets_.empty()) return 0;
        const Bucket& bucket = buckets_[place_of(key)];
        const Step found = step_in(bucket, mark_of(key));
        return found != 0 || (bucket.overflow & overflow_bit(key)) == 0 ? found : find_further(key);
    }
    void prefetch(std::uint64_t key) const {
        if (!buckets_.empty()) __builtin_prefetch(&buckets_[place_of(key)]);
    }
    bool is_empty() const { return buckets_.empty(); }

    static std::uint16_t mark_of(std::uint64_t key) { return static_cast<std::uint16_t>(key << 5); }  // the lowest eleven bits
    static std::uint16_t overflow_bit(std::uint64_t key) { return static_cast<std::uint16_t>(1U << (key >> 20 & 15)); }
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
static_assert(sizeof(CountTable::Bucket) == 64);

// The step in the cell that bears the mark; 0 if none does.
inline Step CountTable::step_in(const Bucket& bucket, std::uint16_t mark) {
    constexpr std::size_t lanes = sizeof(Cells) / sizeof(std::uint16_t);
    Cells found{};
    const auto look = [&](std::size_t i) {
        Cells cells;
        std::memcpy(&cells, &bucket.cells[i], sizeof cells);
        const Cells difference = cells ^ mark;
        found |= difference & reinterpret_cast<Cells>((difference & static_cast<std::uint16_t>(~highest_step)) == 0);
    };
    for (std::size_t i = 0; i + lanes <= cells_in_bucket; i += lanes) look(i);
    look(cells_in_bucket - lanes);  // the last ones, one of them again
    std::array<std::uint64_t, 2> halves;
    std::memcpy(halves.data(), &found, sizeof halves);
    std::uint64_t all = halves[0] | halves[1];
    all |= all >> 32;
    all |= all >> 16;
    return static_cast<Step>(all & highest_step);
}

// A sieve in front of the table: most pairs of characters never occur, and need not be looked up. The bits of all pairs with one
// character stand in one block, so that many others beside it are asked for within a few cache lines; there is a sieve by first
// characters and one by second ones.
class PairSieve {
public:
    static constexpr std::size_t blocks = 256;
    static constexpr std::size_t words_in_block = 512;  // 4 KiB
    static constexpr std::size_t words = blocks * words_in_block;

    // What a character is known by: the block that it names with what is mixed there, and what the other one is mixed as.
    struct Named {
        std::uint16_t block = 0;
        std::uint16_t mixed = 0;
    };
    struct Code {
        Named named;
        std::uint16_t other = 0;
    };
    static constexpr Code code(Letter l) {
        const std::uint64_t hash = keys::of_letter(l);
        return {{static_cast<std::uint16_t>(hash & (blocks - 1)), static_cast<std::uint16_t>(hash >> 16 & place_mask)},
                static_cast<std::uint16_t>(hash >> 40 & place_mask)};
    }
    // The bits of a character.
    class Block {
    public:
        Block(std::span<const std::uint64_t> bits, const Named& named)
            : bits_(bits.empty() ? nullptr : &bits[named.block * words_in_block]), mixed_(named.mixed) {}
        // False: the pair with the other character is not in the table. True: it probably is.
        bool lets_through(std::uint16_t other) const {
            const std::uint32_t place = place_in_block(mixed_, other);
            return bits_ == nullptr || (bits_[place / 64] >> (place & 63) & 1) != 0;
        }

    private:
        const std::uint64_t* bits_;
        std::uint16_t mixed_;
    };

    PairSieve() = default;
    explicit PairSieve(std::span<const std::uint64_t> bits) : bits_(bits.size() == words ? bits : std::span<const std::uint64_t>{}) {}

    Block block(const Named& named) const { return {bits_, named}; }
    static std::size_t place_of(Letter named, Letter other) {
        const Named by = code(named).named;
        return by.block * words_in_block * 64 + place_in_block(by.mixed, code(other).other);
    }

private:
    static constexpr std::uint64_t place_mask = words_in_block * 64 - 1;
    static constexpr std::uint32_t place_in_block(std::uint16_t named, std::uint16_t other) {
        return static_cast<std::uint32_t>(named ^ other);
    }
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
