// The check digits of GB 11643 (MOD 11-2), ISO/IEC 7812 (Luhn) and GB 32100 (MOD 31-3).
#include "inspect/validators.hpp"

#include <algorithm>
#include <array>

#include "inspect/window.hpp"

namespace yanlu::inspect {
namespace {

int digit(char c) { return c - '0'; }

bool all_digits(std::string_view text) { return std::ranges::all_of(text, is_digit); }

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + digit(c);
    return value;
}

// GB/T 2260: the first two digits name a province, the next two a city in it.
bool is_region(std::string_view digits) {
    static constexpr std::array provinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
                                          44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};
    return std::ranges::binary_search(provinces, number(digits.substr(0, 2))) && digits.substr(2, 4) != "0000";
}

std::optional<Date> birthday(int year, std::string_view month_and_day) {
    return Date::from_ymd(year, static_cast<unsigned>(number(month_and_day.substr(0, 2))),
                          static_cast<unsigned>(number(month_and_day.substr(2, 2))));
}

}  // namespace

bool is_id_card(std::string_view digits, std::optional<Date> today) {
    static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr std::string_view check_digits = "10X98765432";
    if (digits.size() != 18 || !all_digits(digits.substr(0, 17)) || !is_region(digits)) return false;
    const auto born = birthday(number(digits.substr(6, 4)), digits.substr(10, 4));
    if (!born || born->year() < 1900 || born->year() > 2099 || (today && *born > *today)) return false;
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += digit(digits[i]) * weights[i];
    const char last = digits[17] == 'x' ? 'X' : digits[17];
    return check_digits[static_cast<std::size_t>(sum % 11)] == last;
}

bool is_old_id_card(std::string_view digits) {
    return digits.size() == 15 && all_digits(digits) && is_region(digits) &&
           birthday(1900 + number(digits.substr(6, 2)), digits.substr(8, 4)).has_value();
}

bool is_mobile(std::string_view digits) {
    if (digits.size() != 11 || digits[0] != '1' || !all_digits(digits)) return false;
    switch (digits[1]) {
        case '3':
        case '7':
        case '8':
            return true;
        case '4':
            return digits[2] >= '5';
        case '5':
            return digits[2] != '4';
        case '6':
            return digits[2] == '2' || digits[2] == '5' || digits[2] == '6' || digits[2] == '7';
        case '9':
            return digits[2] != '4';
        default:
            return false;
    }
}

bool passes_luhn(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        int d = digit(digits[digits.size() - 1 - i]);
        if (i % 2 == 1 && (d *= 2) > 9) d -= 9;
        sum += d;
    }
    return sum % 10 == 0;
}

bool is_bank_card(std::string_view digits) {
    if (digits.size() < 16 || digits.size() > 19 || !all_digits(digits) || !passes_luhn(digits)) return false;
    if (std::ranges::count(digits, digits[0]) == static_cast<std::ptrdiff_t>(digits.size())) return false;
    const int two = number(digits.substr(0, 2));
    if (two == 62 || two == 60 || two == 95) return true;  // 银联; ICBC's 9558…
    if (digits.size() == 16) return digits[0] == '4' || (two >= 51 && two <= 55) || two == 35;
    return false;
}

bool is_social_credit_code(std::string_view code) {
    static constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    if (code.size() != 18) return false;
    int sum = 0;
    int weight = 1;
    for (std::size_t i = 0; i < 17; ++i) {
        const auto value = alphabet.find(code[i]);
        if (value == std::string_view::npos) return false;
        sum += static_cast<int>(value) * weight;
        weight = weight * 3 % 31;
    }
    return alphabet[static_cast<std::size_t>((31 - sum % 31) % 31)] == code[17];
}

}  // namespace yanlu::inspect
