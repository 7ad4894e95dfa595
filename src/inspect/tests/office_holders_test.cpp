// Names of persons in office: judged beside a title, by the day of publication, and nowhere else.
#include <gtest/gtest.h>

#include "base/date.hpp"
#include "base/rulebook.hpp"
#include "inspect/inspect.hpp"

namespace yanlu::inspect {
namespace {

ExtraRule rule(const char* id, Severity severity) {
    return {.description = {.id = id, .kind = "serious_wording", .title = "在职人员", .article = "19-2019.1.1", .severity = severity},
            .confidence = 900,
            .why = "{name}任{office}，至{to}"};
}

const Engine& engine() {
    static const Engine instance = [] {
        Extras extras;
        extras.rules = {rule("p.name", Severity::general), rule("p.title", Severity::hint), rule("p.left", Severity::hint)};
        extras.offices = {.name_rule = 0,
                          .title_rule = 1,
                          .left_rule = 2,
                          .city = "云湾市",
                          .title_words = {"书记", "市长", "局长", "主任"},
                          .title_parts = {"副", "党组", "市委", "常务", "我市"},
                          .not_followed_by = {"员"},
                          .past = {"原", "时任"},
                          .others_end = "省市县区局厅部总",
                          .after_name = "在说主到"};
        extras.persons = {
            {"陈志远", "市委副书记、市长", "云湾市市长", {"云湾市人民政府", "云湾市"}, Date::parse("2024-01-01"), {}},
            {"张三", "市委书记", "云湾市委书记", {"云湾市委", "云湾市"}, {}, {}},
            {"李国栋", "副市长", "云湾市副市长", {"云湾市人民政府", "云湾市"}, {}, {}},
            {"王晓岚", "副市长", "云湾市副市长", {"云湾市人民政府", "云湾市"}, {}, {}},
            {"何文博", "局长", "云湾市教育局局长", {"云湾市教育局", "市教育局", "教育局"}, {}, Date::parse("2025-06-30")},
            {"何文博", "局长", "云湾市财政局局长", {"云湾市财政局", "市财政局", "财政局"}, Date::parse("2025-07-01"), {}},
            {"郑志强", "主任", "云湾市政府办公室主任", {"云湾市政府办公室", "市政府办公室"}, {}, {}},
            {"彭超", "主任", "云湾市文化馆主任", {"云湾市文化馆", "市文化馆"}, {}, {}},
            {"赵海", "主任", "云湾市博物馆主任", {"云湾市博物馆", "市博物馆"}, {}, {}},
            {"周明轩", "市长", "云湾市市长", {"云湾市人民政府", "云湾市"}, {}, Date::parse("2023-12-31")},
        };
        return Engine(std::filesystem::path(YANLU_SOURCE_DIR) / "rulebook").with(extras);
    }();
    return instance;
}

std::string found(std::string_view text, const char* day = "2026-03-01") {
    std::string out;
    for (const auto& hit : engine().inspect({{}, text, Date::parse(day)->begins_at()})) {
        if (hit.rule.starts_with("p.")) out += (out.empty() ? "" : " ") + hit.rule.substr(2) + ":" + hit.excerpt + "→" + hit.suggestion;
    }
    return out;
}

TEST(OfficeHolders, ASlipInTheNameBesideTheTitleIsFound_R3_1) {
    const std::pair<const char*, const char*> cases[] = {
        {"市长陈志远在会上表示", ""},
        {"市委副书记、市长陈志远主持", ""},
        {"市长陈志元在会上表示", "name:陈志元→陈志远"},        // sound
        {"市委副书记、市长陈智远主持", "name:陈智远→陈志远"},  // with two titles
        {"云湾市市长陈远志到企业调研", "name:陈远志→陈志远"},  // swapped
        {"云湾市市长陈志志远到企业调研", "name:陈志志远→陈志远"},
        {"云湾市市长陈远到企业调研", "name:陈远→陈志远"},      // missing
        {"云湾市市长陈志鹏到企业调研", "name:陈志鹏→陈志远"},  // another one: he alone is mayor
        {"张叁书记强调", "name:张叁→张三"},
        {"副市长李国栋、王晓兰出席", "name:王晓兰→王晓岚"},  // further on in a list
        {"李国动（云湾市副市长）", "name:李国动→李国栋"},
        {"市长：陈志元", "name:陈志元→陈志远"},
        {"主任郑志强强到企业调研", "name:郑志强强→郑志强"},  // doubled, though 强到 reads like a word's beginning
        {"主任郑志强强调", ""},
        {"主任可超在会上表示", "name:可超→彭超"},  // nobody is called so
        {"据报道，上海主任说", ""},                // a place, not 赵海
    };
    for (const auto& [text, expected] : cases) EXPECT_EQ(found(text), expected) << text;
}

TEST(OfficeHolders, OtherPersonsAndOtherPlacesAreLeftAlone_R3_1) {
    for (const char* text : {"海湾市市长陈志元到访", "陈志元同学获奖", "教育部部长陈志元", "原市长陈志元回忆", "书记员张叁",
                             "市长热线陈志元", "上海市委书记张叁", "总书记张叁", "听取局长汇报", "市委书记说", "海湾市教育局局长何文勃"})
        EXPECT_EQ(found(text), "") << text;
}

TEST(OfficeHolders, WhatMayBeAnotherPersonIsAHint_R3_1) {
    const auto hits = engine().inspect({{}, "副市长李国强在会上说", Date::parse("2026-03-01")->begins_at()});
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_EQ(hits[0].severity, Severity::hint);
}

TEST(OfficeHolders, AnotherTitleIsAHint_R3_1) {
    EXPECT_EQ(found("云湾市市长李国栋到企业调研"), "title:云湾市市长李国栋→");
    EXPECT_EQ(found("云湾市副市长李国栋到企业调研"), "");
    EXPECT_EQ(found("云湾市召开大会，市长李国栋讲话"), "title:市长李国栋→");
    EXPECT_EQ(found("市财政局副局长何文博说"), "title:市财政局副局长何文博→");
    EXPECT_EQ(found("海湾市市长李国栋到访"), "") << "a namesake elsewhere";
}

TEST(OfficeHolders, WhoLeftIsJudgedByTheDayOfPublication_R3_1) {
    EXPECT_EQ(found("市长周明轩在会上说", "2023-12-31"), "");
    EXPECT_EQ(found("市长周明轩在会上说", "2024-01-01"), "left:市长周明轩→");
    EXPECT_EQ(found("时任市长周明轩在会上说", "2024-01-01"), "");
    EXPECT_EQ(found("原市长周明轩", "2024-01-01"), "");
    EXPECT_EQ(found("市教育局局长何文博说", "2025-06-30"), "");
    EXPECT_EQ(found("市教育局局长何文博说", "2025-07-01"), "left:市教育局局长何文博→");
    EXPECT_EQ(found("市财政局局长何文博说", "2025-07-01"), "");
    EXPECT_EQ(found("市长陈志元在会上说", "2023-05-01"), "") << "not yet in office";
}

TEST(OfficeHolders, TheReasonNamesOfficeAndDay) {
    const auto hits = engine().inspect({{}, "市长周明轩在会上说", Date::parse("2026-01-01")->begins_at()});
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_EQ(hits[0].why, "周明轩任云湾市市长，至2023年12月31日");
}

TEST(OfficeHolders, FaultsAreNamed) {
    const auto fault = [](const char* name, const char* titles, const char* from, const char* to) {
        return fault_of(ExtraPerson{name, titles, "某局局长", {"某局"}, Date::parse(from), Date::parse(to)});
    };
    EXPECT_EQ(fault("张三", "局长", "2024-01-01", "2024-01-01"), "");
    EXPECT_EQ(fault("", "局长", "", ""), "empty");
    EXPECT_EQ(fault("张", "局长", "", ""), "name");
    EXPECT_EQ(fault("张三", "abc", "", ""), "title");
    EXPECT_EQ(fault("张三", "局长", "2024-01-02", "2024-01-01"), "dates");
    EXPECT_EQ(fault("\xFF\xFE", "局长", "", ""), "ill_formed");
}

}  // namespace
}  // namespace yanlu::inspect
