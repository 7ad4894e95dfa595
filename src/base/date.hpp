// Days and instants. China keeps one zone without summer time, so a day is [00:00, 24:00) at +08:00 and needs no zone database.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yanlu {

inline constexpr std::int64_t milliseconds_per_day = 86'400'000;
inline constexpr std::int64_t china_offset_ms = 8 * 3'600'000;

// A moment: milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t ms = 0;
    friend constexpr auto operator<=>(Instant, Instant) = default;
    friend constexpr Instant operator+(Instant at, std::chrono::milliseconds d) { return {at.ms + d.count()}; }
    friend constexpr Instant operator-(Instant at, std::chrono::milliseconds d) { return {at.ms - d.count()}; }
    friend constexpr std::chrono::milliseconds operator-(Instant a, Instant b) { return std::chrono::milliseconds(a.ms - b.ms); }
};

// A calendar day of China, held as its ordinal: days since 1970-01-01.
class Date {
public:
    constexpr Date() = default;
    static constexpr Date from_ordinal(std::int64_t days) { return Date(days); }
    static constexpr Date of(Instant at) {
        const std::int64_t local = at.ms + china_offset_ms;
        return Date(local >= 0 ? local / milliseconds_per_day : -((-local + milliseconds_per_day - 1) / milliseconds_per_day));
    }
    // Nothing for days that do not exist (2026-02-30) and for any text that is not exactly YYYY-MM-DD.
    static std::optional<Date> parse(std::string_view iso);
    static std::optional<Date> from_ymd(int year, unsigned month, unsigned day);

    constexpr std::int64_t ordinal() const { return days_; }
    constexpr Instant begins_at() const { return {days_ * milliseconds_per_day - china_offset_ms}; }
    // The end of the day, which is the first instant of the next one.
    constexpr Instant ends_at() const { return {(days_ + 1) * milliseconds_per_day - china_offset_ms}; }
    std::string iso() const;  // YYYY-MM-DD
    int year() const;
    unsigned month() const;
    unsigned day() const;
    unsigned weekday() const;  // 1 Monday … 7 Sunday

    friend constexpr auto operator<=>(Date, Date) = default;
    friend constexpr Date operator+(Date d, std::int64_t days) { return Date(d.days_ + days); }
    friend constexpr Date operator-(Date d, std::int64_t days) { return Date(d.days_ - days); }
    friend constexpr std::int64_t operator-(Date a, Date b) { return a.days_ - b.days_; }

private:
    constexpr explicit Date(std::int64_t days) : days_(days) {}
    std::int64_t days_ = 0;
};

// RFC 3339 with any offset ("2026-03-01T09:30:00+08:00", "…Z", fractional seconds); a missing offset means +08:00; "YYYY-MM-DD HH:MM[:SS]"
// and "YYYY/M/D H:MM[:SS]" as spreadsheets write them. A bare date is not an instant.
std::optional<Instant> parse_instant(std::string_view text);
std::string rfc3339(Instant at);  // at +08:00, seconds, e.g. 2026-03-01T09:30:00+08:00

}  // namespace yanlu
