// Length, variety, and distance from the login.
#include "organisation/domain/password_rules.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace yanlu::organisation {
namespace {

int classes_of(std::string_view password) {
    bool has_capital = false, has_small = false, has_digit = false, has_other = false;
    for (const char c : password) {
        if (c >= 'A' && c <= 'Z')
            has_capital = true;
        else if (c >= 'a' && c <= 'z')
            has_small = true;
        else if (c >= '0' && c <= '9')
            has_digit = true;
        else
            has_other = true;
    }
    return has_capital + has_small + has_digit + has_other;
}

bool is_login_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-'; }

tl::unexpected<Refusal> fault(std::string code, std::string_view field, std::map<std::string, std::string> args = {}) {
    return invalid("organisation." + code, std::string(field), std::move(args));
}

}  // namespace

std::optional<Refusal> why_not_password(const PasswordRules& rules, std::string_view password, std::string_view login,
                                        std::string_view field) {
    const std::size_t length = count_code_points(password);
    if (length < rules.min_length) return fault("password_too_short", field, {{"least", std::to_string(rules.min_length)}}).value();
    if (length > rules.max_length) return fault("password_too_long", field, {{"most", std::to_string(rules.max_length)}}).value();
    if (!is_valid_utf8(password) || has_control_characters(password)) return fault("password_unreadable", field).value();
    if (classes_of(password) < rules.min_classes)
        return fault("password_too_simple", field, {{"least", std::to_string(rules.min_classes)}}).value();
    if (!login.empty() && ascii_lower(password).find(ascii_lower(login)) != std::string::npos)
        return fault("password_contains_login", field).value();
    return std::nullopt;
}

bool is_login_name(std::string_view login) {
    return login.size() >= 3 && login.size() <= 40 && std::ranges::all_of(login, is_login_character) && login.front() != '.' &&
           login.front() != '_' && login.front() != '-';
}

}  // namespace yanlu::organisation
