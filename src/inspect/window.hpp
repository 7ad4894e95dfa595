// Looking around a place in valid UTF-8 text: the characters before and after it, and whether they hold certain words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yanlu::inspect {

using Words = std::vector<std::string>;

inline bool is_continuation_byte(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Byte offset `n` code points to the left or right of `at`, stopping at the text's ends.
std::size_t step_back(std::string_view text, std::size_t at, std::size_t n);
std::size_t step_forward(std::string_view text, std::size_t at, std::size_t n);

inline std::string_view before(std::string_view text, std::size_t at, std::size_t n) {
    const std::size_t from = step_back(text, at, n);
    return text.substr(from, at - from);
}
inline std::string_view after(std::string_view text, std::size_t at, std::size_t n) {
    return text.substr(at, step_forward(text, at, n) - at);
}
// `n` code points to both sides and what lies between.
inline std::string_view around(std::string_view text, std::size_t start, std::size_t end, std::size_t n) {
    const std::size_t from = step_back(text, start, n);
    return text.substr(from, step_forward(text, end, n) - from);
}
// The first byte from `at` on that is no digit.
std::size_t end_of_digits(std::string_view text, std::size_t at);
// The rest of the line to the left of `at`.
std::string_view line_before(std::string_view text, std::size_t at);

bool holds_any(std::string_view text, const Words& words);
// One of the phrases stands in the text so that it covers [start, end).
bool is_covered_by_any(std::string_view text, std::size_t start, std::size_t end, const Words& phrases);

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_letter_or_digit(char c) { return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

}  // namespace yanlu::inspect
