// Unified social credit codes (GB 32100-2015): 18 characters, the last of which is a check digit over the others.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yanlu::organisation {

enum class CreditCodeFault { length, character, check_digit };

// The fault of a code as written (capital letters, no blanks); nothing if it is right.
std::optional<CreditCodeFault> fault_of_credit_code(std::string_view code);
// Full-width characters, small letters and blanks, as people type them, to the form above.
std::string tidy_credit_code(std::string_view typed);
// The check digit for the first 17 characters; nothing if they are not 17 of the alphabet. For generated data and tests.
std::optional<char> credit_code_check_digit(std::string_view first_17);

}  // namespace yanlu::organisation
