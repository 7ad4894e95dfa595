// 文号 as people write it → one form: 粤府办函〔2026〕12号.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yanlu::accountability {

struct DocumentNumber {
    std::string text;  // in its one form
    int year = 0;
};

// Any kind of brackets, full-width digits, blanks, leading zeros and 第…号; nothing for what is no 文号.
std::optional<DocumentNumber> parse_document_number(std::string_view text);

}  // namespace yanlu::accountability
