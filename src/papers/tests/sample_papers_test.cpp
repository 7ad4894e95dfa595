// Every kind of paper in its form, of the fictional city 云湾市: held to its own numbers, and written to $YANLU_SAMPLE_PAPERS to be looked
// at.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <gtest/gtest.h>

#include "documents/docx_reader.hpp"
#include "papers/domain/figures.hpp"
#include "papers/domain/number_check.hpp"
#include "papers/domain/round_values.hpp"
#include "papers/templates.hpp"
#include "papers/typesetting.hpp"

namespace yanlu::papers {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }

// A sampled round of a city with `towns` towns, every fourth of which has `failing` failing accounts.
InspectionFigures round_of(int towns, int failing, const std::string& notice = "round_notice") {
    const bool is_year = notice == "annual_notice";
    const char* from = is_year ? "2026-01-01" : notice == "monthly_notice" ? "2026-09-01" : "2026-07-01";
    InspectionFigures out{.from = day(from), .to = day(is_year ? "2026-12-31" : "2026-09-30"), .is_sampled = true};
    if (is_year)
        out.within = {{"2026年第一季度抽查", 100, 93, 7}, {"2026年第二季度抽查", 110, 108, 2}, {"2026年第三季度抽查", 104, 104, 0}};
    for (int i = 1; i <= towns; ++i) {
        Share town{"云湾市示例" + chinese_number(i) + "镇人民政府", 10, 4, 0};
        if (i % 4 == 0) town.inspected = failing + 3;
        if (i % 4 == 0) town.total = failing + 9;
        if (i % 4 == 0) town.failed = failing;
        for (std::int64_t k = 1; k <= town.failed; ++k)
            out.failing.push_back({"示例" + chinese_number(i) + "镇发布" + std::to_string(k),
                                   k % 3 == 0 ? "微博" : "微信订阅号",
                                   town.name,
                                   {k % 2 == 0 ? "监测时间点前2周内无更新" : "未提供有效互动功能"}});
        out.total += town.total;
        out.inspected += town.inspected;
        out.failed += town.failed;
        out.towns.push_back(town);
    }
    out.sampled = out.inspected + 1;
    out.blank = 1;
    out.passed = out.inspected - out.failed;
    const std::int64_t weibo = out.inspected / 5;
    out.platforms = {{"微信订阅号", out.total - 40, out.inspected - weibo - 3, 0}, {"微博", 36, weibo, 0}, {"移动客户端（APP）", 4, 3, 0}};
    out.rechecked = {{"示例三镇发布", "微信订阅号", "云湾市示例三镇人民政府", true},
                     {"示例五镇发布", "微博", "云湾市示例五镇人民政府", false}};
    out.before = {{"2026年第一季度", 100, 93}, {"2026年第二季度", 100, 95}};
    return out;
}

Json common() {
    return {{"organ", "云湾市人民政府办公室"},
            {"city", "云湾市"},
            {"addressees", "各镇人民政府（街道办事处）、园区管委会，市直各单位"},
            {"directive", "《关于切实加强全市政务新媒体规范管理的通知》"},
            {"today_zh", "2026年10月12日"},
            {"report_due_zh", "2026年10月22日"}};
}

Json letter_values() {
    return {{"account", "示例四镇发布"},
            {"platform", "微信订阅号"},
            {"problem", "监测时间点前2周内无更新"},
            {"is_account", true},
            {"facts", "该账号已连续22天未更新，最近发布日为2026年9月20日；监测截至2026年10月12日"},
            {"found_zh", "2026年10月12日"},
            {"article", "东府办函〔2021〕152号二（四）"},
            {"article_text", ""},
            {"due_zh", "2026年10月20日"},
            {"dispatched_zh", "2026年10月9日"},
            {"is_overdue", false},
            {"answer_due_zh", "2026年10月23日"},
            {"unit", "云湾市示例四镇人民政府"},
            {"host_unit", "云湾市示例四镇文化站"},
            {"cause", "内容更新不及时"},
            {"notifications",
             {{{"on_zh", "2026年4月12日"}, {"document_number", "云府办函〔2026〕31号"}, {"cause", "内容更新不及时"}},
              {{"on_zh", "2026年7月11日"}, {"document_number", "云府办函〔2026〕57号"}, {"cause", "未提供有效互动功能"}}}},
            {"persons", "主要负责人"},
            {"time_zh", "2026年10月26日上午9时30分"},
            {"place", "市政府办公室会议室"},
            {"matter", "政务新媒体内容更新和互动功能问题的整改"},
            {"contact", "（姓名、电话）"},
            {"advice_zh", "注销"},
            {"times", 2},
            {"reply_due_zh", "2026年10月30日"},
            {"number", "云新媒问〔2026〕2号"},
            {"facts", "该账号于2026年10月3日发布未经核实的信息，经转发后引起误解，10月4日撤稿并更正。"},
            {"basis", "东府办函〔2021〕152号四（三）"},
            {"proposal", "建议对责任单位和相关责任人予以问责。"},
            {"transfer", ""},
            {"result", ""},
            {"round", "2026年第三季度抽查"},
            {"day_zh", "2026年9月15日"},
            {"period_zh", "2026年"},
            {"indicator_set", "市级考核指标2026版"},
            {"website_score", "92.5"},
            {"media_score", "88.0"},
            {"total_score", "90.3"},
            {"verdict", "合格"},
            {"rank", "12"},
            {"previous_rank", "18"}};
}

Json values_of(const std::string& code) {
    Json out = common();
    if (code == "round_notice" || code == "monthly_notice" || code == "annual_notice") {
        out.update(notice_values(round_of(33, 2, code)));
    } else if (code == "filing_notice") {
        const Json failing = notice_values(round_of(8, 2))["failing"];
        const Json problems = {{{"title", "漏报"}, {"count", failing.size()}, {"accounts", failing}}};
        out.update(Json{{"from_zh", "2026年7月1日"},
                        {"to_zh", "2026年9月30日"},
                        {"failed", failing.size()},
                        {"units", 2},
                        {"problems", problems},
                        {"failing", failing}});
    } else {
        out["addressees"] = "云湾市示例四镇人民政府";
        out.update(letter_values());
        const bool is_record = code == "accountability_record";
        if (is_record) out["evidence"] = {{{"title", "发布内容截图"}, {"digest", "3f2a9c1e"}}, {{"title", "更正说明"}, {"digest", ""}}};
        const Json looked_at = {{{"title", "是否提供有效互动功能【单项否决】"},
                                 {"how", "发一条留言或者点菜单，看是否有回应；不能只看有没有入口"},
                                 {"result", "□合格 □有问题"}},
                                {{"title", "是否2周内更新"}, {"how", "看最近一条的日期"}, {"result", "□合格 □有问题"}}};
        out["accounts"] = {
            {{"account", "示例四镇发布"}, {"platform", "微信订阅号"}, {"unit", "云湾市示例四镇人民政府"}, {"items", looked_at}},
            {{"account", "示例五镇发布"}, {"platform", "微博"}, {"unit", "云湾市示例五镇人民政府"}, {"items", looked_at}}};
        out["items"] = {{{"title", "是否2周内更新"},
                         {"article", "国办秘函〔2019〕19号"},
                         {"result", ""},
                         {"points", "-2"},
                         {"reason", "1个账号更新不及时"}},
                        {{"title", "是否提供有效互动功能"},
                         {"article", "国办秘函〔2019〕19号"},
                         {"result", ""},
                         {"points", "+1"},
                         {"reason", "创新发展"}}};
    }
    return out;
}

std::string docx(const TemplateDescription& from, const Json& values) {
    const auto text = draft(from.shipped, values);
    EXPECT_TRUE(text) << from.code << " " << (text ? "" : text.error().args.begin()->second);
    if (!text) return "";
    auto paper = typeset(*text, from.form, "云湾市人民政府办公室", values.value("charts", Json::object()));
    paper.document_number = documents::document_number(from.form == documents::PaperForm::letter ? "云府办函" : "云府办", 2026, 88);
    if (from.form != documents::PaperForm::sheet) paper.written_on = day("2026-10-12");
    if (from.form == documents::PaperForm::document) {
        paper.note = "此件公开发布";
        paper.printed_by = "云湾市人民政府办公室";
        paper.printed_on = day("2026-10-12");
        paper.copied_to = "市委办公室，市委宣传部，市委网信办，市公安局";
    }
    return documents::write_docx(paper);
}

void keep(const std::string& name, const std::string& bytes) {
    const char* folder = std::getenv("YANLU_SAMPLE_PAPERS");
    if (folder)
        std::ofstream(std::filesystem::path(folder) / (name + ".docx"), std::ios::binary)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

class PaperSamples : public ::testing::Test {
protected:
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    TemplateBook book{rulebook};
};

TEST_F(PaperSamples, R4_3bEveryShippedTemplateMakesAPaper) {
    for (const auto& from : book.all()) {
        const std::string bytes = docx(from, values_of(from.code));
        EXPECT_TRUE(documents::read_docx(bytes)) << from.code;
        keep(from.code, bytes);
    }
}

TEST_F(PaperSamples, R4_3bAGeneratedNoticeHoldsAgainstItsOwnNumbers) {
    for (const auto& [towns, failing, code] :
         {std::tuple{33, 2, "round_notice"}, std::tuple{4, 1, "round_notice"}, std::tuple{3, 0, "round_notice"},
          std::tuple{12, 9, "round_notice"}, std::tuple{33, 2, "monthly_notice"}, std::tuple{3, 0, "monthly_notice"},
          std::tuple{33, 2, "annual_notice"}, std::tuple{3, 0, "annual_notice"}}) {
        const auto figures = round_of(towns, failing, code);
        Json values = common();
        values.update(notice_values(figures));
        const auto text = draft(book.find(code)->shipped, values);
        ASSERT_TRUE(text) << text.error().args.begin()->second;
        for (const auto& each : contradictions({*text, recorded_from(notice_numbers(figures)), day("2026-10-12")}))
            ADD_FAILURE() << code << ", " << towns << " towns: " << each.code << " " << each.excerpt;
    }
}

TEST_F(PaperSamples, ANoticeWithFortyPagesOfAttachmentsIsSetInSeconds) {
    const auto begun = std::chrono::steady_clock::now();
    Json values = common();
    values.update(notice_values(round_of(400, 9)));
    const std::string bytes = docx(*book.find("round_notice"), values);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    RecordProperty("milliseconds", static_cast<int>(took.count()));
    std::cout << "900 accounts and 400 towns: " << bytes.size() << " bytes in " << took.count() << " ms\n";
    keep("forty_pages", bytes);
    EXPECT_GT(bytes.size(), 10'000u);
}

}  // namespace
}  // namespace yanlu::papers
