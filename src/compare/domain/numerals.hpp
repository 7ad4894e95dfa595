// Numbers as people write them: 12000, 12,000, 1.2万, 1万2千, 一万二千, 10多万; the amount in ten-thousandths.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace yanlu::compare {

struct Numeral {
    std::int64_t amount = 0;      // in ten-thousandths
    std::int64_t last_place = 1;  // what one of its last written place is worth
    std::size_t end = 0;          // one past it, 余 or 多 behind it included
    bool is_arabic = false;
    bool is_vague = false;  // 余, 多 behind it
    bool has_multiplier = false;
    std::size_t digits = 0;  // of the first run of Arabic ones
};

bool is_digit(char32_t c);
bool is_chinese_digit(char32_t c);  // 〇 to 九, 两, 十, 百, 千, 万, 亿 and their capital forms
// The numeral that begins at `at`; nothing if none does or if it is too large to be counted.
std::optional<Numeral> read_numeral(std::u32string_view text, std::size_t at);

}  // namespace yanlu::compare
