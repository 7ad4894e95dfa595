// Words hidden from a simple search: traditional forms, signs between all characters, spelled digits.
#include "inspect/evasion.hpp"

#include <gtest/gtest.h>

#include "inspect/inspect.hpp"

namespace yanlu::inspect {
namespace {

std::vector<std::string> found(std::string_view text) {
    static const Engine engine(std::filesystem::path(YANLU_SOURCE_DIR) / "rulebook");
    std::vector<std::string> out;
    for (const auto& hit : engine.inspect({.text = text})) out.push_back(hit.excerpt + "→" + hit.suggestion);
    return out;
}
using Found = std::vector<std::string>;

Signs signs_of(std::string_view text) {
    Signs out;
    out.assign(text);
    return out;
}

TEST(Evasion, TraditionalTextIsJudgedByItsSimpleReading_3_2c) {
    EXPECT_EQ(found("中華人民共和國成立"), (Found{}));
    EXPECT_EQ(found("中華人民共合國成立"), (Found{"中華人民共合國→中华人民共和国"}));
    EXPECT_EQ(found("中囯人民"), (Found{"中囯→中国"}));
}

TEST(Evasion, SignsBetweenAllCharactersHideNothing_3_2c) {
    EXPECT_EQ(found("市*人*民*攻*府*公*告"), (Found{"攻*府→政府"}));
    EXPECT_EQ(found("中 华 人 民 共 合 国"), (Found{"中 华 人 民 共 合 国→中华人民共和国"}));
    EXPECT_EQ(found("通 知 公 告，一 二 三，会-议-室-政-府"), (Found{}));
    EXPECT_EQ(found("攻*府"), (Found{}));  // two characters are no pattern
}

TEST(Evasion, SpelledMobileNumbersAreFound_4_2b) {
    EXPECT_EQ(found("请拨一三八〇〇一三八〇〇〇联系"), (Found{"一三八****八〇〇〇→一三八****八〇〇〇"}));
    EXPECT_EQ(found("幺叁八 零零幺三 八零零零").size(), 1u);
    EXPECT_EQ(found("①③⑧⓪⓪①③⑧⓪⓪⓪").size(), 1u);
    EXPECT_EQ(found("一三五七九，二〇二五年一三季度，一三八〇〇一三八〇〇〇〇"), (Found{}));
}

TEST(Evasion, SpelledIdentityAndBankCardsAreFoundByTheirCheckDigit_4_2b) {
    for (const char* text :
         {"一一零一零五一九四九一二三一零零二X", "壹壹零壹零伍壹玖肆玖壹贰叁壹零零贰X", "一一〇一〇五 一九四九一二三一 〇〇二X",
          "一一0105一九四九1231零零二X", "11010五一九四九1二三一零零二X", "陆贰贰贰零贰壹贰叁肆伍陆柒捌玖零壹贰捌"})
        EXPECT_EQ(found("证件或账号" + std::string(text) + "，请核对").size(), 1u) << text;
    for (const char* text :
         {"一一零一零五一九四九一二三一零零二一", "二〇二三年至二〇二四年", "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分", "一二三四五六七八九十",
          "编号一一零一零五一九四九一二三一零零二一三四", "二〇二六〇一一五", "零一二三四五六七八九零一二三四五六"})
        EXPECT_EQ(found(text).size(), 0u) << text;
}

TEST(Evasion, SpreadsAreFoundWithTheirPlaces) {
    std::vector<Spread> spreads;
    find_spread("前a，攻*府*公*告后", signs_of("前a，攻*府*公*告后"), spreads);
    ASSERT_EQ(spreads.size(), 1u);
    EXPECT_EQ(spreads[0].characters, "攻府公告");
    EXPECT_EQ(spreads[0].begins, (std::vector<std::size_t>{7, 11, 15, 19, 22}));
    find_spread("攻 府*公 告，甲*乙*", signs_of("攻 府*公 告，甲*乙*"), spreads);
    EXPECT_TRUE(spreads.empty());
}

}  // namespace
}  // namespace yanlu::inspect
