#include "compare/domain/numerals.hpp"

#include <algorithm>

#include "compare/domain/facts.hpp"

namespace yanlu::compare {
namespace {

constexpr std::int64_t largest = 100'000'000'000'000'000;  // ten-thousandths: above 万亿 nothing is counted
constexpr std::u32string_view plain_digits = U"〇一二三四五六七八九";
constexpr std::u32string_view capital_digits = U"零壹贰叁肆伍陆柒捌玖";

char32_t char_at(std::u32string_view text, std::size_t at) { return at < text.size() ? text[at] : 0; }

// 0 to 9, or -1.
int chinese_digit(char32_t c) {
    if (c == U'两') return 2;
    if (const auto at = plain_digits.find(c); at != plain_digits.npos) return static_cast<int>(at);
    if (const auto at = capital_digits.find(c); at != capital_digits.npos) return static_cast<int>(at);
    return -1;
}

// 10 for 十 and so on, or 0.
std::int64_t multiplier(char32_t c) {
    switch (c) {
        case U'十':
        case U'拾':
            return 10;
        case U'百':
        case U'佰':
            return 100;
        case U'千':
        case U'仟':
            return 1000;
        case U'万':
            return 10'000;
        case U'亿':
            return 100'000'000;
        default:
            return 0;
    }
}

bool times(std::int64_t& amount, std::int64_t factor) {
    if (amount > largest / factor) return false;
    amount *= factor;
    return true;
}

// Multipliers behind digits: 万, 百万, 万亿.
bool take_multipliers(std::u32string_view text, Numeral& number) {
    while (const std::int64_t factor = multiplier(char_at(text, number.end))) {
        if (!times(number.amount, factor) || !times(number.last_place, factor)) return false;
        number.has_multiplier = true;
        ++number.end;
    }
    return true;
}

bool is_group(std::u32string_view text, std::size_t comma) {
    for (std::size_t i = 1; i <= 3; ++i) {
        if (!is_digit(char_at(text, comma + i))) return false;
    }
    return !is_digit(char_at(text, comma + 4));
}

bool take_whole_digits(std::u32string_view text, Numeral& number) {
    for (; number.end < text.size(); ++number.end) {
        const char32_t c = text[number.end];
        if (c == U',' && number.digits > 0 && number.digits <= 12 && is_group(text, number.end)) continue;
        if (!is_digit(c)) break;
        if (!times(number.amount, 10)) return false;
        number.amount += (c - U'0') * one;
        ++number.digits;
    }
    return number.digits > 0;
}

void take_fraction(std::u32string_view text, Numeral& number) {
    if (char_at(text, number.end) != U'.' || !is_digit(char_at(text, number.end + 1))) return;
    ++number.end;
    for (std::int64_t place = one / 10; is_digit(char_at(text, number.end)); ++number.end, place /= 10) {
        number.amount += (text[number.end] - U'0') * place;
        number.last_place = std::max<std::int64_t>(place, 1);
    }
}

void take_vagueness(std::u32string_view text, Numeral& number) {
    const char32_t c = char_at(text, number.end);
    if (c != U'余' && c != U'多') return;
    number.is_vague = true;
    ++number.end;
    if (!take_multipliers(text, number)) number.amount = -1;
}

// 1万2千: a smaller part may follow a multiplied one.
bool take_smaller_part(std::u32string_view text, Numeral& number) {
    if (!number.has_multiplier || number.is_vague || !is_digit(char_at(text, number.end))) return true;
    Numeral rest{.last_place = one, .end = number.end};
    if (!take_whole_digits(text, rest) || !take_multipliers(text, rest)) return true;
    if (!rest.has_multiplier || rest.amount >= number.last_place) return true;
    number.amount += rest.amount;
    number.last_place = rest.last_place;
    number.end = rest.end;
    return true;
}

std::optional<Numeral> read_arabic(std::u32string_view text, std::size_t at) {
    Numeral number{.last_place = one, .end = at, .is_arabic = true};
    if (!take_whole_digits(text, number)) return std::nullopt;
    // 0 to the left of what is written in full: the last places of 3000 may be round.
    take_fraction(text, number);
    if (!take_multipliers(text, number)) return std::nullopt;
    take_smaller_part(text, number);
    take_vagueness(text, number);
    if (number.amount < 0) return std::nullopt;
    return number;
}

// 二〇二六: digits alone.
std::optional<Numeral> read_by_position(std::u32string_view text, std::size_t at, std::size_t end) {
    Numeral number{.last_place = one, .end = end};
    for (; at < end; ++at) {
        if (!times(number.amount, 10)) return std::nullopt;
        number.amount += chinese_digit(text[at]) * one;
    }
    return number;
}

class ChineseSum {
public:
    bool take(char32_t c) {
        const int digit = chinese_digit(c);
        if (digit >= 0) return take_digit(digit);
        return take_multiplier(multiplier(c));
    }
    std::int64_t total() const { return total_ + section_ + last(); }
    std::int64_t place() const { return place_; }

private:
    bool take_digit(int digit) {
        has_gap_ = has_gap_ || digit == 0;
        digit_ = digit;
        return true;
    }
    bool take_multiplier(std::int64_t factor) {
        const std::int64_t digit = digit_ < 0 ? 1 : digit_;
        if (factor < 10'000) {
            section_ += digit * factor;
        } else {
            const std::int64_t whole = total_ % factor + section_ + (digit_ < 0 ? 0 : digit_);
            if (whole > largest / factor / one) return false;
            total_ = (factor > 10'000 ? 0 : total_ / factor * factor) + whole * factor;
            section_ = 0;
        }
        place_ = factor;
        digit_ = -1;
        has_gap_ = false;
        return true;
    }
    // 一万二 is 12,000, 三百五 350; after 零 the digit is what it says.
    std::int64_t last() const {
        if (digit_ < 0) return 0;
        return place_ >= 100 && !has_gap_ ? digit_ * place_ / 10 : digit_;
    }

    std::int64_t total_ = 0;
    std::int64_t section_ = 0;
    std::int64_t place_ = 1;
    int digit_ = -1;
    bool has_gap_ = false;
};

std::optional<Numeral> read_chinese(std::u32string_view text, std::size_t at) {
    if (multiplier(char_at(text, at)) > 10) return std::nullopt;  // 千家万户, 百姓
    std::size_t end = at;
    bool has_multiplier = false;
    while (is_chinese_digit(char_at(text, end))) has_multiplier |= multiplier(text[end++]) > 0;
    if (end == at || end - at > 20) return std::nullopt;
    if (!has_multiplier) return read_by_position(text, at, end);
    ChineseSum sum;
    for (std::size_t i = at; i < end; ++i) {
        if (!sum.take(text[i])) return std::nullopt;
    }
    if (sum.total() > largest / one) return std::nullopt;
    Numeral number{.amount = sum.total() * one, .last_place = sum.place() * one, .end = end, .has_multiplier = has_multiplier};
    take_vagueness(text, number);
    if (number.amount < 0) return std::nullopt;
    return number;
}

}  // namespace

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_chinese_digit(char32_t c) { return chinese_digit(c) >= 0 || multiplier(c) > 0; }

std::optional<Numeral> read_numeral(std::u32string_view text, std::size_t at) {
    return is_digit(char_at(text, at)) ? read_arabic(text, at) : read_chinese(text, at);
}

}  // namespace yanlu::compare
