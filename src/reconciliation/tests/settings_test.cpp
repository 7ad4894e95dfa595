// 1.1 2.3a: what lists call platforms, states and columns is data; so are the sources they come from.
#include "reconciliation/settings.hpp"

#include <gtest/gtest.h>

namespace yanlu::reconciliation {
namespace {

class SettingsTest : public ::testing::Test {
protected:
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    const Settings& settings = rulebook.part<Settings>();
};

TEST_F(SettingsTest, R1_1PlatformsByWhateverListsCallThem) {
    const struct {
        const char* said;
        const char* code;
        const char* family;
    } table[] = {{"新浪微博", "weibo", "weibo"},
                 {"政务微博", "weibo", "weibo"},
                 {"微信公众号", "", "wechat_official"},
                 {"微信公众号（订阅号）", "wechat_subscription", "wechat_official"},
                 {"服务号", "wechat_service", "wechat_official"},
                 {"ＡＰＰ", "app", "app"},
                 {"视频号", "wechat_channels", "wechat_channels"},
                 {"douyin", "douyin", "douyin"},
                 {"脸书", "", ""},
                 {"", "", ""}};
    for (const auto& each : table) {
        const SaidPlatform found = settings.platform(each.said);
        EXPECT_EQ(found.code, each.code) << each.said;
        EXPECT_EQ(found.family, each.family) << each.said;
    }
}

TEST_F(SettingsTest, StatesOfListsAndOfTheRegistry) {
    EXPECT_EQ(settings.life("正常"), Life::in_force);
    EXPECT_EQ(settings.life(" 已注销 "), Life::cancelled);
    EXPECT_EQ(settings.life("无法访问"), Life::gone);
    EXPECT_FALSE(settings.life("审核中"));
    EXPECT_EQ(settings.life_of_state("normal"), Life::in_force);
    EXPECT_EQ(settings.life_of_state("cancelled"), Life::cancelled);
    EXPECT_EQ(settings.life_of_state("freezing"), Life::unsaid) << "on its way: held to nothing";
}

TEST_F(SettingsTest, R2_1dEveryFilingSystemForAllAccountsIsASourceInItsOrder) {
    std::vector<std::string> systems;
    for (const NamedSource& source : settings.sources())
        if (source.kind == SourceKind::filing_system) systems.push_back(source.code);
    EXPECT_EQ(systems, (std::vector<std::string>{"state_council", "city_platform"}))
        << "apps have a system of their own, words are no list";
    EXPECT_NE(settings.source("monitor", "monitor"), nullptr);
    EXPECT_NE(settings.source("platform_list", "weibo"), nullptr);
    EXPECT_EQ(settings.source("filing_system", "weibo"), nullptr);
    EXPECT_EQ(settings.source_zh("no_such"), "no_such");
}

TEST_F(SettingsTest, EachColumnServesOneField) {
    const ColumnMapping mapping = settings.suggest({"单位", "单位名称", "账号", "名称"});
    EXPECT_EQ(mapping.at("host_unit"), "单位名称");
    EXPECT_EQ(mapping.at("name"), "名称");
    EXPECT_EQ(mapping.at("platform_account_id"), "账号");
    EXPECT_EQ(plain_title("账号名称（全称）*"), "账号名称");
    EXPECT_EQ(plain_title("（备注）"), "(备注)");
}

}  // namespace
}  // namespace yanlu::reconciliation
