// GB/T 15834 where it is certain: marks that come in pairs, marks that never stand side by side, half-width marks between characters.
#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"
#include "inspect/form_slip.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t double_quotes = 0;
constexpr std::size_t single_quotes = 1;
constexpr std::size_t round_brackets = 3;
// How many lines further the other half may stand: a quotation may run over paragraphs.
constexpr std::size_t reach_of_quote = 40;
constexpr std::size_t reach_of_bracket = 12;
constexpr std::size_t most_half_width = 3;
// Bounds, so that a text of nothing but brackets is read in one pass too.
constexpr std::size_t deepest = 64;
constexpr std::size_t most_lone = 200;

struct Mark {
    std::size_t pair = 0;
    bool is_open = false;
    std::size_t start = 0;
    std::size_t end = 0;
    std::size_t line = 0;
};

// Corner brackets quote too.
bool is_quote(std::size_t pair) { return pair <= single_quotes || pairs[pair].open == U'「' || pairs[pair].open == U'『'; }

bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

char32_t code_point_before(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    std::size_t from = step_back(text, at, 1);
    return next_code_point(text, from);
}

char32_t code_point_at(std::string_view text, std::size_t at) { return at < text.size() ? next_code_point(text, at) : 0; }

bool is_point(char32_t c) { return c == U'，' || c == U'。' || c == U'、' || c == U'；' || c == U'：'; }

class MarkWalk {
public:
    MarkWalk(std::string_view text, FormSlips& out) : text_(text), out_(out) {
        open_.clear();
        lone_.clear();
    }

    void run(std::span<const Sign> signs) {
        for (std::size_t i = 0; i < signs.size(); ++i) {
            const Sign& sign = signs[i];
            if (sign.is(Sign::point)) {
                // nearly all stand alone
                if (i + 1 < signs.size() && signs[i + 1].is(Sign::point) && signs[i + 1].at == sign.end()) take_points(sign);
            } else if (sign.is(Sign::paired)) {
                take_paired(sign);
            } else if (sign.is(Sign::half_width)) {
                take_half_width(sign);
            } else if (sign.is(Sign::line_end)) {
                settle_line();
            }
        }
        settle_line();
        report_unpaired();
    }

private:
    // The first of several.
    void take_points(const Sign& sign) {
        const char32_t c = code_point_at(text_, sign.at);
        if (is_point(code_point_before(text_, sign.at))) return;
        std::size_t last = sign.end();
        std::size_t count = 1;
        bool is_one_mark = true;
        for (char32_t next = code_point_at(text_, last); is_point(next); next = code_point_at(text_, last)) {
            is_one_mark = is_one_mark && next == c;
            ++count;
            last += 3;
        }
        if (is_one_mark && c == U'。' && count > 2)  // typed for an ellipsis
            out_.push_back({FormFault::doubled_mark, sign.at, last, "……", true});
        else
            out_.push_back({FormFault::doubled_mark, sign.at, last, is_one_mark ? to_utf8(std::u32string(1, c)) : std::string()});
    }

    void take_half_width(const Sign& sign) {
        static constexpr std::string_view half = ",;:?!";
        static constexpr std::array<std::string_view, 5> full{"，", "；", "：", "？", "！"};
        if (half_width_seen_ == most_half_width) return;
        if (!is_han(code_point_before(text_, sign.at)) || !is_han(code_point_at(text_, sign.end()))) return;
        ++half_width_seen_;
        out_.push_back({FormFault::half_width_mark, sign.at, sign.end(), std::string(full[half.find(text_[sign.at])])});
    }

    void take_paired(const Sign& sign) {
        if (sign.is_open) return take_open(sign);
        if (sign.bytes > 1 || !is_end_of_face(sign.at)) take_close(sign);
    }

    // A half-width bracket beside letters, digits or other signs belongs to code, a telephone or a face :).
    bool is_end_of_face(std::size_t start) const {
        const char32_t left = code_point_before(text_, start);
        const bool is_sign = left < 0x80 && left != 0 && !is_ascii_letter_or_digit(static_cast<char>(left));
        return is_sign && std::ranges::none_of(open_, [](const Mark& m) { return m.pair == round_brackets; });
    }

    void take_open(const Sign& sign) {
        if (open_.size() == deepest) settle_open();
        open_.push_back({sign.pair, true, sign.at, sign.end(), line_});
    }

    void take_close(const Sign& sign) {
        const auto found = std::find_if(open_.rbegin(), open_.rend(), [&](const Mark& m) { return m.pair == sign.pair; });
        if (found != open_.rend()) {
            open_.erase(std::next(found).base());
            return;
        }
        if (sign.pair == single_quotes && is_apostrophe(sign.at, sign.end())) return;
        if (sign.pair == round_brackets && is_enumerator(sign.at)) return;
        lone_.push_back({sign.pair, false, sign.at, sign.end(), line_});
    }

    bool is_apostrophe(std::size_t start, std::size_t end) const {
        const auto is_letter = [](char32_t c) { return c > 0 && c < 0x80; };
        return is_letter(code_point_before(text_, start)) || is_letter(code_point_at(text_, end));
    }

    // 1） a） 一） at the head of an item.
    bool is_enumerator(std::size_t at) const {
        static constexpr std::u32string_view numerals = U"一二三四五六七八九十";
        std::size_t digits = 0;
        for (char32_t c = code_point_before(text_, at); digits < 4; c = code_point_before(text_, at)) {
            const bool is_number = (c > 0 && c < 0x80 && is_ascii_letter_or_digit(static_cast<char>(c))) || (c >= U'①' && c <= U'⑳') ||
                                   numerals.find(c) != std::u32string_view::npos;
            if (!is_number) return digits > 0 && !is_han(c);
            ++digits;
            at = step_back(text_, at, 1);
        }
        return false;
    }

    void settle_open() {
        lone_.insert(lone_.end(), open_.begin(), open_.end());
        open_.clear();
    }
    void settle_line() {
        settle_open();
        ++line_;
    }

    // What no line could pair: an opening mark and the next closing one of its kind, not too far away, belong together.
    void report_unpaired() {
        if (lone_.empty()) return;
        std::ranges::sort(lone_, {}, &Mark::start);
        if (lone_.size() > most_lone) lone_.resize(most_lone, Mark{});
        std::vector<bool> is_paired(lone_.size(), false);
        for (std::size_t i = 0; i < lone_.size(); ++i) {
            if (lone_[i].is_open && !is_paired[i]) pair_over_lines(i, is_paired);
        }
        for (std::size_t i = 0; i < lone_.size(); ++i) {
            if (!is_paired[i]) report(i, is_paired);
        }
    }

    // “……\n“……”: the next paragraph of the quotation opens anew and closes it.
    bool goes_on_in_next_line(const Mark& mark) const {
        const std::size_t newline = text_.find('\n', mark.end);
        if (mark.pair != double_quotes || newline == std::string_view::npos) return false;
        return trim(text_.substr(newline)).starts_with("“");
    }

    void pair_over_lines(std::size_t i, std::vector<bool>& is_paired) const {
        if (goes_on_in_next_line(lone_[i])) is_paired[i] = true;
        const std::size_t reach = lone_[i].pair <= single_quotes ? reach_of_quote : reach_of_bracket;
        std::vector<std::size_t> reopened;  // each paragraph of a long quotation opens anew, the last closes
        for (std::size_t k = i + 1; k < lone_.size() && lone_[k].line <= lone_[i].line + reach; ++k) {
            if (lone_[k].pair != lone_[i].pair || is_paired[k] || lone_[k].line == lone_[i].line) continue;
            if (lone_[k].is_open && lone_[k].pair > single_quotes) return;
            if (lone_[k].is_open) {
                reopened.push_back(k);
                continue;
            }
            for (const std::size_t r : reopened) is_paired[r] = true;
            is_paired[i] = is_paired[k] = true;
            return;
        }
    }

    void report(std::size_t i, const std::vector<bool>& is_paired) {
        const Mark& mark = lone_[i];
        const bool has_next = i + 1 < lone_.size() && !is_paired[i + 1] && lone_[i + 1].pair == mark.pair &&
                              lone_[i + 1].is_open == mark.is_open && lone_[i + 1].line == mark.line;
        const bool has_last = i > 0 && !is_paired[i - 1] && lone_[i - 1].pair == mark.pair && lone_[i - 1].is_open == mark.is_open &&
                              lone_[i - 1].line == mark.line;
        if (mark.pair == double_quotes && (mark.is_open ? has_next : has_last)) return;  // “…“: the other one is turned
        const bool is_turned = mark.pair == double_quotes && (mark.is_open ? has_last : has_next);
        const char32_t right = mark.is_open ? pairs[mark.pair].close : pairs[mark.pair].open;
        out_.push_back({FormFault::unpaired_mark, mark.start, mark.end, is_turned ? to_utf8(std::u32string(1, right)) : std::string(),
                        !is_turned && is_cut_off(mark)});
    }

    // The other half may stand in what was cut off, or in another paragraph of a long quotation of which this is a part.
    bool is_cut_off(const Mark& mark) const {
        const std::size_t line_end = std::min(text_.size(), text_.find('\n', mark.end));
        const std::string_view left = trim(line_before(text_, mark.start));
        const std::string_view right = trim(text_.substr(mark.end, line_end - mark.end));
        if (!mark.is_open) return right.empty() || right == "。" || (is_quote(mark.pair) && left.empty());
        if (is_quote(mark.pair) && (left.empty() || left.ends_with("："))) return true;
        return mark.is_open && line_end == text_.size() && (right.ends_with("…") || right.ends_with("..."));
    }

    std::string_view text_;
    FormSlips& out_;
    static thread_local std::vector<Mark> open_;  // of this line
    static thread_local std::vector<Mark> lone_;  // without their other half in their line
    std::size_t line_ = 0;
    std::size_t half_width_seen_ = 0;
};

thread_local std::vector<Mark> MarkWalk::open_;
thread_local std::vector<Mark> MarkWalk::lone_;

}  // namespace

void find_mark_slips(const Passage& passage, const Signs& signs, FormSlips& out) { MarkWalk(passage.text, out).run(signs.all()); }

}  // namespace yanlu::inspect
