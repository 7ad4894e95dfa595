// Spreadsheets as people send them: merged heads, several sheets, blank lines, doubled ids, wrong dates, other encodings, 100,000 rows.
#include "reconciliation/list_reader.hpp"

#include <gtest/gtest.h>

#include "documents/table_writer.hpp"

namespace yanlu::reconciliation {
namespace {

using documents::ColumnLook;
using documents::TableFormat;
using Rows = std::vector<std::vector<std::string>>;

// The first row of `rows` becomes the head of the sheet as the writer makes it.
std::string workbook(const std::vector<std::pair<std::string, Rows>>& sheets, TableFormat format = TableFormat::xlsx) {
    const auto looks = [](const Rows& rows) {
        std::vector<ColumnLook> out;
        for (const auto& title : rows.front()) out.push_back({.title = title});
        return out;
    };
    const auto fill = [](documents::TableWriter& writer, const Rows& rows) {
        for (std::size_t i = 1; i < rows.size(); ++i) writer.row(rows[i]);
    };
    return documents::table_bytes(format, sheets.front().first, looks(sheets.front().second), [&](documents::TableWriter& writer) {
        fill(writer, sheets.front().second);
        for (std::size_t i = 1; i < sheets.size(); ++i) {
            writer.sheet(sheets[i].first, looks(sheets[i].second));
            fill(writer, sheets[i].second);
        }
    });
}

class ListReaderTest : public ::testing::Test {
protected:
    ColumnMapping suggested(const std::string& bytes) const {
        const auto sheets = scan(bytes, settings());
        EXPECT_TRUE(sheets) << sheets.error().code;
        return sheets ? settings().suggest(sheets->front().head.titles) : ColumnMapping{};
    }
    Result<ReadList> read(const std::string& bytes) const { return read_list(bytes, rulebook, suggested(bytes)); }
    const Settings& settings() const { return rulebook.part<Settings>(); }
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
};

TEST_F(ListReaderTest, ATitleAboveAndAMergedHeadOfTwoRows) {
    const std::string text =
        "云湾市政务新媒体备案情况表,,,,\n填表日期：2026年3月,,,,\n序号,账号信息,,,主办单位\n,账号名称,平台类型,账号ID,\n1,石榴发布,微博,"
        "1234567890,石榴镇\n";
    const auto sheets = scan(text, settings());
    ASSERT_TRUE(sheets);
    EXPECT_EQ(sheets->front().head.last_head_row, 4U);
    EXPECT_EQ(sheets->front().head.titles, (std::vector<std::string>{"序号", "账号名称", "平台类型", "账号ID", "主办单位"}));
    const auto list = read(text);
    ASSERT_TRUE(list);
    ASSERT_EQ(list->rows.size(), 1U);
    EXPECT_EQ(list->rows[0].account.host_unit, "石榴镇");
    EXPECT_EQ(list->rows[0].account.platform, "weibo");
    EXPECT_EQ(list->rows[0].number, 5U);
}

TEST_F(ListReaderTest, EverySheetWithTheNamedColumnsIsReadTheOthersAreTold) {
    const std::string bytes = workbook({{"镇街", {{"账号名称", "平台", "账号ID"}, {"石榴发布", "微博", "1234567890"}}},
                                        {"部门", {{"平台", "账号名称", "账号ID"}, {"微信公众号", "云湾教育", "gh_0123456789ab"}}},
                                        {"填写说明", {{"请如实填写"}, {"谢谢"}}}});
    const auto list = read(bytes);
    ASSERT_TRUE(list);
    ASSERT_EQ(list->rows.size(), 2U);
    EXPECT_EQ(list->rows[1].account.name, "云湾教育");
    EXPECT_EQ(list->rows[1].account.family, "wechat_official");
    EXPECT_EQ(list->rows[1].account.platform, "") << "公众号 does not say whether 订阅号 or 服务号";
    EXPECT_EQ(list->rows[1].sheet, "部门");
    EXPECT_EQ(list->sheets_left_out, (std::vector<std::string>{"填写说明"}));
}

TEST_F(ListReaderTest, BlankLinesAreNothingRowsWithoutANameAreLeftOut) {
    const auto list = read("账号名称,平台,备注\n石榴发布,微博,\n,,\n\n,微博,合计 1 个\n");
    ASSERT_TRUE(list);
    EXPECT_EQ(list->rows.size(), 1U);
    EXPECT_EQ(list->rows_left_out, 1U);
    ASSERT_EQ(list->remarks.size(), 1U);
    EXPECT_TRUE(list->remarks[0].is_left_out);
    EXPECT_EQ(list->remarks[0].shown, (std::vector<std::string>{"", "微博", "合计 1 个"}));
}

TEST_F(ListReaderTest, TheFirstOfADoubledIdIsTakenWhereverTheSecondStands) {
    const std::string bytes =
        workbook({{"一", {{"账号名称", "平台", "账号ID"}, {"石榴发布", "微博", "1234567890"}}},
                  {"二", {{"账号名称", "平台", "账号ID"}, {"魅力石榴", "微博", "1234567890"}, {"另一个", "抖音", "1234567890"}}}});
    const auto list = read(bytes);
    ASSERT_TRUE(list);
    EXPECT_EQ(list->rows.size(), 2U) << "the same number on another platform is another account";
    ASSERT_EQ(list->rows_left_out, 1U);
    EXPECT_NE(list->remarks[0].detail.find("第 2 行"), std::string::npos);
}

TEST_F(ListReaderTest, AWrongDateIsSaidAndTheRowIsTaken) {
    const auto list = read("账号名称,平台,开设日期\n石榴发布,微博,2022-02-30\n白鹭发布,微博,2022年3月1日\n");
    ASSERT_TRUE(list);
    EXPECT_EQ(list->rows.size(), 2U);
    EXPECT_FALSE(list->rows[0].account.opened_on);
    EXPECT_EQ(list->rows[1].account.opened_on, Date::parse("2022-03-01"));
    ASSERT_EQ(list->remarks.size(), 1U);
    EXPECT_FALSE(list->remarks[0].is_left_out);
    EXPECT_EQ(list->remarks[0].column, "开设日期");
}

TEST_F(ListReaderTest, AnotherEncodingIsReadAsWell) {
    const std::string bytes = workbook({{"名单", {{"账号名称", "平台"}, {"石榴发布", "微博"}}}}, TableFormat::csv_gb18030);
    const auto list = read(bytes);
    ASSERT_TRUE(list);
    EXPECT_EQ(list->rows[0].account.name, "石榴发布");
}

TEST_F(ListReaderTest, LinksNameThePlatformAndTheId) {
    const auto list =
        read("账号名称,平台,链接\n石榴发布,,https://weibo.com/u/1234567890?from=x\n白鹭发布,抖音,https://weibo.com/u/1234567891\n");
    ASSERT_TRUE(list);
    EXPECT_EQ(list->rows[0].account.platform, "weibo");
    EXPECT_EQ(list->rows[0].account.link_id, "1234567890");
    EXPECT_EQ(list->rows[1].account.link_id, "");
    ASSERT_EQ(list->remarks.size(), 1U) << "the link belongs to another platform";
}

TEST_F(ListReaderTest, AHundredThousandRowsAreTakenTwoHundredThousandAreTheEnd) {
    const auto rows = [](int count) {
        std::string text = "账号名称,平台,账号ID\n";
        for (int i = 0; i < count; ++i) text += "账号" + std::to_string(i) + ",微博," + std::to_string(1'000'000'000 + i) + "\n";
        return text;
    };
    const auto list = read(rows(100'000));
    ASSERT_TRUE(list);
    EXPECT_EQ(list->rows.size(), 100'000U);
    const auto more = read(rows(200'001));
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().code, "reconciliation.too_many_rows");
}

TEST_F(ListReaderTest, WithoutAHeadNothingIsGuessed) {
    const auto none = scan("甲\n乙\n", settings());
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, "reconciliation.no_head");
    EXPECT_FALSE(scan("", settings()));
    EXPECT_FALSE(scan(std::string("PK\x03\x04", 4), settings()));
}

TEST_F(ListReaderTest, TitlesAreSuggestedByWordPartAndSlip) {
    const ColumnMapping mapping =
        settings().suggest({"序号", "政务新媒体名称（全称）", "平台类型*", "唯一标识：", "单位名称", "认证主休名称", "运营状态"});
    EXPECT_EQ(mapping.at("name"), "政务新媒体名称（全称）");
    EXPECT_EQ(mapping.at("platform"), "平台类型*");
    EXPECT_EQ(mapping.at("platform_account_id"), "唯一标识：");
    EXPECT_EQ(mapping.at("host_unit"), "单位名称");
    EXPECT_EQ(mapping.at("state"), "运营状态");
    EXPECT_FALSE(mapping.contains("link"));
}

TEST_F(ListReaderTest, TheHeadIsRememberedWhateverTheRows) {
    const auto one = scan("账号名称,平台\n甲,微博\n", settings());
    const auto other = scan("账号名称 ,平台\n乙,抖音\n丙,抖音\n", settings());
    const auto third = scan("账号名称,类型\n甲,微博\n", settings());
    EXPECT_EQ(fingerprint(*one), fingerprint(*other));
    EXPECT_NE(fingerprint(*one), fingerprint(*third));
}

}  // namespace
}  // namespace yanlu::reconciliation
