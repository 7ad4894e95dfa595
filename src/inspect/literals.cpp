#include "inspect/literals.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <tuple>

#include "inspect/eight_bytes.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::uint64_t six_bytes = 0xFFFFFFFFFFFF;
constexpr std::uint32_t few_words = 32;  // that begin alike: as many are compared one by one

// The first eight bytes, zeros where the word has fewer.
std::uint64_t load_padded(std::string_view text) {
    char bytes[8] = {};
    std::copy_n(text.data(), std::min<std::size_t>(text.size(), 8), bytes);
    return load_eight(bytes);
}

// Of the character whose bytes stand lowest.
std::size_t length_of(std::uint64_t bytes) {
    const auto lead = static_cast<unsigned char>(bytes);
    if (lead >= 0xE0 && lead < 0xF0) [[likely]]
        return 3;
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 4;
}

std::size_t slot_hash(std::uint64_t key) { return static_cast<std::size_t>((key * 0xD6E8FEB86659FD93u) >> 32); }

}  // namespace

void LiteralMatcher::Filter::size_for(std::size_t keys) {
    const int bits = std::clamp(static_cast<int>(std::bit_width(keys * 32)), 12, 22);
    shift_ = 64 - bits;
    bits_.assign((std::size_t{1} << bits) / 64, 0);
}

void LiteralMatcher::Filter::add(std::uint64_t key) {
    const std::uint64_t h = (key * multiplier) >> shift_;
    bits_[h >> 6] |= std::uint64_t{1} << (h & 63);
}

void LiteralMatcher::Index::build(const std::vector<Literal>& literals, std::uint32_t first, std::uint32_t last) {
    filter.size_for(last - first);
    slots.assign(std::bit_ceil((last - first) * std::size_t{2} + 1), {});
    slot_mask = slots.size() - 1;
    while (first < last) {
        const std::uint64_t key = load_padded(literals[first].text) & key_mask;
        std::uint32_t next = first;
        while (next < last && (load_padded(literals[next].text) & key_mask) == key) ++next;
        std::size_t place = slot_hash(key) & slot_mask;
        while (slots[place].last != 0) place = (place + 1) & slot_mask;
        slots[place] = {key, first, next};
        filter.add(key);
        first = next;
    }
}

const LiteralMatcher::Slot* LiteralMatcher::Index::slot_of(std::uint64_t key) const {
    for (std::size_t place = slot_hash(key) & slot_mask; slots[place].last != 0; place = (place + 1) & slot_mask) {
        if (slots[place].key == key) return &slots[place];
    }
    return nullptr;
}

LiteralMatcher::LiteralMatcher(std::vector<Literal> literals)
    : literals_(std::move(literals)), short_{6, six_bytes, {}, {}}, long_{8, ~std::uint64_t{0}, {}, {}} {
    const auto is_short = [](const Literal& literal) { return literal.text.size() < 8; };
    std::ranges::sort(literals_, [&](const Literal& a, const Literal& b) {
        if (is_short(a) != is_short(b)) return is_short(a);
        return std::tie(a.text, a.pattern) < std::tie(b.text, b.pattern);
    });
    for (const auto& literal : literals_) {
        assert(literal.text.size() >= least_bytes);
        const std::string_view behind = std::string_view(literal.text).substr(is_short(literal) ? short_.key_bytes : long_.key_bytes);
        const std::uint64_t mask = behind.size() >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << behind.size() * 8) - 1;
        tails_.push_back({load_padded(behind), mask, static_cast<std::uint32_t>(literal.text.size()), literal.pattern});
    }
    const auto shorter = static_cast<std::uint32_t>(std::ranges::count_if(literals_, is_short));
    short_.build(literals_, 0, shorter);
    long_.build(literals_, shorter, static_cast<std::uint32_t>(literals_.size()));
}

void LiteralMatcher::look_up(const Index& index, std::string_view text, const Candidate& candidate, std::vector<Match>& out) const {
    const std::uint64_t key = candidate.eight_bytes & index.key_mask;
    const Slot* slot = index.slot_of(key);
    if (!slot) return;
    if (slot->last - slot->first <= few_words)
        compare_each(index, *slot, text, candidate.at, out);
    else
        narrow(*slot, index.key_bytes, text, candidate.at, out);
}

// By the eight bytes behind the key, which stand side by side; hardly any word that differs is longer.
void LiteralMatcher::compare_each(const Index& index, const Slot& slot, std::string_view text, std::size_t at,
                                  std::vector<Match>& out) const {
    const std::string_view behind = text.substr(std::min(at + index.key_bytes, text.size()));
    const std::uint64_t eight = behind.size() >= 8 ? load_eight(behind.data()) : load_padded(behind);
    for (std::uint32_t i = slot.first; i < slot.last; ++i) {
        const Tail& tail = tails_[i];
        if ((eight & tail.mask) != tail.bytes || at + tail.length > text.size()) continue;
        const bool is_there = tail.length <= index.key_bytes + 8 || text.substr(at).starts_with(literals_[i].text);
        if (is_there) out.push_back({tail.pattern, at, at + tail.length});
    }
}

// Narrows the words that begin alike byte by byte; those that end where the narrowing stands are found.
void LiteralMatcher::narrow(const Slot& slot, std::size_t length, std::string_view text, std::size_t at, std::vector<Match>& out) const {
    auto first = literals_.begin() + slot.first;
    auto last = literals_.begin() + slot.last;
    for (; first != last && at + length <= text.size(); ++length) {
        for (; first != last && first->text.size() == length; ++first) out.push_back({first->pattern, at, at + length});
        if (first == last || at + length >= text.size()) return;
        const auto byte = [&](const Literal& literal) { return static_cast<unsigned char>(literal.text[length]); };
        const auto same = std::ranges::equal_range(first, last, static_cast<unsigned char>(text[at + length]), {}, byte);
        first = same.begin();
        last = same.end();
    }
}

// The bitmaps first, over a good stretch, writing down without a branch where they say yes; then the tables.
void LiteralMatcher::scan(std::string_view text, std::vector<Match>& out) const {
    if (literals_.empty()) return;
    const Filter::View shorts = short_.filter.view();
    const Filter::View longs = long_.filter.view();
    std::array<Candidate, 128> candidates;
    std::size_t at = 0;
    while (at + least_bytes <= text.size()) {
        std::size_t n = 0;
        const auto take = [&](std::uint64_t eight) {
            const unsigned lengths = unsigned{shorts.may_hold(eight & six_bytes)} | unsigned{longs.may_hold(eight)} * 2;
            candidates[n] = {at, eight, lengths};
            n += lengths != 0;
            at += length_of(eight);
        };
        while (at + 8 <= text.size() && n < candidates.size()) take(load_eight(text.data() + at));
        while (at + 8 > text.size() && at + least_bytes <= text.size() && n < candidates.size()) take(load_padded(text.substr(at)));
        for (std::size_t i = 0; i < n; ++i) {
            if (candidates[i].lengths & 1) look_up(short_, text, candidates[i], out);
            if (candidates[i].lengths & 2) look_up(long_, text, candidates[i], out);
        }
    }
}

}  // namespace yanlu::inspect
