// The draw: how the sample is shared, who is in whatever the lot says, and what holds for every seed.
#include "rounds/domain/draw.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <set>

#include "base/clock.hpp"

namespace yanlu::rounds {
namespace {

std::vector<Candidate> city_of(const std::map<std::pair<std::string, std::string>, int>& counts) {
    std::vector<Candidate> out;
    for (const auto& [stratum, count] : counts) {
        for (int i = 0; i < count; ++i) {
            const auto number = static_cast<std::int64_t>(out.size()) + 1;
            out.push_back({AccountId{number}, stratum.first, stratum.second, "gh_" + std::to_string(number)});
        }
    }
    return out;
}

std::set<std::int64_t> drawn_accounts(const std::vector<Candidate>& candidates, const DrawTerms& terms) {
    std::set<std::int64_t> out;
    for (const auto& each : draw(candidates, terms).accounts) out.insert(candidates[each.candidate].account.value);
    return out;
}

std::int64_t sum(const std::vector<Stratum>& strata, std::int64_t Stratum::*part) {
    return std::accumulate(strata.begin(), strata.end(), std::int64_t{0},
                           [&](std::int64_t all, const auto& each) { return all + each.*part; });
}

const Stratum& stratum(const Draw& drawn, const std::string& area, const std::string& platform) {
    return *std::ranges::find_if(drawn.strata, [&](const Stratum& s) { return s.area == area && s.platform == platform; });
}

// 10 + 6 + 4 accounts, 30 %: 6 of 20; 3.0, 1.8, 1.2 → 3, 2, 1.
TEST(Draw, R4_3aSharesTheSampleByTheLargestRemainder) {
    const auto candidates = city_of({{{"1", "wechat"}, 10}, {{"2", "wechat"}, 6}, {{"2", "weibo"}, 4}});
    const Draw drawn = draw(candidates, {.share_percent = 30, .seed = "s"});
    EXPECT_EQ(stratum(drawn, "1", "wechat").quota, 3);
    EXPECT_EQ(stratum(drawn, "2", "wechat").quota, 2);
    EXPECT_EQ(stratum(drawn, "2", "weibo").quota, 1);
    EXPECT_EQ(drawn.accounts.size(), 6u);
}

TEST(Draw, R4_3aRoundsTheWholeSampleUpSoThatTheShareIsReached) {
    const auto candidates = city_of({{{"1", "wechat"}, 11}});
    EXPECT_EQ(draw(candidates, {.share_percent = 30, .seed = "s"}).accounts.size(), 4u);  // 3.3
    EXPECT_EQ(draw(candidates, {.share_percent = 100, .seed = "s"}).accounts.size(), 11u);
    EXPECT_EQ(draw(candidates, {.share_percent = 1, .seed = "s"}).accounts.size(), 1u);
}

TEST(Draw, NobodyIsDrawnFromNobody) {
    EXPECT_TRUE(draw({}, {.share_percent = 30, .seed = "s"}).accounts.empty());
    EXPECT_TRUE(draw({}, {.is_full = true, .seed = "s"}).accounts.empty());
}

TEST(Draw, R4_3aAFullRoundDrawsEveryAccountAndSaysWhoIsWatched) {
    auto candidates = city_of({{{"1", "wechat"}, 3}, {{"2", "weibo"}, 2}});
    candidates[0].is_on_watch_list = true;
    candidates[1].is_offender = true;
    const Draw drawn = draw(candidates, {.is_full = true, .seed = "s"});
    ASSERT_EQ(drawn.accounts.size(), 5u);
    std::map<std::size_t, Reason> reasons;
    for (const auto& each : drawn.accounts) reasons[each.candidate] = each.reason;
    EXPECT_EQ(reasons[0], Reason::watch_list);
    EXPECT_EQ(reasons[1], Reason::offender);
    EXPECT_EQ(reasons[2], Reason::all);
}

TEST(Draw, R4_3aWhoMustBeInIsInAndTakesNobodysPlace) {
    auto candidates = city_of({{{"1", "wechat"}, 10}});
    candidates[7].is_on_watch_list = candidates[8].is_offender = true;
    const Draw drawn = draw(candidates, {.share_percent = 30, .seed = "s"});
    EXPECT_EQ(drawn.accounts.size(), 5u);  // two, and 30 % of eight
    EXPECT_EQ(drawn.strata.front().always, 2);
    const auto by_lot = std::ranges::count(drawn.accounts, Reason::lot, &Drawn::reason);
    EXPECT_EQ(by_lot, 3);
}

TEST(Draw, R4_3aManyWhoMustBeInAreAllDrawn) {
    auto candidates = city_of({{{"1", "wechat"}, 10}, {{"2", "wechat"}, 10}});
    for (std::size_t i = 0; i < 8; ++i) candidates[i].is_unseen = true;
    const Draw drawn = draw(candidates, {.share_percent = 30, .seed = "s"});
    EXPECT_EQ(stratum(drawn, "1", "wechat").drawn, 9);  // of 12 others 4: 0.67 and 3.33
    EXPECT_EQ(stratum(drawn, "2", "wechat").drawn, 3);
}

// printf '2026Q1\nweibo\n1234567890' | sha256sum
TEST(Draw, ATicketIsWhatAnybodyCanCompute) { EXPECT_EQ(ticket_of("2026Q1", "weibo", "1234567890"), "4b88319f74bcafa6"); }

// What must hold for every seed; a city of many small strata, some of whose accounts must be in.
TEST(Draw, R4_3aHoldsForAThousandSeeds) {
    std::map<std::pair<std::string, std::string>, int> counts;
    for (int town = 1; town <= 34; ++town) {
        counts[{std::to_string(town), "wechat"}] = 3 + town % 5;
        counts[{std::to_string(town), "weibo"}] = town % 3;
    }
    std::erase_if(counts, [](const auto& each) { return each.second == 0; });
    auto candidates = city_of(counts);
    for (std::size_t i = 0; i < candidates.size(); i += 17) candidates[i].is_offender = true;
    std::mt19937 shuffler(7);
    std::set<std::set<std::int64_t>> different;
    std::map<std::int64_t, int> how_often;
    for (int seed = 0; seed < 1000; ++seed) {
        const DrawTerms terms{.share_percent = 30, .seed = std::to_string(seed)};
        const Draw drawn = draw(candidates, terms);
        const auto total = static_cast<std::int64_t>(candidates.size());
        const auto others = total - sum(drawn.strata, &Stratum::always);
        const auto sample = (others * 30 + 99) / 100;
        ASSERT_EQ(sum(drawn.strata, &Stratum::total), total);
        ASSERT_EQ(sum(drawn.strata, &Stratum::quota), sample);
        ASSERT_GE(static_cast<std::int64_t>(drawn.accounts.size()) * 100, total * 30);
        for (const Stratum& s : drawn.strata) {
            ASSERT_LT(std::abs(s.quota * others - (s.total - s.always) * sample), others) << "a quota is off by one or more";
            ASSERT_EQ(s.drawn, s.quota + s.always);
            ASSERT_LE(s.drawn, s.total);
        }
        const auto accounts = drawn_accounts(candidates, terms);
        ASSERT_EQ(accounts.size(), drawn.accounts.size()) << "an account was drawn twice";
        for (const auto& each : candidates) ASSERT_TRUE(!each.is_offender || accounts.contains(each.account.value));
        for (const auto account : accounts) ++how_often[account];
        different.insert(accounts);
        if (seed % 50 != 0) continue;
        auto shuffled = candidates;
        std::ranges::shuffle(shuffled, shuffler);
        ASSERT_EQ(drawn_accounts(shuffled, terms), accounts) << "the order of the list mattered";
    }
    EXPECT_GT(different.size(), 990u);
    // Nobody is safe where the share gives the stratum a place, and nobody who need not be in is in always. A stratum too small for a place
    // of its own has its turn by the rule of k quarters (quarters_test.cpp).
    const auto drawn = draw(candidates, {.share_percent = 30, .seed = "s"});
    for (const auto& each : candidates) {
        const Stratum& s = stratum(drawn, each.area, each.platform);
        if ((s.total - s.always) * 30 >= 100) {
            EXPECT_GT(how_often[each.account.value], 50);
        }
        if (!each.is_offender) {
            EXPECT_LT(how_often[each.account.value], 950);
        }
    }
}

}  // namespace
}  // namespace yanlu::rounds
