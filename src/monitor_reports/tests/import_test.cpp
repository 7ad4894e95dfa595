// Reports from a workbook with its pictures, and everything that can be wrong with one.
#include <xlsxwriter.h>

#include <fstream>
#include <sstream>

#include "documents/tests/package.hpp"
#include "documents/zip_writer.hpp"
#include "monitor_reports/import_reports.hpp"
#include "monitor_reports/tests/monitored_city.hpp"

namespace yanlu::monitor_reports {
namespace {

using organisation::ImportMode;
using Cells = std::vector<std::string>;
const Cells head{"监测编号",     "问题代码", "账号名称",       "平台",         "账号标识", "主页链接",
                 "疑似主办单位", "发现日期", "最近仍存在日期", "发布内容链接", "问题描述", "截图"};

class Import : public testing::MonitoredCity {
protected:
    void SetUp() override {
        MonitoredCity::SetUp();
        commission = commissioned(plan());
    }
    Result<ReportImport> run(const std::string& bytes, ImportMode mode = ImportMode::good_rows) {
        return import_reports(context, monitor(), bytes, mode);
    }
    static std::string reason(const documents::ImportedRow& row) { return row.problems.front().code; }
    static Cells stale_row(const std::string& number, const std::string& name = "海棠发布", const std::string& picture = "一.png") {
        return {number, "M01", name, "新浪微博", "", "", "", "2026-03-09", "", "", "十五天没有更新", picture};
    }
    static std::string csv(const std::vector<Cells>& rows) {
        std::string out;
        for (const auto& row : rows) {
            for (std::size_t i = 0; i < row.size(); ++i) out += (i ? "," : "") + row[i];
            out += "\r\n";
        }
        return out;
    }
    static std::string zipped(const std::string& sheet, const std::map<std::string, std::string>& pictures) {
        std::vector<std::pair<std::string, std::string>> parts{{"监测/问题.csv", sheet}};
        for (const auto& [name, bytes] : pictures) parts.emplace_back(name, bytes);
        return documents::zip_bytes(parts);
    }
    // A workbook as people make it: pictures laid over their rows.
    std::string workbook(const std::vector<Cells>& rows, const std::map<int, std::vector<std::string>>& pictures,
                         const char* sheet = "监测问题") {
        const auto path = (folder.string() + "-book.xlsx");
        lxw_workbook* book = workbook_new(path.c_str());
        lxw_worksheet* page = workbook_add_worksheet(book, sheet);
        for (std::size_t r = 0; r < rows.size(); ++r)
            for (std::size_t c = 0; c < rows[r].size(); ++c)
                worksheet_write_string(page, static_cast<lxw_row_t>(r), static_cast<lxw_col_t>(c), rows[r][c].c_str(), nullptr);
        for (const auto& [row, each] : pictures)
            for (const auto& bytes : each)
                worksheet_insert_image_buffer(page, static_cast<lxw_row_t>(row), 11, reinterpret_cast<const unsigned char*>(bytes.data()),
                                              bytes.size());
        workbook_close(book);
        std::ifstream in(path, std::ios::binary);
        std::ostringstream out;
        out << in.rdbuf();
        std::filesystem::remove(path);
        return out.str();
    }
    CommissionId commission;
};

TEST_P(Import, R2_3cAWorkbookWithPicturesOverItsRowsIsTakenIn) {
    const std::string bytes = workbook({head, stale_row("X-1", "海棠发布", ""), stale_row("X-2", "清溪发布", "")},
                                       {{1, {png("甲"), png("乙")}}, {2, {png("丙")}}});
    const auto trial = run(bytes, ImportMode::dry_run);
    ASSERT_TRUE(trial) << trial.error().code;
    EXPECT_EQ(trial->rows_total, 2u);
    EXPECT_EQ(trial->created, 2u);
    EXPECT_EQ(count("monitor_reports"), 0);
    EXPECT_EQ(count("attachments"), 0);
    const auto done = run(bytes);
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_TRUE(done->bad.empty());
    EXPECT_EQ(count("monitor_reports"), 2);
    EXPECT_EQ(count("monitor_report_pictures"), 3);
    const auto again = run(bytes);
    EXPECT_EQ(again->unchanged, 2u);
    EXPECT_EQ(count("monitor_reports"), 2);
    const Json list = *list_reports(context, clerk(), {.words = "X-1"}, page("id", true));
    const ReportId id{list["items"][0]["id"].get<std::int64_t>()};
    EXPECT_EQ(picture_of(context, clerk(), id, 1)->bytes, png("甲"));
    EXPECT_EQ(picture_of(context, clerk(), id, 2)->bytes, png("乙"));
}

TEST_P(Import, R2_3cPicturesThatWpsKeepsInTheCellsAreFound) {
    auto parts = documents::workbook_parts(
        R"(<row r='1'><c r='A1' t='inlineStr'><is><t>监测编号</t></is></c><c r='B1' t='inlineStr'><is><t>问题代码</t></is></c><c r='C1' t='inlineStr'><is><t>账号名称</t></is></c><c r='D1' t='inlineStr'><is><t>平台</t></is></c><c r='E1' t='inlineStr'><is><t>发现日期</t></is></c><c r='F1' t='inlineStr'><is><t>截图</t></is></c></row>)"
        R"(<row r='2'><c r='A2' t='inlineStr'><is><t>X-1</t></is></c><c r='B2' t='inlineStr'><is><t>M01</t></is></c><c r='C2' t='inlineStr'><is><t>海棠发布</t></is></c><c r='D2' t='inlineStr'><is><t>新浪微博</t></is></c><c r='E2' t='inlineStr'><is><t>2026-03-09</t></is></c><c r='F2' t='str'><f>_xlfn.DISPIMG("ID_1B2C",1)</f><v>=DISPIMG("ID_1B2C",1)</v></c></row>)");
    const std::string rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    auto& book = parts["xl/_rels/book.xml.rels"];
    book.insert(book.find("</Relationships>"),
                "<Relationship Id='w' Type='http://www.wps.cn/officeDocument/2020/cellImage' Target='cellimages.xml'/>");
    parts["xl/cellimages.xml"] =
        "<etc:cellImages xmlns:etc='http://www.wps.cn/officeDocument/2017/etCustomData' xmlns:xdr='x' xmlns:a='a' xmlns:r='" + rels +
        "'><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id='2' name='ID_1B2C'/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed='rId1'/>"
        "</xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>";
    parts["xl/_rels/cellimages.xml.rels"] =
        "<Relationships><Relationship Id='rId1' Type='" + rels + "/image' Target='media/image1.png'/></Relationships>";
    parts["xl/media/image1.png"] = png("内嵌");
    const auto done = run(documents::zip_of(parts));
    ASSERT_TRUE(done) << done.error().code;
    ASSERT_TRUE(done->bad.empty()) << reason(done->bad.front());
    EXPECT_EQ(count("monitor_report_pictures"), 1);
}

TEST_P(Import, R2_3cAnArchiveWithSheetAndPicturesIsTakenIn) {
    const auto done = run(zipped(csv({head, stale_row("Z-1", "海棠发布", "甲.PNG、图/乙.png"), stale_row("Z-2", "清溪发布", "没有.png")}),
                                 {{"图/甲.png", png("甲")}, {"图/乙.png", png("乙")}, {"__MACOSX/._甲.png", "x"}}));
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(done->created, 1u);
    ASSERT_EQ(done->bad.size(), 1u);
    EXPECT_EQ(reason(done->bad[0]), "monitor_reports.picture_missing");
    EXPECT_EQ(done->bad[0].number, 3u);
    EXPECT_EQ(count("monitor_report_pictures"), 2);
}

TEST_P(Import, R2_3cNamesInGbkAreRead) {
    // As the archiver of a Chinese Windows writes "甲.png": GBK, without saying so.
    std::string bytes = zipped(csv({head, stale_row("Z-1", "海棠发布", "甲.png")}), {{"QQ.png", png("甲")}});
    for (auto at = bytes.find("QQ.png"); at != std::string::npos; at = bytes.find("QQ.png")) bytes.replace(at, 2, "\xBC\xD7");
    const auto done = run(bytes);
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(done->created, 1u) << (done->bad.empty() ? "" : reason(done->bad[0]));
}

TEST_P(Import, R2_3cRowsAreRefusedEachWithItsReason) {
    const struct {
        Cells row;
        const char* code;
    } rows[] = {
        {stale_row("N-1"), ""},
        {stale_row("N-1", "清溪发布"), "documents.row_twice"},
        {stale_row("N-2", "清溪发布", ""), "monitor_reports.picture_needed"},
        {stale_row("N-3", "清溪发布", "坏.png"), "documents.not_a_picture"},
        {{"N-4", "M01", "清溪发布", "新浪微博", "", "", "", "2026-03-11", "", "", "", "一.png"}, "monitor_reports.in_the_future"},
        {{"N-5", "M77", "清溪发布", "新浪微博", "", "", "", "2026-03-09", "", "", "", "一.png"}, "documents.not_a_choice"},
        {{"N-6", "M01", "清溪发布", "新浪微博", "", "", "", "三月九日", "", "", "", "一.png"}, "documents.not_a_date"},
        {{"", "M01", "清溪发布", "新浪微博", "", "", "", "2026-03-09", "", "", "", "一.png"}, "documents.required"},
        {{"N-8", "W01", "海棠发布", "新浪微博", "", "", "", "2026-03-09", "", "", "", "一.png"}, "monitor_reports.is_registered"},
        {stale_row("N-9", "清溪发布", "重.png"), "monitor_reports.picture_twice"},
    };
    std::vector<Cells> sheet{head};
    for (const auto& row : rows) sheet.push_back(row.row);
    const std::string bytes = zipped(csv(sheet), {{"一.png", png()}, {"坏.png", "MZ"}, {"a/重.png", png("a")}, {"b/重.png", png("b")}});
    const auto trial = run(bytes, ImportMode::dry_run);
    ASSERT_TRUE(trial) << trial.error().code;
    std::map<std::size_t, std::string> told;
    for (const auto& bad : trial->bad) told[bad.number] = reason(bad);
    for (std::size_t i = 0; i < std::size(rows); ++i) EXPECT_EQ(told[i + 2], rows[i].code) << i;
    EXPECT_EQ(run(bytes, ImportMode::all_or_none)->bad.size(), 9u);
    EXPECT_EQ(count("monitor_reports"), 0);
    EXPECT_EQ(run(bytes)->created, 1u);
    EXPECT_EQ(count("monitor_reports"), 1);
}

TEST_P(Import, R2_3cAFileIsRefusedAsAWholeForWhatItIs) {
    const auto refused = [&](const std::string& bytes) {
        const auto result = run(bytes);
        return result ? std::string() : result.error().code;
    };
    const std::string sheet = csv({head, stale_row("F-1")});
    EXPECT_EQ(refused(""), "documents.file_empty");
    EXPECT_EQ(refused(zipped(sheet, {{"../../etc/一.png", png()}})), "documents.zip_unsafe_name");
    EXPECT_EQ(refused(zipped(sheet, {{"另一个.xlsx", "PK"}})), "monitor_reports.one_sheet_in_archive");
    EXPECT_EQ(refused(documents::zip_bytes({{"一.png", png()}})), "monitor_reports.one_sheet_in_archive");
    EXPECT_EQ(refused(zipped(sheet, {{"炸弹.png", std::string(64 << 20, '\0')}})), "documents.zip_bomb");
    EXPECT_EQ(refused(sheet.substr(sheet.find("\r\n") + 2)), "documents.header_missing");
    std::string rows = csv({head});
    for (int i = 0; i < 100'000; ++i) rows += "F-" + std::to_string(i) + ",M01,海棠发布,新浪微博,,,,2026-03-09,,,,一.png\r\n";
    EXPECT_EQ(refused(rows), "documents.too_many_rows");
    clock.set(*parse_instant("2027-01-01T09:00:00+08:00"));
    EXPECT_EQ(refused(sheet), "monitor_reports.commission_over");
    EXPECT_EQ(count("monitor_reports"), 0);
}

TEST_P(Import, R2_3cAFormulaIsNoAnswer) {
    auto parts = documents::workbook_parts(
        R"(<row r='1'><c r='A1' t='inlineStr'><is><t>监测编号</t></is></c><c r='B1' t='inlineStr'><is><t>问题代码</t></is></c><c r='C1' t='inlineStr'><is><t>发现日期</t></is></c><c r='D1' t='inlineStr'><is><t>截图</t></is></c></row>)"
        R"(<row r='2'><c r='A2' t='str'><f>B2&amp;"-1"</f><v>M01-1</v></c><c r='B2' t='inlineStr'><is><t>M01</t></is></c><c r='C2' t='inlineStr'><is><t>2026-03-09</t></is></c></row>)"
        R"(<row r='3'><c r='A3' t='inlineStr'><is><t>X-1</t></is></c><c r='B3' t='inlineStr'><is><t>M01</t></is></c><c r='C3' t='inlineStr'><is><t>2026-03-09</t></is></c><c r='D3' t='str'><f>HYPERLINK("x")</f><v>x</v></c></row>)");
    const auto done = run(documents::zip_of(parts), ImportMode::dry_run);
    ASSERT_TRUE(done) << done.error().code;
    ASSERT_EQ(done->bad.size(), 2u);
    EXPECT_EQ(reason(done->bad[0]), "documents.formula");
    EXPECT_EQ(reason(done->bad[1]), "documents.formula");
}

TEST_P(Import, R2_3cTheContractIsTheOnlyOneOrTheOneThatTheSheetNames) {
    CommissionPlan second = plan();
    second.number = "YW-2026-02";
    const CommissionId other = commissioned(second);
    const std::map<std::string, std::string> pictures{{"一.png", png()}};
    const auto refused = run(zipped(csv({head, stale_row("C-1")}), pictures));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "monitor_reports.several_commissions");
    Cells titles = head, row = stale_row("C-1");
    titles.push_back("委托合同编号");
    row.push_back("YW-2026-02");
    Cells foreign = stale_row("C-2", "清溪发布");
    foreign.push_back("YW-2026-01");
    const auto done = run(zipped(csv({titles, row, foreign}), pictures));
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(done->created, 1u);
    ASSERT_EQ(done->bad.size(), 1u);
    EXPECT_EQ(reason(done->bad[0]), "monitor_reports.other_commission");
    EXPECT_EQ(list_reports(context, clerk(), {.commission = other}, page("id", true))->at("total"), 1);
}

TEST_P(Import, R2_3cTheTemplateIsReadByTheImportItself) {
    const std::string blank = report_template(rulebook, documents::TableFormat::xlsx);
    auto reader = documents::TableReader::open_bytes(blank);
    ASSERT_TRUE(reader);
    const auto& sheets = reader->sheets();
    EXPECT_EQ(sheets.front(), "监测问题");
    EXPECT_NE(std::ranges::find(sheets, "疑似未登记账号"), sheets.end());
    const auto done = run(blank, ImportMode::dry_run);
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(done->rows_total, 0u);
}

YANLU_ON_BOTH_ENGINES(Import);

}  // namespace
}  // namespace yanlu::monitor_reports
