// Whether a run of digits can be what it looks like: check digits, dates, regions, number ranges. Plain ASCII in, yes or no out.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace yanlu::inspect {

// GB 11643-1999: region, date of birth (not after `today` where given), MOD 11-2 check digit (X or x for ten).
bool is_id_card(std::string_view digits, std::optional<Date> today = {});
// The 15-digit form used until 1999: no check digit, so only region and date; needs context to mean anything.
bool is_old_id_card(std::string_view digits);
bool is_mobile(std::string_view digits);
bool passes_luhn(std::string_view digits);
// A length and first digits that a card issuer uses in China, and Luhn.
bool is_bank_card(std::string_view digits);
// GB 32100-2015: 统一社会信用代码 with its check character; never personal data.
bool is_social_credit_code(std::string_view code);

}  // namespace yanlu::inspect
