// Days, instants and text forms at the edges where clocks go wrong.
#include <gtest/gtest.h>

#include "base/date.hpp"

namespace yanlu {

TEST(Date, ParsesOnlyDaysThatExist) {
    EXPECT_EQ(Date::parse("2026-02-28")->iso(), "2026-02-28");
    EXPECT_FALSE(Date::parse("2026-02-29"));
    EXPECT_TRUE(Date::parse("2028-02-29"));
    for (const char* bad : {"2026-2-8", "2026-13-01", "2026-00-10", "20260101", "2026-01-01 ", "", "2026/01/01"})
        EXPECT_FALSE(Date::parse(bad)) << bad;
}

TEST(Date, ADayBeginsAtMidnightInChina) {
    const Date day = *Date::parse("2026-01-01");
    EXPECT_EQ(Date::of(day.begins_at()), day);
    EXPECT_EQ(Date::of(day.begins_at() - std::chrono::milliseconds(1)), day - 1);
    EXPECT_EQ(Date::of(day.ends_at()), day + 1);
    EXPECT_EQ(Date::of(Instant{-1}).iso(), "1970-01-01");
    EXPECT_EQ(day.weekday(), 4u);
}

TEST(Instant, ReadsOffsetsAndSpreadsheetForms) {
    EXPECT_EQ(parse_instant("2026-03-01T09:30:00+08:00")->ms, parse_instant("2026-03-01T01:30:00Z")->ms);
    EXPECT_EQ(parse_instant("2026-03-01 09:30")->ms, parse_instant("2026/3/1 9:30:00")->ms);
    EXPECT_EQ(parse_instant("2026-03-01T09:30:00.25Z")->ms % 1000, 250);
    EXPECT_EQ(rfc3339(*parse_instant("2026-03-01T23:59:59Z")), "2026-03-02T07:59:59+08:00");
    for (const char* bad :
         {"2026-03-01", "2026-02-30T00:00:00Z", "2026-03-01T24:00:00Z", "2026-03-01T10:00:00+25:00", "x", "2026-03-01T10"}) {
        EXPECT_FALSE(parse_instant(bad)) << bad;
    }
}

}  // namespace yanlu
