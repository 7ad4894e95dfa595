// Which sources texts name, and what is said of each on the day of publication.
#include "compare/source_rules.hpp"

#include <gtest/gtest.h>

namespace yanlu::compare {
namespace {

const SourceRules& rules() {
    static const Rulebook rulebook(find_rulebook());
    return rulebook.part<SourceRules>();
}

std::vector<std::string> found(std::string_view text, const char* day = "2026-03-06") {
    std::vector<std::string> out;
    for (const auto& each : rules().find(text, *Date::parse(day))) out.push_back(std::string(name_of(each.status)) + " " + each.name);
    return out;
}

using Sources = std::vector<std::string>;

TEST(Sources, R3_2bAreRecognisedInManyWritings) {
    EXPECT_EQ(found("正文。\n来源：新华网"), Sources{"listed 新华社"});
    EXPECT_EQ(found("据央视新闻客户端消息，正文。"), Sources{"listed 中央广播电视总台"});
    EXPECT_EQ(found("新华社北京3月5日电（记者李明）正文"), Sources{"listed 新华社"});
    EXPECT_EQ(found("（综合：人民日报、石桥镇人民政府）"), (Sources{"listed 人民日报", "government 石桥镇人民政府"}));
    EXPECT_EQ(found("原文链接：https://www.gd.gov.cn/a/1.html"), Sources{"government gd.gov.cn"});
    EXPECT_EQ(found("来源：http://society.people.com.cn/n1/1.html"), Sources{"listed 人民日报"});
    EXPECT_EQ(found("来源：网络"), Sources{"unnamed 网络"});
    EXPECT_EQ(found("来源：云湾生活圈"), Sources{"unlisted 云湾生活圈"});
}

TEST(Sources, R3_2bAreNotSeenWhereNoneIsNamed) {
    for (const auto* text : {"资金来源：财政拨款。", "转载请注明出处", "据了解，项目投资1.2亿元。", "据当地媒体报道，道路已恢复通行。",
                             "文/张三", "灵感来源于生活。", "来源："})
        EXPECT_EQ(found(text), Sources{}) << text;
}

TEST(Sources, R3_2bAreJudgedByTheListOfTheirDay) {
    EXPECT_EQ(found("来源：南方日报", "2021-10-19"), Sources{"unlisted 南方日报"});
    EXPECT_EQ(found("来源：南方日报", "2021-10-20"), Sources{"listed 南方日报"});
}

TEST(Sources, R3_2bGiveHitsOnlyWhereTheyAreInDoubt) {
    std::vector<inspect::Hit> hits;
    rules().inspect_into({"转自：新华社", "正文\n来源：网络", *parse_instant("2026-03-06T08:00:00+08:00")}, hits);
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].rule, "source.unnamed");
    EXPECT_EQ(hits[0].kind, "source");
    EXPECT_EQ(hits[0].severity, inspect::Severity::general);
    EXPECT_EQ(hits[0].field, "text");
    EXPECT_EQ(hits[0].start, 6);
    EXPECT_EQ(hits[0].end, 8);
    hits.clear();
    rules().inspect_into({"", "来源：云湾生活圈", {}}, hits);
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].severity, inspect::Severity::hint) << "an incomplete list only hints";
}

TEST(Sources, EndOnAnyBytes) {
    std::string text;
    for (int i = 0; i < 4000; ++i) text += static_cast<char>(i * 37 % 256);
    text += "来源：" + std::string(4000, '(') + "据" + std::string(4000, '/') + "//@";
    EXPECT_NO_THROW(rules().find(text, *Date::parse("2026-03-06")));
}

}  // namespace
}  // namespace yanlu::compare
