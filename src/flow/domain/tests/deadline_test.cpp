// R2_1d R2_3b: three calendar days and three working days are different clocks; limits across holidays, makeup days and year ends.
#include "flow/domain/deadline.hpp"

#include <gtest/gtest.h>

#include "base/rulebook.hpp"

namespace yanlu::flow {
namespace {

Instant at(const char* text) { return *parse_instant(text); }

class DeadlineTest : public ::testing::Test {
protected:
    std::string due(int n, TimeUnit unit, const char* start) {
        return rfc3339(deadline_of(calendar, hours, {n, unit, "系统默认"}, at(start)).due_at);
    }
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    const WorkingCalendar& calendar = rulebook.calendar();
    OfficeHours hours;
};

TEST_F(DeadlineTest, R2_1d_ThreeCalendarDaysRunThroughTheHoliday) {
    EXPECT_EQ(due(3, TimeUnit::calendar_day, "2026-02-14 10:00"), "2026-02-18T00:00:00+08:00");
}

TEST_F(DeadlineTest, R2_3b_ThreeWorkingDaysSkipSpringFestivalAndCountTheMakeupDay) {
    // Off 15–23 February; Saturday 28 February is a makeup workday.
    EXPECT_EQ(due(3, TimeUnit::working_day, "2026-02-14 10:00"), "2026-02-27T00:00:00+08:00");
    EXPECT_EQ(due(5, TimeUnit::working_day, "2026-02-14 10:00"), "2026-03-01T00:00:00+08:00");
}

TEST_F(DeadlineTest, WorkingHoursRunInTheWorkPeriodsOnly) {
    EXPECT_EQ(due(4, TimeUnit::working_hour, "2026-03-02 09:00"), "2026-03-02T15:00:00+08:00");
    EXPECT_EQ(due(4, TimeUnit::working_hour, "2026-03-02 12:30"), "2026-03-03T09:00:00+08:00");
    EXPECT_EQ(due(1, TimeUnit::working_hour, "2026-03-06 20:00"), "2026-03-09T09:30:00+08:00");
}

TEST_F(DeadlineTest, BeyondTheLastNoticeTheResultIsProvisional) {
    EXPECT_TRUE(deadline_of(calendar, hours, {3, TimeUnit::working_day, "x"}, at("2026-12-31 10:00")).is_provisional);
    EXPECT_FALSE(deadline_of(calendar, hours, {3, TimeUnit::working_day, "x"}, at("2025-12-31 10:00")).is_provisional);
}

TEST_F(DeadlineTest, LightsTellTheTimeLeft) {
    const Instant start = at("2026-03-02 09:00");
    const Instant end = at("2026-03-13 00:00");
    EXPECT_EQ(light_of(calendar, start, end, at("2026-03-03 09:00")), Light::green);
    EXPECT_EQ(light_of(calendar, start, end, at("2026-03-11 09:00")), Light::yellow);
    EXPECT_EQ(light_of(calendar, start, end, end), Light::red);
    EXPECT_EQ(light_of(calendar, start, at("2026-03-10 00:00"), at("2026-03-06 10:00")), Light::yellow) << "Friday warns of Monday";
}

}  // namespace
}  // namespace yanlu::flow
