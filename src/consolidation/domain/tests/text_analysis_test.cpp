// Near duplicates, originality, and the bar: planted overlaps stand in the first ranks.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "consolidation/tests/planted_texts.hpp"

namespace yanlu::consolidation {
namespace {

using testing::PlantedSize;
using testing::PlantedTexts;

std::u32string folded(std::string_view text) {
    std::u32string out;
    fold(text, 10'000, out);
    return out;
}

TextSettings settings() {
    TextSettings out;
    out.service_words = {"办事指南", "预约"};
    out.interaction_words = {"征集"};
    return out;
}

TEST(PostText, FoldingKeepsWhatCarriesMeaning) {
    EXPECT_EQ(folded("ＡＢｃ１２，。、 云湾 发布！😀"), U"abc12云湾发布");
    std::u32string cut;
    fold("云湾市发布", 3, cut);
    EXPECT_EQ(cut, U"云湾市");
}

TEST(PostText, ASketchOfTheSameTextIsEqualAndOfAnotherIsNot) {
    PlantedTexts texts({.accounts = 2, .posts = 2, .overlaps = {}});
    const auto posts = texts.posts_of(0);
    const auto one = sketch_of(folded(posts[0].second));
    EXPECT_EQ(similarity(one, sketch_of(folded(posts[0].second + "！"))), 1000);
    EXPECT_LT(similarity(one, sketch_of(folded(posts[1].second))), 200);
}

TEST(PostText, AWordListFindsItsWordsThroughPunctuation) {
    const WordList words({"办事指南", "预约"});
    EXPECT_TRUE(words.any_in(folded("本周【办事·指南】更新")));
    EXPECT_TRUE(words.any_in(folded("疫苗预约")));
    EXPECT_FALSE(words.any_in(folded("指南办事")));
    EXPECT_FALSE(words.any_in(U""));
}

class ThreeAccounts : public ::testing::Test {
protected:
    void feed(std::int64_t host, const std::vector<std::pair<std::int64_t, std::string>>& posts) {
        analysis.begin_account(host, "账号");
        for (const auto& [published_at, body] : posts) analysis.add_post(++id, published_at, "", body);
        analysis.end_account();
    }
    std::string text(int i) { return texts.posts_of(static_cast<std::uint32_t>(i))[0].second; }
    PlantedTexts texts{{.accounts = 40, .posts = 1, .overlaps = {}, .releases = 0}};
    TextAnalysis analysis{settings()};
    std::int64_t id = 0;
};

TEST_F(ThreeAccounts, R2_2WhoHadItLaterHasCopiedButOneUnitDoesNotCopyItself) {
    feed(1, {{100, text(1)}, {200, text(2)}});
    feed(2, {{150, text(1)}, {160, text(2)}});
    feed(2, {{170, text(2)}});
    const auto found = analysis.finish();
    EXPECT_EQ(found.accounts[0].copied, 1);
    EXPECT_EQ(found.accounts[1].copied, 1);
    EXPECT_EQ(found.accounts[2].copied, 0);
}

TEST_F(ThreeAccounts, R2_2AReleaseForAllIsNoOverlapOfTwo) {
    for (int i = 1; i <= 12; ++i) feed(i, {{100 + i, text(30)}, {1, text(i)}});
    const auto found = analysis.finish();
    EXPECT_TRUE(found.pairs.empty());
    for (const AccountTexts& account : found.accounts) {
        EXPECT_EQ(account.common, 1);
        EXPECT_EQ(account.copied, 0);
    }
}

TEST_F(ThreeAccounts, R2_2ShortTextsAreComparedWithNothing) {
    feed(1, {{1, "今日天气晴。"}});
    feed(2, {{2, "今日天气晴。"}});
    const auto found = analysis.finish();
    EXPECT_EQ(found.accounts[0].compared, 0);
    EXPECT_EQ(found.accounts[1].copied, 0);
}

TEST(PlantedOverlaps, R2_2PlantedPairsStandInTheFirstRanksAndNothingElseBeforeThem) {
    for (const std::uint64_t seed : {1, 2, 3}) {
        PlantedTexts texts({}, seed);
        TextAnalysis analysis(settings());
        texts.feed(analysis);
        const auto found = analysis.finish();
        std::set<std::pair<std::uint32_t, std::uint32_t>> expected;
        for (const auto& each : texts.planted()) expected.emplace(each.a, each.b);
        ASSERT_GE(found.pairs.size(), expected.size());
        for (std::size_t rank = 0; rank < expected.size(); ++rank)
            EXPECT_TRUE(expected.contains({found.pairs[rank].a, found.pairs[rank].b})) << "seed " << seed << " rank " << rank;
    }
}

TEST(PlantedOverlaps, R2_2TheShareFoundIsTheSharePlanted) {
    PlantedTexts texts({});
    TextAnalysis analysis(settings());
    texts.feed(analysis);
    const auto found = analysis.finish();
    for (const auto& each : texts.planted()) {
        const auto pair = std::ranges::find_if(found.pairs, [&](const auto& p) { return p.a == each.a && p.b == each.b; });
        ASSERT_NE(pair, found.pairs.end());
        EXPECT_NEAR(static_cast<double>(pair->shared_posts) / 10, static_cast<double>(each.per_cent), 5);
        EXPECT_EQ(pair->examples.size(), 5U);
    }
}

}  // namespace
}  // namespace yanlu::consolidation
