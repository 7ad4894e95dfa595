#include "compare/domain/near_index.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>

namespace yanlu::compare {
namespace {

constexpr std::uint64_t low_bits = 0x1111111111111111;

std::uint32_t hash_of(const Sketch& sketch, std::size_t band) {
    return static_cast<std::uint32_t>(mixed(band_key(sketch, band) + band) >> 32);
}

using Check = std::array<std::uint64_t, sketch_bins * 4 / 64>;

Check check_of(const Sketch& sketch) {
    Check out{};
    for (std::size_t i = 0; i < sketch_bins; ++i) out[i / 16] |= static_cast<std::uint64_t>(sketch[i] & 0xF) << (i % 16 * 4);
    return out;
}

// Of 64 groups of four bits, those that are equal.
int equal_groups(const std::uint64_t* a, const std::uint64_t* b) {
    int equal = 0;
    for (std::size_t i = 0; i < std::tuple_size_v<Check>; ++i) {
        std::uint64_t differing = a[i] ^ b[i];
        differing |= differing >> 2;
        differing |= differing >> 1;
        equal += 16 - std::popcount(differing & low_bits);
    }
    return equal;
}

}  // namespace

void NearIndex::reserve(std::size_t texts) {
    for (Table& table : tables_) table.entries.reserve(texts);
    checks_.reserve(texts * check_words);
}

std::uint32_t NearIndex::add(const Sketch& sketch) {
    assert(bucket_bits_ == 0 && size() < most_texts);
    for (std::size_t band = 0; band < sketch_bands; ++band) tables_[band].entries.push_back(hash_of(sketch, band));
    const Check check = check_of(sketch);
    checks_.insert(checks_.end(), check.begin(), check.end());
    return static_cast<std::uint32_t>(size() - 1);
}

void NearIndex::seal() {
    bucket_bits_ = std::clamp(static_cast<int>(std::bit_width(size())) - 2, 4, 22);
    for (Table& table : tables_) seal(table);
    checks_.shrink_to_fit();
}

// Counting sort by the hash's upper bits.
void NearIndex::seal(Table& table) const {
    const int shift = 32 - bucket_bits_;
    table.begins.assign((std::size_t{1} << bucket_bits_) + 1, 0);
    for (const std::uint32_t hash : table.entries) ++table.begins[(hash >> shift) + 1];
    for (std::size_t i = 1; i < table.begins.size(); ++i) table.begins[i] += table.begins[i - 1];
    std::vector<std::uint32_t> sorted(table.entries.size());
    std::vector<std::uint32_t> next(table.begins.begin(), table.begins.end() - 1);
    for (std::size_t text = 0; text < table.entries.size(); ++text) {
        const std::uint32_t hash = table.entries[text];
        sorted[next[hash >> shift]++] = static_cast<std::uint32_t>(text) << 8 | (hash & 0xFF);
    }
    table.entries = std::move(sorted);
}

std::int64_t NearIndex::similarity_to(std::uint32_t text, const std::uint64_t* check) const {
    const int equal = equal_groups(&checks_[text * check_words], check);
    // Four bits agree by chance in one of sixteen.
    return std::max<std::int64_t>(0, (equal * 16 - 64) * 1000 / (64 * 15));
}

void NearIndex::find(const Sketch& sketch, std::int64_t least, std::vector<Near>& out) const {
    assert(bucket_bits_ > 0);
    out.clear();
    std::array<std::uint32_t, sketch_bands> hashes;
    const int shift = 32 - bucket_bits_;
    for (std::size_t band = 0; band < sketch_bands; ++band) {
        hashes[band] = hash_of(sketch, band);
        __builtin_prefetch(&tables_[band].begins[hashes[band] >> shift]);
    }
    for (std::size_t band = 0; band < sketch_bands; ++band) {
        const Table& table = tables_[band];
        if (!table.entries.empty()) __builtin_prefetch(table.entries.data() + table.begins[hashes[band] >> shift]);
    }
    const Check check = check_of(sketch);
    for (std::size_t band = 0; band < sketch_bands; ++band) {
        const Table& table = tables_[band];
        const std::size_t bucket = hashes[band] >> shift;
        for (std::uint32_t i = table.begins[bucket]; i < table.begins[bucket + 1]; ++i) {
            if ((table.entries[i] & 0xFF) != (hashes[band] & 0xFF)) continue;
            const std::uint32_t text = table.entries[i] >> 8;
            if (std::ranges::find(out, text, &Near::text) == out.end()) out.push_back({text, similarity_to(text, check.data())});
        }
    }
    std::erase_if(out, [&](const Near& each) { return each.similarity < least; });
    std::ranges::sort(
        out, [](const Near& a, const Near& b) { return a.similarity != b.similarity ? a.similarity > b.similarity : a.text < b.text; });
}

std::size_t NearIndex::bytes() const {
    std::size_t out = checks_.capacity() * sizeof(std::uint64_t);
    for (const Table& table : tables_) out += (table.begins.capacity() + table.entries.capacity()) * sizeof(std::uint32_t);
    return out;
}

}  // namespace yanlu::compare
