// R4_1: desks are charged working time alone, and reminders wait for the next working moment; holidays, noon and makeup days.
#include "flow/domain/working_time.hpp"

#include <gtest/gtest.h>

#include "base/rulebook.hpp"

namespace yanlu::flow {
namespace {

Instant at(const char* text) { return *parse_instant(text); }

class WorkingTimeTest : public ::testing::Test {
protected:
    std::int64_t minutes(const char* from, const char* to) { return working_minutes(calendar, hours, at(from), at(to)); }
    std::string next(const char* from) { return rfc3339(next_working_time(calendar, hours, at(from))); }
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    const WorkingCalendar& calendar = rulebook.calendar();
    OfficeHours hours;
};

TEST_F(WorkingTimeTest, OnlyWorkPeriodsCount) {
    EXPECT_EQ(minutes("2026-03-02 09:00", "2026-03-02 10:30"), 90);
    EXPECT_EQ(minutes("2026-03-02 11:30", "2026-03-02 14:30"), 60);
    EXPECT_EQ(minutes("2026-03-02 18:00", "2026-03-03 08:00"), 0);
    EXPECT_EQ(minutes("2026-03-02 00:00", "2026-03-03 00:00"), hours.minutes_a_day());
    EXPECT_EQ(minutes("2026-03-06 17:00", "2026-03-09 09:00"), 60);  // over a weekend
    EXPECT_EQ(minutes("2026-03-02 10:00", "2026-03-02 10:00"), 0);
    EXPECT_EQ(minutes("2026-03-02 10:00", "2026-03-01 10:00"), 0);
}

TEST_F(WorkingTimeTest, AHolidayCountsNothingAndAMakeupSaturdayCounts) {
    EXPECT_EQ(minutes("2026-02-15 00:00", "2026-02-24 00:00"), 0);
    EXPECT_EQ(minutes("2026-02-28 08:00", "2026-02-28 12:30"), 210);
}

TEST_F(WorkingTimeTest, TheNextWorkingMomentIsNowOrTheNextPeriodsBeginning) {
    EXPECT_EQ(next("2026-03-02 09:00"), "2026-03-02T09:00:00+08:00");
    EXPECT_EQ(next("2026-03-02 12:00"), "2026-03-02T14:00:00+08:00");
    EXPECT_EQ(next("2026-03-02 07:00"), "2026-03-02T08:30:00+08:00");
    EXPECT_EQ(next("2026-03-06 17:30"), "2026-03-09T08:30:00+08:00");
    EXPECT_EQ(next("2026-02-14 20:00"), "2026-02-24T08:30:00+08:00");
    EXPECT_EQ(rfc3339(next_on_working_day(calendar, 540, at("2026-03-02 09:00"))), "2026-03-02T09:00:00+08:00");
    EXPECT_EQ(rfc3339(next_on_working_day(calendar, 540, at("2026-03-06 09:01"))), "2026-03-09T09:00:00+08:00");
    EXPECT_TRUE(is_working_time(calendar, hours, at("2026-03-02 11:59")));
    EXPECT_FALSE(is_working_time(calendar, hours, at("2026-03-02 12:01")));
}

}  // namespace
}  // namespace yanlu::flow
