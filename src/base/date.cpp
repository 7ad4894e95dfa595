// Text to days and instants and back.
#include "base/date.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace yanlu {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day civil(std::int64_t ordinal) { return year_month_day(sys_days(std::chrono::days(ordinal))); }

// Reads 1..max_digits digits from the front of `text`.
std::optional<int> take_number(std::string_view& text, std::size_t min_digits, std::size_t max_digits) {
    std::size_t n = 0;
    while (n < text.size() && n < max_digits && text[n] >= '0' && text[n] <= '9') ++n;
    if (n < min_digits) return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + n, value);
    text.remove_prefix(n);
    return value;
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Date> take_day(std::string_view& text) {
    const auto y = take_number(text, 4, 4);
    if (!y || text.empty()) return std::nullopt;
    const char separator = text.front();
    if ((separator != '-' && separator != '/') || !take(text, separator)) return std::nullopt;
    const std::size_t least = separator == '-' ? 2 : 1;
    const auto m = take_number(text, least, 2);
    if (!m || !take(text, separator)) return std::nullopt;
    const auto d = take_number(text, least, 2);
    if (!d) return std::nullopt;
    return Date::from_ymd(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
}

// Milliseconds of ".123456"; digits past the third are dropped.
std::optional<int> take_fraction(std::string_view& text) {
    if (!take(text, '.')) return 0;
    int value = 0;
    int digits = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        if (digits < 3) value = value * 10 + (text.front() - '0');
        ++digits;
        text.remove_prefix(1);
    }
    if (digits == 0) return std::nullopt;
    for (; digits < 3; ++digits) value *= 10;
    return value;
}

// Offset from UTC in milliseconds; absent means China's.
std::optional<std::int64_t> take_offset(std::string_view& text) {
    if (text.empty()) return china_offset_ms;
    if (take(text, 'Z') || take(text, 'z')) return 0;
    const int sign = text.front() == '-' ? -1 : 1;
    if (!take(text, '+') && !take(text, '-')) return std::nullopt;
    const auto hours = take_number(text, 2, 2);
    take(text, ':');
    const auto minutes = take_number(text, 2, 2);
    if (!hours || !minutes || *hours > 14 || *minutes > 59) return std::nullopt;
    return sign * (*hours * 60 + *minutes) * std::int64_t{60'000};
}

}  // namespace

std::optional<Date> Date::from_ymd(int y, unsigned m, unsigned d) {
    const year_month_day ymd{std::chrono::year(y), std::chrono::month(m), std::chrono::day(d)};
    if (!ymd.ok() || y < 1900 || y > 2200) return std::nullopt;
    return Date(sys_days(ymd).time_since_epoch().count());
}

std::optional<Date> Date::parse(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-') return std::nullopt;
    const auto date = take_day(iso);
    return date && iso.empty() ? date : std::nullopt;
}

std::string Date::iso() const {
    const auto ymd = civil(days_);
    std::array<char, 24> out{};
    const int n = std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                                static_cast<unsigned>(ymd.day()));
    return {out.data(), static_cast<std::size_t>(n)};
}

int Date::year() const { return static_cast<int>(civil(days_).year()); }
unsigned Date::month() const { return static_cast<unsigned>(civil(days_).month()); }
unsigned Date::day() const { return static_cast<unsigned>(civil(days_).day()); }
unsigned Date::weekday() const { return std::chrono::weekday(sys_days(std::chrono::days(days_))).iso_encoding(); }

std::optional<Instant> parse_instant(std::string_view text) {
    const auto date = take_day(text);
    if (!date || !(take(text, 'T') || take(text, ' ') || take(text, 't'))) return std::nullopt;
    const auto hour = take_number(text, 1, 2);
    if (!hour || !take(text, ':')) return std::nullopt;
    const auto minute = take_number(text, 2, 2);
    if (!minute) return std::nullopt;
    int second = 0;
    if (take(text, ':')) {
        const auto s = take_number(text, 2, 2);
        if (!s) return std::nullopt;
        second = *s;
    }
    const auto ms = take_fraction(text);
    const auto offset = ms ? take_offset(text) : std::nullopt;
    if (!offset || !text.empty() || *hour > 23 || *minute > 59 || second > 60) return std::nullopt;
    const std::int64_t of_day = ((*hour * 60 + *minute) * 60 + second) * std::int64_t{1000} + *ms;
    return Instant{date->ordinal() * milliseconds_per_day + of_day - *offset};
}

std::string rfc3339(Instant at) {
    const Date date = Date::of(at);
    const std::int64_t seconds = (at.ms - date.begins_at().ms) / 1000;
    std::array<char, 40> out{};
    const int n = std::snprintf(out.data(), out.size(), "%sT%02d:%02d:%02d+08:00", date.iso().c_str(), static_cast<int>(seconds / 3600),
                                static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return {out.data(), static_cast<std::size_t>(n)};
}

}  // namespace yanlu
