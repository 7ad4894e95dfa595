// Character pairs as a sorted multiset; two of them are compared in one pass.
#include "opening/domain/overlap.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace yanlu::opening {
namespace {

// What carries no meaning between the characters: ASCII and CJK punctuation, blanks.
bool is_mark(char32_t c) {
    if (c < 0x80) return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    return (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF0F);
}

}  // namespace

Pairs::Pairs(std::string_view text) {
    std::u32string plain = to_code_points(ascii_lower(half_width(text)));
    std::erase_if(plain, is_mark);
    if (plain.size() == 1) pairs_.push_back(plain);
    for (std::size_t i = 0; i + 1 < plain.size(); ++i) pairs_.push_back(plain.substr(i, 2));
    std::ranges::sort(pairs_);
}

int Pairs::likeness(const Pairs& other) const {
    if (pairs_.empty() || other.pairs_.empty()) return 0;
    std::size_t common = 0;
    for (auto a = pairs_.begin(), b = other.pairs_.begin(); a != pairs_.end() && b != other.pairs_.end();) {
        if (*a == *b) ++common;
        const bool is_less = *a < *b;
        const bool is_equal = *a == *b;
        if (is_less || is_equal) ++a;
        if (!is_less) ++b;
    }
    return static_cast<int>(2000 * common / (pairs_.size() + other.pairs_.size()));
}

}  // namespace yanlu::opening
