// Which names of units are protected and which are no longer right, from histories of units.
#include "monitoring/domain/unit_names.hpp"

#include <gtest/gtest.h>

namespace yanlu::monitoring {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }

NamedStretch stretch(std::int64_t unit, const char* from, const char* name, const char* short_name = "", bool is_active = true) {
    return {unit, name, short_name, is_active, day(from)};
}

TEST(UnitNames, ARenamedUnitsFormerNameEndsOnTheDayOfTheNewOne_3_1) {
    const auto names =
        names_of_units({stretch(1, "2020-01-01", "云湾市卫生和计划生育局"), stretch(1, "2024-03-01", "云湾市卫生健康局", "市卫健局")}, {});
    ASSERT_EQ(names.full.size(), 3u);
    EXPECT_EQ(names.full[0].name, "云湾市卫生健康局");
    EXPECT_EQ(names.full[0].from, day("2024-03-01"));
    EXPECT_EQ(names.full[1].name, "云湾市卫生和计划生育局");
    EXPECT_EQ(names.full[1].from, std::nullopt) << "a unit is older than its first row";
    ASSERT_EQ(names.former.size(), 1u);
    EXPECT_EQ(names.former[0], (FormerUnitName{"云湾市卫生和计划生育局", day("2024-03-01"), "云湾市卫生健康局", 1}));
}

TEST(UnitNames, AMergedUnitIsContinuedByItsLastSuccessor_ASplitOneByNone_3_1) {
    const std::vector<NamedStretch> history{stretch(1, "2020-01-01", "云湾市文化局"),
                                            stretch(1, "2021-01-01", "云湾市文化局", "", false),
                                            stretch(2, "2020-01-01", "云湾市旅游局"),
                                            stretch(2, "2022-01-01", "云湾市旅游局", "", false),
                                            stretch(3, "2022-01-01", "云湾市文化和旅游局"),
                                            stretch(4, "2020-01-01", "云湾市规划建设局"),
                                            stretch(4, "2023-05-01", "云湾市规划建设局", "", false)};
    const auto names = names_of_units(history, {{1, {2}}, {2, {3}}, {4, {3, 1}}});
    ASSERT_EQ(names.former.size(), 3u);
    EXPECT_EQ(names.former[0], (FormerUnitName{"云湾市文化局", day("2021-01-01"), "云湾市文化和旅游局", 1}));
    EXPECT_EQ(names.former[1], (FormerUnitName{"云湾市旅游局", day("2022-01-01"), "云湾市文化和旅游局", 2}));
    EXPECT_EQ(names.former[2], (FormerUnitName{"云湾市规划建设局", day("2023-05-01"), "", 4}));
}

TEST(UnitNames, WhatAnotherUnitIsCalledTodayIsNoFormerName) {
    const auto names = names_of_units(
        {stretch(1, "2020-01-01", "城区管理中心"), stretch(1, "2021-01-01", "城区管理服务中心"), stretch(2, "2021-01-01", "城区管理中心")},
        {});
    EXPECT_TRUE(names.former.empty());
}

TEST(UnitNames, ANameThatCameBackEndsTheLastTime) {
    const auto names = names_of_units({stretch(1, "2019-01-01", "甲中心"), stretch(1, "2020-01-01", "乙中心"),
                                       stretch(1, "2021-01-01", "甲中心"), stretch(1, "2022-01-01", "丙中心")},
                                      {});
    ASSERT_EQ(names.former.size(), 2u);
    EXPECT_EQ(names.former[0], (FormerUnitName{"乙中心", day("2021-01-01"), "丙中心", 1}));
    EXPECT_EQ(names.former[1], (FormerUnitName{"甲中心", day("2022-01-01"), "丙中心", 1}));
}

TEST(UnitNames, SuccessionsThatRunInACircleEnd) {
    const auto names = names_of_units({stretch(1, "2020-01-01", "甲中心", "", false), stretch(2, "2020-01-01", "乙中心", "", false)},
                                      {{1, {2}}, {2, {1}}});
    ASSERT_EQ(names.former.size(), 2u);
    EXPECT_EQ(names.former[0].now, "");
}

TEST(UnitNames, TheStemIsTheNameWithoutTheCity) {
    EXPECT_EQ(stem_of("云湾市发展和改革局", "云湾市"), "发展和改革局");
    EXPECT_EQ(stem_of("发展和改革局", "云湾市"), "");
    EXPECT_EQ(stem_of("云湾市教育局", ""), "");
}

}  // namespace
}  // namespace yanlu::monitoring
