// Breaking a title is a shortest path over its characters: uneven lines cost their square, a break in a bad place costs extra.
#include "documents/paper_text.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "base/text.hpp"

namespace yanlu::documents {
namespace {

constexpr long never = 1'000'000;  // dearer than any unevenness, yet finite: a single endless word must break somewhere
constexpr long inside_a_term = 400;
constexpr long good_place = -60;

bool is_between(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

bool is_left_out(char32_t c) {
    if (c < 0x20) return c != '\t' && c != '\n';
    if (is_between(c, 0x7F, 0x9F)) return true;                                                      // DEL and C1
    if (is_between(c, 0x200B, 0x200F) || is_between(c, 0x202A, 0x202E)) return true;                 // zero width, direction
    if (is_between(c, 0x2060, 0x206F) || c == 0xFEFF || is_between(c, 0xFFF9, 0xFFFB)) return true;  // joiners, isolates, mark
    return is_between(c, 0xFDD0, 0xFDEF) || (c & 0xFFFE) == 0xFFFE || is_between(c, 0xE0000, 0xE007F);
}

bool is_narrow(char32_t c) { return c < 0x2E80 && !is_between(c, 0x2010, 0x2040); }
int width_of(char32_t c) { return is_narrow(c) ? 1 : 2; }

bool is_word(char32_t c) {
    return c < 0x80 && (is_between(c | 0x20, 'a', 'z') || is_between(c, '0', '9') || c == '.' || c == '-' || c == '%');
}
bool is_opening(char32_t c) { return std::u32string_view(U"（〔《“‘「『(").find(c) != std::u32string_view::npos; }
bool is_closing(char32_t c) {
    return std::u32string_view(U"）〕》”’」』)、，。；：！？,.;:年月日号的").find(c) != std::u32string_view::npos;
}

// Terms that a title of this office should not tear.
constexpr std::array<std::u32string_view, 30> terms = {U"人民政府", U"办公室", U"政务新媒体", U"新媒体", U"政务", U"账号", U"通知", U"通报",
                                                       U"情况",     U"检查",   U"整改",       U"摸查",   U"统计", U"意见", U"申请", U"审批",
                                                       U"备案",     U"开设",   U"关停",       U"注销",   U"季度", U"第一", U"第二", U"第三",
                                                       U"第四",     U"全市",   U"工作",       U"承诺",   U"关于", U"集约"};

std::vector<long> break_costs(std::u32string_view text) {
    std::vector<long> cost(text.size() + 1, 0);
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (is_closing(text[i]) || is_opening(text[i - 1]) || (is_word(text[i - 1]) && is_word(text[i]))) cost[i] = never;
    }
    for (std::size_t i = 1; i < text.size(); ++i) {  // 2026年9月 stays in one piece
        if (text[i - 1] == U'年' && is_between(text[i], '0', '9')) cost[i] += inside_a_term;
    }
    for (const auto term : terms) {
        for (auto at = text.find(term); at != text.npos; at = text.find(term, at + 1)) {
            for (std::size_t i = at + 1; i < at + term.size(); ++i) cost[i] += inside_a_term;
        }
    }
    for (auto at = text.find(U"关于"); at != text.npos; at = text.find(U"关于", at + 1)) cost[at] += good_place;
    return cost;
}

// The cheapest way to cut `text` into lines near `ideal` half characters, as the places where lines begin.
std::vector<std::size_t> cuts(std::u32string_view text, int ideal, int limit) {
    const auto dear = break_costs(text);
    std::vector<long> best(text.size() + 1, std::numeric_limits<long>::max());
    std::vector<std::size_t> from(text.size() + 1, 0);
    best[0] = 0;
    for (std::size_t end = 1; end <= text.size(); ++end) {
        int width = 0;
        for (std::size_t begin = end; begin-- > 0;) {
            width += width_of(text[begin]);
            if (width > limit && begin + 1 < end) break;
            const long cost = best[begin] + dear[begin] + long{width - ideal} * (width - ideal);
            if (cost < best[end]) best[end] = cost, from[end] = begin;
        }
    }
    std::vector<std::size_t> begins;
    for (std::size_t at = text.size(); at > 0; at = from[at]) begins.insert(begins.begin(), from[at]);
    return begins;
}

std::u32string_view without_blanks(std::u32string_view line) {
    while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
    return line;
}

void break_line(std::vector<std::string>& lines, std::string_view title, int limit) {
    const auto text = to_code_points(title);
    const int width = half_widths(title);
    const int count = std::max(1, (width + limit - 1) / limit);
    const auto begins = cuts(text, (width + count - 1) / count, limit);
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : text.size();
        lines.push_back(to_utf8(without_blanks(std::u32string_view(text).substr(begins[i], end - begins[i]))));
    }
}

}  // namespace

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (!is_left_out(c)) append_utf8(out, c);
    }
    return out;
}

std::string printable_line(std::string_view text) {
    std::string line = printable(text);
    std::replace_if(line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return std::string(trim(line));
}

int half_widths(std::string_view text) {
    int width = 0;
    for (std::size_t at = 0; at < text.size();) width += width_of(next_code_point(text, at));
    return width;
}

std::vector<std::string> title_lines(std::string_view title, int max_half_widths) {
    std::vector<std::string> lines;
    const std::string clean = printable(title);
    for (const auto part : split(clean, '\n')) {
        const std::string line = printable_line(part);
        if (!line.empty()) break_line(lines, line, max_half_widths);
    }
    return lines;
}

}  // namespace yanlu::documents
