// The real working-day table of the rule book, its two clocks, and a comparison with a day-by-day count.
#include <set>

#include <gtest/gtest.h>

#include "base/clock.hpp"
#include "base/rulebook.hpp"

namespace yanlu {
namespace {

const Rulebook& book() {
    static const Rulebook rulebook(std::filesystem::path(YANLU_SOURCE_DIR) / "rulebook");
    return rulebook;
}

const WorkingCalendar& calendar() { return book().calendar(); }

Date day(const char* iso) { return *Date::parse(iso); }

// The slow reference: walk one day at a time and count.
Date walk_working_days(Date start, int n) {
    Date at = start;
    while (n > 0) {
        at = at + 1;
        n -= calendar().is_working_day(at) ? 1 : 0;
    }
    return at;
}

// The rule book's exceptions read once more, by hand, and laid over plain weekends.
bool is_working_by_the_files(Date at) {
    const auto year = Rulebook::load_yaml(book().root() / "calendars" / (std::to_string(at.year()) + ".yaml"));
    for (const auto& makeup : year["makeup_workdays"]) {
        if (makeup.as<std::string>() == at.iso()) return true;
    }
    for (const auto& holiday : year["holidays"]) {
        if (holiday["from"].as<std::string>() <= at.iso() && at.iso() <= holiday["to"].as<std::string>()) return false;
    }
    return at.weekday() <= 5;
}

}  // namespace

// 152号 二(一) counts 3日, 二(三) counts 3个工作日: across Spring Festival 2026 (15 to 23 February, 14 and 28 worked) they part.
TEST(Calendar, R2_1dThreeDaysAreNotR2_3bThreeWorkingDays) {
    const Date start = day("2026-02-13");
    EXPECT_EQ(after_calendar_days(calendar(), start, 3).day, day("2026-02-16"));
    EXPECT_EQ(after_working_days(calendar(), start, 3).day, day("2026-02-25"));
    EXPECT_EQ(after_working_days(calendar(), start, 1).day, day("2026-02-14"));  // a Saturday that is worked
    EXPECT_FALSE(after_working_days(calendar(), start, 3).is_provisional);
}

TEST(Calendar, MakeupWorkdayAfterTheHolidayCounts) {
    EXPECT_EQ(after_working_days(calendar(), day("2026-02-27"), 1).day, day("2026-02-28"));
    EXPECT_EQ(after_working_days(calendar(), day("2026-02-27"), 2).day, day("2026-03-02"));
    EXPECT_TRUE(calendar().is_working_day(day("2026-09-20")));
    EXPECT_FALSE(calendar().is_working_day(day("2026-10-07")));
}

TEST(Calendar, AStartOnAHolidayIsNotCounted) {
    EXPECT_EQ(after_working_days(calendar(), day("2026-10-03"), 1).day, day("2026-10-08"));
    EXPECT_EQ(after_working_days(calendar(), day("2026-10-03"), 3).day, day("2026-10-10"));
}

TEST(Calendar, YearEndsTakeTheNextYearsNotice) {
    EXPECT_EQ(after_working_days(calendar(), day("2025-12-31"), 1).day, day("2026-01-04"));
    EXPECT_EQ(after_working_days(calendar(), day("2018-12-28"), 2).day, day("2019-01-02"));  // 29 worked, 30 to 1 off
    EXPECT_EQ(after_calendar_days(calendar(), day("2024-02-28"), 2).day, day("2024-03-01"));
}

TEST(Calendar, BeyondTheLastNoticeAnswersAreProvisional) {
    EXPECT_FALSE(calendar().is_provisional(day("2026-12-31")));
    EXPECT_TRUE(calendar().is_provisional(day("2027-01-01")));
    EXPECT_TRUE(calendar().is_provisional(day("2017-12-31")));
    EXPECT_TRUE(after_working_days(calendar(), day("2026-12-30"), 3).is_provisional);
    EXPECT_TRUE(after_calendar_days(calendar(), day("2026-12-30"), 3).is_provisional);
    EXPECT_FALSE(calendar().is_working_day(day("2027-01-02")));  // a plain Saturday: provisional, never missing
}

TEST(Calendar, DaysOutsideTheTableAreRefusedNotGuessed) {
    EXPECT_THROW(calendar().is_working_day(day("2014-12-31")), std::out_of_range);
    EXPECT_THROW(calendar().is_working_day(day("2041-01-01")), std::out_of_range);
    EXPECT_THROW(after_working_days(calendar(), day("2040-12-30"), 5), std::out_of_range);
    EXPECT_NO_THROW(calendar().is_working_day(calendar().first_day()));
    EXPECT_NO_THROW(calendar().is_working_day(calendar().last_day()));
}

TEST(Calendar, EveryKnownDayIsWhatItsFileSays) {
    for (Date at = day("2026-01-01"); at.year() == 2026; at = at + 1) {
        ASSERT_EQ(calendar().is_working_day(at), is_working_by_the_files(at)) << at.iso();
    }
    for (Date at = day("2020-01-01"); at <= day("2020-02-29"); at = at + 1) {
        ASSERT_EQ(calendar().is_working_day(at), is_working_by_the_files(at)) << at.iso();
    }
}

TEST(Calendar, OrdinalsCountWorkingDaysOneByOne) {
    std::int64_t count = 0;
    for (Date at = calendar().first_day(); at <= calendar().last_day(); at = at + 1) {
        count += calendar().is_working_day(at) ? 1 : 0;
        ASSERT_EQ(calendar().working_ordinal(at), count) << at.iso();
    }
}

// Any start, any n: the search by ordinal and the walk day by day give the same due day.
TEST(Calendar, DueDaysEqualTheSlowWalk) {
    SeededRng rng(20260215);
    const Date first = day("2015-01-01");
    for (int i = 0; i < 20'000; ++i) {
        const Date start = first + static_cast<std::int64_t>(rng.below(25 * 365));
        const int n = static_cast<int>(rng.below(i % 10 == 0 ? 200 : 15));
        ASSERT_EQ(after_working_days(calendar(), start, n).day, walk_working_days(start, n)) << start.iso() << " + " << n;
    }
}

}  // namespace yanlu
