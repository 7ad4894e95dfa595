// Deadlines against a slow oracle that walks day by day over the holiday notices themselves, for every day of 2018 to 2027 on both
// calendars.
#include "filings/domain/clocks.hpp"

#include <set>

#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include "base/rulebook.hpp"

namespace yanlu::filings {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }

// Reads the notices by itself and decides each day by itself: shares nothing with WorkingCalendar but the files.
class Oracle {
public:
    Oracle() {
        for (int year = 2018; year <= 2026; ++year) {
            const auto file = YAML::LoadFile(YANLU_SOURCE_DIR "/rulebook/calendars/" + std::to_string(year) + ".yaml");
            for (const auto& holiday : file["holidays"]) {
                for (Date at = date(holiday["from"]); at <= date(holiday["to"]); at = at + 1) holidays_.insert(at);
            }
            for (const auto& makeup : file["makeup_workdays"]) makeups_.insert(date(makeup));
        }
    }
    bool works(Date at) const {
        if (makeups_.contains(at)) return true;
        return at.weekday() <= 5 && !holidays_.contains(at);
    }
    Date after_working_days(Date start, int n) const {
        Date at = start;
        for (int counted = 0; counted < n;) {
            at = at + 1;
            if (works(at)) ++counted;
        }
        return at;
    }
    Date next_working_day(Date at) const {
        while (!works(at)) at = at + 1;
        return at;
    }

private:
    static Date date(const YAML::Node& node) { return *Date::parse(node.as<std::string>()); }
    std::set<Date> holidays_;
    std::set<Date> makeups_;
};

class ClocksTest : public ::testing::Test {
protected:
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    const WorkingCalendar& calendar = rulebook.calendar();
    Oracle oracle;
    const FilingClock three_days{3, false, "152-2021.2.1"};
    const FilingClock three_working_days{3, true, "152-2021.2.3"};
};

TEST_F(ClocksTest, R2_1d_R2_3b_EveryDayOfTenYearsAgreesWithTheOracle) {
    for (Date start = day("2018-01-01"); start <= day("2027-12-31"); start = start + 1) {
        for (const int n : {1, 3, 5, 20}) {
            const auto calendar_days = term_of(calendar, {{n, false, ""}}, start, false);
            ASSERT_EQ(calendar_days->due_on, start + n) << start.iso();
            ASSERT_FALSE(calendar_days->is_provisional) << start.iso();
            const auto rolled = term_of(calendar, {{n, false, ""}}, start, true);
            ASSERT_EQ(rolled->due_on, oracle.next_working_day(start + n)) << start.iso();
            const auto working_days = term_of(calendar, {{n, true, ""}}, start, false);
            ASSERT_EQ(working_days->due_on, oracle.after_working_days(start, n)) << start.iso() << " " << n;
            ASSERT_EQ(working_days->is_provisional, working_days->due_on >= day("2027-01-01")) << start.iso();
        }
        const auto both = term_of(calendar, {three_days, three_working_days}, start, false);
        ASSERT_EQ(both->due_on, start + 3);  // three working days are never fewer than three days
        ASSERT_EQ(both->last_due_on, oracle.after_working_days(start, 3));
    }
}

TEST_F(ClocksTest, R2_3b_AFreezeOnAFridayHasUntilWednesday) {
    EXPECT_EQ(term_of(calendar, {three_working_days}, day("2026-03-06"), false)->due_on, day("2026-03-11"));
    // The Spring Festival of 2026: 2/14 is a makeup workday, 2/15 to 2/23 are holidays.
    EXPECT_EQ(term_of(calendar, {three_working_days}, day("2026-02-13"), false)->due_on, day("2026-02-25"));
    EXPECT_EQ(term_of(calendar, {three_days}, day("2026-02-13"), false)->due_on, day("2026-02-16"));
    EXPECT_EQ(term_of(calendar, {three_days}, day("2026-02-13"), true)->due_on, day("2026-02-24"));
}

TEST_F(ClocksTest, WithoutAClockThereIsNoDeadline) { EXPECT_FALSE(term_of(calendar, {}, day("2026-03-06"), false)); }

TEST_F(ClocksTest, ADayBeforeTheCalendarCountsFromItsFirst) {
    EXPECT_EQ(term_of(calendar, {three_days}, day("2012-05-01"), true)->due_on, day("2012-05-04"));
    EXPECT_EQ(term_of(calendar, {three_working_days}, day("2012-05-01"), false)->due_on,
              after_working_days(calendar, calendar.first_day(), 3).day);
}

}  // namespace
}  // namespace yanlu::filings
