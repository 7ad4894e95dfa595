#include "typo/line_memory.hpp"

#include <gtest/gtest.h>

#include "typo/corrector.hpp"

namespace yanlu::typo {
namespace {

const Model& model() {
    static const Model instance = Model::open(std::filesystem::path(YANLU_SOURCE_DIR) / "rulebook/models/typo.model");
    return instance;
}

void expect_same(const std::vector<Correction>& a, const std::vector<Correction>& b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        EXPECT_EQ(a[i].start, b[i].start);
        EXPECT_EQ(a[i].end, b[i].end);
        EXPECT_EQ(a[i].instead, b[i].instead);
        EXPECT_EQ(a[i].probability, b[i].probability);
    }
}

TEST(TypoLineMemory, ADraftWithOneLineChangedIsJudgedAsAnew) {
    LineMemory memory;
    Corrector remembering(model(), &memory);
    Corrector forgetful(model());
    std::vector<Correction> with;
    std::vector<Correction> without;
    const std::u32string kept = U"\n要坚持问题导向，及时整改存在问体。\n\n请各单位高度重视安全生产工作。";
    for (const auto first : {U"关于开展检查的通知", U"关于开展检查的通之", U"通知", U"关于开展检查的通知"}) {
        remembering.correct(first + kept, 0.7F, with);
        forgetful.correct(first + kept, 0.7F, without);
        EXPECT_FALSE(without.empty());
        expect_same(with, without);
    }
    const auto looked_at = remembering.finder().places_looked_at();
    EXPECT_LT(looked_at, forgetful.finder().places_looked_at());
    remembering.correct(kept, 0.7F, with);
    EXPECT_EQ(remembering.finder().places_looked_at(), looked_at);
}

TEST(TypoLineMemory, HoldsTheLinesAskedForLatelyAndNoMore) {
    LineMemory memory(40);
    const std::vector<Correction> found{{1, 2, U"题", Slip::shape, 0.9F}};
    std::vector<Correction> out;
    memory.keep(U"一直在问的一行", found);
    for (char32_t c = 0x4E00; c < 0x4E40; ++c) {
        memory.keep(std::u32string(6, c), {});
        EXPECT_TRUE(memory.find(U"一直在问的一行", out));
    }
    expect_same(out, found);
    EXPECT_FALSE(memory.find(std::u32string(6, 0x4E00), out));
    EXPECT_TRUE(memory.find(std::u32string(6, 0x4E3F), out));
    EXPECT_TRUE(out.empty());
    memory.keep(std::u32string(41, U'长'), {});
    EXPECT_FALSE(memory.find(std::u32string(41, U'长'), out));
}

}  // namespace
}  // namespace yanlu::typo
