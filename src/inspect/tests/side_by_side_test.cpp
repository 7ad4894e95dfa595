// Items come back in order, whichever thread was first; what the work throws comes out where the item is taken.
#include "inspect/side_by_side.hpp"

#include <atomic>
#include <stdexcept>

#include <gtest/gtest.h>

namespace yanlu::inspect {
namespace {

TEST(SideBySide, GivesItemsBackInOrder) {
    SideBySide<int> numbers(4, [](int& n) { n = n * n; });
    int taken = 0;
    for (int i = 0; i < 20'000; ++i) {
        numbers.put(i);
        if (numbers.size() < 50) continue;
        ASSERT_EQ(numbers.take(), taken * taken);
        ++taken;
    }
    for (; numbers.size() > 0; ++taken) ASSERT_EQ(numbers.take(), taken * taken);
    EXPECT_EQ(taken, 20'000);
}

TEST(SideBySide, ThrowsWhatTheWorkThrewAndGoesOn) {
    SideBySide<int> numbers(2, [](int& n) {
        if (n == 1) throw std::runtime_error("one");
    });
    for (const int n : {0, 1, 2}) numbers.put(n);
    EXPECT_EQ(numbers.take(), 0);
    EXPECT_THROW(numbers.take(), std::runtime_error);
    EXPECT_EQ(numbers.take(), 2);
}

TEST(SideBySide, LeavesWhatWasNotBegun) {
    std::atomic<int> done = 0;
    {
        SideBySide<int> numbers(1, [&](int&) { ++done; });
        for (int i = 0; i < 100; ++i) numbers.put(i);
        numbers.take();
    }
    EXPECT_GE(done, 1);
}

}  // namespace
}  // namespace yanlu::inspect
