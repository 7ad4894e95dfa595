#include "inspect/literals.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <tuple>

namespace yanlu::inspect {
namespace {

constexpr std::uint64_t six_bytes = 0xFFFFFFFFFFFF;
constexpr std::uint32_t few_words = 32;  // that begin alike: as many are compared one by one

std::uint64_t load(const char* bytes) {
    std::uint64_t value;
    std::memcpy(&value, bytes, sizeof value);
    if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap64(value);
    return value;
}

// The first eight bytes, zeros where the word has fewer.
std::uint64_t load_padded(std::string_view text) {
    char bytes[8] = {};
    std::memcpy(bytes, text.data(), std::min<std::size_t>(text.size(), 8));
    return load(bytes);
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
    const int bits = std::clamp(static_cast<int>(std::bit_width(keys * 16)), 12, 24);
    shift_ = 64 - bits;
    bits_.assign((std::size_t{1} << bits) / 64, 0);
}

void LiteralMatcher::Filter::add(std::uint64_t key) {
    const std::uint64_t h = (key * multiplier) >> shift_;
    bits_[h >> 6] |= std::uint64_t{1} << (h & 63);
}

LiteralMatcher::LiteralMatcher(std::vector<Literal> literals) : literals_(std::move(literals)) {
    std::ranges::sort(literals_,
                      [](const Literal& a, const Literal& b) { return std::tie(a.text, a.pattern) < std::tie(b.text, b.pattern); });
    for (Filter* filter : {&starts_, &short_starts_, &long_starts_}) filter->size_for(literals_.size());
    for (const auto& literal : literals_) {
        assert(literal.text.size() >= least_bytes);
        const std::uint64_t eight = load_padded(literal.text);
        starts_.add(eight & six_bytes);
        if (literal.text.size() < 8)
            short_starts_.add(eight & six_bytes);
        else
            long_starts_.add(eight);
    }
    index();
}

void LiteralMatcher::index() {
    for (const auto& literal : literals_) {
        const std::string_view behind = std::string_view(literal.text).substr(least_bytes);
        const std::uint64_t mask = behind.size() >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << behind.size() * 8) - 1;
        tails_.push_back({load_padded(behind), mask});
    }
    slots_.assign(std::bit_ceil(literals_.size() * 2 + 1), {});
    slot_mask_ = slots_.size() - 1;
    for (std::size_t i = 0; i < literals_.size();) {
        const std::uint64_t key = load_padded(literals_[i].text) & six_bytes;
        std::size_t last = i;
        while (last < literals_.size() && (load_padded(literals_[last].text) & six_bytes) == key) ++last;
        std::size_t place = slot_hash(key) & slot_mask_;
        while (slots_[place].last != 0) place = (place + 1) & slot_mask_;
        slots_[place] = {key, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(last)};
        i = last;
    }
}

// After the first filter let a place through; rare enough to stay out of the loop.
void LiteralMatcher::consider(std::string_view text, std::size_t at, std::uint64_t eight, std::vector<Match>& out) const {
    if (long_starts_.view().may_hold(eight) || short_starts_.view().may_hold(eight & six_bytes)) look_up(text, at, eight & six_bytes, out);
}

const LiteralMatcher::Slot* LiteralMatcher::slot_of(std::uint64_t key) const {
    for (std::size_t place = slot_hash(key) & slot_mask_; slots_[place].last != 0; place = (place + 1) & slot_mask_) {
        if (slots_[place].key == key) return &slots_[place];
    }
    return nullptr;
}

void LiteralMatcher::look_up(std::string_view text, std::size_t at, std::uint64_t key, std::vector<Match>& out) const {
    const Slot* slot = slot_of(key);
    if (!slot) return;
    if (slot->last - slot->first <= few_words)
        compare_each(*slot, text, at, out);
    else
        narrow(*slot, text, at, out);
}

// By the eight bytes behind the first six, which stand side by side; hardly any word that differs is longer.
void LiteralMatcher::compare_each(const Slot& slot, std::string_view text, std::size_t at, std::vector<Match>& out) const {
    const std::string_view behind = text.substr(at + least_bytes);
    const std::uint64_t eight = behind.size() >= 8 ? load(behind.data()) : load_padded(behind);
    for (std::uint32_t i = slot.first; i < slot.last; ++i) {
        if ((eight & tails_[i].mask) != tails_[i].bytes) continue;
        const Literal& literal = literals_[i];
        const std::size_t length = literal.text.size();
        const bool is_there = length <= least_bytes + 8 ? at + length <= text.size() : text.substr(at).starts_with(literal.text);
        if (is_there) out.push_back({literal.pattern, at, at + length});
    }
}

// Narrows the words that begin alike byte by byte; those that end where the narrowing stands are found.
void LiteralMatcher::narrow(const Slot& slot, std::string_view text, std::size_t at, std::vector<Match>& out) const {
    auto first = literals_.begin() + slot.first;
    auto last = literals_.begin() + slot.last;
    for (std::size_t length = least_bytes; first != last; ++length) {
        for (; first != last && first->text.size() == length; ++first) out.push_back({first->pattern, at, at + length});
        if (first == last || at + length >= text.size()) return;
        const auto byte = [&](const Literal& literal) { return static_cast<unsigned char>(literal.text[length]); };
        const auto same = std::ranges::equal_range(first, last, static_cast<unsigned char>(text[at + length]), {}, byte);
        first = same.begin();
        last = same.end();
    }
}

void LiteralMatcher::scan(std::string_view text, std::vector<Match>& out) const {
    if (literals_.empty()) return;
    const Filter::View starts = starts_.view();
    std::size_t at = 0;
    while (at + 8 <= text.size()) {
        const std::uint64_t eight = load(text.data() + at);
        if (starts.may_hold(eight & six_bytes)) [[unlikely]]
            consider(text, at, eight, out);
        at += length_of(eight);
    }
    for (; at + least_bytes <= text.size(); at += length_of(load_padded(text.substr(at)))) {
        const std::uint64_t eight = load_padded(text.substr(at));
        if (starts.may_hold(eight & six_bytes)) consider(text, at, eight, out);
    }
}

}  // namespace yanlu::inspect
