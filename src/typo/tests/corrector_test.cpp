// The shipped model on sentences written for the purpose (tests/corpora/typos).
#include "typo/corrector.hpp"

#include <fstream>

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace yanlu::typo {
namespace {

const std::filesystem::path root = YANLU_SOURCE_DIR;

const Model& model() {
    static const Model instance = Model::open(root / "rulebook/models/typo.model");
    return instance;
}

std::vector<Correction> corrections_of(std::u32string_view text, float at_least = 0.7F) {
    std::vector<Correction> out;
    Corrector(model()).correct(text, at_least, out);
    return out;
}

std::vector<std::string> lines_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::u32string mended(std::u32string text, const std::vector<Correction>& corrections) {
    for (auto c = corrections.rbegin(); c != corrections.rend(); ++c) text.replace(c->start, c->end - c->start, c->instead);
    return text;
}

TEST(TypoCorrector, R3_2bMendsMostOfTheSlipsOfOfficeTexts) {
    int found = 0;
    int all = 0;
    for (const auto& line : lines_of(root / "tests/corpora/typos/office.tsv")) {
        const std::size_t tab = line.find('\t');
        const std::u32string wrong = to_code_points(line.substr(0, tab));
        ++all;
        found += mended(wrong, corrections_of(wrong)) == to_code_points(line.substr(tab + 1));
    }
    EXPECT_GE(all, 15);
    EXPECT_GE(found * 10, all * 8) << found << " of " << all;
}

TEST(TypoCorrector, R3_2bLeavesRightSentencesAlone) {
    for (const auto& line : lines_of(root / "tests/corpora/typos/clean.txt"))
        EXPECT_TRUE(corrections_of(to_code_points(line)).empty()) << line;
}

TEST(TypoCorrector, PlacesAreCodePointsOfTheWholeText) {
    const std::u32string text = U"第一行没有问题。\n\n要坚持问题导向，及时整改存在问体。";
    const auto corrections = corrections_of(text);
    ASSERT_EQ(corrections.size(), 1U);
    EXPECT_EQ(text.substr(corrections[0].start, corrections[0].end - corrections[0].start), U"体");
    EXPECT_EQ(corrections[0].instead, U"题");
}

TEST(TypoCorrector, AnyCodePointsAreTaken) {
    std::u32string strange;
    for (char32_t c = 0; c < 0x3000; c += 7) strange += c;
    strange += U"\xFFFD\xFFFD\U0010FFFF\U00020BB7";
    for (char32_t c = 0x4E00; c < 0x9FFF; c += 11) strange += c;
    const auto corrections = corrections_of(strange, 0);
    std::size_t last = 0;
    for (const auto& c : corrections) {
        EXPECT_LE(last, c.start);
        EXPECT_LT(c.start, c.end);
        EXPECT_LE(c.end, strange.size());
        last = c.end;
    }
    EXPECT_TRUE(corrections_of(U"").empty());
    EXPECT_TRUE(corrections_of(U"\n\n\n").empty());
    EXPECT_TRUE(corrections_of(U"的").empty());
}

TEST(TypoCorrector, ALineWithoutEndIsJudgedInPieces) {
    std::u32string text;
    for (int i = 0; i < 2000; ++i) text += U"各有关部门要按照职责分工，密切配合，";
    EXPECT_TRUE(corrections_of(text).size() < 20);
}

}  // namespace
}  // namespace yanlu::typo
