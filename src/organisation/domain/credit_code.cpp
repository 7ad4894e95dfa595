// GB 32100-2015 §5: base 31 without I, O, S, V, Z; weights 3^(i-1) mod 31.
#include "organisation/domain/credit_code.hpp"

#include "base/text.hpp"

namespace yanlu::organisation {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::size_t length = 18;

}  // namespace

std::optional<char> credit_code_check_digit(std::string_view first_17) {
    if (first_17.size() != length - 1) return std::nullopt;
    std::size_t sum = 0;
    std::size_t weight = 1;
    for (const char c : first_17) {
        const std::size_t value = alphabet.find(c);
        if (value == std::string_view::npos) return std::nullopt;
        sum += value * weight;
        weight = weight * 3 % alphabet.size();
    }
    return alphabet[(alphabet.size() - sum % alphabet.size()) % alphabet.size()];
}

std::optional<CreditCodeFault> fault_of_credit_code(std::string_view code) {
    if (code.size() != length) return CreditCodeFault::length;
    const auto digit = credit_code_check_digit(code.substr(0, length - 1));
    if (!digit || alphabet.find(code.back()) == std::string_view::npos) return CreditCodeFault::character;
    return *digit == code.back() ? std::nullopt : std::optional(CreditCodeFault::check_digit);
}

std::string tidy_credit_code(std::string_view typed) {
    std::string out;
    for (char c : half_width(typed)) {
        if (c == ' ' || c == '-' || c == '\t') continue;
        out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return out;
}

}  // namespace yanlu::organisation
