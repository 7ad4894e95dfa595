// 云府办函〔2026〕18号 ↔ its parts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yanlu::papers {

struct DocumentNumber {
    std::string word;
    std::int64_t year = 0;
    std::int64_t number = 0;
    friend bool operator==(const DocumentNumber&, const DocumentNumber&) = default;
};

// The brackets are 〔〕 by GB/T 9704; [ ], ［］ and （） are taken as typed for them. Nothing for what is no document number.
std::optional<DocumentNumber> parse_document_number(std::string_view text);

// Whether a series (机关代字) numbers 函: its papers are set as letters.
bool numbers_letters(std::string_view word);

// Numbers from the first to the last that are not among `known` (ascending).
std::vector<std::int64_t> gaps_in(const std::vector<std::int64_t>& known, std::size_t most);

}  // namespace yanlu::papers
