#include "typo/letters.hpp"

#include <algorithm>

namespace yanlu::typo {
namespace {

constexpr std::size_t basic_plane = 0x10000;

}  // namespace

char32_t plain_form(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c >= U'0' && c <= U'9') return U'0';
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) return U'a';
    switch (c) {
        case U',':
            return U'，';
        case U';':
            return U'；';
        case U':':
            return U'：';
        case U'?':
            return U'？';
        case U'!':
            return U'！';
        case U'(':
            return U'（';
        case U')':
            return U'）';
        default:
            return c;
    }
}

Alphabet::Alphabet(std::span<const char32_t> characters) : characters_(letter::first_listed, U'\0'), by_code_point_(basic_plane) {
    characters_.insert(characters_.end(), characters.begin(), characters.end());
    for (std::size_t l = letter::first_listed; l < characters_.size(); ++l) {
        if (characters_[l] < basic_plane) by_code_point_[characters_[l]] = static_cast<Letter>(l);
    }
}

Letter Alphabet::of(char32_t c) const {
    if (c == U'0') return letter::number;
    if (c == U'a') return letter::latin;
    return c < by_code_point_.size() ? by_code_point_[c] : letter::unknown;
}

void Line::assign(std::u32string_view text, const Alphabet& alphabet) {
    letters.assign(1, letter::boundary);
    places.assign(1, 0);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = plain_form(text[i]);
        if (c == U' ' || c == U'\t' || c == U'\r' || c == 0x3000 || c == 0xA0) continue;
        const Letter l = alphabet.of(c);
        if ((l == letter::number || l == letter::latin) && letters.back() == l) continue;
        letters.push_back(l);
        places.push_back(static_cast<std::uint32_t>(i));
    }
    letters.push_back(letter::boundary);
    places.push_back(static_cast<std::uint32_t>(text.size()));
}

}  // namespace yanlu::typo
