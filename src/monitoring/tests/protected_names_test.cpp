// Names of the city's units in the inspection: taken from the tree by themselves, dated by its history, followed without a restart.
#include "monitoring/protected_names.hpp"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "monitoring/inspection.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::monitoring {
namespace {

const Rulebook& rulebook() {
    static const Rulebook instance{YANLU_SOURCE_DIR "/rulebook"};
    return instance;
}

class ProtectedNames : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        database->run_script("INSERT INTO unit_nodes (id, path, version) VALUES (1, '/1/', 1), (2, '/1/2/', 1), (3, '/1/3/', 1)");
        stretch(11, 1, "云湾市", "government", "2020-01-01", "9999-12-31", "active", "NULL");
        stretch(12, 2, "云湾市卫生和计划生育局", "department", "2020-01-01", "9999-12-31");
        stretch(13, 3, "云湾市石榴镇人民政府", "town", "2020-01-01", "9999-12-31");
    }
    void stretch(int id, int unit, const std::string& name, const std::string& kind, const std::string& from, const std::string& to,
                 const std::string& state = "active", const std::string& parent = "1") {
        database->run_script(
            "INSERT INTO unit_versions (id, unit_id, name, short_name, kind, level, parent_id, area, is_covered, state, decision, "
            "valid_from, valid_to, recorded_from, recorded_to) VALUES (" +
            std::to_string(id) + ", " + std::to_string(unit) + ", '" + name + "', '', '" + kind + "', 'city', " + parent + ", '', 1, '" +
            state + "', '', '" + from + "', '" + to + "', 0, 9223372036854775807)");
    }
    void rename_the_health_bureau() {
        database->run_script("UPDATE unit_versions SET valid_to = '2024-03-01' WHERE id = 12");
        stretch(114, 2, "云湾市大健康服务局", "department", "2024-03-01", "9999-12-31");
    }
    std::vector<std::string> found(const std::string& text, const char* published = "2026-03-01") {
        inspection.follow(*database);
        std::vector<std::string> out;
        for (const auto& hit : inspection.engine()->inspect({{}, text, Date::parse(published)->begins_at()}))
            out.push_back(hit.rule + " " + hit.excerpt + "→" + hit.suggestion);
        return out;
    }
    const Inspection inspection{rulebook()};
};
using Found = std::vector<std::string>;

TEST_P(ProtectedNames, ASlipInAUnitsNameIsFound_R3_1) {
    EXPECT_EQ(found("云湾市石榴镇人民政府发布通知"), Found{});
    EXPECT_EQ(found("云湾市石溜镇人民政府发布通知"), (Found{"office.unit_name 云湾市石溜镇人民政府→云湾市石榴镇人民政府"}));
    EXPECT_EQ(found("云湾市石榴镇人政府发布通知"), (Found{"office.unit_name 云湾市石榴镇人政府→云湾市石榴镇人民政府"}));
    EXPECT_EQ(found("云湾市石榴榴镇人民政府发布通知"), (Found{"office.unit_name 云湾市石榴榴镇人民政府→云湾市石榴镇人民政府"}));
    EXPECT_EQ(found("云湾市榴石镇人民政府发布通知"), (Found{"office.unit_name 云湾市榴石镇人民政府→云湾市石榴镇人民政府"}));
    EXPECT_EQ(found("到石溜镇人民政府办事"), (Found{"office.unit_name 石溜镇人民政府→石榴镇人民政府"})) << "without the city's name too";
}

TEST_P(ProtectedNames, AFormerNameIsAHintFromTheDayOfTheRenaming_R3_1) {
    EXPECT_EQ(found("云湾市卫生和计划生育局组织义诊"), Found{});
    rename_the_health_bureau();
    EXPECT_EQ(found("云湾市卫生和计划生育局组织义诊"), (Found{"office.former_unit_name 云湾市卫生和计划生育局→云湾市大健康服务局"}))
        << "without a restart";
    EXPECT_EQ(found("云湾市卫生和计划生育局组织义诊", "2024-02-29"), Found{});
    EXPECT_EQ(found("原云湾市卫生和计划生育局组织义诊"), Found{});
    EXPECT_EQ(found("云湾市卫生和计划生育局更名为云湾市大健康服务局"), Found{});
    EXPECT_EQ(found("据《云湾市卫生和计划生育局关于义诊的通知》"), Found{});
    EXPECT_EQ(found("云湾市大健康服物局组织义诊"), (Found{"office.unit_name 云湾市大健康服物局→云湾市大健康服务局"}));
}

TEST_P(ProtectedNames, AChangeOfAUnitThatLeavesItsNameBuildsNothingAnew) {
    found("甲");
    const auto engine = inspection.engine();
    database->run_script("UPDATE unit_versions SET id = 99 WHERE id = 13");
    found("甲");
    EXPECT_EQ(inspection.engine(), engine);
    rename_the_health_bureau();
    found("甲");
    EXPECT_NE(inspection.engine(), engine);
}

TEST(ProtectedNameSettings, ABookWithoutARuleIsRefusedByName) {
    const auto folder = std::filesystem::path(testing::TempDir()) / "yanlu-no-protected-names";
    constexpr auto over = std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing;
    std::filesystem::create_directories(folder);
    for (const char* part : {"articles", "calendars", "messages"})
        std::filesystem::copy(YANLU_SOURCE_DIR "/rulebook/" + std::string(part), folder / part, over);
    std::ofstream(folder / "protected_names.yaml") << "rules: {}\n";
    const Rulebook book(folder);
    EXPECT_THROW(ProtectedNameSettings{book}, RulebookError);
}

YANLU_ON_BOTH_ENGINES(ProtectedNames);

}  // namespace
}  // namespace yanlu::monitoring
