// Templates: what a tag means, what is wrong with one, and the text that comes of it.
#include <gtest/gtest.h>

#include "papers/domain/figures.hpp"
#include "papers/domain/paper_template.hpp"
#include "papers/domain/template_text.hpp"

namespace yanlu::papers {
namespace {

std::string filled(std::string_view text, const Json& values) {
    const auto parsed = parse_template(text);
    if (!parsed) return parsed.error().code + " " + parsed.error().args.at("name");
    const auto out = fill(*parsed, Values(values));
    return out ? *out : out.error().code + " " + out.error().args.at("name");
}

TEST(TemplateText, R4_3bFillsValuesListsAndConditions) {
    const Json values{{"n", 3}, {"name", "市"}, {"none", Json::array()}, {"items", {{{"a", "甲"}}, {{"a", "乙"}}}}, {"is_sampled", true}};
    const std::pair<const char*, const char*> table[] = {
        {"共{{n}}个", "共3个"},
        {"{{ name }}", "市"},
        {"{{#items}}{{a}}{{^is_last}}、{{/is_last}}{{/items}}", "甲、乙"},
        {"{{#items}}{{#is_first}}有{{/is_first}}{{no}}{{no_zh}}{{name}}{{/items}}", "有1一市2二市"},
        {"{{#none}}有{{/none}}{{^none}}无{{/none}}", "无"},
        {"{{#is_sampled}}抽查{{/is_sampled}}", "抽查"},
        {"甲\n{{#items}}\n{{a}}\n{{/items}}\n乙\n", "甲\n甲\n乙\n乙\n"},
        {"", ""},
    };
    for (const auto& [text, expected] : table) EXPECT_EQ(filled(text, values), expected) << text;
}

TEST(TemplateText, R4_3bRefusesWhatIsBroken) {
    const std::pair<const char*, const char*> table[] = {
        {"{{n", "papers.template_unclosed {{n"},
        {"{{#items}}", "papers.template_unclosed items"},
        {"{{/items}}", "papers.template_unopened items"},
        {"{{#a}}{{#b}}{{/a}}{{/b}}", "papers.template_unopened a"},
        {"{{合格数}}", "papers.template_bad_name 合格数"},
        {"{{}}", "papers.template_bad_name "},
        {"{{missing}}", "papers.value_missing missing"},
        {"{{#a}}{{#a}}{{#a}}{{#a}}{{#a}}{{#a}}{{#a}}x{{/a}}{{/a}}{{/a}}{{/a}}{{/a}}{{/a}}{{/a}}", "papers.template_too_deep a"},
    };
    for (const auto& [text, expected] : table) EXPECT_EQ(filled(text, Json::object()), expected) << text;
}

TEST(Figures, RatesAreRoundedHalfUpAtThePrintedDecimal) {
    EXPECT_EQ(rate_text(437, 461), "94.8%");
    EXPECT_EQ(rate_text(381, 634), "60.1%");
    EXPECT_EQ(rate_text(1, 8, 2), "12.50%");
    EXPECT_EQ(rate_text(1, 16, 1), "6.3%");  // 6.25
    EXPECT_EQ(rate_text(1, 1, 0), "100%");
    EXPECT_EQ(rate_text(0, 3), "0.0%");
    EXPECT_EQ(rate_text(0, 0), "—");
    EXPECT_EQ(chinese_number(1), "一");
    EXPECT_EQ(chinese_number(10), "十");
    EXPECT_EQ(chinese_number(12), "十二");
    EXPECT_EQ(chinese_number(20), "二十");
    EXPECT_EQ(chinese_number(100), "100");
}

std::vector<Placeholder> vocabulary() {
    return {{"total", "总数", true, false, {}}, {"rows", "名单", false, true, {{"name", "名称", false, false, {}}}}};
}

PaperTemplate small(const std::string& text) {
    return {"关于{{total}}",
            "",
            "各单位",
            text,
            {{"名单", "rows", "{{table_list}}"}},
            {{"list", {{1, 3}, {{"", true, {"序号", "名称"}}, {"rows", false, {"{{no}}", "{{name}}"}}}}}},
            "办公室"};
}

TEST(PaperTemplate, R4_3bTablesAndAttachmentsComeFromTheLists) {
    const Json values{{"total", 2}, {"rows", {{{"name", "甲"}}, {{"name", "乙"}}}}};
    const auto made = draft(small("一、总体情况\n共{{total}}个。"), values);
    ASSERT_TRUE(made) << made.error().code;
    EXPECT_EQ(made->title, "关于2");
    ASSERT_EQ(made->body.size(), 2u);
    EXPECT_EQ(std::get<std::string>(made->body[1]), "共2个。");
    ASSERT_EQ(made->attachments.size(), 1u);
    const auto& table = std::get<Table>(made->attachments[0].blocks.at(0));
    EXPECT_EQ(table.heading_rows, 1u);
    EXPECT_EQ(table.rows, (std::vector<std::vector<std::string>>{{"序号", "名称"}, {"1", "甲"}, {"2", "乙"}}));
    const auto none = draft(small("共{{total}}个。"), {{"total", 0}, {"rows", Json::array()}});
    EXPECT_TRUE(none->attachments.empty());
    EXPECT_EQ(template_from(to_json(small("x"))), small("x"));
    EXPECT_EQ(paper_text_from(to_json(*made)), *made);
}

TEST(PaperTemplate, R4_3aATableWithinAListIsOneTableAnElement) {
    const std::vector<Placeholder> known{
        {"accounts",
         "账号",
         true,
         true,
         {{"name", "名称", false, false, {}}, {"items", "事项", false, true, {{"title", "标题", false, false, {}}}}}}};
    PaperTemplate paper{"检查表", "", "", "{{#accounts}}\n{{no}}.{{name}}\n{{table_items}}\n{{/accounts}}", {}, {}, ""};
    paper.tables["items"] = {{1, 3}, {{"", true, {"序号", "{{name}}"}}, {"items", false, {"{{no}}", "{{title}}"}}}};
    EXPECT_TRUE(faults_of(paper, known).empty());
    const Json values{
        {"accounts",
         {{{"name", "甲"}, {"items", {{{"title", "一"}}}}}, {{"name", "乙"}, {"items", {{{"title", "二"}}, {{"title", "三"}}}}}}}};
    const auto made = draft(paper, values);
    ASSERT_TRUE(made) << made.error().code;
    ASSERT_EQ(made->body.size(), 4u);
    EXPECT_EQ(std::get<Table>(made->body[1]).rows, (std::vector<std::vector<std::string>>{{"序号", "甲"}, {"1", "一"}}));
    EXPECT_EQ(std::get<std::string>(made->body[2]), "2.乙");
    EXPECT_EQ(std::get<Table>(made->body[3]).rows.size(), 3u);
    paper.tables["items"].rows[1].cells[1] = "{{wrong}}";
    EXPECT_EQ(faults_of(paper, known).at(0).args.at("name"), "wrong");
}

TEST(PaperTemplate, R4_3bFaultsNameThePlaceholder) {
    const auto codes = [](const PaperTemplate& paper) {
        std::string out;
        for (const auto& fault : faults_of(paper, vocabulary())) out += fault.code + " " + fault.args.at("name") + ";";
        return out;
    };
    EXPECT_EQ(codes(small("共{{total}}个")), "");
    EXPECT_EQ(codes(small("{{name}}")), "papers.template_unknown name;");  // outside its list
    EXPECT_EQ(codes(small("{{rows}}")), "papers.template_list_as_value rows;");
    EXPECT_EQ(codes(small("{{no}}")), "papers.template_unknown no;");
    EXPECT_EQ(codes(small("{{wrong}}")), "papers.template_unknown wrong;");
    PaperTemplate lacking = small("无");
    lacking.title = "无";
    EXPECT_EQ(codes(lacking), "papers.template_lacks total;");
}

TEST(PaperText, SectionsAreTheParagraphsBetweenHeadings) {
    PaperText text;
    text.body = {"依据。", "一、总体情况", "共3个。", Chart{"by_town"}, "二、问题", "（一）更新。", "有3个。"};
    const auto sections = sections_of(text);
    EXPECT_EQ(sections, (std::vector<Section>{{"", "依据。"}, {"一、总体情况", "共3个。"}, {"二、问题", "（一）更新。\n有3个。"}}));
    PaperText same = text;
    put_sections(same, sections);
    EXPECT_EQ(same, text);
    auto fewer = sections;
    fewer.pop_back();
    put_sections(same, fewer);
    EXPECT_EQ(same.body.size(), 4u);
    EXPECT_EQ(kind_of_line("（一）限时整改。"), LineKind::subheading);
    EXPECT_EQ(kind_of_line("一共3个。"), LineKind::plain);
}

}  // namespace
}  // namespace yanlu::papers
