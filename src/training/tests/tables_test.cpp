#include "training/tables.hpp"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

namespace yanlu::training {
namespace {

const std::filesystem::path tables = std::filesystem::path(YANLU_SOURCE_DIR) / "src/training/tables";

const CharacterRow& row_of(char32_t c) {
    static const auto rows = read_characters(tables / "characters.tsv");
    return *std::ranges::find(rows, c, &CharacterRow::character);
}

TEST(TrainingTables, ReadingsStandCommonestFirst) {
    EXPECT_EQ(row_of(U'行').readings.front(), "xing2");
    EXPECT_EQ(row_of(U'治').readings, std::vector<std::string>{"zhi4"});
    EXPECT_EQ(without_tone("lv4"), "lv");
}

TEST(TrainingTables, SyllablesThatArePronouncedAlikeShareAForm) {
    EXPECT_EQ(near_form("zhang"), near_form("zan"));
    EXPECT_EQ(near_form("hui"), near_form("fei"));
    EXPECT_EQ(near_form("ning"), near_form("lin"));
    EXPECT_NE(near_form("dong"), near_form("don"));
    EXPECT_NE(near_form("ba"), near_form("pa"));
}

TEST(TrainingTables, OneLetterOff) {
    EXPECT_TRUE(is_one_letter_off("yi", "yu"));
    EXPECT_TRUE(is_one_letter_off("jian", "xian"));
    EXPECT_TRUE(is_one_letter_off("nan", "nian"));
    EXPECT_TRUE(is_one_letter_off("nian", "nan"));
    EXPECT_FALSE(is_one_letter_off("yi", "yi"));
    EXPECT_FALSE(is_one_letter_off("fa", "fei"));
    EXPECT_FALSE(is_one_letter_off("ab", "ba"));
}

TEST(TrainingTables, LikeShapesScoreAboveUnlikeOnes) {
    EXPECT_GT(likeness_of_shape(row_of(U'治'), row_of(U'冶')), 0.6);
    EXPECT_GT(likeness_of_shape(row_of(U'组'), row_of(U'祖')), likeness_of_shape(row_of(U'组'), row_of(U'府')));
    EXPECT_GT(likeness_of_shape(row_of(U'已'), row_of(U'己')), likeness_of_shape(row_of(U'已'), row_of(U'我')));
}

TEST(TrainingTables, FormsOutsideTheTableNameWhatTheyStandFor) {
    const auto variants = read_variants(tables / "variants.tsv");
    for (const auto& [form, meant] : std::map<char32_t, char32_t>{{U'増', U'增'}, {U'髙', U'高'}, {U'衞', U'卫'}, {U'囯', U'国'}}) {
        const auto found = std::ranges::find(variants, form, &VariantRow::form);
        ASSERT_NE(found, variants.end());
        EXPECT_NE(found->meant.find(meant), std::u32string::npos);
    }
}

}  // namespace
}  // namespace yanlu::training
