// Who answers for whom.
#include "census/domain/coverage.hpp"

#include <gtest/gtest.h>

namespace yanlu::census {
namespace {

constexpr UnitId root{1}, town{2}, station{3}, division{4}, guidance{5}, enterprise{6}, department{7};

std::vector<CensusUnit> city() {
    return {{root, {}, "government"},
            {town, root, "town"},
            {station, town, "subordinate_unit"},
            {division, station, "internal_division"},
            {guidance, root, "guidance_unit", false},
            {enterprise, department, "enterprise", false},
            {department, root, "department"}};
}

using Sheets = std::map<UnitId, UnitId>;

TEST(CensusCoverage, R2_3aAUnitAnswersForWhatStandsUnderIt) {
    EXPECT_EQ(sheets_of(city(), {.is_through_unit = true}),
              (Sheets{{town, town}, {station, town}, {division, town}, {department, department}}));
}

TEST(CensusCoverage, R2_3aOrEachForItself) {
    EXPECT_EQ(sheets_of(city(), {.is_through_unit = false}),
              (Sheets{{town, town}, {station, station}, {division, division}, {department, department}}));
}

TEST(CensusCoverage, R1_3WhomTheFilingDutyLeavesOutIsAskedOnlyWhenItHasAccounts) {
    auto units = city();
    for (auto& unit : units) unit.has_accounts = unit.id == enterprise || unit.id == guidance;
    const auto sheets = sheets_of(units, {.is_through_unit = true});
    EXPECT_EQ(sheets.at(enterprise), enterprise);
    EXPECT_EQ(sheets.at(guidance), guidance);
    EXPECT_FALSE(sheets.contains(root));
}

TEST(CensusCoverage, KindsAreThoseOfTheAnsweringUnit) {
    EXPECT_EQ(sheets_of(city(), {.is_through_unit = true, .unit_kinds = {"town"}}),
              (Sheets{{town, town}, {station, town}, {division, town}}));
    EXPECT_EQ(sheets_of(city(), {.is_through_unit = false, .unit_kinds = {"subordinate_unit"}}), (Sheets{{station, station}}));
}

TEST(CensusCoverage, AUnitWhoseSuperiorIsNotAskedAnswersForItself) {
    const std::vector<CensusUnit> part{{station, town, "subordinate_unit"}, {division, station, "internal_division"}};
    EXPECT_EQ(sheets_of(part, {.is_through_unit = true}), (Sheets{{station, station}, {division, station}}));
}

TEST(CensusCoverage, NobodyIsNobody) { EXPECT_TRUE(sheets_of({}, {}).empty()); }

}  // namespace
}  // namespace yanlu::census
