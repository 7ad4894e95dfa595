#include "base/share.hpp"

#include <gtest/gtest.h>

namespace yanlu {
namespace {

TEST(Share, AnIntervalHoldsItsShare) {
    const auto [least, most] = interval_95(97, 100);
    EXPECT_LT(least, 0.97);
    EXPECT_GT(most, 0.97);
    EXPECT_EQ(interval_95(0, 0), std::pair(0.0, 1.0));
}

TEST(Share, PerMilleIsRoundedOutwardsAndOfNothingThereIsNone) {
    EXPECT_EQ(interval_per_mille(2, 3), (std::pair<std::int64_t, std::int64_t>(207, 939)));
    EXPECT_EQ(interval_per_mille(0, 10)->first, 0);
    EXPECT_EQ(interval_per_mille(10, 10)->second, 1000);
    EXPECT_EQ(interval_per_mille(0, 0), std::nullopt);
    EXPECT_EQ(share_per_mille(1, 2000), 1);
    EXPECT_EQ(share_per_mille(2, 3), 667);
    EXPECT_EQ(share_per_mille(0, 0), std::nullopt);
}

}  // namespace
}  // namespace yanlu
