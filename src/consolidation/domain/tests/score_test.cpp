// The arithmetic, the parts of the card, silences.
#include <gtest/gtest.h>

#include "consolidation/domain/activity.hpp"
#include "consolidation/domain/fixed_point.hpp"
#include "consolidation/domain/score.hpp"

namespace yanlu::consolidation {
namespace {

Date day(const char* text) { return *Date::parse(text); }

TEST(FixedPoint, SharesAreRoundedHalfUpAndStayWithinTheWhole) {
    EXPECT_EQ(per_mille(1, 3), 333);
    EXPECT_EQ(per_mille(2, 3), 667);
    EXPECT_EQ(per_mille(1, 2000), 1);
    EXPECT_EQ(per_mille(0, 0), 0);
    EXPECT_EQ(per_mille(5, 4), 1000);
}

TEST(FixedPoint, LogarithmAndRootAgreeWithKnownValues) {
    EXPECT_EQ(log2_q16(1), 0);
    EXPECT_EQ(log2_q16(8), 3 << 16);
    EXPECT_NEAR(static_cast<double>(log2_q16(10)) / 65536, 3.321928, 0.0001);
    EXPECT_EQ(square_root(0), 0);
    EXPECT_EQ(square_root(99), 9);
    EXPECT_EQ(square_root(std::uint64_t{1} << 62), std::int64_t{1} << 31);
}

TEST(Activity, R2_2ASilenceIsCountedBetweenPostsBeforeTheFirstAndAfterTheLast) {
    Measures m;
    measure_activity({day("2026-01-10"), day("2026-01-12"), day("2026-03-01")}, {day("2026-01-01"), day("2026-03-31")}, m);
    EXPECT_EQ(m.posts, 3);
    EXPECT_EQ(m.watched_days, 90);
    EXPECT_EQ(m.watched_months, 3);
    EXPECT_EQ(m.active_months, 2);
    EXPECT_EQ(m.longest_silence_days, 48);
    EXPECT_EQ(m.silent_days, 30);
}

TEST(Activity, R2_2TheSilenceThatLastsCountsAndAnUnwatchedAccountHasNone) {
    Measures silent;
    measure_activity({}, {day("2026-01-01"), day("2026-07-01")}, silent);
    EXPECT_EQ(silent.silent_days, 181);
    EXPECT_EQ(silent.longest_silence_days, 181);
    Measures unwatched;
    measure_activity({}, {day("2026-01-02"), day("2026-01-01")}, unwatched);
    EXPECT_EQ(unwatched.watched_days, 0);
    EXPECT_EQ(unwatched.silent_days, 0);
}

TEST(Score, R2_2EveryPartSaysItsValueAndWhatIsNotKnownHasNoPoints) {
    Measures m{.posts = 10, .watched_months = 12, .active_months = 6, .compared_posts = 10, .copied_posts = 4};
    EXPECT_EQ(value_of("updates", m), 500);
    EXPECT_EQ(value_of("originality", m), 600);
    m.common_posts = 2;  // releases are left out of the whole
    EXPECT_EQ(value_of("originality", m), 500);
    m.common_posts = 0;
    EXPECT_EQ(value_of("attention", m), std::nullopt);
    EXPECT_EQ(value_of("use", m), std::nullopt);
    m.reads = 2500;
    EXPECT_EQ(value_of("use", m), 250);
    m.messages = 8;
    m.replies = 6;
    EXPECT_EQ(value_of("interaction", m), 750);
    const Measures client{.is_client = true};
    EXPECT_EQ(value_of("updates", client), std::nullopt);
    EXPECT_EQ(value_of("service", client), 1000);
}

TEST(Score, R2_2WorthIsTheWeightedMeanOfWhatIsKnown) {
    const std::vector<PartRule> rules{{"attention", 200, {{0, 0}, {1000, 500}}}, {"updates", 100, {{0, 0}, {500, 800}}}};
    const Measures m{.followers = 1500, .posts = 1, .watched_months = 2, .active_months = 1};
    const auto parts = score(rules, m);
    EXPECT_EQ(parts[0].points, 500);
    EXPECT_EQ(parts[1].points, 800);
    EXPECT_EQ(worth(rules, parts), 600);
    EXPECT_EQ(worth(rules, score(rules, Measures{.is_client = true})), std::nullopt);
}

TEST(Measures, StoredNumbersComeBackAsTheyWere) {
    Measures m{.is_client = true, .followers = 12, .posts = 3, .overlap = 400};
    EXPECT_EQ(from_numbers(to_numbers(m)), m);
    EXPECT_FALSE(to_numbers(m).contains("reads"));
}

TEST(Measures, R2_2NeitherLikesNorForwardsAreAmongTheInputs) {
    for (const auto& [name, value] : to_numbers(Measures{.followers = 1, .reads = 1, .messages = 1, .replies = 1})) {
        for (const char* banned : {"like", "forward", "share_count", "repost", "favourite", "watching"})
            EXPECT_EQ(name.find(banned), std::string::npos) << name;
    }
    for (const std::string& part : part_codes()) EXPECT_TRUE(part != "likes" && part != "forwards");
}

}  // namespace
}  // namespace yanlu::consolidation
