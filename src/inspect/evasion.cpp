#include "inspect/evasion.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "inspect/validators.hpp"
#include "inspect/window.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t least_spelled = 6;    // with fewer the number search has found it
constexpr std::size_t longest_number = 19;  // a bank card
constexpr std::u32string_view spelled_digits = U"〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖幺两⓪①②③④⑤⑥⑦⑧⑨";
constexpr std::size_t least_spread = 3;

// The digit that a character spells, -1 if none.
int digit_of(char32_t c) {
    constexpr std::u32string_view rows[] = {U"〇一二三四五六七八九", U"零壹贰叁肆伍陆柒捌玖", U"○幺两叄〤〥〦〧〨〩", U"⓪①②③④⑤⑥⑦⑧⑨"};
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    for (const auto row : rows) {
        const std::size_t at = row.find(c);
        if (at != std::u32string_view::npos) return static_cast<int>(at);
    }
    return -1;
}

bool is_separator(char c) { return c == ' ' || c == '-'; }

// Goes back over digits, spelled or plain, and single separators between them; no further than a number is long.
std::size_t start_of_run(std::string_view text, std::size_t at) {
    for (std::size_t n = 0; n <= longest_number && at > 0; ++n) {
        std::size_t left = step_back(text, at, 1);
        if (is_separator(text[left]) && left > 0) left = step_back(text, left, 1);
        std::size_t read = left;
        if (digit_of(next_code_point(text, read)) < 0) break;
        at = left;
    }
    return at;
}

bool is_three_byte_lead(char c) { return (static_cast<unsigned char>(c) & 0xF0) == 0xE0; }

// `at`: the first sign. Takes the character before it and all that follow in step.
std::size_t take_spread(std::string_view text, std::size_t at, std::vector<Spread>& out) {
    Spread spread{std::string(text.substr(at - 3, 3)), {at - 3}};
    const char sign = text[at];
    while (at + 3 < text.size() && text[at] == sign && is_three_byte_lead(text[at + 1])) {
        spread.characters += text.substr(at + 1, 3);
        spread.begins.push_back(at + 1);
        at += 4;
    }
    spread.begins.push_back(at);
    if (spread.begins.size() > least_spread) out.push_back(std::move(spread));
    return at;
}

}  // namespace

std::vector<std::string> spelled_pairs() {
    std::vector<std::string> all;
    for (const char32_t one : spelled_digits) {
        for (const char32_t next : spelled_digits) all.push_back(to_utf8(std::u32string{one, next}));
    }
    return all;
}

std::optional<SpelledNumber> spelled_number(std::string_view text, std::size_t pair) {
    SpelledNumber number{{}, start_of_run(text, pair), pair};
    std::size_t spelled = 0;
    std::size_t last_spelled = std::string_view::npos;  // where the character before ends
    for (std::size_t at = number.start; at < text.size();) {
        if (!number.digits.empty() && is_separator(text[at])) ++at;
        const std::size_t begin = at;
        const int digit = at < text.size() ? digit_of(next_code_point(text, at)) : -1;
        if (digit < 0) break;
        if (number.digits.size() == longest_number) return std::nullopt;
        const bool is_spelled = at - begin > 1;
        if (is_spelled && last_spelled == begin && begin - 3 < pair) return std::nullopt;
        last_spelled = is_spelled ? at : std::string_view::npos;
        spelled += is_spelled;
        number.digits += static_cast<char>('0' + digit);
        number.end = at;
    }
    const bool may_end_in_x = number.digits.size() == 17 && number.end < text.size();
    if (may_end_in_x && (text[number.end] == 'X' || text[number.end] == 'x')) number.digits += text[number.end++];
    return spelled < least_spelled ? std::nullopt : std::optional(std::move(number));
}

void find_spread(std::string_view text, const Signs& signs, std::vector<Spread>& out) {
    out.clear();
    std::size_t read_to = 3;
    for (const Sign& sign : signs.all()) {
        const std::size_t at = sign.at;
        if (!sign.is(Sign::separator) || at < read_to || at + 4 >= text.size()) continue;
        if (!is_three_byte_lead(text[at - 3]) || !is_three_byte_lead(text[at + 1]) || text[at + 4] != text[at]) continue;
        read_to = std::max(at + 1, take_spread(text, at, out));
    }
}

}  // namespace yanlu::inspect
