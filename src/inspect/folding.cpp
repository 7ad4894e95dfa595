// One quick pass decides whether anything must change; only then is a copy with a map made.
#include "inspect/folding.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <cstring>
#include <unordered_map>

#include "base/text.hpp"
#include "inspect/eight_bytes.hpp"
#include "inspect/window.hpp"

namespace yanlu::inspect {
namespace {

bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || (c >= 0xFE00 && c <= 0xFE0F) ||
           (c >= 0xE0000 && c <= 0xE01EF) || c == 0xFEFF || c == 0xAD || c == 0x180E || c == 0x34F || c == 0x20E3;
}

bool is_blank(char32_t c) { return c == 0x3000 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F; }

using Forms = std::unordered_map<char32_t, char32_t>;

Forms forms_of(std::u32string_view pairs) {
    Forms forms;
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) forms.emplace(pairs[i], pairs[i + 1]);
    return forms;
}

const Forms& simple_forms() {
    static const Forms forms = forms_of(simplified_pairs);
    return forms;
}

char32_t compatible(char32_t c) {
    static const Forms forms = forms_of(compatible_pairs);
    const auto found = forms.find(c);
    return found == forms.end() ? c : found->second;
}

// A bit for each character of three bytes that neither folding nor simplifying changes.
struct PlainTable {
    std::array<std::uint64_t, 0x10000 / 64> bits{};

    PlainTable() {
        for (char32_t c = 0x800; c < 0x10000; ++c) {
            const bool is_surrogate = c >= 0xD800 && c < 0xE000;
            if (!is_surrogate && c != replacement_character && fold(c) == c && simple_form(c) == c)
                bits[c / 64] |= std::uint64_t{1} << (c % 64);
        }
    }
    bool holds(std::uint32_t c) const { return (bits[c / 64] >> (c % 64)) & 1; }
};

const PlainTable& plain_table() {
    static const PlainTable table;
    return table;
}

// The character of three bytes that stands lowest, if there is one.
std::uint32_t lowest_character(std::uint64_t bytes) { return (bytes & 0x0F) << 12 | (bytes >> 8 & 0x3F) << 6 | (bytes >> 16 & 0x3F); }

// Two at a time while both are of three bytes.
std::size_t skip_plain_pairs(std::string_view text, std::size_t at, const PlainTable& plain) {
    for (; at + 8 <= text.size(); at += 6) {
        const std::uint64_t bytes = load_eight(text.data() + at);
        if ((bytes & 0xC0C0F0C0C0F0) != 0x8080E08080E0) break;
        if (!plain.holds(lowest_character(bytes)) || !plain.holds(lowest_character(bytes >> 24))) break;
    }
    return at;
}

// Skips what can neither be ill-formed nor change: ASCII and most characters of three bytes.
std::size_t skip_plain(std::string_view text, std::size_t at, const PlainTable& plain) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (at = skip_plain_pairs(text, at, plain); at < text.size(); at = skip_plain_pairs(text, at, plain)) {
        const std::uint32_t lead = bytes[at];
        if (lead < 0x80) {
            while (at < text.size() && bytes[at] < 0x80) ++at;
            continue;
        }
        if (at + 2 >= text.size() || (lead & 0xF0) != 0xE0) break;
        const std::uint32_t second = bytes[at + 1];
        const std::uint32_t third = bytes[at + 2];
        if ((second & 0xC0) != 0x80 || (third & 0xC0) != 0x80) break;
        if (!plain.holds((lead & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F))) break;
        at += 3;
    }
    return at;
}

// The first byte that folding changes, or the size; notes whether there is something to simplify before.
std::size_t first_change(std::string_view text, bool& has_variants) {
    const PlainTable& plain = plain_table();
    for (std::size_t at = skip_plain(text, 0, plain); at < text.size(); at = skip_plain(text, at, plain)) {
        const std::size_t before = at;
        const char32_t c = next_code_point(text, at);
        if (fold(c) != c || (c == replacement_character && at - before == 1)) return before;
        has_variants = has_variants || simple_form(c) != c;
    }
    return text.size();
}

}  // namespace

char32_t fold(char32_t c) {
    if (c < 0xA0) return c;
    if ((c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A)) return c - 0xFEE0;
    if (c == 0xFF0B || c == 0xFF0D || c == 0xFF0E || c == 0xFF0F || c == 0xFF20) return c - 0xFEE0;  // ＋－．／＠
    if (c >= 0x1D7CE && c <= 0x1D7FF) return U'0' + (c - 0x1D7CE) % 10;                              // mathematical digits
    if (c >= 0x2010 && c <= 0x2013) return U'-';                                                     // not U+2014: 破折号
    if (c == 0x2212 || c == 0xFE63) return U'-';
    if ((c >= 0x2E80 && c < 0x2FE0) || (c >= 0xF900 && c < 0xFB00)) return compatible(c);
    if (is_blank(c)) return U' ';
    return is_invisible(c) ? dropped : c;
}

char32_t simple_form(char32_t c) {
    const auto found = simple_forms().find(c);
    return found == simple_forms().end() ? c : found->second;
}

void OffsetMap::mark(std::size_t at, std::size_t original, std::size_t unit) {
    const Break& last = breaks_.back();
    if (unit > 0 || last.unit > 0 || at - last.at != original - last.original_at) breaks_.push_back({at, original, unit});
}

OffsetMap::Place OffsetMap::of(std::size_t at) const {
    const auto after = std::ranges::upper_bound(breaks_, at, {}, &Break::at);
    const Break& b = *(after - 1);
    return {b.original_at + (b.unit > 0 ? 0 : at - b.at), b.unit};
}

void FoldedText::assign(std::string_view original) {
    original_ = original;
    has_variants_ = false;
    const std::size_t change = first_change(original, has_variants_);
    is_identity_ = change == original.size();
    if (is_identity_) return simplify();
    folded_.assign(original.substr(0, change));
    map_.clear();
    const PlainTable& plain = plain_table();
    for (std::size_t at = change; at < original.size();) {
        const std::size_t plain_end = skip_plain(original, at, plain);
        if (plain_end > at) {
            map_.mark(folded_.size(), at);
            folded_.append(original, at, plain_end - at);
            at = plain_end;
            continue;
        }
        const std::size_t before = at;
        const char32_t c = fold(next_code_point(original, at));
        if (c == dropped) continue;
        has_variants_ = has_variants_ || simple_form(c) != c;
        map_.mark(folded_.size(), before);
        append_utf8(folded_, c);
    }
    simplify();
}

// In a copy, character by character; rare.
void FoldedText::simplify() {
    if (!has_variants_) return;
    simplified_.clear();
    const std::string_view seen = text();
    for (std::size_t at = 0; at < seen.size();) append_utf8(simplified_, simple_form(next_code_point(seen, at)));
}

bool FoldedText::is_changed_within(std::size_t start, std::size_t end) const {
    return has_variants_ && text().substr(start, end - start) != simplified().substr(start, end - start);
}

std::size_t FoldedText::original_start(std::size_t at) const {
    const std::string_view seen = text();
    if (at >= seen.size()) return original_.size();
    while (at > 0 && is_continuation_byte(seen[at])) --at;
    return is_identity_ ? at : map_.of(at).original;
}

std::size_t FoldedText::original_end(std::size_t end) const {
    assert(end > 0);
    std::size_t at = original_start(end - 1);
    next_code_point(original_, at);
    return at;
}

}  // namespace yanlu::inspect
