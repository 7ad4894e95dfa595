#include "typo/letters.hpp"

#include <algorithm>

namespace yanlu::typo {
namespace {

constexpr std::size_t basic_plane = 0x10000;
constexpr std::size_t longest_word = 8;

constexpr std::array<std::uint64_t, longest_word + 1> powers_of_factor() {
    std::array<std::uint64_t, longest_word + 1> powers{1};
    for (std::size_t n = 1; n <= longest_word; ++n) powers[n] = powers[n - 1] * keys::factor;
    return powers;
}
constexpr auto powers = powers_of_factor();

// The length is part of the key, so that no word is taken for another's beginning.
constexpr std::uint64_t finish(std::uint64_t sum, std::size_t n) { return keys::mix(sum + n * 0xD6E8FEB86659FD93ULL); }

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

std::uint64_t keys::of_span(const std::uint64_t* prefixes, std::size_t start, std::size_t n) {
    return finish(prefixes[start + n] - prefixes[start] * powers[n], n);
}

std::uint64_t keys::of(std::span<const Letter> letters) {
    std::uint64_t sum = 0;
    for (const Letter l : letters) sum = next_prefix(sum, l);
    return finish(sum, letters.size());
}

}  // namespace yanlu::typo
