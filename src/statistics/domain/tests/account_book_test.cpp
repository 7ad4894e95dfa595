// Areas, months, cancellations and punctuality, case by case.
#include <algorithm>

#include <gtest/gtest.h>

#include "statistics/domain/filing_book.hpp"

namespace yanlu::statistics {
namespace {

Date day(const char* text) { return *Date::parse(text); }

class Book : public ::testing::Test {
protected:
    void unit(std::int64_t id, std::int64_t parent, const std::string& kind, const std::string& path, bool is_covered = true) {
        units.emplace(id, UnitLine{UnitId{id}, "单位" + std::to_string(id), "", kind, parent ? std::optional(UnitId{parent}) : std::nullopt,
                                   is_covered, path});
    }
    void version(std::int64_t id, std::int64_t host, const std::string& state, const char* from, const char* to = "9999-12-31") {
        versions.push_back({AccountId{id}, "weibo", "账号", "publishing", state, UnitId{host}, day("2026-01-05"), day(from), to});
    }
    void SetUp() override {
        unit(1, 0, "government", "/1/");
        unit(2, 1, "town", "/1/2/");
        unit(3, 2, "subordinate_unit", "/1/2/3/");
        unit(4, 1, "enterprise", "/1/4/", false);
        version(10, 3, "normal", "2026-01-05", "2026-03-01");
        version(10, 3, "cancellation_planned", "2026-03-01", "2026-03-10");
        version(10, 3, "cancelled_to_audit", "2026-03-10", "2026-04-02");
        version(10, 3, "cancelled", "2026-04-02");
        version(11, 4, "normal", "2026-02-01");
    }
    std::int64_t count(const AccountFilter& filter, const char* on) {
        const auto book = account_book(versions, units, day(on));
        return std::ranges::count_if(book, [&](const AccountLine& line) { return filter.takes(line); });
    }
    Units units;
    std::vector<AccountVersion> versions;
};

TEST_F(Book, AnAreaIsTheUnitBelowTheCity) {
    EXPECT_EQ(area_of(units, UnitId{3}), UnitId{2});
    EXPECT_EQ(area_of(units, UnitId{2}), UnitId{2});
    EXPECT_EQ(area_of(units, UnitId{1}), UnitId{1});
    units.at(2).parent = UnitId{3};  // a circle ends
    EXPECT_NO_FATAL_FAILURE(area_of(units, UnitId{3}));
}

TEST_F(Book, R1_3EachFilterTakesWhatItNames) {
    EXPECT_EQ(count({}, "2026-02-15"), 2);
    EXPECT_EQ(count({.area = UnitId{2}}, "2026-02-15"), 1);
    EXPECT_EQ(count({.unit_kind = "enterprise"}, "2026-02-15"), 1);
    EXPECT_EQ(count({.is_covered = false}, "2026-02-15"), 1);
    EXPECT_EQ(count({.state = "cancelled"}, "2026-04-02"), 1);
    EXPECT_EQ(count({.is_in_force = true}, "2026-03-05"), 2);
    EXPECT_EQ(count({.is_in_force = true}, "2026-03-10"), 1);
    EXPECT_EQ(count({.opened_in = "2026-01"}, "2026-04-02"), 2);
    EXPECT_EQ(count({.path_from = "/1/2/", .path_to = "/1/20"}, "2026-02-15"), 1);
    EXPECT_EQ(count({.under_from = "/1/4/", .under_to = "/1/40"}, "2026-02-15"), 1);
}

TEST_F(Book, ADayBeforeTheFirstVersionHasNoAccount) { EXPECT_EQ(count({}, "2026-01-04"), 0); }

TEST_F(Book, ACancellationCountsOnceInTheMonthInWhichItWasCompleted) {
    EXPECT_EQ(count({.cancelled_in = "2026-03"}, "2026-04-30"), 1);
    EXPECT_EQ(count({.cancelled_in = "2026-04"}, "2026-04-30"), 0);
    EXPECT_EQ(count({.cancelled_in = "2026-03"}, "2026-03-09"), 0);
}

TEST_F(Book, MonthEndsEndWithTheDayAsked) {
    const auto ends = month_ends(day("2026-03-10"), 3);
    EXPECT_EQ(ends, (std::vector<Date>{day("2026-01-31"), day("2026-02-28"), day("2026-03-10")}));
}

TEST(Punctuality, R2_1dFourClassesAndWhatIsNotCounted) {
    FilingLine line{.effective_on = day("2026-03-01"), .last_due_on = day("2026-03-04")};
    EXPECT_EQ(punctuality(line, day("2026-03-04")), "open");
    EXPECT_EQ(punctuality(line, day("2026-03-05")), "overdue");
    line.acted_on = day("2026-03-04");
    EXPECT_EQ(punctuality(line, day("2026-03-10")), "on_time");
    line.acted_on = day("2026-03-05");
    EXPECT_EQ(punctuality(line, day("2026-03-10")), "late");
    line.is_waived = true;
    EXPECT_EQ(punctuality(line, day("2026-03-10")), "");
    EXPECT_EQ(punctuality(FilingLine{.effective_on = day("2026-03-01")}, day("2026-03-10")), "");
}

}  // namespace
}  // namespace yanlu::statistics
