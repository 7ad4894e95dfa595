// What is found again after edits, and by what memory.
#include "compare/domain/near_index.hpp"

#include <gtest/gtest.h>

#include <random>

namespace yanlu::compare {
namespace {

std::u32string random_text(std::mt19937& random, std::size_t size) {
    std::u32string out;
    for (std::size_t i = 0; i < size; ++i) out += static_cast<char32_t>(0x4E00 + random() % 3000);
    return out;
}

TEST(NearIndex, FindsCopiesWithFiveInAHundredCharactersChanged) {
    std::mt19937 random(5);
    std::vector<std::u32string> texts;
    NearIndex index;
    for (int i = 0; i < 2000; ++i) {
        texts.push_back(random_text(random, 400));
        EXPECT_EQ(index.add(sketch_of(texts.back(), edited_run)), static_cast<std::uint32_t>(i));
    }
    index.seal();
    std::vector<Near> near;
    int found = 0;
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        for (int edit = 0; edit < 20; ++edit) texts[i][random() % texts[i].size()] = static_cast<char32_t>(0x4E00 + random() % 3000);
        index.find(sketch_of(texts[i], edited_run), 300, near);
        found += !near.empty() && near[0].text == i ? 1 : 0;
        EXPECT_LE(near.size(), 2U);
    }
    EXPECT_GE(found, 1970);
    EXPECT_EQ(index.size(), 2000U);
    EXPECT_LT(index.bytes(), 2000U * 150U);
}

TEST(NearIndex, IsAskedWhenItIsEmptyToo) {
    NearIndex index;
    index.seal();
    std::vector<Near> near;
    index.find(sketch_of(U"供水管网改造暂停供水"), 0, near);
    EXPECT_TRUE(near.empty());
}

}  // namespace
}  // namespace yanlu::compare
