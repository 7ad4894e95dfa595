// The quick pass over a text against a slow reading of the same characters.
#include "inspect/signs.hpp"

#include <string>

#include <gtest/gtest.h>

#include "base/clock.hpp"
#include "base/text.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::u32string_view drawn = U"甲乙丙一龥㐀ａ。，、；：！？“”（）()《》〔〕\n 0９5a*é中文字😀—…";

bool is_han(char32_t c) { return c >= 0x4000 && c < 0xA000; }  // UTF-8 from E4 to E9

TEST(Signs, AreAllCharactersThatAreNoHan_3_1) {
    SeededRng rng(20261130);
    Signs signs;
    for (int round = 0; round < 2'000; ++round) {
        std::string text;
        const auto wanted = rng.below(200);
        for (std::uint64_t i = 0; i < wanted; ++i) append_utf8(text, drawn[rng.below(drawn.size())]);
        signs.assign(text);
        auto sign = signs.all().begin();
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = at;
            const char32_t c = next_code_point(text, at);
            if (is_han(c)) continue;
            ASSERT_NE(sign, signs.all().end()) << text;
            ASSERT_EQ(sign->at, begin) << text;
            ASSERT_EQ(sign->end(), at) << text;
            ASSERT_EQ(sign->is(Sign::digit), c >= U'0' && c <= U'9') << text;
            ASSERT_EQ(sign->is(Sign::sentence_end), std::u32string_view(U"。！？；\n").find(c) != std::u32string_view::npos) << text;
            ASSERT_EQ(sign->is(Sign::paired), std::u32string_view(U"“”（）()《》〔〕").find(c) != std::u32string_view::npos) << text;
            ++sign;
        }
        ASSERT_EQ(sign, signs.all().end()) << text;
    }
}

}  // namespace
}  // namespace yanlu::inspect
