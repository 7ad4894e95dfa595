// Period, scope and time of a commission; the account that a report means.
#include <gtest/gtest.h>

#include "monitor_reports/domain/account_index.hpp"
#include "monitor_reports/domain/task.hpp"

namespace yanlu::monitor_reports {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }
std::string code(const std::optional<Refusal>& refusal) { return refusal ? refusal->code : ""; }

Task year() { return {.starts_on = day("2026-01-01"), .ends_on = day("2026-12-31")}; }

TEST(MonitorTask, R2_3cAContractHoldsOnItsFirstAndLastDayAndOnNoOther) {
    const struct {
        const char* today;
        const char* code;
    } rows[] = {{"2025-12-31", "monitor_reports.commission_not_begun"},
                {"2026-01-01", ""},
                {"2026-12-31", ""},
                {"2027-01-01", "monitor_reports.commission_over"}};
    for (const auto& row : rows) EXPECT_EQ(code(why_not_today(year(), day(row.today))), row.code) << row.today;
    Task ended = year();
    ended.is_ended = true;
    EXPECT_EQ(code(why_not_today(ended, day("2026-06-01"))), "monitor_reports.commission_ended");
}

TEST(MonitorTask, R2_3cNothingIsSeenInTheFutureNorBeforeTheContract) {
    const struct {
        const char* from;
        const char* to;
        const char* code;
        const char* field;
    } rows[] = {{"2026-03-10", "2026-03-10", "", ""},
                {"2026-03-11", "2026-03-11", "monitor_reports.in_the_future", "found_on"},
                {"2026-03-10", "2026-03-11", "monitor_reports.in_the_future", "found_until"},
                {"2026-03-09", "2026-03-08", "monitor_reports.until_before_from", "found_until"},
                {"2025-12-20", "2025-12-31", "monitor_reports.before_the_contract", "found_on"},
                {"2025-12-20", "2026-01-01", "", ""}};
    for (const auto& row : rows) {
        const auto refusal = why_not_seen(year(), {day(row.from), day(row.to)}, day("2026-03-10"));
        EXPECT_EQ(code(refusal), row.code) << row.from << row.to;
        EXPECT_EQ(refusal ? refusal->field : "", row.field) << row.from << row.to;
    }
}

TEST(MonitorTask, R2_3cTheScopeIsUnitsWithAllBeneathThemPlatformsAndCodes) {
    Task task = year();
    EXPECT_TRUE(task.covers_unit("/1/9/") && task.covers_platform("weibo") && task.covers_code("M01"));
    task.unit_paths = {"/1/20/"};
    task.platforms = {"weibo"};
    task.codes = {"M01", "M02"};
    EXPECT_TRUE(task.covers_unit("/1/20/"));
    EXPECT_TRUE(task.covers_unit("/1/20/31/"));
    EXPECT_FALSE(task.covers_unit("/1/201/"));
    EXPECT_FALSE(task.covers_unit("/1/"));
    EXPECT_TRUE(task.covers_platform("weibo"));
    EXPECT_FALSE(task.covers_platform("douyin"));
    EXPECT_TRUE(task.covers_code("M02"));
    EXPECT_FALSE(task.covers_code("M03"));
}

TEST(MonitorTask, R2_3cProblemsOfOneDayInCommonAreOne) {
    const Span march{day("2026-03-01"), day("2026-03-10")};
    EXPECT_TRUE(overlap(march, {day("2026-03-10"), day("2026-03-12")}));
    EXPECT_TRUE(overlap({day("2026-02-01"), day("2026-04-01")}, march));
    EXPECT_FALSE(overlap(march, {day("2026-03-11"), day("2026-03-11")}));
    EXPECT_FALSE(overlap({day("2026-02-27"), day("2026-02-28")}, march));
}

class AccountIndexTest : public ::testing::Test {
protected:
    AccountIndexTest() {
        index.add({AccountId{1}, "weibo", "1234567890", "海棠发布", "weibo.com/u/1234567890", UnitId{20}, "/1/20/"});
        index.add({AccountId{2}, "douyin", "haitang", "海棠发布", "", UnitId{20}, "/1/20/"});
        index.add({AccountId{3}, "weibo", "2222222222", "清溪发布", "", UnitId{30}, "/1/30/"});
        index.add({AccountId{4}, "weibo", "3333333333", "清溪 发布", "", UnitId{30}, "/1/30/"});
        index.add_alias(AccountId{2}, "douyin", "old_haitang");
    }
    std::pair<std::int64_t, std::string> found(const NamedAccount& named) const {
        const Match match = index.find(named);
        return {match.account ? match.account->id.value : 0, match.is_ambiguous ? "ambiguous" : std::string(match.by)};
    }
    AccountIndex index;
};

TEST_F(AccountIndexTest, AnAccountIsFoundByNumberIdFormerIdLinkOrItsOnlyName) {
    using Found = std::pair<std::int64_t, std::string>;
    EXPECT_EQ(found({.id = AccountId{3}}), (Found{3, "number"}));
    EXPECT_EQ(found({.id = AccountId{9}}), (Found{0, "none"}));
    EXPECT_EQ(found({.platform = "weibo", .platform_account_id = "1234567890"}), (Found{1, "id"}));
    EXPECT_EQ(found({.platform = "douyin", .platform_account_id = "OLD_haitang"}), (Found{2, "id"}));
    EXPECT_EQ(found({.platform = "weibo", .link = "weibo.com/u/1234567890"}), (Found{1, "link"}));
    EXPECT_EQ(found({.platform = "douyin", .name = "海棠（发布）"}), (Found{2, "name"}));
}

TEST_F(AccountIndexTest, WhatIsMerelyAlikeIsNotTheAccount) {
    using Found = std::pair<std::int64_t, std::string>;
    EXPECT_EQ(found({.name = "海棠发布"}), (Found{0, "ambiguous"}));  // on two platforms
    EXPECT_EQ(found({.platform = "weibo", .name = "清溪发布"}), (Found{0, "ambiguous"}));
    EXPECT_EQ(found({.platform = "weibo", .name = "海棠发布号"}), (Found{0, "none"}));
    // Another id under the known name is another account: perhaps the very one that was never registered.
    EXPECT_EQ(found({.platform = "weibo", .platform_account_id = "9999999999", .name = "海棠发布"}), (Found{0, "none"}));
    EXPECT_EQ(found({}), (Found{0, "none"}));
}

}  // namespace
}  // namespace yanlu::monitor_reports
