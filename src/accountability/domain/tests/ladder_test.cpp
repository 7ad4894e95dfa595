// What counts, what is proposed, and over every small sequence of events: what never happens.
#include "accountability/domain/ladder.hpp"

#include <gtest/gtest.h>

namespace yanlu::accountability {
namespace {

LadderRules rules() {
    LadderRules out;
    out.admonition_levels = {"provincial"};
    out.admonition_causes = {"stale_content", "inaccurate_release", "late_response", "irregular_management"};
    out.closure_levels = {"provincial", "city"};
    return out;
}

Standing notified(std::int64_t id, const char* level, const char* day, const char* cause = "stale_content", bool is_prominent = true) {
    return {.id = id,
            .account = 7,
            .unit = 3,
            .level = level,
            .issuer = "某机关",
            .document_number = "某府办函〔2026〕" + std::to_string(id) + "号",
            .issued_on = *Date::parse(day),
            .cause = cause,
            .is_prominent = is_prominent};
}

std::size_t letters(const std::vector<Standing>& all, const LadderRules& by = rules()) {
    std::size_t due = 0;
    for (const auto& [group, counted] : closure_groups(by, all)) due += plan_group(counted, {}, by.least_for_closure()).propose ? 1 : 0;
    return due;
}

TEST(Ladder, R4_3bALetterNeedsTwoNotificationsOfOneAccountInOneYear) {
    struct Row {
        const char* what;
        std::vector<Standing> all;
        std::size_t due;
    };
    Standing of_another = notified(2, "city", "2026-05-01");
    of_another.account = 8;
    Standing of_the_unit = notified(2, "city", "2026-05-01");
    of_the_unit.account = 0;
    const std::vector<Row> table{
        {"none", {}, 0},
        {"one", {notified(1, "provincial", "2026-03-01")}, 0},
        {"province and city", {notified(1, "provincial", "2026-03-01"), notified(2, "city", "2026-09-01")}, 1},
        {"three are one letter",
         {notified(1, "city", "2026-03-01"), notified(2, "city", "2026-09-01"), notified(3, "city", "2026-10-01")},
         1},
        {"the last day of one year and the first of the next", {notified(1, "city", "2025-12-31"), notified(2, "city", "2026-01-01")}, 0},
        {"first and last day of a year", {notified(1, "city", "2026-01-01"), notified(2, "city", "2026-12-31")}, 1},
        {"two accounts", {notified(1, "city", "2026-03-01"), of_another}, 0},
        {"the unit as a whole", {notified(1, "city", "2026-03-01"), of_the_unit}, 0},
        {"not prominent", {notified(1, "city", "2026-03-01"), notified(2, "city", "2026-05-01", "stale_content", false)}, 0},
        {"a national one does not count by the letter of the article",
         {notified(1, "city", "2026-03-01"), notified(2, "national", "2026-05-01")},
         0},
        {"any cause will do", {notified(1, "city", "2026-03-01", "other"), notified(2, "city", "2026-05-01", "other")}, 1},
    };
    for (const Row& row : table) EXPECT_EQ(letters(row.all), row.due) << row.what;
}

TEST(Ladder, R4_3bWhetherTheNumberItselfCountsIsData) {
    LadderRules more_than_two = rules();
    more_than_two.includes_number = false;
    std::vector<Standing> all{notified(1, "city", "2026-03-01"), notified(2, "city", "2026-04-01")};
    EXPECT_EQ(letters(all, more_than_two), 0U);
    all.push_back(notified(3, "city", "2026-05-01"));
    EXPECT_EQ(letters(all, more_than_two), 1U);
    LadderRules whatever = rules();
    whatever.is_prominent_only = false;
    EXPECT_EQ(letters({notified(1, "city", "2026-03-01"), notified(2, "city", "2026-05-01", "other", false)}, whatever), 1U);
}

TEST(Ladder, R4_3bOnlyTheProvincesNotificationForANamedCauseLeadsToAnAdmonition) {
    EXPECT_EQ(admonition_groups(rules(), {notified(1, "provincial", "2026-03-01")}).size(), 1U);
    EXPECT_TRUE(admonition_groups(rules(), {notified(1, "provincial", "2026-03-01", "other")}).empty());
    EXPECT_TRUE(admonition_groups(rules(), {notified(1, "city", "2026-03-01")}).empty());
    EXPECT_EQ(admonition_groups(rules(), {notified(1, "provincial", "2026-03-01", "late_response", false)}).size(), 1U);
}

TEST(Ladder, R4_3bOneDocumentThatNamesTwoAccountsOfAUnitIsOneAdmonition) {
    Standing second = notified(2, "provincial", "2026-03-01");
    second.document_number = notified(1, "provincial", "2026-03-01").document_number;
    second.account = 8;
    const auto groups = admonition_groups(rules(), {notified(1, "provincial", "2026-03-01"), second});
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups.begin()->second, (std::vector<std::int64_t>{1, 2}));
    second.unit = 4;
    EXPECT_EQ(admonition_groups(rules(), {notified(1, "provincial", "2026-03-01"), second}).size(), 2U);
}

TEST(Ladder, R4_3bAnUndecidedCaseFollowsItsNotificationsAndADecidedOneDoesNot) {
    const Proposed undecided{.id = 50, .is_undecided = true, .basis = {1, 2}};
    EXPECT_EQ(plan_group({1, 2, 3}, {undecided}, 2).recount->second, (std::set<std::int64_t>{1, 2, 3}));
    EXPECT_EQ(plan_group({1}, {undecided}, 2).recount->second, (std::set<std::int64_t>{1}));
    EXPECT_FALSE(plan_group({1, 2}, {undecided}, 2).recount);
    const Proposed decided{.id = 50, .basis = {1, 2}};
    EXPECT_FALSE(plan_group({1, 2, 3}, {decided}, 2).propose);
    EXPECT_EQ(plan_group({1, 2, 3, 4}, {decided}, 2).propose, (std::set<std::int64_t>{3, 4}));
    const Proposed dropped{.id = 50, .is_void = true, .basis = {1, 2}};
    EXPECT_EQ(plan_group({2, 3}, {dropped}, 2).propose, (std::set<std::int64_t>{2, 3}));
}

}  // namespace
}  // namespace yanlu::accountability
