// Titles in balanced lines: what must not be torn, what must not begin a line.
#include "documents/paper_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace yanlu::documents {
namespace {

using Lines = std::vector<std::string>;

TEST(TitleLines, AShortTitleStaysWhole) { EXPECT_EQ(title_lines("关于开展摸查统计的通知", 38), Lines{"关于开展摸查统计的通知"}); }

TEST(TitleLines, LinesAreNearlyEqualAndTermsStayWhole) {
    for (const char* title :
         {"云湾市人民政府办公室关于2026年第三季度全市政务新媒体检查情况的通报",
          "云湾市人民政府办公室关于开展全市政务新媒体摸查统计工作的通知", "云湾市示例镇人民政府关于开设政务新媒体账号的请示",
          "云湾市人民政府办公室关于印发《云湾市政务新媒体管理办法》的通知"}) {
        const auto lines = title_lines(title, 38);
        EXPECT_EQ(std::accumulate(lines.begin(), lines.end(), std::string()), title);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            EXPECT_LE(half_widths(lines[i]), 38) << title;
            EXPECT_GE(half_widths(lines[i]), 12) << title << ": a crumb of a line";
            for (const char* closing : {"，", "》", "）", "的", "年", "日"}) EXPECT_FALSE(lines[i].starts_with(closing)) << lines[i];
            EXPECT_FALSE(lines[i].ends_with("《"));
        }
        for (const char* term : {"新媒体", "办公室", "人民政府", "2026", "关于"}) {
            if (std::string_view(title).find(term) == std::string_view::npos) continue;
            EXPECT_TRUE(std::any_of(lines.begin(), lines.end(), [&](const auto& line) { return line.find(term) != std::string::npos; }))
                << term << " is torn in " << title;
        }
    }
}

TEST(TitleLines, TheDraftersOwnBreakIsKept) { EXPECT_EQ(title_lines("关于\n摸查统计的通知", 38), (Lines{"关于", "摸查统计的通知"})); }

TEST(TitleLines, NothingGivesNothing) {
    EXPECT_TRUE(title_lines("", 38).empty());
    EXPECT_TRUE(title_lines(" \n\t", 38).empty());
}

TEST(TitleLines, OneEndlessWordIsCutRatherThanLost) {
    const auto lines = title_lines(std::string(100, 'A'), 38);
    EXPECT_EQ(lines.size(), 3u);
    for (const auto& line : lines) EXPECT_LE(line.size(), 38u);
}

TEST(TitleLines, ALineNarrowerThanOneCharacterStillHoldsOne) { EXPECT_EQ(title_lines("甲乙", 1), (Lines{"甲", "乙"})); }

TEST(PrintableText, LeavesOutWhatNobodySees) {
    EXPECT_EQ(printable("甲\x07乙\xe2\x80\xae丙\tx\ny"), "甲乙丙\tx\ny");
    EXPECT_EQ(printable_line(" 甲\n乙\t丙 "), "甲 乙 丙");
    EXPECT_EQ(printable("\xf0\x9f\x98\x80"), "\xf0\x9f\x98\x80") << "what lies beyond the basic plane stays";
}

TEST(HalfWidths, ChineseIsTwiceAsWide) {
    EXPECT_EQ(half_widths("2026年"), 6);
    EXPECT_EQ(half_widths("“甲”——"), 10) << "quotation marks and dashes stand in the Chinese font";
}

}  // namespace
}  // namespace yanlu::documents
