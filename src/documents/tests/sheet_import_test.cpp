// A form against good and bad sheets: all problems in one pass, and the workbook that carries them back.
#include <gtest/gtest.h>

#include <fstream>
#include <regex>

#include "base/text.hpp"
#include "documents/near_title.hpp"
#include "documents/sheet_import.hpp"

namespace yanlu::documents {
namespace {

SheetForm account_form() {
    return {.title = "账号",
            .columns = {{.key = "name", .title = "账号名称", .is_required = true, .max_characters = 10, .aliases = {"名称"}},
                        {.key = "platform",
                         .title = "平台",
                         .is_required = true,
                         .kind = ValueKind::choice,
                         .choices = {{"weibo", "微博"}, {"wechat", "微信"}}},
                        {.key = "opened_on", .title = "开设日期", .kind = ValueKind::date},
                        {.key = "followers", .title = "关注数", .kind = ValueKind::integer},
                        {.key = "phone", .title = "联系电话", .kind = ValueKind::phone},
                        {.key = "platform_id",
                         .title = "平台标识",
                         .kind = ValueKind::code,
                         .check = [](const std::string& code) -> Result<std::string> {
                             if (code.size() < 3) return invalid("test.too_short", {});
                             return ascii_lower(code);
                         }}},
            .unique_keys = {"platform", "platform_id"}};
}

Result<SheetImport> opened(std::string csv) {
    return SheetImport::open(std::move(*TableReader::open_bytes(std::move(csv))), account_form());
}

std::vector<ImportedRow> rows_of(SheetImport& import) {
    std::vector<ImportedRow> rows;
    ImportedRow row;
    for (auto more = import.next(row); more && *more; more = import.next(row)) rows.push_back(row);
    return rows;
}

std::vector<std::string> codes_of(const Refusal& refusal) {
    std::vector<std::string> codes{refusal.code};
    for (const auto& other : refusal.others) codes.push_back(other.code);
    return codes;
}

TEST(SheetImport, ReadsValuesUnderATitleRow) {
    auto import = opened(
        "某市政务新媒体台账,,,\n序号,*账号名称（必填）,平 "
        "台,开设日期,关注数,联系电话,平台标识\n1,某某发布,微博,2026年3月1日,\"12,345\",138-0013-8000,ＡBC\n\n2,某某,TRUE,,,,\n");
    ASSERT_TRUE(import) << import.error().code;
    const auto rows = rows_of(*import);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_TRUE(rows[0].problems.empty());
    EXPECT_EQ(rows[0].number, 3u);
    EXPECT_EQ(rows[0].values, (std::map<std::string, std::string>{{"name", "某某发布"},
                                                                  {"platform", "weibo"},
                                                                  {"opened_on", "2026-03-01"},
                                                                  {"followers", "12345"},
                                                                  {"phone", "13800138000"},
                                                                  {"platform_id", "abc"}}));
    EXPECT_EQ(rows[1].number, 5u);
    ASSERT_EQ(rows[1].problems.size(), 1u);
    EXPECT_EQ(rows[1].problems[0].code, "documents.not_a_choice");
}

TEST(SheetImport, TellsAllProblemsOfARowAtOnce) {
    auto import = opened(
        "名称,平台,开设日期,关注数,联系电话,平台标识\n,抖音,2026-02-30,多,转1234,x\n很长很长很长很长很长很长的名称,微信,,,,4.419E+17\n");
    ASSERT_TRUE(import);
    const auto rows = rows_of(*import);
    std::vector<std::string> codes;
    for (const auto& problem : rows[0].problems) codes.push_back(problem.code);
    EXPECT_EQ(codes, (std::vector<std::string>{"documents.not_a_choice", "documents.not_a_date", "documents.not_an_integer",
                                               "documents.not_a_phone", "test.too_short", "documents.required"}));
    EXPECT_EQ(rows[0].problems[1].args.at("cell"), "C2");
    EXPECT_EQ(rows[0].problems[1].args.at("column"), "开设日期");
    EXPECT_EQ(rows[0].problems[1].field, "opened_on");
    EXPECT_EQ(rows[1].problems[0].code, "documents.too_long");
    EXPECT_EQ(rows[1].problems[1].code, "documents.digits_lost");
}

TEST(SheetImport, ARowThatRepeatsAnotherNamesIt) {
    auto import = opened("名称,平台,平台标识\n甲,微博,abc\n乙,微信,abc\n丙,微博,ABC\n");
    const auto rows = rows_of(*import);
    EXPECT_TRUE(rows[1].problems.empty());
    ASSERT_EQ(rows[2].problems.size(), 1u);
    EXPECT_EQ(rows[2].problems[0].code, "documents.row_twice");
    EXPECT_EQ(rows[2].problems[0].args.at("first_row"), "2");
}

TEST(SheetImport, HeaderProblemsComeTogether) {
    const auto unknown = opened("名称,开设日其,名称,完全不相干的一列\n");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(codes_of(unknown.error()), (std::vector<std::string>{"documents.column_unknown_near", "documents.column_twice",
                                                                   "documents.column_unknown", "documents.column_missing"}));
    EXPECT_EQ(unknown.error().args.at("near"), "开设日期");
    EXPECT_EQ(opened("甲,乙\n1,2\n").error().code, "documents.header_missing");
    EXPECT_EQ(opened("\n\n").error().code, "documents.sheet_empty");
}

TEST(SheetImport, ACellBesideTheTableIsAProblem) {
    auto import = opened("名称,平台\n甲,微博,,多余\n");
    const auto rows = rows_of(*import);
    ASSERT_EQ(rows[0].problems.size(), 1u);
    EXPECT_EQ(rows[0].problems[0].code, "documents.cell_without_header");
    EXPECT_EQ(rows[0].problems[0].args.at("cell"), "D2");
}

TEST(SheetImport, ATemplateFilledInIsTaken) {
    auto import = SheetImport::open(std::move(*TableReader::open_bytes(form_template(account_form()))), account_form());
    ASSERT_TRUE(import) << import.error().code;
    EXPECT_EQ(import->header().size(), account_form().columns.size());
    const auto sheets = TableReader::open_bytes(form_template(account_form()))->sheets();
    EXPECT_EQ(sheets, (std::vector<std::string>{"账号", "填写说明"}));
}

TEST(ProblemsWorkbook, CanBeCorrectedAndSentInAgain) {
    const std::string file = testing::TempDir() + "problems.xlsx";
    auto import = opened("序号,名称,平台\n1,甲,抖音\n");
    auto rows = rows_of(*import);
    ProblemsWorkbook workbook(file, *import);
    workbook.add(rows[0], "平台不在可选值之内");
    workbook.finish();

    auto again = SheetImport::open(std::move(*TableReader::open(file)), account_form());
    ASSERT_TRUE(again) << again.error().code;
    EXPECT_EQ(again->header(), (std::vector<std::string>{"原行号", "序号", "名称", "平台", "问题原因"}));
    rows = rows_of(*again);
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].shown, (std::vector<std::string>{"2", "1", "甲", "抖音", "平台不在可选值之内"}));

    const std::string second = testing::TempDir() + "problems2.xlsx";
    ProblemsWorkbook next(second, *again);
    next.add(rows[0], "仍然不对");
    next.finish();
    auto third = SheetImport::open(std::move(*TableReader::open(second)), account_form());
    EXPECT_EQ(third->header(), again->header());
}

TEST(NearTitle, FindsTheNearestOrNone) {
    EXPECT_EQ(edit_distance("", "甲乙"), 2u);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
    EXPECT_EQ(nearest("帐号名称", {"平台", "账号名称"}), "账号名称");
    EXPECT_EQ(nearest("完全不同", {"平台"}), "");
}

// Every code this module can refuse with has a sentence, and no {arg} stays unfilled in those a sheet produces.
TEST(Messages, EveryCodeIsWorded) {
    const Rulebook rulebook(YANLU_SOURCE_DIR "/rulebook");
    const std::regex code("\"(documents\\.[a-z0-9_]+)\"");
    int found = 0;
    for (const auto& entry : std::filesystem::directory_iterator(YANLU_SOURCE_DIR "/src/documents")) {
        if (entry.path().extension() != ".cpp") continue;
        std::ifstream in(entry.path());
        const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
        for (std::sregex_iterator at(text.begin(), text.end(), code), end; at != end; ++at, ++found)
            EXPECT_TRUE(rulebook.has_message((*at)[1].str())) << (*at)[1];
    }
    EXPECT_GT(found, 40);
    auto import = opened("名称,平台,开设日期,关注数,联系电话,平台标识\n,抖音,2026-02-30,多,转1234,4.419E+17\n");
    const auto text = describe(rulebook, rows_of(*import)[0].problems);
    EXPECT_EQ(text.find('{'), std::string::npos) << text;
    EXPECT_NE(text.find("「开设日期」“2026-02-30”不是存在的日期"), std::string::npos) << text;
}

}  // namespace
}  // namespace yanlu::documents
