// 1.4: the check digit of a unified social credit code.
#include "organisation/domain/credit_code.hpp"

#include <gtest/gtest.h>

namespace yanlu::organisation {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

// The example printed in the standard.
TEST(CreditCode, TheStandardsOwnExampleIsRight) {
    for (const char* code : {"91350100M000100Y43"}) {
        const std::string first(code, 17);
        EXPECT_EQ(credit_code_check_digit(first), code[17]) << code;
        EXPECT_FALSE(fault_of_credit_code(code)) << code;
    }
}

TEST(CreditCode, FaultsAreNamed) {
    EXPECT_EQ(fault_of_credit_code(""), CreditCodeFault::length);
    EXPECT_EQ(fault_of_credit_code("91350100M000100Y4"), CreditCodeFault::length);
    EXPECT_EQ(fault_of_credit_code("91350100M000100Y432"), CreditCodeFault::length);
    EXPECT_EQ(fault_of_credit_code("91350100M000100Y44"), CreditCodeFault::check_digit);
    EXPECT_EQ(fault_of_credit_code("91350100I000100Y43"), CreditCodeFault::character);
    EXPECT_EQ(fault_of_credit_code("91350100M000100Y4S"), CreditCodeFault::character);
}

// Weights are prime to 31, so no single slip passes.
TEST(CreditCode, EverySingleWrongCharacterIsNoticed) {
    const std::string good = "91350100M000100Y43";
    for (std::size_t i = 0; i < good.size(); ++i) {
        for (const char c : alphabet) {
            std::string slip = good;
            slip[i] = c;
            EXPECT_EQ(fault_of_credit_code(slip).has_value(), c != good[i]) << slip;
        }
    }
}

TEST(CreditCode, EverySwapOfDifferentNeighboursIsNoticed) {
    const std::string good = "91350100M000100Y43";
    for (std::size_t i = 0; i + 2 < good.size(); ++i) {
        std::string slip = good;
        std::swap(slip[i], slip[i + 1]);
        EXPECT_EQ(fault_of_credit_code(slip).has_value(), slip != good) << slip;
    }
}

TEST(CreditCode, WhatPeopleTypeIsTidied) {
    EXPECT_EQ(tidy_credit_code(" ９１350100m000100y43 "), "91350100M000100Y43");
    EXPECT_EQ(tidy_credit_code("91-350100-M000100Y4-3"), "91350100M000100Y43");
}

}  // namespace
}  // namespace yanlu::organisation
