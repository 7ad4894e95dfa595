// What two versions of one announcement differ in, and what is only written differently.
#include "compare/comparer.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace yanlu::compare {
namespace {

const Comparer& comparer() {
    static const Rulebook rulebook(find_rulebook());
    return rulebook.part<Comparer>();
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs differing(std::string_view a, std::string_view b) {
    Pairs out;
    for (const Json& each : comparer().differences({"", a}, {"", b})) out.emplace_back(each["a"]["excerpt"], each["b"]["excerpt"]);
    return out;
}

constexpr std::string_view notice =
    "受冷空气影响，3月5日9时30分起，东城街道文化广场暂停开放，预计3月8日恢复。符合条件的市民每人可领取补贴1.2万元，共300名。"
    "联系人：张伟，咨询电话：0769-22221111。办理地点：市民服务中心二楼。";

TEST(Comparison, R3_2dNamesTheFactThatDiffersWithBothPlaces) {
    const std::string other = "因冷空气影响，东城街道文化广场自3月6日上午9:30起暂停开放，3月8日恢复开放。";
    const Json found = comparer().compare({"", notice}, {"", other});
    ASSERT_EQ(found["differences"].size(), 1U);
    const Json& difference = found["differences"][0];
    EXPECT_EQ(difference["kind"], "date");
    EXPECT_EQ(difference["a"]["excerpt"], "3月5日");
    EXPECT_EQ(difference["b"]["excerpt"], "3月6日");
    EXPECT_EQ(difference["a"]["start"], 7);
    EXPECT_EQ(difference["b"]["start"], 16);
}

TEST(Comparison, R3_2dTellsOneChangedFactOfEachKind) {
    const auto changed = [](std::string from, std::string to) {
        std::string text(notice);
        text.replace(text.find(from), from.size(), to);
        return differing(notice, text);
    };
    EXPECT_EQ(changed("1.2万元", "1.5万元"), (Pairs{{"1.2万元", "1.5万元"}}));
    EXPECT_EQ(changed("300名", "30名"), (Pairs{{"300名", "30名"}}));
    EXPECT_EQ(changed("22221111", "22221112"), (Pairs{{"0769-22221111", "0769-22221112"}}));
    EXPECT_EQ(changed("张伟", "张玮"), (Pairs{{"张伟", "张玮"}}));
    EXPECT_EQ(changed("东城街道文化广场", "南城街道文化广场"), (Pairs{{"东城街道文化广场", "南城街道文化广场"}}));
    EXPECT_EQ(changed("二楼", "三楼"), (Pairs{{"二楼", "三楼"}}));
    EXPECT_EQ(changed("9时30分", "9时"), (Pairs{{"9时30分", "9时"}}));
}

TEST(Comparison, R3_2dReportsNoOtherWriting) {
    EXPECT_EQ(differing(notice,
                        "联系人张伟，电话22221111，地点在市民服务中心2楼。补贴每人12000元，名额三百人。三月五日上午9:"
                        "30起文化广场（东城街道）不开放，2026-03-08恢复。"),
              Pairs{});
}

TEST(Comparison, R3_2dLeavesOutIsNoDifference) {
    const Json found = comparer().compare({"", notice}, {"", "3月5日9时30分起，东城街道文化广场暂停开放。"});
    EXPECT_TRUE(found["differences"].empty());
    EXPECT_FALSE(found["only_in_a"].empty());
}

TEST(Edits, R3_2bTellEachWordThatAReprintChanged) {
    const Json edits = comparer().edits({"通知", "请于周五前报名，名额有限。"}, {"通知", "请于周六前报名，名额十分有限"});
    ASSERT_EQ(edits.size(), 3U);
    EXPECT_EQ(edits[0]["kind"], "changed");
    EXPECT_EQ(edits[0]["a"]["excerpt"], "五");
    EXPECT_EQ(edits[0]["b"]["excerpt"], "六");
    EXPECT_EQ(edits[1]["kind"], "added");
    EXPECT_EQ(edits[1]["b"]["excerpt"], "十分");
    EXPECT_EQ(edits[2]["kind"], "left_out");
    EXPECT_EQ(edits[2]["a"]["excerpt"], "。");
    EXPECT_TRUE(comparer().edits({"", "全 文"}, {"", "全文"}).empty());
}

TEST(Edits, EndWithTextsThatHaveNothingInCommon) {
    std::string a, b;
    for (int i = 0; i < 3000; ++i) {
        append_utf8(a, static_cast<char32_t>(0x4E00 + i));
        append_utf8(b, static_cast<char32_t>(0x6E00 + i));
    }
    EXPECT_EQ(comparer().edits({"", a}, {"", b}).size(), 1U);
}

}  // namespace
}  // namespace yanlu::compare
