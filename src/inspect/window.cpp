// Steps by code points and searches for words.
#include "inspect/window.hpp"

#include <algorithm>

namespace yanlu::inspect {

std::size_t step_back(std::string_view text, std::size_t at, std::size_t n) {
    for (; n > 0 && at > 0; --n) {
        do --at;
        while (at > 0 && is_continuation_byte(text[at]));
    }
    return at;
}

std::size_t step_forward(std::string_view text, std::size_t at, std::size_t n) {
    for (; n > 0 && at < text.size(); --n) {
        do ++at;
        while (at < text.size() && is_continuation_byte(text[at]));
    }
    return at;
}

std::size_t end_of_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

std::string_view line_before(std::string_view text, std::size_t at) {
    const std::size_t newline = text.substr(0, at).rfind('\n');
    const std::size_t from = newline == std::string_view::npos ? 0 : newline + 1;
    return text.substr(from, at - from);
}

bool holds_any(std::string_view text, const Words& words) {
    return std::ranges::any_of(words, [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

bool is_covered_by_any(std::string_view text, std::size_t start, std::size_t end, const Words& phrases) {
    for (const auto& phrase : phrases) {
        if (phrase.size() < end - start) continue;
        const std::size_t reach = phrase.size() - (end - start);
        const std::size_t from = start > reach ? start - reach : 0;
        const std::string_view near = text.substr(from, end + reach - from);
        for (std::size_t at = near.find(phrase); at != std::string_view::npos; at = near.find(phrase, at + 1)) {
            if (from + at <= start && from + at + phrase.size() >= end) return true;
        }
    }
    return false;
}

}  // namespace yanlu::inspect
