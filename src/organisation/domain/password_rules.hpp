// What a password must be; the figures are the rule book's (rulebook/organisation.yaml).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/result.hpp"

namespace yanlu::organisation {

struct PasswordRules {
    std::size_t min_length = 10;
    std::size_t max_length = 128;
    int min_classes = 3;  // of capital letters, small letters, digits, others
};

// Nothing if the password will do for this login.
std::optional<Refusal> why_not_password(const PasswordRules& rules, std::string_view password, std::string_view login,
                                        std::string_view field = "new_password");
// Lower-case letters, digits, dot, underscore, hyphen; 3 to 40 characters, a letter or digit in front.
bool is_login_name(std::string_view login);

}  // namespace yanlu::organisation
