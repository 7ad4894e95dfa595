// Dates as people write them (2026年3月5日, 3月5日, 2026-03-05), the weekday beside them and the period between two.
#include <array>
#include <optional>

#include "inspect/form_slip.hpp"

namespace yanlu::inspect {
namespace {

struct Number {
    int value = 0;
    std::size_t digits = 0;
};

// Reads on from `at`; what does not fit leaves it where it is.
struct Cursor {
    std::string_view text;
    std::size_t at;

    bool take(std::string_view word) {
        if (!text.substr(at).starts_with(word)) return false;
        at += word.size();
        return true;
    }
    bool take_any(std::initializer_list<std::string_view> words) {
        for (const auto word : words) {
            if (take(word)) return true;
        }
        return false;
    }
    void skip_blanks() {
        while (take(" ")) {
        }
    }
    std::optional<Number> number() {
        skip_blanks();
        Number n;
        while (at < text.size() && is_digit(text[at]) && n.digits < 6) {
            n.value = n.value * 10 + (text[at++] - '0');
            ++n.digits;
        }
        skip_blanks();
        if (n.digits == 0) return std::nullopt;
        return n;
    }
};

struct WrittenDate {
    std::size_t start = 0;
    std::size_t end = 0;
    std::optional<Number> year = {};
    int month = 0;
    int day = 0;  // 0: none
    bool is_in_words = true;
};

constexpr std::size_t longest_year = 4;

// 年 and 月 behind it, perhaps a day.
std::optional<WrittenDate> date_from_year(Cursor c, std::size_t start, const Number& year) {
    const auto month = c.number();
    if (!month || month->digits > 2 || !c.take("月")) return std::nullopt;
    WrittenDate date{start, c.at, year, month->value};
    const auto day = c.number();
    if (day && day->digits <= 2 && c.take_any({"日", "号"})) {
        date.day = day->value;
        date.end = c.at;
        if (date.day == 0) date.day = 99;  // 3月0日
    }
    return date;
}

std::optional<WrittenDate> date_from_month(Cursor c, std::size_t start, const Number& month) {
    const auto day = c.number();
    if (month.digits > 2 || !day || day->digits > 2 || !c.take_any({"日", "号"})) return std::nullopt;
    return WrittenDate{start, c.at, std::nullopt, month.value, day->value == 0 ? 99 : day->value};
}

bool is_part_of_code(std::string_view text, std::size_t start, std::size_t end) {
    static constexpr std::string_view joints = "-./_=:";
    const auto joins = [&](std::size_t at) {
        return is_ascii_letter_or_digit(text[at]) || joints.find(text[at]) != std::string_view::npos;
    };
    if (start > 0 && joins(start - 1)) return true;
    return end < text.size() &&
           (is_ascii_letter_or_digit(text[end]) || (joins(end) && end + 1 < text.size() && is_ascii_letter_or_digit(text[end + 1])));
}

// 2026-02-30, 2026.06.31, 2026/9/31; with points only where month and day have two places, else it may be a version or a section.
std::optional<WrittenDate> date_from_separators(Cursor c, std::size_t start, const Number& year) {
    const char separator = c.text[c.at++];
    const auto month = c.number();
    if (!month || month->digits > 2 || c.at >= c.text.size() || c.text[c.at] != separator) return std::nullopt;
    ++c.at;
    const std::size_t day_at = c.at;
    const auto day = c.number();
    if (!day || day->digits > 2 || (separator == '.' && month->digits + day->digits < 4)) return std::nullopt;
    const std::size_t end = day_at + day->digits;
    if (year.value < 1900 || year.value > 2100 || is_part_of_code(c.text, start, end)) return std::nullopt;
    if (month->value < 1 || month->value > 12 || day->value < 1 || day->value > 31) return std::nullopt;  // a code rather
    return WrittenDate{start, end, year, month->value, day->value, false};
}

std::optional<WrittenDate> date_at(std::string_view text, std::size_t at) {
    Cursor c{text, at};
    const auto first = c.number();
    if (!first || c.at >= text.size()) return std::nullopt;
    if (c.take("年")) return date_from_year(c, at, *first);
    if (c.take("月")) return date_from_month(c, at, *first);
    const bool is_separator = text[c.at] == '-' || text[c.at] == '.' || text[c.at] == '/';
    if (first->digits == longest_year && c.at == at + longest_year && is_separator) return date_from_separators(c, at, *first);
    return std::nullopt;
}

bool is_possible(const WrittenDate& date) {
    if (date.month < 1 || date.month > 12) return false;
    if (date.year && date.year->digits > longest_year) return false;
    if (date.day == 0) return true;
    constexpr int leap_year = 2024;  // without a year, or with one long past, 29 February is a day
    const int year = date.year && date.year->value >= 1900 ? date.year->value : leap_year;
    return Date::from_ymd(year, static_cast<unsigned>(date.month), static_cast<unsigned>(date.day)).has_value();
}

std::optional<Date> day_in(int year, const WrittenDate& date) {
    return Date::from_ymd(year, static_cast<unsigned>(date.month), static_cast<unsigned>(date.day));
}

struct WrittenWeekday {
    std::size_t start = 0;
    std::size_t end = 0;
    unsigned weekday = 0;
    std::string_view prefix = {};  // 星期, 周
};

constexpr std::array<std::string_view, 8> weekday_names{"一", "二", "三", "四", "五", "六", "日", "天"};

// （星期五）, ，周五: directly behind a date; nothing for 周五至周日, which names several days.
std::optional<WrittenWeekday> weekday_at(std::string_view text, std::size_t at) {
    Cursor c{text, at};
    c.skip_blanks();
    c.take_any({"（", "(", "，", ","});
    c.skip_blanks();
    c.take_any({"本", "下", "这"});
    WrittenWeekday found{c.at};
    for (const std::string_view prefix : {"星期", "周", "礼拜"}) {
        if (!c.take(prefix)) continue;
        found.prefix = prefix;
        break;
    }
    if (found.prefix.empty()) return std::nullopt;
    for (std::size_t i = 0; i < weekday_names.size() && found.weekday == 0; ++i) {
        if (c.take(weekday_names[i])) found.weekday = static_cast<unsigned>(i < 7 ? i + 1 : 7);
    }
    found.end = c.at;
    if (found.weekday == 0 || c.take_any({"至", "到", "、", "和", "—", "-", "~", "或", "及", "/", "报"})) return std::nullopt;
    return found;
}

// Walks over the dates of a passage and keeps what the last one said.
class DateWalk {
public:
    DateWalk(const Passage& passage, FormSlips& out) : passage_(passage), out_(out) {}

    // Returns where to read on.
    std::size_t take(const WrittenDate& date) {
        if (!is_possible(date)) {
            out_.push_back({FormFault::date, date.start, date.end});
            last_.reset();
            return date.end;
        }
        if (date.day == 0) return date.end;
        std::size_t end = date.end;
        const auto weekday = weekday_at(passage_.text, date.end);
        if (weekday) end = weekday->end;
        compare_with_last(date);
        const auto day = day_of(date);
        if (weekday && day) compare(*day, *weekday, is_year_guessed_);
        if (day && !is_year_guessed_) carried_ = day;
        last_ = date;
        last_end_ = end;
        return end;
    }
    void end_line() { carried_.reset(); }

private:
    // The day meant: its own year, else that of the date before it in the line, else the one nearest to the publication.
    std::optional<Date> day_of(const WrittenDate& date) {
        is_year_guessed_ = false;
        if (date.year) return date.year->digits == longest_year ? day_in(date.year->value, date) : std::nullopt;
        if (carried_) {
            const auto same_year = day_in(carried_->year(), date);
            return same_year && *same_year < *carried_ ? day_in(carried_->year() + 1, date) : same_year;
        }
        if (!passage_.published_on) return std::nullopt;
        is_year_guessed_ = true;
        std::optional<Date> nearest;
        const auto distance = [&](Date d) { return std::abs(d - *passage_.published_on); };
        for (int year = passage_.published_on->year() - 1; year <= passage_.published_on->year() + 1; ++year) {
            const auto day = day_in(year, date);
            if (day && (!nearest || distance(*day) < distance(*nearest))) nearest = day;
        }
        return nearest;
    }

    void compare(Date day, const WrittenWeekday& written, bool is_guessed) {
        if (day.weekday() == written.weekday) return;
        constexpr std::int64_t sure_days = 60;  // a date further away may be of another year
        const bool is_doubtful = is_guessed && std::abs(day - *passage_.published_on) > sure_days;
        std::string right = std::string(written.prefix) + std::string(weekday_names[day.weekday() - 1]);
        out_.push_back({FormFault::weekday, written.start, written.end, std::move(right), is_doubtful});
    }

    bool is_joined_to_last(const WrittenDate& date) const {
        Cursor c{passage_.text, last_end_};
        c.skip_blanks();
        c.take_any({"）", ")"});
        c.take_any({"起"});
        if (!c.take_any({"至", "到", "——", "—", "-", "~", "～"})) return false;
        c.skip_blanks();
        return c.at == date.start;
    }

    void compare_with_last(const WrittenDate& date) {
        if (!last_ || !is_joined_to_last(date) || (date.year && !last_->year)) return;
        const int years = date.year ? date.year->value - last_->year->value : 0;
        const int months = date.month - last_->month;
        if (years > 0 || (years == 0 && (months > 0 || (months == 0 && date.day >= last_->day)))) return;
        constexpr int turn_of_year = -6;  // 12月30日至1月3日
        if (!date.year && months <= turn_of_year) return;
        out_.push_back({FormFault::date_order, last_->start, date.end});
    }

    const Passage& passage_;
    FormSlips& out_;
    std::optional<WrittenDate> last_;
    std::size_t last_end_ = 0;
    std::optional<Date> carried_;
    bool is_year_guessed_ = false;
};

// 上午9:75, 晚上27:30: only behind a word that says that it is a time of day.
void find_clock_slip(std::string_view text, std::size_t at, FormSlips& out) {
    Cursor c{text, at};
    const auto hour = c.number();
    if (!hour || hour->digits > 2 || !c.take_any({":", "："})) return;
    const std::size_t minute_at = c.at;
    const auto minute = c.number();
    if (!minute || minute->digits != 2) return;
    if (hour->value <= 24 && minute->value <= 59) return;
    static const Words words{"上午", "下午", "晚上", "凌晨", "中午", "早上", "傍晚", "夜间"};
    for (const auto& word : words) {
        if (text.substr(0, at).ends_with(word)) out.push_back({FormFault::clock_time, at - word.size(), minute_at + minute->digits});
    }
}

}  // namespace

void find_date_slips(const Passage& passage, const Signs& signs, FormSlips& out) {
    const std::string_view text = passage.text;
    DateWalk walk(passage, out);
    std::size_t read_to = 0;
    for (const Sign& sign : signs.all()) {
        if (sign.is(Sign::line_end)) walk.end_line();
        if (!sign.is(Sign::digit) || sign.at < read_to) continue;
        const auto date = date_at(text, sign.at);
        if (!date) find_clock_slip(text, sign.at, out);
        read_to = end_of_digits(text, date ? walk.take(*date) : sign.at);
    }
}

}  // namespace yanlu::inspect
