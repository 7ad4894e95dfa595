// Check digits, number ranges, masks.
#include "inspect/validators.hpp"

#include <gtest/gtest.h>

#include "inspect/masking.hpp"

namespace yanlu::inspect {
namespace {

TEST(Validators, IdentityCardNeedsRegionDateAndCheckDigit) {
    EXPECT_TRUE(is_id_card("11010519491231002X"));  // the example of GB 11643—1999
    EXPECT_TRUE(is_id_card("11010519491231002x"));
    EXPECT_TRUE(is_id_card("440524188001010014") == false);  // year before 1900
    EXPECT_FALSE(is_id_card("110105194912310029"));
    EXPECT_FALSE(is_id_card("991900199001011231"));
    EXPECT_FALSE(is_id_card("441900199002301230"));  // 30 February
    EXPECT_FALSE(is_id_card("44190019900101123"));
    EXPECT_FALSE(is_id_card("4419001990010112A1"));
    EXPECT_FALSE(is_id_card("11010519491231002X", *Date::parse("1949-12-30")));  // born after the text was written
}

TEST(Validators, AnyWrongDigitOfAnIdentityCardIsNoticed) {
    const std::string right = "11010519491231002X";
    for (std::size_t i = 0; i < 17; ++i) {
        for (char c = '0'; c <= '9'; ++c) {
            std::string wrong = right;
            wrong[i] = c;
            EXPECT_EQ(is_id_card(wrong), wrong == right) << wrong;
        }
    }
}

TEST(Validators, MobileRanges) {
    for (const char* good : {"13800138000", "14712345678", "15012345678", "16612345678", "17012345678", "19912345678"})
        EXPECT_TRUE(is_mobile(good)) << good;
    for (const char* bad :
         {"12345678901", "11012345678", "15412345678", "14012345678", "16012345678", "19412345678", "1380013800", "138001380001"}) {
        EXPECT_FALSE(is_mobile(bad)) << bad;
    }
}

TEST(Validators, BankCards) {
    EXPECT_TRUE(is_bank_card("6222021234567890128"));
    EXPECT_TRUE(is_bank_card("4111111111111111"));
    EXPECT_FALSE(is_bank_card("6222021234567890123"));  // Luhn
    EXPECT_FALSE(is_bank_card("0000000000000000"));
    EXPECT_FALSE(is_bank_card("1234567812345670"));  // passes Luhn, but no issuer has it
}

TEST(Validators, SocialCreditCodes) {
    EXPECT_TRUE(is_social_credit_code("91350100M000100Y43"));  // the example of GB 32100—2015
    EXPECT_FALSE(is_social_credit_code("91350100M000100Y44"));
    EXPECT_FALSE(is_social_credit_code("91350100I000100Y43"));
}

TEST(Masking, KeepsBothEndsAndTheSeparators) {
    EXPECT_EQ(mask_mobile("13800138000"), "138****8000");
    EXPECT_EQ(mask_mobile("138 0013 8000"), "138 **** 8000");
    EXPECT_EQ(mask_id_card("11010519491231002X"), "110105********002X");
    EXPECT_EQ(mask_bank_card("6222 0212 3456 7890 128"), "6222 02** **** ***0 128");
    EXPECT_EQ(mask_passport("E12345678"), "E1****678");
    EXPECT_EQ(mask_licence_plate("粤S·12345"), "粤S·***45");
    EXPECT_EQ(mask_landline("0769-22831234"), "0769-******34");
    EXPECT_EQ(mask_address("广东省东莞市莞城街道东正路12号"), "广东省东莞市莞城********");
    EXPECT_EQ(masked("123", {3, 4}), "123");
}

}  // namespace
}  // namespace yanlu::inspect
