// UTF-8 at its edges: ill-formed bytes, code points against bytes, blanks of every width.
#include <gtest/gtest.h>

#include "base/clock.hpp"
#include "base/text.hpp"

namespace yanlu {
namespace {

std::string random_bytes(SeededRng& rng, std::size_t most) {
    std::string text(rng.below(most), '\0');
    for (char& c : text) {
        const std::uint64_t pick = rng.below(4);
        c = static_cast<char>(pick == 0 ? rng.below(128) : 128 + rng.below(128));
    }
    return text;
}

}  // namespace

TEST(Text, CodePointsRoundTrip) {
    const std::string text = "言路 Yanlu，𠮷野家😀";
    EXPECT_EQ(to_utf8(to_code_points(text)), text);
    EXPECT_EQ(count_code_points(text), 13u);
    EXPECT_EQ(to_code_points("𠮷")[0], U'𠮷');
}

TEST(Text, IllFormedBytesAreReplacedOneByOne) {
    for (const char* bad : {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE8\xA8", "\x80", "\xFF", "\xF0\x80\x80\x80"}) {
        EXPECT_FALSE(is_valid_utf8(bad));
        EXPECT_EQ(count_code_points(bad), std::string(bad).size());
        for (const char32_t c : to_code_points(bad)) EXPECT_EQ(c, replacement_character);
    }
    EXPECT_TRUE(is_valid_utf8("\xEF\xBF\xBD"));  // a replacement character that was written on purpose
}

// Every code point there is, and nothing that is none.
TEST(Text, EveryCodePointIsReadBack) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        append_utf8(text, c);
        std::size_t at = 0;
        ASSERT_EQ(next_code_point(text, at), c);
        ASSERT_EQ(at, text.size());
    }
}

TEST(Text, AnyBytesAreReadToTheEnd) {
    SeededRng rng(7);
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = random_bytes(rng, 24);
        const auto points = to_code_points(text);
        ASSERT_EQ(points.size(), count_code_points(text));
        ASSERT_TRUE(is_valid_utf8(to_utf8(points)));
        if (is_valid_utf8(text)) {
            ASSERT_EQ(to_utf8(points), text);
        }
    }
}

TEST(Text, TrimsBlanksOfEveryWidth) {
    EXPECT_EQ(trim("\u3000 \t政务\u00A0新媒体 \uFEFF\u200B\r\n"), "政务\u00A0新媒体");
    EXPECT_EQ(trim(" \u3000 "), "");
    EXPECT_EQ(trim(""), "");
}

TEST(Text, ShortensByCodePoints) {
    EXPECT_EQ(shorten("政务新媒体", 2), "政务…");
    EXPECT_EQ(shorten("政务", 2), "政务");
    EXPECT_EQ(shorten("", 0), "");
}

TEST(Text, SplitsAndKeepsEmptyParts) {
    EXPECT_EQ(split("a,,b,", ','), (std::vector<std::string_view>{"a", "", "b", ""}));
    EXPECT_EQ(split("", ',').size(), 1u);
}

TEST(Text, SeesControlCharactersButNotTabsAndLines) {
    EXPECT_FALSE(has_control_characters("一\t二\r\n三"));
    for (const char* bad : {"\x01", "a\x7F", "\xC2\x85", "\x1B[0m"}) EXPECT_TRUE(has_control_characters(bad));
    EXPECT_TRUE(has_control_characters(std::string_view("\0", 1)));
}

TEST(Text, HalfWidthAndLowerCase) {
    EXPECT_EQ(half_width("ＡＢｃ１２３　（）"), "ABc123 ()");
    EXPECT_EQ(half_width("“政务”、。"), "“政务”、。");
    EXPECT_EQ(ascii_lower("WeiBo微博Ａ"), "weibo微博Ａ");
}

}  // namespace yanlu
