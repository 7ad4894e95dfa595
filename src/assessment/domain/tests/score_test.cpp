// Scores by table: what a set and some facts give, and why.
#include <gtest/gtest.h>

#include "assessment/domain/compare.hpp"
#include "assessment/domain/tests/small_city.hpp"

namespace yanlu::assessment {
namespace {

using testing::SmallCity;

const Sheet& sheet_of_unit(const Scores& scores, std::int64_t unit) { return *std::ranges::find(scores.sheets, unit, &Sheet::unit); }

TEST(Points, R4_3aAreReadWrittenAndRoundedHalfUp) {
    EXPECT_EQ(parse_points("2.5"), 2'500'000);
    EXPECT_EQ(parse_points("0.25"), 250'000);
    for (const char* bad : {"", ".5", "5.", "1.234", "abc", "1e3", "10000", "--1"}) EXPECT_EQ(parse_points(bad), std::nullopt) << bad;
    EXPECT_EQ(share_of(1, 1, 2), 1);
    EXPECT_EQ(share_of(1, 1, 3), 0);
    EXPECT_EQ(share_of(2, 1, 3), 1);
    EXPECT_EQ(share_of(-1, 1, 2), -1);
    EXPECT_EQ(share_of(full_score, 4, 3), 133'333'333);
    EXPECT_EQ(to_text(87'495'000), "87.50");
    EXPECT_EQ(to_text(-250'000), "-0.25");
    EXPECT_EQ(published(59'995'000), 60 * one_point);
    EXPECT_EQ(published(59'994'999), 59'990'000);
}

TEST(Score, R4_3aADeductionNamesItsRecordAndEndsAtTheLimit) {
    SmallCity city;
    for (std::int64_t id : {1, 2, 3, 4, 5, 6}) city.finding(id, "ads", 501);
    const Scores scores = assess(city.facts, city.set);
    const AccountScore& account = sheet_of_unit(scores, 10).accounts.at(0);
    ASSERT_EQ(account.items.size(), 1U);
    EXPECT_EQ(account.items[0].points, 20 * one_point);
    EXPECT_EQ(account.score, 80 * one_point);
    EXPECT_EQ(account.items[0].cases[4].key, "finding:5");
    EXPECT_EQ(account.items[0].cases[4].points, 4 * one_point);
    EXPECT_EQ(account.items[0].cases[5].why, "limit_reached");
    EXPECT_EQ(account.items[0].cases[5].points, 0);
}

TEST(Score, R4_3aOneProblemIsNotDeductedTwice) {
    SmallCity city;
    city.finding(1, "filing-overdue", 501, "system:opening:2026-03-01");
    city.facts.filings.push_back({9, 501, "system", "国办系统", "opening", city.day("2026-03-01"), city.day("2026-03-04"), {}});
    const Scores scores = assess(city.facts, city.set);
    const Sheet& sheet = sheet_of_unit(scores, 10);
    const auto filing = std::ranges::find(sheet.items, "filing", &Item::indicator);
    ASSERT_NE(filing, sheet.items.end());
    EXPECT_EQ(filing->cases[0].key, "filing:9");
    EXPECT_EQ(filing->cases[0].why, "already_taken");
    EXPECT_EQ(filing->points, 0);
    EXPECT_EQ(sheet.accounts[0].items[0].indicator, "filed-right");
    EXPECT_EQ(sheet.accounts[0].items[0].points, 5 * one_point);
}

// Its share would be of nothing: the indicator takes nothing, and what is not a number appears nowhere.
TEST(Score, R4_3aAProportionOfNothingTakesNothing) {
    SmallCity city;
    ASSERT_TRUE(city.facts.filings.empty());
    const Sheet sheet = sheet_of_unit(assess(city.facts, city.set), 10);
    for (const Item& item : sheet.items) EXPECT_EQ(item.points, 0) << item.indicator;
    EXPECT_EQ(sheet.accounts.at(0).score, 100 * one_point);
}

// A unit all of whose accounts ended within the period: the set says whether it is rated for that part; the sheet says what came of it.
TEST(Score, R4_3aAUnitWhoseAccountsAllEndedIsRatedAsTheSetSays) {
    SmallCity city;
    city.finding(1, "ads", 501);
    for (AccountFact& account : city.facts.accounts) account.is_in_force = false;
    city.set.counts_accounts_that_ended = true;
    const Sheet rated = sheet_of_unit(assess(city.facts, city.set), 10);
    EXPECT_EQ(rated.basis, "part_of_period");
    EXPECT_TRUE(rated.total);
    EXPECT_GT(rated.rank, 0);
    city.set.counts_accounts_that_ended = false;
    const Sheet left_out = sheet_of_unit(assess(city.facts, city.set), 10);
    EXPECT_EQ(left_out.basis, "all_ended");
    EXPECT_EQ(left_out.verdict, Verdict::not_rated);
    EXPECT_EQ(left_out.rank, 0);
    EXPECT_EQ(sheet_of(to_json(left_out, true)), left_out);
    city.facts.accounts.clear();
    city.facts.findings.clear();
    EXPECT_EQ(sheet_of_unit(assess(city.facts, city.set), 10).basis, "no_account");
}

TEST(Score, R4_3aWithdrawnAndUnverifiedFindingsTakeNothing) {
    SmallCity city;
    city.finding(1, "ads", 501).outcome = Outcome::withdrawn;
    city.finding(2, "ads", 501).outcome = Outcome::unverified;
    city.finding(3, "ads", 501).last_day = city.day("2025-12-31");
    city.finding(4, "ads", 501);
    const Sheet sheet = sheet_of_unit(assess(city.facts, city.set), 10);
    ASSERT_EQ(sheet.accounts[0].items[0].cases.size(), 2U);
    EXPECT_EQ(sheet.accounts[0].items[0].cases[0].why, "unverified");
    EXPECT_EQ(sheet.accounts[0].score, 96 * one_point);
}

TEST(Score, R4_3aAVetoedAccountGetsTheVetoScoreAndReachesItsUnitOnlyWhereTheSetSaysSo) {
    SmallCity city;
    city.finding(1, "stale", 501);
    city.finding(2, "ads", 501);
    Sheet sheet = sheet_of_unit(assess(city.facts, city.set), 10);
    EXPECT_EQ(sheet.accounts[0].verdict, Verdict::vetoed);
    EXPECT_EQ(sheet.accounts[0].score, 59 * one_point);
    EXPECT_EQ(sheet.accounts[0].items.size(), 1U);
    EXPECT_EQ(*sheet.media, (59 + 100) * one_point / 2);
    EXPECT_EQ(sheet.verdict, Verdict::passed);
    city.set.veto_reach = VetoReach::unit;
    sheet = sheet_of_unit(assess(city.facts, city.set), 10);
    EXPECT_EQ(*sheet.media, 59 * one_point);
    EXPECT_EQ(sheet.verdict, Verdict::vetoed);
}

TEST(Score, R4_3aAnAccountThatNobodyLookedAtNeitherPassesNorFails) {
    SmallCity city;
    city.facts.accounts[0].is_observed = false;
    city.finding(1, "ads", 502);
    Sheet sheet = sheet_of_unit(assess(city.facts, city.set), 10);
    EXPECT_EQ(sheet.accounts[0].verdict, Verdict::not_rated);
    EXPECT_EQ(sheet.accounts_rated, 1);
    EXPECT_EQ(*sheet.media, 96 * one_point);
    city.facts.accounts[1].is_observed = false;
    city.facts.findings.clear();
    sheet = sheet_of_unit(assess(city.facts, city.set), 10);
    EXPECT_EQ(sheet.verdict, Verdict::not_rated);
    EXPECT_EQ(sheet.rank, 0);
    EXPECT_EQ(sheet.total, std::nullopt);
}

TEST(Score, R4_3aLateOrdersTakeTheirShareAndTheSharesAddUp) {
    SmallCity city;
    const Instant due = city.day("2026-05-10").ends_at();
    for (std::int64_t id = 1; id <= 7; ++id) city.finding(id, "order", 501).due_at = due;
    for (const std::size_t in_time : {0, 1, 2, 3}) city.facts.findings[in_time].done_at = due;
    city.facts.findings[4].done_at = due + std::chrono::milliseconds(1);
    const Sheet sheet = sheet_of_unit(assess(city.facts, city.set), 10);
    const Item& item = *std::ranges::find(sheet.items, "rectification", &Item::indicator);
    EXPECT_EQ(item.whole, 7);
    ASSERT_EQ(item.cases.size(), 3U);
    EXPECT_EQ(item.points, share_of(10 * one_point, 3, 7));
    EXPECT_EQ(item.cases[0].points + item.cases[1].points + item.cases[2].points, item.points);
}

TEST(Score, R4_3aBonusOpensAboveItsGateAndEndsAtItsCap) {
    SmallCity city;
    city.entry(1, 10, "praise", 8);
    city.entry(2, 10, "sharing", 7);
    Sheet sheet = sheet_of_unit(assess(city.facts, city.set), 10);
    EXPECT_EQ(sheet.bonus, 10 * one_point);
    EXPECT_EQ(*sheet.total, 110 * one_point);
    EXPECT_EQ(std::ranges::find(sheet.items, "sharing", &Item::indicator)->points, 2 * one_point);
    city.entry(3, 10, "services", 20);  // exactly 80: the gate is not passed
    sheet = sheet_of_unit(assess(city.facts, city.set), 10);
    EXPECT_EQ(sheet.bonus, 0);
    EXPECT_EQ(*sheet.total, 80 * one_point);
}

TEST(Score, R4_3aWhatAClassIsExemptFromIsScaledSpreadOrGiven) {
    SmallCity city;
    city.finding(1, "ads", 501);
    std::erase_if(city.facts.accounts, [](const AccountFact& account) { return account.id == 502; });
    ObjectClass& towns = city.set.classes[0];
    towns.exempt = {{"services", Redistribution::scale, {}}};
    EXPECT_EQ(*sheet_of_unit(assess(city.facts, city.set), 10).total, 95 * one_point);  // 4 × 100/80
    towns.exempt = {{"services", Redistribution::full, {}}};
    EXPECT_EQ(*sheet_of_unit(assess(city.facts, city.set), 10).total, 96 * one_point);
    towns.exempt = {{"services", Redistribution::spread, {{"ads", 20 * one_point}}}};
    for (std::int64_t id = 2; id <= 12; ++id) city.finding(id, "ads", 501);
    EXPECT_EQ(*sheet_of_unit(assess(city.facts, city.set), 10).total, 60 * one_point);  // up to 40 now
    city.entry(1, 10, "services", 20);
    EXPECT_EQ(*sheet_of_unit(assess(city.facts, city.set), 10).total, 60 * one_point);
}

TEST(Score, R4_3aAccountsBecomeAUnitByMeanMinimumOrWeight) {
    SmallCity city;
    city.facts.units.push_back({11, "文化站", "subordinate_unit", 10});
    city.account(503, 11).posts = 30;
    city.facts.accounts[0].posts = 10;
    city.facts.accounts[1].posts = 0;
    for (std::int64_t id = 1; id <= 5; ++id) city.finding(id, "ads", 503, "k", 11);  // 503: 80
    const auto total = [&](Mean account, Mean unit) {
        city.set.account_to_unit = account;
        city.set.unit_to_object = unit;
        return *sheet_of_unit(assess(city.facts, city.set), 10).total;
    };
    EXPECT_EQ(total(Mean::mean, Mean::mean), 90 * one_point);
    EXPECT_EQ(total(Mean::mean, Mean::minimum), 80 * one_point);
    EXPECT_EQ(total(Mean::mean, Mean::by_accounts), 93'333'333);
    EXPECT_EQ(total(Mean::by_posts, Mean::by_posts), 85 * one_point);
    for (AccountFact& account : city.facts.accounts) account.posts = 0;
    EXPECT_EQ(total(Mean::by_posts, Mean::by_posts), 90 * one_point);  // no weights at all: the plain mean
}

TEST(Score, R4_3aWebsiteAndMediaAreWeighedAndOneAloneStandsForBoth) {
    SmallCity city;
    city.set.website_weight = 30;
    city.facts.sites.push_back({1, 10, "镇网站", city.day("2026-06-01"), 70 * one_point});
    EXPECT_EQ(*sheet_of_unit(assess(city.facts, city.set), 10).total, 91 * one_point);
    EXPECT_EQ(*sheet_of_unit(assess(city.facts, city.set), 20).total, 100 * one_point);
    city.facts.sites[0].veto = "首页不更新";
    city.set.veto_reach = VetoReach::unit;
    EXPECT_EQ(sheet_of_unit(assess(city.facts, city.set), 10).verdict, Verdict::vetoed);
    city.set.rates_without_website = false;
    EXPECT_EQ(sheet_of_unit(assess(city.facts, city.set), 20).verdict, Verdict::not_rated);
}

TEST(Score, R4_3aEqualTotalsShareARank) {
    SmallCity city;
    for (const std::int64_t unit : {30, 40, 50}) {
        city.facts.units.push_back({unit, "镇", "town", 1});
        city.account(500 + unit, unit);
    }
    city.finding(1, "ads", 540, "k", 40);
    city.finding(2, "ads", 550, "k", 50);
    std::vector<std::int64_t> ranks;
    for (const Sheet& sheet : assess(city.facts, city.set).sheets) {
        if (sheet.object_class == "town") ranks.push_back(sheet.rank);
    }
    EXPECT_EQ(ranks, (std::vector<std::int64_t>{1, 1, 3, 3}));
}

TEST(Score, R4_3aErrorReportsAndMissingRoundsCount) {
    SmallCity city;
    city.facts.reports = {{1, 10, "A", city.day("2026-02-01"), city.day("2026-02-20")},
                          {2, 10, "B", city.day("2026-02-01"), city.day("2026-03-20")},
                          {3, 10, "C", city.day("2026-02-01"), {}},
                          {4, 10, "D", city.day("2026-12-20"), {}}};
    std::ranges::find(city.set.indicators, "rounds", &Indicator::id)->required = 4;
    city.facts.rounds = {{7, "一季度", 10, city.day("2026-03-31")}};
    const Sheet sheet = sheet_of_unit(assess(city.facts, city.set), 10);
    EXPECT_EQ(std::ranges::find(sheet.items, "error-reports", &Item::indicator)->points, 5 * one_point);
    const Item& rounds = *std::ranges::find(sheet.items, "rounds", &Item::indicator);
    EXPECT_EQ(rounds.cases.size(), 3U);
    EXPECT_EQ(rounds.points, 3 * one_point);
}

TEST(Score, R4_3aAGrantedAppealStrikesTheRecordOutAndNoOtherItemTakesIt) {
    SmallCity city;
    city.finding(1, "ads", 501);
    city.finding(2, "ads", 501);
    Decisions decisions;
    decisions.struck[{10, "ads", "finding:1"}] = 77;
    const Sheet sheet = sheet_of_unit(assess(city.facts, city.set, decisions), 10);
    EXPECT_EQ(sheet.accounts[0].score, 96 * one_point);
    EXPECT_EQ(sheet.accounts[0].items[0].cases[0].why, "struck_out");
    EXPECT_EQ(sheet.accounts[0].items[0].cases[0].appeal, 77);
    decisions.set_to[{10, "services"}] = {0, 78};
    city.entry(1, 10, "services", 6);
    const Sheet settled = sheet_of_unit(assess(city.facts, city.set, decisions), 10);
    EXPECT_EQ(std::ranges::find(settled.items, "services", &Item::indicator)->points, 0);
}

// A property over many random cities: whatever the facts, the cases of an item add up to its points, and the points to the score.
TEST(Score, R4_3aEveryPointHasItsRecord) {
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        SmallCity city = SmallCity::random(seed);
        for (const Sheet& sheet : assess(city.facts, city.set).sheets) {
            for (const AccountScore& account : sheet.accounts) {
                Points taken = 0;
                for (const Item& item : account.items) {
                    Points of_cases = 0;
                    for (const Case& each : item.cases) of_cases += each.points;
                    ASSERT_EQ(of_cases, item.points) << seed;
                    ASSERT_LE(item.points, city.set.indicator(item.indicator)->points) << seed;
                    taken += item.points;
                }
                const Points expected = account.verdict == Verdict::vetoed ? city.set.veto_score : full_score - taken;
                ASSERT_EQ(account.score, expected) << seed;
            }
            for (const Item& item : sheet.items) {
                Points of_cases = 0;
                for (const Case& each : item.cases) of_cases += each.points;
                ASSERT_EQ(of_cases, item.points) << seed << item.indicator;
            }
            std::set<std::string> counted;
            const auto once = [&](const std::vector<Item>& items) {
                for (const Item& item : items) {
                    for (const Case& each : item.cases) {
                        if (each.why.empty()) {
                            ASSERT_TRUE(counted.insert(each.key).second) << seed << each.key;
                        }
                    }
                }
            };
            once(sheet.items);
            for (const AccountScore& account : sheet.accounts) once(account.items);
        }
    }
}

TEST(Facts, R4_3aLinesAreTheSameWhateverTheOrderAndComeBackAsTheyWere) {
    SmallCity city = SmallCity::random(5);
    const auto lines = lines_of(city.facts);
    Facts shuffled = city.facts;
    std::ranges::reverse(shuffled.findings);
    std::ranges::reverse(shuffled.accounts);
    EXPECT_EQ(lines_of(shuffled), lines);
    EXPECT_EQ(lines_of(facts_of(lines)), lines);
    EXPECT_EQ(digest_of(lines_of(shuffled)), digest_of(lines));
    EXPECT_THROW(facts_of({R"({"kind":"weather"})"}), std::runtime_error);
}

TEST(Scores, R4_3aComeBackFromJsonAsTheyWere) {
    SmallCity city = SmallCity::random(8);
    for (const Sheet& sheet : assess(city.facts, city.set).sheets) EXPECT_EQ(assessment::sheet_of(to_json(sheet)), sheet);
}

// The difference of two runs explains the difference of the scores: record by record it adds up.
TEST(Compare, R4_3aTheDifferenceOfTwoRunsIsTheSumOfItsRecords) {
    for (std::uint32_t seed = 1; seed <= 100; ++seed) {
        SmallCity city = SmallCity::random(seed);
        const Scores before = assess(city.facts, city.set);
        for (FindingFact& finding : city.facts.findings) {
            if (finding.id % 3 == 0) finding.outcome = Outcome::withdrawn;
        }
        const Scores after = assess(city.facts, city.set);
        std::map<std::pair<std::int64_t, std::int64_t>, Points> explained;
        for (const RecordChange& change : record_changes(before, after))
            explained[{change.unit, city.set.indicator(change.indicator)->level == Level::account ? change.account : 0}] +=
                change.after.value_or(0) - change.before.value_or(0);
        for (std::size_t i = 0; i < before.sheets.size(); ++i) {
            for (std::size_t j = 0; j < before.sheets[i].accounts.size(); ++j) {
                const AccountScore& was = before.sheets[i].accounts[j];
                const AccountScore& is = after.sheets[i].accounts[j];
                if (was.verdict == Verdict::vetoed || is.verdict == Verdict::vetoed) continue;
                ASSERT_EQ(was.score - is.score, (explained[{before.sheets[i].unit, was.account}])) << seed;
            }
        }
    }
}

// What-if against brute force: a set changed in memory gives what the same set, written so from the beginning, gives.
TEST(Compare, R4_3aWhatIfEqualsTheSetWrittenSo) {
    for (std::uint32_t seed = 1; seed <= 100; ++seed) {
        const SmallCity city = SmallCity::random(seed);
        SmallCity other = SmallCity::random(seed);
        std::ranges::find(other.set.indicators, "ads", &Indicator::id)->points = 12 * one_point;
        std::ranges::find(other.set.indicators, "ads", &Indicator::id)->each = 6 * one_point;
        std::erase_if(other.set.indicators, [](const Indicator& i) { return i.id == "stale"; });
        other.set.fail_line = 95 * one_point;
        const auto changed = with_changes(
            city.set,
            {{"points", "ads", 12 * one_point}, {"each", "ads", 6 * one_point}, {"off", "stale", 0}, {"fail_line", "", 95 * one_point}});
        ASSERT_TRUE(changed);
        EXPECT_EQ(assess(city.facts, *changed), assess(other.facts, other.set)) << seed;
        for (const Moved& each : moved(assess(city.facts, city.set), assess(city.facts, *changed))) EXPECT_NE(each.after, nullptr);
    }
    EXPECT_EQ(with_changes(SmallCity().set, {{"rule_off", "ads", 0}})->indicator("ads")->rules.size(), 0U);
    EXPECT_FALSE(with_changes(SmallCity().set, {{"rule_off", "weather", 0}}));
    EXPECT_FALSE(with_changes(SmallCity().set, {{"points", "weather", 1}}));
    EXPECT_FALSE(with_changes(SmallCity().set, {{"points", "stale", 1}}));
    EXPECT_FALSE(with_changes(SmallCity().set, {{"colour", "ads", 1}}));
}

}  // namespace
}  // namespace yanlu::assessment
