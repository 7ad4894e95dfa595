#include "papers/domain/document_number.hpp"

#include <array>
#include <charconv>
#include <utility>

#include "base/text.hpp"

namespace yanlu::papers {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> brackets{
    {{"〔", "〕"}, {"[", "]"}, {"［", "］"}, {"（", "）"}, {"(", ")"}}};
constexpr std::int64_t greatest_number = 99'999;

std::optional<std::int64_t> whole(std::string_view text, std::int64_t least, std::int64_t most) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool fits = error == std::errc() && end == text.data() + text.size() && value >= least && value <= most && text.front() != '0';
    return fits ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<DocumentNumber> parse_document_number(std::string_view text) {
    text = trim(text);
    constexpr std::string_view last = "号";
    if (!text.ends_with(last)) return std::nullopt;
    for (const auto& [open, close] : brackets) {
        const auto at = text.find(open);
        const auto end = at == text.npos ? text.npos : text.find(close, at);
        if (end == text.npos || at == 0) continue;
        const auto year = whole(text.substr(at + open.size(), end - at - open.size()), 1949, 2200);
        const auto from = end + close.size();
        const auto number = from + last.size() < text.size()
                                ? whole(text.substr(from, text.size() - last.size() - from), 1, greatest_number)
                                : std::nullopt;
        if (!year || !number) return std::nullopt;
        return DocumentNumber{std::string(trim(text.substr(0, at))), *year, *number};
    }
    return std::nullopt;
}

bool numbers_letters(std::string_view word) { return trim(word).ends_with("函"); }

std::vector<std::int64_t> gaps_in(const std::vector<std::int64_t>& known, std::size_t most) {
    std::vector<std::int64_t> out;
    std::int64_t next = 1;
    for (const std::int64_t number : known) {
        for (; next < number && out.size() < most; ++next) out.push_back(next);
        next = number + 1;
    }
    return out;
}

}  // namespace yanlu::papers
