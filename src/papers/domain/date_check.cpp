// Days in a text: days that do not exist, periods that end before they begin, reports wanted before the paper goes out.
#include "base/text.hpp"
#include "papers/domain/number_check.hpp"

namespace yanlu::papers {
namespace {

using View = std::u32string_view;

struct Day {
    std::size_t from = 0, to = 0;
    int year = 0;
    unsigned month = 0, day = 0;
    std::optional<Date> date;
};

std::optional<std::int64_t> digits_at(View text, std::size_t& at, std::size_t most) {
    std::int64_t value = 0;
    const std::size_t from = at;
    while (at < text.size() && at - from < most && text[at] >= U'0' && text[at] <= U'9') value = value * 10 + (text[at++] - U'0');
    return at == from ? std::nullopt : std::optional(value);
}

bool takes(View text, std::size_t& at, char32_t c) {
    if (at >= text.size() || text[at] != c) return false;
    ++at;
    return true;
}

// 2026年4月10日, or 4月10日 of the year before it.
std::optional<Day> day_at(View text, std::size_t at, int year) {
    Day out{at, 0, year, 0, 0, {}};
    auto first = digits_at(text, at, 4);
    if (!first) return std::nullopt;
    if (takes(text, at, U'年')) {
        out.year = static_cast<int>(*first);
        first = digits_at(text, at, 2);
    }
    if (!first || !takes(text, at, U'月') || *first > 99 || out.year == 0) return std::nullopt;
    const auto day = digits_at(text, at, 2);
    if (!day || !takes(text, at, U'日')) return std::nullopt;
    out.to = at;
    out.month = static_cast<unsigned>(*first);
    out.day = static_cast<unsigned>(*day);
    out.date = Date::from_ymd(out.year, out.month, out.day);
    return out;
}

std::vector<Day> days_in(View text, int year) {
    std::vector<Day> out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] < U'0' || text[at] > U'9') continue;
        const auto day = day_at(text, at, year);
        if (day) {
            out.push_back(*day);
            year = day->year;
            at = day->to - 1;
            continue;
        }
        while (at + 1 < text.size() && text[at + 1] >= U'0' && text[at + 1] <= U'9') ++at;
    }
    return out;
}

bool has(View text, View word) { return text.find(word) != View::npos; }

// 于…前报送 · 于…前完成整改 · 在…之前函复
bool is_wanted_by(View after) {
    if (!after.starts_with(U"前") && !after.starts_with(U"之前") && !after.starts_with(U"以前")) return false;
    const View clause = after.substr(0, after.find(U'。'));
    return has(clause, U"报送") || has(clause, U"上报") || has(clause, U"整改") || has(clause, U"反馈") || has(clause, U"函复") ||
           has(clause, U"报告") || has(clause, U"提出");
}

class DateCheck {
public:
    DateCheck(const std::string& line, std::size_t number, const std::optional<Date>& issued_on, std::vector<Contradiction>& out)
        : text_(to_code_points(line)), number_(number), issued_on_(issued_on), out_(out) {}

    void check() {
        const auto days = days_in(text_, issued_on_ ? issued_on_->year() : 0);
        for (std::size_t i = 0; i < days.size(); ++i) {
            if (!days[i].date) {
                add("no_such_day", days[i], {{"day", words(days[i])}});
                continue;
            }
            if (i + 1 < days.size() && days[i + 1].date) check_period(days[i], days[i + 1]);
            check_wanted(days[i]);
        }
    }

private:
    void check_period(const Day& from, const Day& to) {
        const View between = View(text_).substr(from.to, to.from - from.to);
        if (between != U"至" && between != U"到" && between != U"—" && between != U"-") return;
        if (*from.date > *to.date) add("ends_before_it_begins", to, {{"from", words(from)}, {"to", words(to)}});
        const bool is_inspection = has(View(text_).substr(0, from.from), U"检查");
        if (is_inspection && issued_on_ && *to.date > *issued_on_)
            add("ends_after_issue", to, {{"day", words(to)}, {"issued", day_words(*issued_on_)}});
    }
    void check_wanted(const Day& day) {
        if (issued_on_ && *day.date <= *issued_on_ && is_wanted_by(View(text_).substr(day.to)))
            add("wanted_before_issue", day, {{"day", words(day)}, {"issued", day_words(*issued_on_)}});
    }

    static std::string day_words(Date day) {
        return std::to_string(day.year()) + "年" + std::to_string(day.month()) + "月" + std::to_string(day.day()) + "日";
    }
    std::string words(const Day& day) const { return to_utf8(View(text_).substr(day.from, day.to - day.from)); }

    void add(const char* code, const Day& day, std::map<std::string, std::string> args) {
        out_.push_back({code, std::move(args), {number_, day.from, day.to}, words(day)});
    }

    std::u32string text_;
    std::size_t number_;
    const std::optional<Date>& issued_on_;
    std::vector<Contradiction>& out_;
};

}  // namespace

void check_dates(const std::vector<std::string>& lines, const std::optional<Date>& issued_on, std::vector<Contradiction>& out) {
    for (std::size_t line = 0; line < lines.size(); ++line) DateCheck(lines[line], line, issued_on, out).check();
}

}  // namespace yanlu::papers
