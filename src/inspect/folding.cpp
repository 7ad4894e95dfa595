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

bool is_continuation(std::string_view text, std::size_t at) { return (byte(text, at) & 0xC0) == 0x80; }

// The commonest punctuation: 、。《》「」… “”—…, ，：；！？（）; each three bytes long.
bool is_common_punctuation(std::string_view text, std::size_t at) {
    const std::uint8_t second = byte(text, at + 1);
    const std::uint8_t third = byte(text, at + 2);
    switch (byte(text, at)) {
        case 0xE2:
            return second == 0x80 && (third == 0x94 || third == 0xA6 || (third >= 0x98 && third <= 0x9D));
        case 0xE3:
            return second == 0x80 && third >= 0x81 && third <= 0xBF;
        case 0xEF:
            return second == 0xBC && ((third >= 0x81 && third <= 0x8A) || third == 0x8C || (third >= 0x9A && third <= 0x9F));
        default:
            return false;
    }
}

// Skips what can neither be ill-formed nor change: ASCII, U+4000..U+9FFF and the commonest punctuation.
std::size_t skip_plain(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const std::uint8_t lead = byte(text, at);
        if (lead < 0x80) {
            ++at;
            continue;
        }
        if (at + 2 >= text.size()) break;
        const bool is_han = lead >= 0xE4 && lead <= 0xE9 && is_continuation(text, at + 1) && is_continuation(text, at + 2);
        if (!is_han && !is_common_punctuation(text, at)) break;
        at += 3;
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
        const std::size_t plain_end = skip_plain(original, at);
        if (plain_end > at) {
            mark(at);
            folded_.append(original, at, plain_end - at);
            at = plain_end;
            continue;
        }
        const std::size_t before = at;
        const char32_t c = fold(next_code_point(original, at));
        if (c == dropped) continue;
        mark(before);
        append_utf8(folded_, c);
    }
}

void FoldedText::mark(std::size_t original_at) {
    const Break& last = breaks_.back();
    if (folded_.size() - last.folded_at != original_at - last.original_at) breaks_.push_back({folded_.size(), original_at});
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
