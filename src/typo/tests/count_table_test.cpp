#include "typo/count_table.hpp"

#include <gtest/gtest.h>

#include "typo/letters.hpp"

namespace yanlu::typo {
namespace {

TEST(TypoCountTable, StepsRoundDownAndKeepTheOrder) {
    EXPECT_EQ(step_of(0), 0);
    for (std::uint64_t count = 1; count < 100'000; count += count / 50 + 1) {
        EXPECT_LE(count_of(step_of(count)), count);
        EXPECT_LE(step_of(count), step_of(count + 1));
    }
    EXPECT_EQ(step_of(1ULL << 40), highest_step);
}

TEST(TypoCountTable, MembersAreFoundStrangersSeldom) {
    constexpr std::uint64_t members = 100'000;
    CountTableBuilder builder(members);
    for (std::uint64_t i = 0; i < members; ++i) builder.add(keys::mix(i), static_cast<Step>(1 + i % highest_step));
    const CountTable table(builder.buckets());
    std::size_t lost = 0;
    for (std::uint64_t i = 0; i < members; ++i) lost += table.find(keys::mix(i)) != static_cast<Step>(1 + i % highest_step);
    EXPECT_LT(lost, members / 50);  // those whose mark is another's: they have its count
    std::size_t strangers = 0;
    for (std::uint64_t i = members; i < 2 * members; ++i) strangers += table.find(keys::mix(i)) != 0;
    EXPECT_LT(strangers, members / 40);
}

TEST(TypoCountTable, WhatFoundNoRoomIsFoundInABucketBehind) {
    CountTableBuilder builder(1);                                                                    // two buckets of 31
    for (std::uint64_t i = 0; i < 40; ++i) builder.add(i, static_cast<Step>(1 + i % highest_step));  // all belong into the first
    const CountTable table(builder.buckets());
    for (std::uint64_t i = 0; i < 40; ++i) EXPECT_EQ(table.find(i), static_cast<Step>(1 + i % highest_step)) << i;
    EXPECT_EQ(table.find(41), 0);
}

TEST(TypoPairSieve, LetsEveryPairThroughThatItWasTold) {
    std::vector<std::uint64_t> bits(PairSieve::words);
    const auto known = [](Letter a, Letter b) { return (a * 31 + b) % 97 == 0; };
    const auto each = [](auto act) {
        for (Letter a = 0; a < 300; ++a) {
            for (Letter b = 0; b < 300; ++b) act(a, b);
        }
    };
    each([&](Letter a, Letter b) {
        const std::size_t place = PairSieve::place_of(a, b);
        if (known(a, b)) bits[place / 64] |= std::uint64_t{1} << (place & 63);
    });
    const PairSieve sieve(bits);
    std::size_t strangers = 0;
    each([&](Letter a, Letter b) {
        const bool passes = sieve.block(PairSieve::code(a).named).lets_through(PairSieve::code(b).other);
        EXPECT_TRUE(passes || !known(a, b));
        strangers += passes && !known(a, b);
    });
    EXPECT_LT(strangers, 1000U);
    EXPECT_TRUE(PairSieve().block(PairSieve::code(1).named).lets_through(PairSieve::code(2).other));
}

TEST(TypoCountTable, AnEmptyTableHoldsNothingAFullOneSaysSo) {
    EXPECT_EQ(CountTable().find(keys::mix(1)), 0);
    CountTableBuilder small(1);
    EXPECT_THROW(
        {
            for (std::uint64_t i = 0; i < 10'000; ++i) small.add(keys::mix(i), 1);
        },
        std::length_error);
}

}  // namespace
}  // namespace yanlu::typo
