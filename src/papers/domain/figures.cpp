#include "papers/domain/figures.hpp"

#include <array>

#include <fmt/core.h>

namespace yanlu::papers {
namespace {

std::int64_t power_of_ten(int n) {
    std::int64_t out = 1;
    for (int i = 0; i < n; ++i) out *= 10;
    return out;
}

constexpr std::array<const char*, 10> digits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

}  // namespace

std::optional<Rate> rate_of(std::int64_t part, std::int64_t whole, int decimals) {
    if (whole <= 0) return std::nullopt;
    const std::int64_t scale = 100 * power_of_ten(decimals);
    return Rate{(2 * part * scale + whole) / (2 * whole), decimals};
}

std::string percent(const Rate& rate) {
    if (rate.decimals == 0) return fmt::format("{}%", rate.scaled);
    const std::int64_t unit = power_of_ten(rate.decimals);
    return fmt::format("{}.{:0{}}%", rate.scaled / unit, rate.scaled % unit, rate.decimals);
}

std::string rate_text(std::int64_t part, std::int64_t whole, int decimals) {
    const auto rate = rate_of(part, whole, decimals);
    return rate ? percent(*rate) : "—";
}

std::string chinese_number(std::int64_t n) {
    if (n < 1 || n > 99) return std::to_string(n);
    const auto tens = static_cast<std::size_t>(n / 10);
    const auto ones = static_cast<std::size_t>(n % 10);
    const std::string head = tens == 0 ? "" : tens == 1 ? "十" : std::string(digits.at(tens)) + "十";
    return head + digits.at(ones);
}

}  // namespace yanlu::papers
