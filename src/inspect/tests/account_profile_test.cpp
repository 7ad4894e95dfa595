// The space of themes and the profile of an account over it.
#include "inspect/account_profile.hpp"

#include <fstream>
#include <stdexcept>

#include <gtest/gtest.h>

#include "base/rulebook.hpp"
#include "inspect/theme_words.hpp"

namespace yanlu::inspect {
namespace {

const std::filesystem::path models = std::filesystem::path(YANLU_SOURCE_DIR) / "rulebook" / "models";

std::string bytes_of_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

const Themes& themes() {
    static const Themes read = Themes::from_bytes(bytes_of_file(models / "themes.model"));
    return read;
}

ThemeVector direction(std::string_view text) { return themes().of(theme_bins_of(text, 1500)).value(); }

const std::vector<std::string> of_schools{
    "义务教育阶段学校招生报名将于四月开始，适龄儿童的家长请准备户口簿，按学区到小学报名，学校安排教师现场指导，公布录取结果。",
    "全市中小学春季学期开学，各学校开展校园安全检查，教师为学生上好开学第一课，教育局要求落实双减，保障学生体育活动时间。",
    "高考报名今起开始，考生登录教育考试院网站填写信息，普通高中毕业生由所在学校审核，艺术类考生另行报名。"};
constexpr std::string_view of_a_school = "教育局公布新学年小学和初中招生计划，学校按片区录取学生，家长可到学校咨询，教师接受报名材料。";
constexpr std::string_view of_farming =
    "早稻播种进入高峰，农业农村部门组织农机手下田，指导农民选用良种，推广水稻机插秧，检查化肥和农药供应，确保粮食丰收。";

AccountProfile profile_of(const std::vector<std::string>& texts) {
    AccountProfile out;
    for (const auto& text : texts) out.add(direction(text));
    return out;
}

TEST(AccountProfile, R3_2PostsOfTheSameMatterAreLikeItAndOthersAreNot) {
    const auto profile = profile_of(of_schools);
    EXPECT_GT(*profile.likeness_of(direction(of_a_school)), 0.5F);
    EXPECT_LT(*profile.likeness_of(direction(of_farming)), 0.25F);
    EXPECT_GT(likeness(direction(of_a_school), direction(of_schools[0])), likeness(direction(of_a_school), direction(of_farming)));
}

TEST(AccountProfile, NothingKnownIsNoLikeness) {
    EXPECT_FALSE(AccountProfile().likeness_of(direction(of_a_school)));
    EXPECT_FALSE(themes().of({}));
    EXPECT_FALSE(direction_of(ThemePlace{}));
}

TEST(AccountProfile, StaysWithinItsBytesAndComesBackAsItWas) {
    AccountProfile profile;
    for (int i = 0; i < 400; ++i) {
        ThemePlace place{};
        place[static_cast<std::size_t>(i) % theme_dimensions] = 1;
        place[static_cast<std::size_t>(i * 7 + 1) % theme_dimensions] = static_cast<float>(i % 13) / 10;
        profile.add(direction_of(place).value());
    }
    EXPECT_EQ(profile.posts(), 400);
    EXPECT_EQ(profile.points().size(), AccountProfile::most_points);
    const std::string bytes = profile.bytes();
    EXPECT_LE(bytes.size(), AccountProfile::most_bytes);
    const auto again = AccountProfile::from_bytes(bytes);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->bytes(), bytes);
    EXPECT_EQ(again->posts(), 400);
    std::int64_t posts = 0;
    for (const auto& point : again->points()) posts += point.posts;
    EXPECT_EQ(posts, 400);
}

TEST(AccountProfile, BytesThatAreNoneAreRefused) {
    const std::string bytes = profile_of(of_schools).bytes();
    for (const std::string& bad :
         {std::string(), std::string("x"), bytes + "x", bytes.substr(0, bytes.size() - 1), std::string(200, '\xff')})
        EXPECT_FALSE(AccountProfile::from_bytes(bad));
}

// What was like each other becomes one, so that what stands alone keeps its place.
TEST(AccountProfile, TheClosestAreJoined) {
    AccountProfile profile;
    profile.add(direction(of_farming));
    for (std::size_t i = 0; i < AccountProfile::most_points + 10; ++i) profile.add(direction(of_schools[i % 2]));
    EXPECT_EQ(profile.points().size(), AccountProfile::most_points);
    EXPECT_FLOAT_EQ(likeness(profile.points().front().direction, direction(of_farming)), 1);
    EXPECT_EQ(profile.points().front().posts, 1);
}

TEST(AccountProfile, WhatIsLentHelpsToJudgeAndIsNoPost) {
    AccountProfile profile;
    profile.lend(profile_of(of_schools).points());
    EXPECT_EQ(profile.posts(), 0);
    EXPECT_GT(*profile.likeness_of(direction(of_a_school)), 0.5F);
}

TEST(ThemeModel, AFileThatIsNoneIsRefused) {
    const std::string bytes = bytes_of_file(models / "themes.model");
    EXPECT_EQ(Themes::from_bytes(bytes).bytes(), bytes);
    for (const std::string& bad :
         {std::string(), std::string("yanlu-themes 1\n"), bytes.substr(0, bytes.size() - 1), bytes + "x", "x" + bytes})
        EXPECT_THROW(Themes::from_bytes(bad), std::invalid_argument);
    EXPECT_THROW(Themes::open(models / "themes.model", "0"), RulebookError);
}

TEST(ThemeModel, BinsAreThoseOfThePairsOfIdeographsEachOnce) {
    EXPECT_EQ(theme_bins_of("招生招生招生", 100).size(), 2U);  // 招生, 生招
    EXPECT_EQ(theme_bins_of("招1生 招，生a", 100).size(), 0U);
    EXPECT_EQ(theme_bins_of("招生报名", 2).size(), 1U);
    EXPECT_EQ(theme_bins_of("\xff\xfe招生\xe6", 100), theme_bins_of("招生", 100));
    EXPECT_TRUE(theme_bins_of("", 100).empty());
}

TEST(ThemeWords, R3_2TheWordsThatLeadAwayAreTold) {
    const WordCutter cutter(models / "typo.model");
    const auto profile = profile_of(of_schools);
    ThemePlace away = place_of(direction(of_farming));
    const auto near = profile.nearest(direction(of_farming));
    for (std::size_t i = 0; i < away.size(); ++i) away[i] -= near[i];
    const auto words = leading_words(cutter, themes(), {std::string(of_farming)}, away, {.most = 4});
    ASSERT_EQ(words.size(), 4U);
    for (const auto& word : words) EXPECT_NE(of_farming.find(word), of_farming.npos) << word;
    const auto usual = leading_words(cutter, themes(), of_schools, profile.centre(), {.most = 4});
    ASSERT_FALSE(usual.empty());
    for (const auto& word : usual) EXPECT_EQ(of_farming.find(word), of_farming.npos) << word;
    EXPECT_TRUE(leading_words(cutter, themes(), {std::string(of_farming)}, away, {.left_out = of_farming}).empty());
    const std::vector<std::string> known(3, std::string(of_farming));
    EXPECT_TRUE(leading_words(cutter, themes(), {std::string(of_farming)}, away, {.usual = &known}).empty());
}

TEST(ThemeWords, AnyTextIsCut) {
    const WordCutter cutter(models / "typo.model");
    EXPECT_TRUE(cutter.words_in("").empty());
    EXPECT_TRUE(cutter.words_in("abc 123，。").empty());
    const std::string longer(of_farming);
    const auto words = cutter.words_in(longer + "\xff" + longer + longer);
    EXPECT_FALSE(words.empty());
    for (const auto word : words) {
        EXPECT_GE(word.size(), 6U);
        EXPECT_LE(word.size(), 12U);
    }
}

}  // namespace
}  // namespace yanlu::inspect
