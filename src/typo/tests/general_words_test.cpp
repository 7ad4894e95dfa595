#include "typo/general_words.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace yanlu::typo {
namespace {

using Word = std::vector<Letter>;

struct Small {
    ValueTableBuilder words{40};
    ValueTableBuilder runs{40};

    static std::uint64_t key(const Word& word) { return keys::of(word); }
    static std::uint64_t pair(const Word& a, const Word& b) { return GeneralWords::run_key(key(a), key(b)); }
    void word(const Word& w, double log10_p, double back_off) {
        words.add(key(w), log10_byte::of(log10_p));
        words.add(GeneralWords::back_off_key(key(w)), log10_byte::of(back_off));
    }
    GeneralWords read() const { return {ValueTable(words.buckets()), ValueTable(runs.buckets())}; }
};

constexpr double half_a_step = log10_byte::step * 2.31;  // of each number that goes into a sum, in natural logarithms

float ln(double log10_p) { return static_cast<float>(log10_p * std::log(10.0)); }

TEST(TypoGeneralWords, AByteKeepsALogarithm) {
    for (const double p : {0.0, -0.4, -2.5, -6.2}) EXPECT_NEAR(log10_byte::natural(log10_byte::of(p)), ln(p), half_a_step);
    EXPECT_NEAR(log10_byte::natural(log10_byte::of(-99)), ln(-log10_byte::step * 254), 1e-3);
    EXPECT_NE(log10_byte::of(0), 0);  // 0 means: not there
}

TEST(TypoGeneralWords, PairsAndTriplesAreBelievedBeforeWordsAlone) {
    Small small;
    const Word a{10}, b{11}, c{12, 13};
    small.word(a, -2, -0.3);
    small.word(b, -3, -0.5);
    small.word(c, -4, -0.1);
    EXPECT_NEAR(small.read().cut(Word{10, 11}).log_p, ln(-2 - 0.3 - 3), 3 * half_a_step);  // unseen together: backed off
    small.runs.add(Small::pair(a, b), log10_byte::of(-0.7));
    EXPECT_NEAR(small.read().cut(Word{10, 11}).log_p, ln(-2 - 0.7), 2 * half_a_step);
    const GeneralCut backed_off = small.read().cut(Word{10, 11, 12, 13});
    EXPECT_NEAR(backed_off.log_p, ln(-2 - 0.7 - 0.5 - 4), 4 * half_a_step);
    EXPECT_EQ(backed_off.words, 3);
    EXPECT_EQ(backed_off.word_length[3], 2);
    EXPECT_NEAR(backed_off.word_log_p[3], ln(-4), half_a_step);
    small.runs.add(Small::pair(b, c), log10_byte::of(-1));
    small.runs.add(GeneralWords::run_key(Small::pair(a, b), Small::key(c)), log10_byte::of(-0.2));
    EXPECT_NEAR(small.read().cut(Word{10, 11, 12, 13}).log_p, ln(-2 - 0.7 - 0.2), 3 * half_a_step);
}

TEST(TypoGeneralWords, WhatIsNoWordCostsMoreThanAnyWord) {
    Small small;
    small.word({10, 11}, -6, -0.1);
    const GeneralWords general = small.read();
    EXPECT_LT(general.cut(Word{11, 10}).log_p, general.cut(Word{10, 11}).log_p - 10);
    EXPECT_EQ(general.cut(Word{}).words, 0);
    EXPECT_EQ(general.cut(Word(longest_window, 60'000)).words, longest_window);
    EXPECT_TRUE(GeneralWords().is_empty());
}

TEST(TypoValueTable, MembersKeepTheirNumberStrangersAreSeldomTakenForThem) {
    constexpr std::uint64_t members = 100'000;
    ValueTableBuilder builder(members);
    for (std::uint64_t i = 0; i < members; ++i) builder.add(keys::mix(i), static_cast<std::uint8_t>(1 + i % 255));
    const ValueTable table(builder.buckets());
    std::size_t lost = 0;
    std::size_t strangers = 0;
    for (std::uint64_t i = 0; i < members; ++i) lost += table.find(keys::mix(i)) != 1 + i % 255;
    for (std::uint64_t i = members; i < 2 * members; ++i) strangers += table.find(keys::mix(i)) != 0;
    EXPECT_LT(lost, members / 1000);
    EXPECT_LT(strangers, members / 1000);
    EXPECT_EQ(ValueTable().find(1), 0);
}

TEST(TypoValueTable, AFullOneSaysSo) {
    ValueTableBuilder small(1);
    EXPECT_THROW(
        {
            for (std::uint64_t i = 0; i < 10'000; ++i) small.add(keys::mix(i), 1);
        },
        std::length_error);
}

}  // namespace
}  // namespace yanlu::typo
