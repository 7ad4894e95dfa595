#include "assessment/domain/points.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>

namespace yanlu::assessment {

Points share_of(Points value, std::int64_t numerator, std::int64_t denominator) {
    assert(denominator > 0);
    const auto product = static_cast<Wide>(value) * numerator;
    const Wide half = denominator / 2;
    const bool is_odd = denominator % 2 != 0;
    const Wide magnitude = product < 0 ? -product : product;
    // Half away from zero for odd and even denominators alike: the remainder is compared with the half of the denominator.
    Wide quotient = magnitude / denominator;
    const Wide remainder = magnitude % denominator;
    if (is_odd ? remainder > half : remainder >= half) ++quotient;
    return static_cast<Points>(product < 0 ? -quotient : quotient);
}

Points published(Points value) { return share_of(value, 1, one_hundredth) * one_hundredth; }

std::string to_text(Points value) {
    const std::int64_t hundredths = share_of(value, 1, one_hundredth);
    const std::int64_t magnitude = hundredths < 0 ? -hundredths : hundredths;
    const std::string digits = std::to_string(magnitude % 100);
    return (hundredths < 0 ? "-" : "") + std::to_string(magnitude / 100) + "." + std::string(2 - digits.size(), '0') + digits;
}

std::optional<Points> parse_points(std::string_view text) {
    const bool is_negative = text.starts_with('-');
    if (is_negative) text.remove_prefix(1);
    const std::string_view whole = text.substr(0, text.find('.'));
    const std::string_view fraction = whole.size() < text.size() ? text.substr(whole.size() + 1) : std::string_view();
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (whole.empty() || whole.size() > 4 || fraction.size() > 2 || (whole.size() < text.size() && fraction.empty())) return std::nullopt;
    if (!std::ranges::all_of(whole, is_digit) || !std::ranges::all_of(fraction, is_digit)) return std::nullopt;
    std::int64_t units = 0;
    std::from_chars(whole.data(), whole.data() + whole.size(), units);
    std::int64_t hundredths = 0;
    std::from_chars(fraction.data(), fraction.data() + fraction.size(), hundredths);
    if (fraction.size() == 1) hundredths *= 10;
    const Points value = units * one_point + hundredths * one_hundredth;
    if (value > 1000 * one_point) return std::nullopt;
    return is_negative ? -value : value;
}

}  // namespace yanlu::assessment
