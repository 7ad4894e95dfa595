// A change of a few letters is scored as if the whole line had been scored with it.
#include <algorithm>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "typo/candidates.hpp"

namespace yanlu::typo {
namespace {

const Model& model() {
    static const Model instance = Model::open(std::filesystem::path(YANLU_SOURCE_DIR) / "rulebook/models/typo.model");
    return instance;
}

Line line_of(std::u32string_view text) {
    Line line;
    line.assign(text, model().alphabet());
    return line;
}

std::vector<Letter> changed(const Line& line, std::size_t start, std::size_t end, std::span<const Letter> instead) {
    std::vector<Letter> letters(line.letters.begin(), line.letters.begin() + static_cast<std::ptrdiff_t>(start));
    letters.insert(letters.end(), instead.begin(), instead.end());
    letters.insert(letters.end(), line.letters.begin() + static_cast<std::ptrdiff_t>(end), line.letters.end());
    return letters;
}

TEST(TypoChange, IsScoredAsTheWholeLineWouldBe) {
    const Line line = line_of(U"各有关部门要按照职责分工，密切配合，切实抓好任务落实，确保各项工作取得实效。");
    std::mt19937 random(1);
    ScoredLetters before;
    ScoredLetters whole;
    ChangedLetters change;
    model().language().score(line.letters, before);
    for (int round = 0; round < 2000; ++round) {
        const std::size_t start = 1 + random() % (line.size() - 2);
        const std::size_t end = std::min(line.size() - 1, start + 1 + random() % 4);
        std::vector<Letter> instead;
        for (std::size_t k = 0; k < 1 + random() % 4; ++k) instead.push_back(line.letters[1 + random() % (line.size() - 2)]);
        model().language().score_change(line.letters, before, start, end, instead, change);
        model().language().score(changed(line, start, end, instead), whole);
        for (std::size_t k = change.first; k < change.size; ++k) {
            const std::size_t at = start + k - change.first;
            ASSERT_EQ(change.steps[k], whole.steps[at]) << round << ' ' << k;
            ASSERT_EQ(change.log_p[k], whole.log_p[at]) << round << ' ' << k;
        }
    }
}

TEST(TypoLooks, KeepWhatTheRankerThinksPossibleAndLittleElse) {
    std::vector<Candidate> all;
    std::vector<Candidate> likely;
    std::size_t kept = 0;
    std::size_t seen = 0;
    CandidateFinder everything(model(), CandidateFinder::Keep::all);
    CandidateFinder finder(model());
    for (const auto text :
         {U"要坚持问题导向，及时整改存在问体。", U"各级各部门要高度重事安全生产工作。", U"请于月底前将材料抱送办公室。"}) {
        const Line line = line_of(text);
        everything.find(line, all);
        finder.find(line, likely);
        seen += all.size();
        kept += likely.size();
        for (const auto& c : all) {
            if (model().ranker().probability(c.features) < 0.5F) continue;
            EXPECT_GE(model().first_look().score(c), model().first_look().least);
            EXPECT_TRUE(std::ranges::any_of(likely, [&](const Candidate& o) { return o.start == c.start && o.features == c.features; }));
        }
    }
    EXPECT_GT(seen, 20U);
    EXPECT_LT(kept * 2, seen);
}

TEST(TypoLooks, WithoutThemAllIsLookedAt) {
    const Model plain = model().with_looks({}, {});
    std::vector<Candidate> all;
    std::vector<Candidate> found;
    const Line line = line_of(U"各级各部门要高度重事安全生产工作。");
    CandidateFinder(plain, CandidateFinder::Keep::all).find(line, all);
    CandidateFinder(plain).find(line, found);
    ASSERT_EQ(found.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(found[i].features, all[i].features) << i;
}

TEST(TypoLooks, TheFirstLookIsTheSumOfItsInputs) {
    std::vector<Candidate> all;
    CandidateFinder(model(), CandidateFinder::Keep::all).find(line_of(U"请于月底前将材料抱送办公室。"), all);
    ASSERT_FALSE(all.empty());
    const FirstLook& look = model().first_look();
    for (const auto& c : all) {
        const auto inputs = FirstLook::inputs_of(c);
        EXPECT_NEAR(look.score(c), std::inner_product(inputs.begin(), inputs.end(), look.weights.begin(), 0.0F), 1e-3);
    }
}

}  // namespace
}  // namespace yanlu::typo
