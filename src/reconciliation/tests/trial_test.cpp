// 2.3a: the matching on lists told badly, in small; `yanlu reconcile --selfcheck` measures it in large.
#include <gtest/gtest.h>

#include "reconciliation/abbreviations.hpp"
#include "reconciliation/domain/trial_lists.hpp"

namespace yanlu::reconciliation {
namespace {

class TrialTest : public ::testing::Test {
protected:
    TrialFigures figures(std::uint64_t seed, std::size_t accounts, const Noise& noise = {}) {
        const TrialLists lists = make_trial_lists(seed, accounts, noise);
        return measure(lists, match(lists.left, lists.right, forms));
    }
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    NameForms forms = rulebook.part<AbbreviationBook>().forms();
};

TEST_F(TrialTest, R2_3aFindsPairsInListsToldBadly) {
    for (const std::uint64_t seed : {201, 202, 203}) {
        const TrialFigures found = figures(seed, 2000);
        EXPECT_GT(found.true_pairs, 1700) << seed;
        EXPECT_GE(found.precision(), 9900) << seed;
        EXPECT_GE(found.recall(), 9700) << seed;
        EXPECT_LE(found.doubtful_share(), 200) << seed;
    }
}

TEST_F(TrialTest, R2_3aWithoutAnyIdFalsePairsStayRare) {
    Noise noise;
    noise.left_without_id = noise.right_without_id = 1000;
    const TrialFigures found = figures(204, 2000, noise);
    EXPECT_GE(found.precision(), 9700);
    EXPECT_GE(found.recall(), 9000);
}

TEST(TrialLists, AreTheSameForTheSameSeed) {
    const TrialLists once = make_trial_lists(7, 300);
    const TrialLists again = make_trial_lists(7, 300);
    ASSERT_EQ(once.right.size(), again.right.size());
    EXPECT_EQ(once.partner, again.partner);
    EXPECT_EQ(once.right[17].name, again.right[17].name);
    EXPECT_NE(make_trial_lists(8, 300).right[17].name, once.right[17].name);
}

}  // namespace
}  // namespace yanlu::reconciliation
