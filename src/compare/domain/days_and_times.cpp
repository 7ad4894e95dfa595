#include "compare/domain/days_and_times.hpp"

#include <array>

#include "base/date.hpp"
#include "compare/domain/numerals.hpp"

namespace yanlu::compare {
namespace {

char32_t char_at(std::u32string_view text, std::size_t at) { return at < text.size() ? text[at] : 0; }

bool stands_at(std::u32string_view text, std::size_t at, std::u32string_view word) {
    return at <= text.size() && text.substr(at).starts_with(word);
}

struct Small {
    int value;
    std::size_t end;
    std::size_t length;
};

// A whole number up to 9999 without multiplier, Arabic or Chinese.
std::optional<Small> read_small(std::u32string_view text, std::size_t at) {
    const auto number = read_numeral(text, at);
    if (!number || number->is_vague || number->amount % one != 0 || number->amount / one > 9999) return std::nullopt;
    if (number->is_arabic && (number->has_multiplier || number->digits != number->end - at)) return std::nullopt;
    return Small{static_cast<int>(number->amount / one), number->end, number->end - at};
}

std::size_t past_blanks(std::u32string_view text, std::size_t at) {
    while (char_at(text, at) == U' ') ++at;
    return at;
}

Fact day_fact(std::size_t start, std::size_t end, int year, int month, int day) {
    Fact fact{.kind = FactKind::date, .start = start, .end = end};
    fact.year = year;
    fact.month = month;
    fact.day = day;
    return fact;
}

bool is_year(int value) { return value >= 1900 && value <= 2100; }
bool is_month(int value) { return value >= 1 && value <= 12; }
bool is_day(int value) { return value >= 1 && value <= 31; }

// 2026-03-05, 2026/3/5, 2026.3.5
std::optional<Fact> read_numeric_day(std::u32string_view text, std::size_t at) {
    const auto separator = char_at(text, at + 4);
    if (separator != U'-' && separator != U'/' && separator != U'.') return std::nullopt;
    std::array<int, 3> parts{};
    std::size_t end = at;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t from = end;
        while (end < from + (i == 0 ? 4 : 2) && is_digit(char_at(text, end)))
            parts[i] = parts[i] * 10 + static_cast<int>(text[end++] - U'0');
        if (end == from || (i < 2 && char_at(text, end++) != separator)) return std::nullopt;
    }
    if (is_digit(char_at(text, end)) || !is_year(parts[0]) || !is_month(parts[1]) || !is_day(parts[2])) return std::nullopt;
    return day_fact(at, end, parts[0], parts[1], parts[2]);
}

// What follows a number and 日 makes it a duration: 3日内.
bool is_duration(std::u32string_view text, std::size_t after) {
    return stands_at(text, after, U"内") || stands_at(text, after, U"以内") || stands_at(text, after, U"之内") ||
           stands_at(text, after, U"后");
}

std::optional<Fact> read_day_of_month(std::u32string_view text, std::size_t at, const Fact* before) {
    const auto day = read_small(text, at);
    if (!day || !is_day(day->value)) return std::nullopt;
    const std::size_t mark = past_blanks(text, day->end);
    if (char_at(text, mark) != U'日' && char_at(text, mark) != U'号') return std::nullopt;
    const bool is_range = before && before->kind == FactKind::date && before->day > 0 && at <= before->end + 6;
    if (char_at(text, mark) == U'号' && !is_range) return std::nullopt;
    if (is_duration(text, mark + 1) || stands_at(text, mark + 1, U"游")) return std::nullopt;
    const bool takes_month = is_range && day->value >= before->day;
    return day_fact(at, mark + 1, takes_month ? before->year : 0, takes_month ? before->month : 0, day->value);
}

// From the number of a month on; `year` may be 0.
std::optional<Fact> read_month_and_day(std::u32string_view text, std::size_t start, std::size_t at, int year) {
    const auto month = read_small(text, at);
    if (!month || !is_month(month->value) || char_at(text, past_blanks(text, month->end)) != U'月') return std::nullopt;
    const std::size_t after = past_blanks(text, month->end) + 1;
    const auto day = read_small(text, past_blanks(text, after));
    if (day && is_day(day->value)) {
        const std::size_t mark = past_blanks(text, day->end);
        if (char_at(text, mark) == U'日' || char_at(text, mark) == U'号') return day_fact(start, mark + 1, year, month->value, day->value);
    }
    if (stands_at(text, after, U"内") && year == 0) return std::nullopt;
    return day_fact(start, after, year, month->value, 0);
}

// 上午 … 晚上: hours to add below twelve; nothing if none stands there.
struct HalfDay {
    std::u32string_view word;
    bool is_later;
};
constexpr std::array half_days{HalfDay{U"上午", false}, HalfDay{U"下午", true},  HalfDay{U"晚上", true},  HalfDay{U"中午", true},
                               HalfDay{U"凌晨", false}, HalfDay{U"早上", false}, HalfDay{U"清晨", false}, HalfDay{U"傍晚", true},
                               HalfDay{U"当晚", true},  HalfDay{U"晚", true},    HalfDay{U"早", false}};

const HalfDay* half_day_at(std::u32string_view text, std::size_t at) {
    for (const auto& each : half_days) {
        if (stands_at(text, at, each.word)) return &each;
    }
    return nullptr;
}

struct Clock {
    int minutes;
    std::size_t end;
    bool is_sure;  // 时 and : say a time, 点 may count points of a list
};

std::optional<Clock> with_minutes(std::u32string_view text, int hour, std::size_t after, bool is_sure) {
    if (char_at(text, after) == U'半') return Clock{hour * 60 + 30, after + 1, true};
    if (stands_at(text, after, U"一刻")) return Clock{hour * 60 + 15, after + 2, true};
    const auto minutes = read_small(text, past_blanks(text, after));
    if (minutes && minutes->value < 60 && char_at(text, minutes->end) == U'分')
        return Clock{hour * 60 + minutes->value, minutes->end + 1, true};
    if (stands_at(text, after, U"整") || stands_at(text, after, U"钟")) return Clock{hour * 60, after + 1, true};
    constexpr std::u32string_view goes_on = U"前后起至到-~";
    return Clock{hour * 60, after, is_sure || (after < text.size() && goes_on.find(text[after]) != goes_on.npos)};
}

std::optional<Clock> read_clock(std::u32string_view text, std::size_t at) {
    const auto hour = read_small(text, at);
    if (!hour || hour->value > 24 || hour->length > 3) return std::nullopt;
    const char32_t mark = char_at(text, hour->end);
    if (mark == U':' && is_digit(char_at(text, hour->end + 1)) && is_digit(char_at(text, hour->end + 2)) && is_digit(text[at])) {
        const int minutes = static_cast<int>((text[hour->end + 1] - U'0') * 10 + (text[hour->end + 2] - U'0'));
        std::size_t end = hour->end + 3;
        if (char_at(text, end) == U':' && is_digit(char_at(text, end + 1)) && is_digit(char_at(text, end + 2))) end += 3;
        if (minutes > 59 || is_digit(char_at(text, end))) return std::nullopt;
        return Clock{hour->value * 60 + minutes, end, true};
    }
    if (mark == U'时') return with_minutes(text, hour->value, hour->end + 1, true);
    if (mark == U'点') return with_minutes(text, hour->value, hour->end + 1, false);
    return std::nullopt;
}

bool is_range_mark(std::u32string_view between) {
    return between == U"-" || between == U"至" || between == U"到" || between == U"--" || between == U"~";
}

// 下午2时至5时: the second is of the afternoon too.
bool takes_half_day(std::u32string_view text, std::size_t at, const Fact* before, int minutes) {
    if (!before || before->kind != FactKind::time || !before->says_half_day || at < before->end) return false;
    return is_range_mark(text.substr(before->end, at - before->end)) && minutes < before->minutes && minutes + 720 > before->minutes;
}

}  // namespace

std::optional<Fact> read_day(std::u32string_view text, std::size_t at, const Fact* before) {
    if (auto fact = read_numeric_day(text, at)) return fact;
    const auto first = read_small(text, at);
    if (!first) return std::nullopt;
    if (first->length == 4 && is_year(first->value) && char_at(text, past_blanks(text, first->end)) == U'年') {
        const std::size_t after = past_blanks(text, first->end) + 1;
        if (auto fact = read_month_and_day(text, at, past_blanks(text, after), first->value)) return fact;
        return day_fact(at, after, first->value, 0, 0);
    }
    if (auto fact = read_month_and_day(text, at, at, 0)) return fact;
    return read_day_of_month(text, at, before);
}

std::optional<Fact> read_weekday(std::u32string_view text, std::size_t at) {
    std::size_t length = 0;
    for (const std::u32string_view word : {U"星期", U"礼拜", U"周"}) {
        if (length == 0 && stands_at(text, at, word)) length = word.size();
    }
    constexpr std::u32string_view days = U"一二三四五六日天";
    const auto place = length == 0 ? days.npos : days.find(char_at(text, at + length));
    if (place == days.npos) return std::nullopt;
    Fact fact{.kind = FactKind::weekday, .start = at, .end = at + length + 1};
    fact.day = static_cast<int>(place < 7 ? place + 1 : 7);
    return fact;
}

std::optional<Fact> read_time(std::u32string_view text, std::size_t at, const Fact* before) {
    const HalfDay* half = half_day_at(text, at);
    const std::size_t from = half ? past_blanks(text, at + half->word.size()) : at;
    auto clock = read_clock(text, from);
    if (!clock) return std::nullopt;
    if (!half && !clock->is_sure) return std::nullopt;
    if (!half && takes_half_day(text, at, before, clock->minutes)) half = &half_days[1];
    const bool is_later = half && half->is_later && clock->minutes < 720 && !(half->word == U"中午" && clock->minutes >= 600);
    Fact fact{.kind = FactKind::time, .start = at, .end = clock->end};
    fact.minutes = clock->minutes + (is_later ? 720 : 0);
    fact.says_half_day = half != nullptr;
    fact.has_half_day = half != nullptr || clock->minutes >= 780;
    return fact;
}

}  // namespace yanlu::compare
