// Months, quarters, and the promise that no account goes unseen for k quarters.
#include "rounds/domain/quarters.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "rounds/domain/draw.hpp"

namespace yanlu::rounds {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }

TEST(Quarters, MonthsAreCountedBack) {
    EXPECT_EQ(months_before(day("2026-03-31"), 1).iso(), "2026-02-28");
    EXPECT_EQ(months_before(day("2024-03-31"), 1).iso(), "2024-02-29");
    EXPECT_EQ(months_before(day("2026-01-15"), 12).iso(), "2025-01-15");
    EXPECT_EQ(first_of_quarter(day("2026-06-30")).iso(), "2026-04-01");
    EXPECT_EQ(first_of_month(day("2026-06-30")).iso(), "2026-06-01");
    EXPECT_EQ(quarter_of(day("2026-01-01")) - quarter_of(day("2025-12-31")), 1);
}

TEST(Quarters, R4_3aAnAccountMustBeSeenAgainInTheKthQuarter) {
    const Sightings seen{day("2025-06-30"), day("2020-01-01"), day("2025-03-31")};
    EXPECT_FALSE(must_be_seen(seen, day("2026-03-31"), 4));
    EXPECT_TRUE(must_be_seen(seen, day("2026-06-30"), 4));
    EXPECT_TRUE(must_be_seen(seen, day("2027-06-30"), 4));  // a quarter without a round in between does not excuse it
}

TEST(Quarters, R4_3aWhatWasNeverSeenCountsFromTheFirstRoundOrItsOpening) {
    EXPECT_FALSE(must_be_seen({{}, day("2020-01-01"), {}}, day("2026-03-31"), 4));  // the very first round
    EXPECT_FALSE(must_be_seen({{}, day("2020-01-01"), day("2025-06-30")}, day("2025-12-31"), 4));
    EXPECT_TRUE(must_be_seen({{}, day("2020-01-01"), day("2025-06-30")}, day("2026-03-31"), 4));
    EXPECT_FALSE(must_be_seen({{}, day("2026-02-01"), day("2025-06-30")}, day("2026-03-31"), 4));
    EXPECT_TRUE(must_be_seen({{}, {}, day("2025-06-30")}, day("2026-03-31"), 4));  // opening not known
}

// Rounds of 30 % a quarter for three years: from the fourth quarter on every account was seen within any four.
TEST(Quarters, R4_3aOfAnyFourQuartersInARowOneSeesTheAccount) {
    constexpr int most = 4;
    std::vector<Candidate> candidates;
    for (int i = 1; i <= 200; ++i)
        candidates.push_back({AccountId{i}, std::to_string(i % 7), i % 3 ? "wechat" : "weibo", "gh_" + std::to_string(i)});
    std::map<std::int64_t, Date> last_seen;
    std::map<std::int64_t, std::set<int>> seen_in;
    const Date first = day("2023-03-31");
    for (int q = 0; q < 12; ++q) {
        const Date round_day = first_of_quarter(first_of_quarter(first) + 92 * q + 10) + 80;
        ASSERT_EQ(quarter_of(round_day) - quarter_of(first), q);
        for (auto& each : candidates) {
            const auto seen = last_seen.find(each.account.value);
            const auto last = seen == last_seen.end() ? std::nullopt : std::optional(seen->second);
            each.is_unseen = must_be_seen({last, {}, q == 0 ? std::nullopt : std::optional(first)}, round_day, most);
        }
        for (const auto& drawn : draw(candidates, {.share_percent = 30, .seed = "q" + std::to_string(q)}).accounts) {
            const auto account = candidates[drawn.candidate].account.value;
            last_seen.insert_or_assign(account, round_day);
            seen_in[account].insert(q);
        }
    }
    for (const auto& each : candidates) {
        for (int from = 0; from + most <= 12; ++from) {
            const auto found = seen_in[each.account.value].lower_bound(from);
            ASSERT_TRUE(found != seen_in[each.account.value].end() && *found < from + most)
                << "account " << each.account.value << " unseen from quarter " << from;
        }
    }
}

}  // namespace
}  // namespace yanlu::rounds
