// UTF-8 text: validity, code points, trimming. Offsets that people and formats see are code points, never bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yanlu {

inline constexpr char32_t replacement_character = 0xFFFD;

// Reads the code point at `at` and moves `at` past it. Ill-formed bytes give U+FFFD and advance by one byte: never throws, never stalls.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& out, char32_t c);
std::u32string to_code_points(std::string_view text);
std::string to_utf8(std::u32string_view text);

bool is_valid_utf8(std::string_view text);
std::size_t count_code_points(std::string_view text);
// The first `n` code points, with "…" in the place of what was cut.
std::string shorten(std::string_view text, std::size_t n);

// Strips ASCII blanks, U+3000, U+00A0, U+FEFF and zero-width spaces from both ends.
std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
bool has_control_characters(std::string_view text);  // C0 except tab, LF, CR; DEL; C1
std::string ascii_lower(std::string_view text);
// Full-width ASCII (ＡＢＣ１２３) and the ideographic space to their half-width forms.
std::string half_width(std::string_view text);

}  // namespace yanlu
