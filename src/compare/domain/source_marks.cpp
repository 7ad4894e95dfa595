#include "compare/domain/source_marks.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace yanlu::compare {
namespace {

constexpr std::size_t longest_name = 30;
constexpr std::size_t longest_report = 26;    // between 据 and 报道
constexpr std::size_t longest_dateline = 18;  // from the agency's name to 电

char32_t char_at(std::u32string_view text, std::size_t at) { return at < text.size() ? text[at] : 0; }
bool is_one_of(char32_t c, std::u32string_view set) { return c != 0 && set.find(c) != set.npos; }
bool is_word(char32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

class Finder {
public:
    Finder(std::u32string_view text, const SourceMarks& marks) : text_(text), marks_(marks) {}

    std::vector<SourceMention> run() {
        for (std::size_t at = 0; at < text_.size();) {
            const bool is_boundary = at == 0 || !is_word(text_[at - 1]);
            const std::size_t end = is_boundary ? read(at) : at;
            at = std::max(at + 1, end);
        }
        return std::move(out_);
    }

private:
    // Where reading went on to; `at` if no source is named here.
    std::size_t read(std::size_t at) {
        if (const std::size_t end = read_marked(at); end > at) return end;
        if (const std::size_t end = read_reported(at); end > at) return end;
        if (const std::size_t end = read_dateline(at); end > at) return end;
        return read_forwarded(at);
    }

    std::size_t read_marked(std::size_t at) {
        if (const std::size_t length = marks_.colon.at(text_, at)) {
            std::size_t after = past_blanks(at + length);
            if (char_at(text_, after) == U']') after = past_blanks(after + 1);  // 【来源】
            const bool is_said = after > at + length || is_one_of(char_at(text_, after), U":|/丨");
            if (is_said && is_one_of(char_at(text_, after), U":|/丨")) ++after;
            if (is_said) return names(past_blanks(after), marks_.weak.contains(text_.substr(at, length)));
        }
        if (const std::size_t length = marks_.plain.at(text_, at)) {
            // 转载请注明, 转自己: no name follows.
            const char32_t next = char_at(text_, at + length);
            if (next != 0 && next != U'\n' && !is_one_of(next, U"请须需时本必应者的己:。,"))
                return names(past_blanks(at + length), marks_.weak.contains(text_.substr(at, length)));
        }
        return at;
    }

    std::size_t read_reported(std::size_t at) {
        const std::size_t length = marks_.reported_by.at(text_, at);
        if (length == 0) return at;
        for (std::size_t end = at + length + 2;
             end <= std::min(text_.size(), at + longest_report) && !is_one_of(text_[end - 1], U"。，,;\n"); ++end) {
            const std::size_t word = marks_.reported.at(text_, end);
            if (word == 0) continue;
            // 据新华社3月5日报道: the name ends before the day.
            const auto day = text_.substr(0, end).find_first_of(U"0123456789(", at + length);
            add(at + length, day == text_.npos ? end : day, true);  // a text that quotes a foreign medium is no reprint of it
            return end + word;
        }
        return at;
    }

    // 新华社北京3月5日电
    std::size_t read_dateline(std::size_t at) {
        const std::size_t length = marks_.known.at(text_, at);
        if (length == 0) return at;
        const auto line = text_.substr(at + length, longest_dateline);
        const auto wire = line.find(U"日电");
        if (wire == line.npos || line.substr(0, wire).find_first_of(U"。，\n") != line.npos) return at;
        out_.push_back({at, at + length, std::u32string(text_.substr(at, length)), false});
        return at + length + wire + 2;
    }

    // //@人民日报:
    std::size_t read_forwarded(std::size_t at) {
        if (!text_.substr(at).starts_with(U"//@")) return at;
        const std::size_t end = text_.find(U':', at);
        if (end == text_.npos || end > at + longest_name) return at;
        add(at + 3, end, false);
        return end;
    }

    std::size_t past_blanks(std::size_t at) const {
        while (char_at(text_, at) == U' ') ++at;
        return at;
    }

    bool ends_list(std::size_t at) const {
        constexpr std::array<std::u32string_view, 12> others{U"http", U"作者", U"编辑", U"责编",     U"责任编辑", U"审核",
                                                             U"校对", U"日期", U"时间", U"发布时间", U"记者",     U"链接"};
        if (at >= text_.size() || is_one_of(text_[at], U"\n)];。!?")) return true;
        return std::ranges::any_of(others, [&](std::u32string_view word) { return text_.substr(at).starts_with(word); });
    }

    // One name or several, to the end of the line or bracket.
    std::size_t names(std::size_t at, bool is_weak) {
        std::size_t start = at;
        const std::size_t furthest = std::min(text_.size(), at + 4 * longest_name);
        while (at < furthest && !ends_list(at)) {
            if (char_at(text_, at) == U'(') {
                add(start, at, is_weak);
                const auto close = text_.find(U')', at);
                at = close == text_.npos ? furthest : close + 1;
                start = at;
            } else if (text_[at] == U' ' || is_one_of(text_[at], marks_.joins)) {
                add(start, at, is_weak);
                start = ++at;
            } else {
                ++at;
            }
        }
        add(start, at, is_weak);
        return at;
    }

    void add(std::size_t start, std::size_t end, bool is_weak) {
        constexpr std::u32string_view dressing = U" 《》“”\"'@:·-|[]「」";
        while (start < end && is_one_of(text_[start], dressing)) ++start;
        while (end > start && is_one_of(text_[end - 1], dressing)) --end;
        if (end < start + 2 || end > start + longest_name) return;
        out_.push_back({start, end, std::u32string(text_.substr(start, end - start)), is_weak});
    }

    std::u32string_view text_;
    const SourceMarks& marks_;
    std::vector<SourceMention> out_;
};

}  // namespace

std::vector<SourceMention> find_sources(std::u32string_view text, const SourceMarks& marks) { return Finder(text, marks).run(); }

}  // namespace yanlu::compare
