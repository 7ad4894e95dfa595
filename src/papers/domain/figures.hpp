// Counts and rates as an official paper prints them: Arabic numerals, rates rounded half up once, numbers of headings in Chinese.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace yanlu::papers {

// A rate as it is printed: 95.0% is 950 with one decimal.
struct Rate {
    std::int64_t scaled = 0;
    int decimals = 1;
    friend bool operator==(const Rate&, const Rate&) = default;
};

// part/whole in per cent, half up at the last printed decimal; nothing of nothing is no rate.
std::optional<Rate> rate_of(std::int64_t part, std::int64_t whole, int decimals);
std::string percent(const Rate& rate);  // 97.8%
// "97.8%", "—" where there is no whole.
std::string rate_text(std::int64_t part, std::int64_t whole, int decimals = 1);

// 一, 十二, 二十; from 1 to 99, Arabic beyond: numbers of headings.
std::string chinese_number(std::int64_t n);

}  // namespace yanlu::papers
