// Folding and its map: every byte of the folded text leads back to the character it came from.
#include "inspect/folding.hpp"

#include <gtest/gtest.h>

#include "base/clock.hpp"
#include "base/text.hpp"

namespace yanlu::inspect {
namespace {

std::string folded(std::string_view text) {
    FoldedText out;
    out.assign(text);
    return std::string(out.text());
}

TEST(Folding, PlainTextIsTakenAsItIs) {
    FoldedText text;
    const std::string original = "市政府“部署”工作，共3项。—— ok";
    text.assign(original);
    EXPECT_TRUE(text.is_identity());
    EXPECT_EQ(text.text().data(), original.data());
}

TEST(Folding, FullWidthAndMathematicalDigitsBecomePlain) {
    EXPECT_EQ(folded("１３８"), "138");
    EXPECT_EQ(folded("ＡＢｃ"), "ABc");
    EXPECT_EQ(folded("𝟏𝟑𝟖"), "138");
    EXPECT_EQ(folded("1️⃣3️⃣"), "13");
    EXPECT_EQ(folded("138‑0013–8000"), "138-0013-8000");
}

TEST(Folding, InvisibleCharactersVanishAndBadBytesAreReplaced) {
    EXPECT_EQ(folded("攻\u200B府\u202E\uFEFF"), "攻府");
    EXPECT_EQ(folded("a\xFF\xC3z"), "a\uFFFD\uFFFDz");
    EXPECT_EQ(folded("\xE6\x94"), "\uFFFD\uFFFD");
}

TEST(Folding, SpansLeadBackToWholeCharactersOfTheOriginal) {
    const std::string original = "电话\u200B１３\u200B８ 完";
    FoldedText text;
    text.assign(original);
    const std::size_t at = text.text().find("138");
    const std::size_t start = text.original_start(at);
    const std::size_t end = text.original_end(at + 3);
    EXPECT_EQ(original.substr(start, end - start), "１３\u200B８");
}

// Every character that either table names keeps its place: the fast pass and the map rest on three bytes for three.
TEST(Folding, BothTablesTurnThreeBytesIntoThree) {
    for (const auto pairs : {simplified_pairs, compatible_pairs}) {
        for (const char32_t c : pairs) EXPECT_EQ(to_utf8(std::u32string(1, c)).size(), 3u) << to_utf8(std::u32string(1, c));
        EXPECT_EQ(pairs.size() % 2, 0u);
    }
    EXPECT_GT(simplified_pairs.size(), 5000u);
}

TEST(Folding, RadicalsAndCompatibilityFormsBecomeTheirCharacters) {
    EXPECT_EQ(folded("⼈民⾏动"), "人民行动");
    EXPECT_EQ(folded("\xEF\xA4\x84"), "滑");  // U+F904
}

TEST(Folding, VariantFormsHaveASimpleReadingAtTheSameBytes) {
    FoldedText text;
    text.assign("中華人民共和囯，１著名");
    EXPECT_TRUE(text.has_variants());
    EXPECT_EQ(text.text(), "中華人民共和囯，1著名");
    EXPECT_EQ(text.simplified(), "中华人民共和国，1著名");
    EXPECT_TRUE(text.is_changed_within(0, 6));
    EXPECT_FALSE(text.is_changed_within(6, 18));
    text.assign("中华人民共和国");
    EXPECT_FALSE(text.has_variants());
    EXPECT_EQ(text.simplified().data(), text.text().data());
}

// The reference: fold character by character, remembering for every folded byte where its character began and ended.
TEST(Folding, AgreesWithTheSlowMapOnRandomText) {
    SeededRng rng(7);
    const std::vector<std::string> pieces{"政", "府",     "１",   "Ａ",           "\u200B",      "\uFEFF", "a",
                                          " ",  "\u3000", "\xFF", "\xE6\x94",     "𝟗",           "，",     "\n",
                                          "😀", "國",     "⼈",   "\xED\xA0\x80", "\xE0\x80\x80"};
    for (int round = 0; round < 2000; ++round) {
        std::string original;
        for (std::uint64_t n = rng.below(30); n > 0; --n) original += pieces[rng.below(pieces.size())];
        std::string expected;
        std::vector<std::pair<std::size_t, std::size_t>> spans;
        for (std::size_t at = 0; at < original.size();) {
            const std::size_t before = at;
            const char32_t c = fold(next_code_point(original, at));
            if (c == dropped) continue;
            append_utf8(expected, c);
            spans.resize(expected.size(), {before, at});
        }
        FoldedText text;
        text.assign(original);
        ASSERT_EQ(text.text(), expected);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            ASSERT_EQ(text.original_start(i), spans[i].first) << round;
            ASSERT_EQ(text.original_end(i + 1), spans[i].second) << round;
        }
    }
}

}  // namespace
}  // namespace yanlu::inspect
