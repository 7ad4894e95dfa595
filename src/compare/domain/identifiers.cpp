#include "compare/domain/identifiers.hpp"

#include <algorithm>
#include <array>

#include "compare/domain/numerals.hpp"

namespace yanlu::compare {
namespace {

constexpr std::size_t longest_link = 500;

char32_t char_at(std::u32string_view text, std::size_t at) { return at < text.size() ? text[at] : 0; }
bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
char32_t lower(char32_t c) { return c >= U'A' && c <= U'Z' ? c + 32 : c; }
bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

bool is_in_host(char32_t c) { return is_letter(c) || is_digit(c) || c == U'-' || c == U'.' || c == U'@' || c == U'_'; }
bool is_in_address(char32_t c) { return is_in_host(c) || std::u32string_view(U"/?&=%#:+~").find(c) != std::u32string_view::npos; }

bool has_known_ending(std::u32string_view host) {
    constexpr std::array<std::u32string_view, 9> endings{U".cn", U".com", U".net", U".org", U".gov", U".edu", U".info", U".vip", U".top"};
    return std::ranges::any_of(endings, [&](std::u32string_view ending) { return host.ends_with(ending); });
}

std::u32string lowered(std::u32string_view text) {
    std::u32string out(text);
    std::ranges::transform(out, out.begin(), lower);
    return out;
}

// Without scheme, www. and a last slash; the host in lower case.
std::u32string link_value(std::u32string_view host, std::u32string_view rest) {
    std::u32string value = lowered(host);
    if (value.starts_with(U"www.")) value.erase(0, 4);
    value += rest;
    while (value.ends_with(U"/")) value.pop_back();
    return value;
}

struct Digits {
    std::u32string digits;
    std::size_t end;
    bool has_separator = false;
};

// Digits with single separators between them, as telephone numbers are written.
Digits read_digits(std::u32string_view text, std::size_t at) {
    Digits out{{}, at};
    if (char_at(text, at) == U'(') ++at;
    while (at < text.size() && out.digits.size() < 16) {
        if (is_digit(text[at])) {
            out.digits += text[at++];
            out.end = at;
            continue;
        }
        std::size_t next = at;
        while (next < at + 2 && std::u32string_view(U"- )").find(char_at(text, next)) != std::u32string_view::npos) ++next;
        if (next == at || !is_digit(char_at(text, next))) break;
        out.has_separator = true;
        at = next;
    }
    return out;
}

bool is_announced(std::u32string_view text, std::size_t at, std::size_t reach) {
    constexpr std::array<std::u32string_view, 10> words{U"咨询", U"电话", U"热线", U"拨打", U"致电",
                                                        U"联系", U"传真", U"手机", U"专线", U"来电"};
    const auto before = text.substr(at > reach ? at - reach : 0, std::min(at, reach));
    return std::ranges::any_of(words, [&](std::u32string_view word) { return before.find(word) != before.npos; });
}

bool follows_telephone(std::u32string_view text, std::size_t at, const Fact* before) {
    if (!before || before->kind != FactKind::telephone || at < before->end || at > before->end + 3) return false;
    return std::ranges::all_of(text.substr(before->end, at - before->end),
                               [](char32_t c) { return std::u32string_view(U"、/, ;或和及").find(c) != std::u32string_view::npos; });
}

bool is_mobile(std::u32string_view d) { return d.size() == 11 && d[0] == U'1' && d[1] >= U'3'; }
bool is_long_distance(const Digits& d) {
    const auto n = d.digits.size();
    return d.digits[0] == U'0' && n >= 10 && n <= 12 && (d.has_separator || n >= 11);
}
bool is_service(std::u32string_view d) { return d.size() == 10 && (d.starts_with(U"400") || d.starts_with(U"800")); }

bool is_telephone(std::u32string_view text, std::size_t at, const Digits& d, const Fact* before) {
    if (is_mobile(d.digits) || is_long_distance(d) || is_service(d.digits)) return true;
    const auto n = d.digits.size();
    const bool is_said = is_announced(text, at, 14) || follows_telephone(text, at, before);
    if ((n == 7 || n == 8) && d.digits[0] >= U'2') return is_said;
    return n >= 3 && n <= 6 && (d.digits[0] == U'1' || d.digits[0] == U'9') && !d.has_separator &&
           (is_announced(text, at, 6) || follows_telephone(text, at, before));
}

// 详见东府办函〔2021〕… begins at 东.
std::size_t lead_in(std::u32string_view before) {
    constexpr std::array<std::u32string_view, 12> words{U"详见", U"参见", U"根据", U"按照", U"依据", U"印发",
                                                        U"依照", U"和",   U"及",   U"见",   U"按",   U"据"};
    std::size_t length = 0;
    for (const auto word : words) {
        if (const auto at = before.rfind(word); at != before.npos) length = std::max(length, at + word.size());
    }
    return length;
}

struct Year {
    std::u32string digits;
    std::size_t end;  // past the closing bracket
};

std::optional<Year> read_bracketed_year(std::u32string_view text, std::size_t at) {
    for (std::size_t i = 1; i <= 4; ++i) {
        if (!is_digit(char_at(text, at + i))) return std::nullopt;
    }
    const char32_t close = char_at(text, at + 5);
    if (close != U']' && close != U')') return std::nullopt;
    return Year{std::u32string(text.substr(at + 1, 4)), at + 6};
}

}  // namespace

std::optional<Fact> read_link(std::u32string_view text, std::size_t at) {
    if (!is_letter(char_at(text, at)) && !is_digit(char_at(text, at))) return std::nullopt;
    if (at > 0 && is_in_host(text[at - 1])) return std::nullopt;
    std::size_t host = at;
    for (const std::u32string_view scheme : {U"https://", U"http://"}) {
        if (lowered(text.substr(at, 8)).starts_with(scheme)) host = at + scheme.size();
    }
    std::size_t path = host;
    while (is_in_host(char_at(text, path)) && path - at < longest_link) ++path;
    while (path > host && (text[path - 1] == U'.' || text[path - 1] == U'-')) --path;
    if (!has_known_ending(lowered(text.substr(host, path - host)))) return std::nullopt;
    std::size_t end = path;
    if (char_at(text, path) == U'/' || char_at(text, path) == U':') {
        while (is_in_address(char_at(text, end)) && end - at < longest_link) ++end;
        while (end > path && std::u32string_view(U".:,").find(text[end - 1]) != std::u32string_view::npos) --end;
    }
    Fact fact{.kind = FactKind::link, .start = at, .end = end};
    fact.written = link_value(text.substr(host, path - host), text.substr(path, end - path));
    return fact;
}

std::optional<Fact> read_telephone(std::u32string_view text, std::size_t at, const Fact* before) {
    const bool is_bracketed = char_at(text, at) == U'(' && char_at(text, at + 1) == U'0';
    if (!is_digit(char_at(text, at)) && !is_bracketed) return std::nullopt;
    if (at > 0 && (is_digit(text[at - 1]) || is_letter(text[at - 1]))) return std::nullopt;
    Digits d = read_digits(text, at);
    if (d.digits.empty() || is_letter(char_at(text, d.end)) || is_digit(char_at(text, d.end)) || !is_telephone(text, at, d, before))
        return std::nullopt;
    if (d.digits.size() == 12 && d.digits.starts_with(U"86")) d.digits.erase(0, 2);
    if (char_at(text, d.end) == U'转' && is_digit(char_at(text, d.end + 1))) {
        d.digits += U'转';
        for (++d.end; is_digit(char_at(text, d.end)); ++d.end) d.digits += text[d.end];
    }
    Fact fact{.kind = FactKind::telephone, .start = at, .end = d.end};
    fact.written = d.digits;
    return fact;
}

std::optional<Fact> read_document_number(std::u32string_view text, std::size_t at, std::size_t least) {
    const char32_t open = char_at(text, at);
    if (open != U'[' && open != U'(') return std::nullopt;
    const auto year = read_bracketed_year(text, at);
    if (!year) return std::nullopt;
    std::size_t end = year->end;
    if (char_at(text, end) == U'第') ++end;
    std::u32string number;
    while (is_digit(char_at(text, end))) number += text[end++];
    if (number.empty() || number.size() > 5 || char_at(text, end) != U'号') return std::nullopt;
    std::size_t start = at;
    while (start > least && at - start < 10 && is_han(text[start - 1])) --start;
    start += lead_in(text.substr(start, at - start));
    if (start == at) return std::nullopt;
    Fact fact{.kind = FactKind::document_number, .start = start, .end = end + 1};
    fact.written = std::u32string(text.substr(start, at - start)) + U'〔' + year->digits + U'〕' + number;
    return fact;
}

std::optional<Fact> read_code(std::u32string_view text, std::size_t at) {
    const auto is_part = [](char32_t c) { return is_letter(c) || is_digit(c); };
    if (!is_part(char_at(text, at)) || (at > 0 && is_part(text[at - 1]))) return std::nullopt;
    std::size_t end = at;
    while (is_part(char_at(text, end)) || (char_at(text, end) == U'-' && is_part(char_at(text, end + 1)))) ++end;
    const auto word = text.substr(at, end - at);
    if (std::ranges::none_of(word, is_digit) || std::ranges::none_of(word, is_letter) || word.size() > 20) return std::nullopt;
    Fact fact{.kind = FactKind::number, .start = at, .end = end};
    fact.written = lowered(word);
    return fact;
}

}  // namespace yanlu::compare
