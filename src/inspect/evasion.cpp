#include "inspect/evasion.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "inspect/validators.hpp"
#include "inspect/window.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t mobile_digits = 11;
constexpr std::size_t least_spelled = 6;  // of them; with fewer the number search has found it
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

std::vector<std::string> spelled_mobile_starts() {
    std::vector<std::string> starts;
    for (const char32_t one : U"一壹幺①") {
        for (const char32_t next : U"三四五六七八九叁肆伍陆柒捌玖③④⑤⑥⑦⑧⑨") {
            if (one != 0 && next != 0) starts.push_back(to_utf8(std::u32string{one, next}));
        }
    }
    return starts;
}

std::optional<std::pair<std::size_t, std::size_t>> spelled_mobile(std::string_view text, std::size_t start) {
    const std::size_t before = step_back(text, start, 1);
    if (std::size_t at = before; before < start && digit_of(next_code_point(text, at)) >= 0) return std::nullopt;
    std::string digits;
    std::size_t spelled = 0;
    std::size_t end = start;
    for (std::size_t at = start; at < text.size() && digits.size() <= mobile_digits;) {
        if (!digits.empty() && (text[at] == ' ' || text[at] == '-')) ++at;
        if (at >= text.size()) break;
        const char32_t c = next_code_point(text, at);
        const int digit = digit_of(c);
        if (digit < 0) break;
        spelled += c > U'9';
        digits += static_cast<char>('0' + digit);
        end = at;
    }
    if (digits.size() != mobile_digits || spelled < least_spelled || !is_mobile(digits)) return std::nullopt;
    return std::pair(start, end);
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
