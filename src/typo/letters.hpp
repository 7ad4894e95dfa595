// Text as the typo model sees it: each character a number, digits and Latin words folded into one, blanks left out.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace yanlu::typo {

using Letter = std::uint16_t;
namespace letter {
inline constexpr Letter unknown = 0;   // a character that the model has no number for
inline constexpr Letter boundary = 1;  // begin or end of a line
inline constexpr Letter number = 2;    // any run of digits
inline constexpr Letter latin = 3;     // any run of Latin letters
inline constexpr Letter first_listed = 4;
}  // namespace letter

// Full-width forms made plain, digits '0', Latin letters 'a', half-width punctuation as Chinese text has it.
char32_t plain_form(char32_t c);

class Alphabet {
public:
    Alphabet() = default;
    // The characters numbered from letter::first_listed on; those beyond the basic plane stay unknown.
    explicit Alphabet(std::span<const char32_t> characters);

    Letter of(char32_t c) const;  // of a plain form
    char32_t character(Letter l) const { return l < characters_.size() ? characters_[l] : U'\0'; }
    bool is_han(Letter l) const { return character(l) >= 0x4E00 && character(l) <= 0x9FFF; }
    std::size_t size() const { return characters_.size(); }

private:
    std::vector<char32_t> characters_;
    std::vector<Letter> by_code_point_;
};

// One line with a boundary at each end; `places` says which code point of the line a letter begins at.
struct Line {
    std::vector<Letter> letters;
    std::vector<std::uint32_t> places;

    void assign(std::u32string_view text, const Alphabet& alphabet);
    std::size_t size() const { return letters.size(); }
};

// Keys of n-grams. A key of any span of a line costs one multiplication once the line's prefix sums are there.
namespace keys {
inline constexpr std::size_t longest = 5;
inline constexpr std::size_t longest_word = 8;
inline constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
inline constexpr auto powers = [] {  // of the factor
    std::array<std::uint64_t, longest_word + 1> all{1};
    for (std::size_t n = 1; n <= longest_word; ++n) all[n] = all[n - 1] * factor;
    return all;
}();

constexpr std::uint64_t mix(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}
constexpr std::uint64_t of_letter(Letter l) { return mix(l + 1ULL); }
constexpr std::uint64_t next_prefix(std::uint64_t prefix, Letter l) { return prefix * factor + of_letter(l); }
// The sum over n letters, that is next_prefix of one after another. The length is part of the key, so that no word is taken for another's
// beginning.
constexpr std::uint64_t of_length(std::size_t n) { return n * 0xD6E8FEB86659FD93ULL; }
constexpr std::uint64_t finish(std::uint64_t sum, std::size_t n) { return mix(sum + of_length(n)); }
// Sum and key of letters [start, start + n), where prefixes[i] is the prefix of the first i letters.
inline std::uint64_t sum_of_span(const std::uint64_t* prefixes, std::size_t start, std::size_t n) {
    return prefixes[start + n] - prefixes[start] * powers[n];
}
inline std::uint64_t of_span(const std::uint64_t* prefixes, std::size_t start, std::size_t n) {
    return finish(sum_of_span(prefixes, start, n), n);
}
constexpr std::uint64_t of(std::span<const Letter> letters) {
    std::uint64_t sum = 0;
    for (const Letter l : letters) sum = next_prefix(sum, l);
    return finish(sum, letters.size());
}
}  // namespace keys

}  // namespace yanlu::typo
