// Issuer's word, year in brackets, serial number, 号.
#include "accountability/domain/document_number.hpp"

#include <array>
#include <charconv>
#include <utility>

#include "base/text.hpp"

namespace yanlu::accountability {
namespace {

constexpr int earliest_year = 1949;
constexpr int latest_year = 2100;

// Every bracket that stands around a year in practice becomes one of ours; blanks go; full-width digits become digits.
std::string uniform(std::string_view text) {
    static constexpr std::array<std::pair<char32_t, std::string_view>, 14> replaced{{{U'[', "〔"},
                                                                                     {U'(', "〔"},
                                                                                     {U'（', "〔"},
                                                                                     {U'【', "〔"},
                                                                                     {U'［', "〔"},
                                                                                     {U'﹝', "〔"},
                                                                                     {U']', "〕"},
                                                                                     {U')', "〕"},
                                                                                     {U'）', "〕"},
                                                                                     {U'】', "〕"},
                                                                                     {U'］', "〕"},
                                                                                     {U'﹞', "〕"},
                                                                                     {U' ', ""},
                                                                                     {U'\u3000', ""}}};
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        std::string_view kept = text.substr(begin, at - begin);
        for (const auto& [from, to] : replaced) {
            if (c == from) kept = to;
        }
        if (c >= U'０' && c <= U'９')
            out += static_cast<char>('0' + (c - U'０'));
        else
            out += kept;
    }
    return out;
}

std::optional<int> number_of(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || digits.empty()) return std::nullopt;
    return value;
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

}  // namespace

std::optional<DocumentNumber> parse_document_number(std::string_view text) {
    constexpr std::string_view opening = "〔";
    constexpr std::string_view closing = "〕";
    constexpr std::string_view number_word = "号";
    const std::string whole = uniform(text);
    const std::size_t open_at = whole.find(opening);
    const std::size_t close_at = whole.find(closing);
    if (open_at == std::string::npos || open_at == 0 || close_at == std::string::npos || close_at < open_at) return std::nullopt;
    const auto year = number_of(std::string_view(whole).substr(open_at + opening.size(), close_at - open_at - opening.size()));
    std::string_view rest = std::string_view(whole).substr(close_at + closing.size());
    take_prefix(rest, "第");
    if (!rest.ends_with(number_word)) return std::nullopt;
    rest.remove_suffix(number_word.size());
    const auto serial = number_of(rest);
    if (!year || *year < earliest_year || *year > latest_year || !serial || *serial < 1) return std::nullopt;
    return DocumentNumber{whole.substr(0, open_at) + std::string(opening) + std::to_string(*year) + std::string(closing) +
                              std::to_string(*serial) + std::string(number_word),
                          *year};
}

}  // namespace yanlu::accountability
