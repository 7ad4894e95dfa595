// One quick pass decides whether anything must change; only then is a copy with a map made.
#include "inspect/folding.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <cstring>

#include "base/text.hpp"
#include "inspect/window.hpp"

namespace yanlu::inspect {
namespace {

bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || (c >= 0xFE00 && c <= 0xFE0F) ||
           (c >= 0xE0000 && c <= 0xE01EF) || c == 0xFEFF || c == 0xAD || c == 0x180E || c == 0x34F || c == 0x20E3;
}

bool is_blank(char32_t c) { return c == 0x3000 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F; }

std::uint8_t byte(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }

// Skips what can neither be ill-formed nor change: ASCII, and the three-byte characters U+4000..U+9FFF.
std::size_t skip_plain(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const std::uint8_t lead = byte(text, at);
        if (lead < 0x80) {
            ++at;
        } else if (lead >= 0xE4 && lead <= 0xE9 && at + 2 < text.size() && (byte(text, at + 1) & 0xC0) == 0x80 &&
                   (byte(text, at + 2) & 0xC0) == 0x80) {
            at += 3;
        } else {
            break;
        }
    }
    return at;
}

// The first byte that folding changes, or the size.
std::size_t first_change(std::string_view text) {
    for (std::size_t at = skip_plain(text, 0); at < text.size(); at = skip_plain(text, at)) {
        const std::size_t before = at;
        const char32_t c = next_code_point(text, at);
        if (fold(c) != c || (c == replacement_character && at - before == 1)) return before;
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
    if (is_blank(c)) return U' ';
    return is_invisible(c) ? dropped : c;
}

void FoldedText::assign(std::string_view original) {
    original_ = original;
    const std::size_t change = first_change(original);
    is_identity_ = change == original.size();
    if (is_identity_) return;
    folded_.assign(original.substr(0, change));
    breaks_.clear();
    breaks_.push_back({0, 0});
    for (std::size_t at = change; at < original.size();) {
        const std::size_t before = at;
        append(fold(next_code_point(original, at)), before);
    }
}

void FoldedText::append(char32_t c, std::size_t original_at) {
    if (c == dropped) return;
    const Break& last = breaks_.back();
    if (folded_.size() - last.folded_at != original_at - last.original_at) breaks_.push_back({folded_.size(), original_at});
    append_utf8(folded_, c);
}

std::size_t FoldedText::original_start(std::size_t at) const {
    const std::string_view seen = text();
    if (at >= seen.size()) return original_.size();
    while (at > 0 && is_continuation_byte(seen[at])) --at;
    if (is_identity_) return at;
    const auto after = std::ranges::upper_bound(breaks_, at, {}, &Break::folded_at);
    const Break& b = *(after - 1);
    return b.original_at + (at - b.folded_at);
}

std::size_t FoldedText::original_end(std::size_t end) const {
    assert(end > 0);
    std::size_t at = original_start(end - 1);
    next_code_point(original_, at);
    return at;
}

}  // namespace yanlu::inspect
