// Which of several readings is taken, place by place.
#include "pictures/domain/line_vote.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace yanlu::pictures {
namespace {

Line line(std::string text, double certainty, Box box) {
    Line out{std::move(text), {}, certainty, box};
    out.letters.assign(count_code_points(out.text), {box, static_cast<int>(certainty)});
    return out;
}

std::string told(const Attempt& attempt) {
    std::string out;
    for (const auto& each : attempt) out += each.text + "|";
    return out;
}

constexpr Box first{0, 0, 200, 30}, second{0, 50, 200, 30}, third{0, 100, 200, 30};
constexpr Box left{0, 0, 90, 30}, right{110, 0, 90, 30};

TEST(LineVote, R3_2OfEachLineTheSurestReadingIsTaken) {
    EXPECT_EQ(told(vote({{line("暴雨楼色", 70, first), line("预警信号", 95, second)},
                         {line("暴雨橙色", 90, first), line("预警信和号", 60, second)}})),
              "暴雨橙色|预警信号|");
}

TEST(LineVote, R3_2HalfALineDoesNotWinOverTheLine) {
    EXPECT_EQ(told(vote({{line("请于本月前完成", 85, first)}, {line("请于", 99, left)}})), "请于本月前完成|");
}

TEST(LineVote, R3_2TwoColumnsWinOverLinesAcrossThemAndKeepTheirOrder) {
    const Box below_left{0, 50, 90, 30}, below_right{110, 50, 90, 30};
    const Attempt block{line("左上乱右上乱", 70, first), line("左下乱右下乱", 70, second)};
    const Attempt page{line("左上文", 95, left), line("左下文", 95, below_left), line("右上文", 95, right),
                       line("右下文", 95, below_right)};
    EXPECT_EQ(told(vote({block, page})), "左上文|左下文|右上文|右下文|");
}

TEST(LineVote, R3_2ALineThatOneReadingAloneSawIsKeptInItsPlace) {
    EXPECT_EQ(told(vote({{line("甲甲", 90, first), line("丙丙", 90, third)}, {line("乙乙", 80, second)}})), "甲甲|乙乙|丙丙|");
}

TEST(LineVote, R3_2NothingReadIsNothing) {
    EXPECT_TRUE(vote({}).empty());
    EXPECT_TRUE(vote({{}, {}}).empty());
    EXPECT_EQ(usual_height({}), 0);
}

TEST(LineVote, R3_2TheUsualHeightIsTheMiddleOne) {
    EXPECT_EQ(usual_height({line("大", 90, {0, 0, 90, 90}), line("小小小", 90, {0, 100, 20, 20})}), 20);
}

}  // namespace
}  // namespace yanlu::pictures
