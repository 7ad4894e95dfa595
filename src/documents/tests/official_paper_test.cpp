// The docx as WordprocessingML: lengths of GB/T 9704-2012 in twips, elements in their order, hostile texts. YANLU_SAMPLE_PAPERS=DIR keeps
// the samples, for a person to look at (scripts/look_at_paper.sh).
#include "documents/official_paper.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include <pugixml.hpp>

#include "documents/paper_text.hpp"
#include "documents/zip_archive.hpp"
#include "sample_papers.hpp"

namespace yanlu::documents {
namespace {

std::string part(const std::string& docx, const char* name) {
    const auto archive = ZipArchive::open_bytes(docx);
    if (!archive) throw std::runtime_error("not a zip archive");
    return archive->read(name, std::size_t{1} << 24).value();
}

struct Opened {
    pugi::xml_document document;
    pugi::xml_node body;
};

void open(const OfficialPaper& paper, Opened& opened) {
    const std::string text = part(write_docx(paper), "word/document.xml");
    const auto parsed = opened.document.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
    ASSERT_TRUE(parsed) << parsed.description();
    opened.body = opened.document.child("w:document").child("w:body");
}

std::string text_of(pugi::xml_node node) {
    std::string text;
    for (const auto& found : node.select_nodes(".//w:t")) text += found.node().text().get();
    return text;
}

pugi::xml_node paragraph_with(const Opened& opened, std::string_view text) {
    for (const auto& found : opened.body.select_nodes(".//w:p")) {
        if (text_of(found.node()).find(text) != std::string::npos) return found.node();
    }
    return {};
}

int size_of(pugi::xml_node paragraph) { return paragraph.select_node(".//w:sz").node().attribute("w:val").as_int(); }
std::string font_of(pugi::xml_node paragraph) { return paragraph.select_node(".//w:rFonts").node().attribute("w:eastAsia").value(); }
std::string colour_of(pugi::xml_node paragraph) { return paragraph.select_node(".//w:color").node().attribute("w:val").value(); }
int indent_of(pugi::xml_node paragraph, const char* side) { return paragraph.child("w:pPr").child("w:ind").attribute(side).as_int(); }

OfficialPaper sample(std::string_view name) {
    for (auto& sample : sample_papers())
        if (sample.name == name) return sample.paper;
    throw std::runtime_error("no such sample");
}

TEST(OfficialPaper, PageAndTypeAreaAreThoseOfTheStandard) {
    Opened opened;
    open(sample("circular"), opened);
    const auto section = opened.body.child("w:sectPr");
    EXPECT_EQ(section.child("w:pgSz").attribute("w:w").as_int(), 11906);  // 210 mm
    EXPECT_EQ(section.child("w:pgSz").attribute("w:h").as_int(), 16838);  // 297 mm
    const auto margins = section.child("w:pgMar");
    EXPECT_EQ(margins.attribute("w:top").as_int(), 2098);                          // 天头 37 mm
    EXPECT_EQ(margins.attribute("w:left").as_int(), 1588);                         // 订口 28 mm
    EXPECT_EQ(margins.attribute("w:right").as_int(), 1474);                        // 156 mm remain
    EXPECT_EQ(margins.attribute("w:bottom").as_int(), 1985);                       // 225 mm remain
    EXPECT_EQ(section.child("w:docGrid").attribute("w:linePitch").as_int(), 579);  // 22 lines
    EXPECT_STREQ(section.child("w:docGrid").attribute("w:type").value(), "lines");
}

TEST(OfficialPaper, MastheadIsRedAndFitsOneLine) {
    Opened opened;
    open(sample("circular"), opened);
    const auto masthead = paragraph_with(opened, "云湾市人民政府办公室文件");
    EXPECT_EQ(colour_of(masthead), "FF0000");
    EXPECT_EQ(font_of(masthead), "方正小标宋简体");
    EXPECT_LE(size_of(masthead) * 10 * 12, 8844);
    EXPECT_GE(size_of(masthead), 60);
    const auto number = paragraph_with(opened, "云府办函〔2026〕18号");
    EXPECT_STREQ(number.child("w:pPr").child("w:pBdr").child("w:bottom").attribute("w:color").value(), "FF0000");
    EXPECT_STREQ(number.child("w:pPr").child("w:jc").attribute("w:val").value(), "center");
}

TEST(OfficialPaper, AVeryLongOrganGetsMoreLinesInsteadOfRunningOffThePage) {
    OfficialPaper paper = sample("circular");
    for (int i = 0; i < 20; ++i) paper.issuing_organ += "经济发展";
    Opened opened;
    open(paper, opened);
    int lines = 0;
    for (const auto& found : opened.body.children("w:p")) {
        if (colour_of(found) != "FF0000") continue;
        ++lines;
        EXPECT_LE(half_widths(text_of(found)) * size_of(found) * 5, 8844);
    }
    EXPECT_GE(lines, 4);
}

TEST(OfficialPaper, TextIsIn3Fangsong28CharactersALine) {
    Opened opened;
    open(sample("circular"), opened);
    const auto text = paragraph_with(opened, "合格率99.0%");
    EXPECT_EQ(font_of(text), "仿宋_GB2312");
    EXPECT_EQ(size_of(text), 32);
    EXPECT_EQ(text.child("w:pPr").child("w:spacing").attribute("w:line").as_int(), 579);
    EXPECT_EQ(text.child("w:pPr").child("w:ind").attribute("w:firstLineChars").as_int(), 200);
    EXPECT_EQ(text.select_node(".//w:rPr/w:spacing").node().attribute("w:val").as_int(), -5);
    EXPECT_EQ(font_of(paragraph_with(opened, "一、总体情况")), "黑体");
    EXPECT_EQ(font_of(paragraph_with(opened, "（一）内容更新不及时")), "楷体_GB2312");
}

TEST(OfficialPaper, ElementsComeInTheOrderOfTheStandard) {
    Opened opened;
    open(sample("circular"), opened);
    const std::string text = text_of(opened.body);
    std::size_t at = 0;
    for (const char* element :
         {"加急", "办公室文件", "〔2026〕18号", "检查情况的通报", "市府直属各单位：", "现将有关情况", "附件：1.", "2.整改情况反馈表",
          "云湾市人民政府办公室", "2026年10月12日", "（此件公开发布）", "附件1", "抄送：", "印发"}) {
        const auto found = text.find(element, at);
        ASSERT_NE(found, std::string::npos) << element;
        at = found;
    }
}

TEST(OfficialPaper, SignatureStandsCentredOverTheDate) {
    Opened opened;
    open(sample("circular"), opened);
    pugi::xml_node signature;
    for (const auto& p : opened.body.children("w:p"))
        if (text_of(p) == "云湾市人民政府办公室") signature = p;
    const auto date = paragraph_with(opened, "2026年10月12日");
    EXPECT_EQ(date.child("w:pPr").child("w:ind").attribute("w:rightChars").as_int(), 400);
    // The date is 7 characters wide, the name 10: half the difference less room at the right.
    EXPECT_EQ(signature.child("w:pPr").child("w:ind").attribute("w:rightChars").as_int(), 400 - 150);
    open(sample("request"), opened);  // 27 characters: two lines, centred over each other and over the date
    EXPECT_FALSE(paragraph_with(opened, "云湾市示例镇人民政府经济发展和政务服务数据管理综合办公室"));
    signature = paragraph_with(opened, "综合办公室");
    const int date_right = indent_of(paragraph_with(opened, "2026年3月1日"), "w:rightChars");
    EXPECT_EQ(indent_of(signature, "w:rightChars") + half_widths(text_of(signature)) * 25, date_right + 600 / 2);
}

TEST(OfficialPaper, SignerStandsRightOfTheNumber) {
    Opened opened;
    open(sample("request"), opened);
    const auto line = paragraph_with(opened, "签发人：");
    EXPECT_EQ(line.child("w:pPr").child("w:tabs").child("w:tab").attribute("w:pos").as_int(), 8844 - 320);
    EXPECT_EQ(text_of(line), "　示府〔2026〕7号签发人：（签发人）");
}

TEST(OfficialPaper, ImprintStandsAtTheFootBetweenRules) {
    Opened opened;
    open(sample("circular"), opened);
    const auto table = opened.body.select_node("w:tbl[w:tblPr/w:tblpPr]").node();
    ASSERT_TRUE(table);
    const auto properties = table.child("w:tblPr");
    EXPECT_STREQ(properties.child("w:tblpPr").attribute("w:tblpYSpec").value(), "bottom");
    EXPECT_EQ(properties.child("w:tblBorders").child("w:top").attribute("w:sz").as_int(), 8);      // 0.35 mm
    EXPECT_EQ(properties.child("w:tblBorders").child("w:insideH").attribute("w:sz").as_int(), 6);  // 0.25 mm
    EXPECT_EQ(size_of(table.select_node(".//w:p").node()), 28);
    EXPECT_EQ(table.select_nodes(".//w:cantSplit").size(), 2u);
    EXPECT_NE(text_of(table).find("团体。　云湾市"), std::string::npos) << "one full stop, not two: " << text_of(table);
}

// The last lines of the text, the signature, the day and 附注 are one chain: none of them begins a page alone.
TEST(OfficialPaper, R4_3bTheNoteStaysWithTheDayAndTheSignatureWithTheText) {
    auto paper = sample("circular");
    paper.note = "此件公开发布";
    Opened opened;
    open(paper, opened);
    bool is_in_chain = false;
    for (const auto line : opened.body.children("w:p")) {
        const std::string text = text_of(line);
        if (text.find("此件公开发布") != std::string::npos) break;
        is_in_chain = is_in_chain || text.starts_with("附件：") || text == paper.signature;
        EXPECT_TRUE(!is_in_chain || line.child("w:pPr").child("w:keepNext")) << text;
    }
    EXPECT_TRUE(is_in_chain);
    paper.note = "";
    Opened without;
    open(paper, without);
    for (const auto line : without.body.children("w:p")) {
        const bool is_day = text_of(line) == written_date(*paper.written_on);
        EXPECT_FALSE(is_day && line.child("w:pPr").child("w:keepNext"));
    }
}

TEST(OfficialPaper, ALettersImprintHasNoRules) {
    auto paper = sample("letter");
    paper.copied_to = "市委网信办";
    Opened opened;
    open(paper, opened);
    const auto table = opened.body.select_node("w:tbl[w:tblPr/w:tblpPr]").node();
    EXPECT_FALSE(table.child("w:tblPr").child("w:tblBorders").first_child());
    EXPECT_NE(part(write_docx(paper), "word/foot.xml").find("thinThickSmallGap"), std::string::npos);
}

TEST(OfficialPaper, PageNumbersStandOutside) {
    const std::string docx = write_docx(sample("circular"));
    EXPECT_NE(part(docx, "word/odd.xml").find("<w:jc w:val=\"right\""), std::string::npos);
    EXPECT_NE(part(docx, "word/even.xml").find("<w:jc w:val=\"left\""), std::string::npos);
    EXPECT_NE(part(docx, "word/odd.xml").find("— "), std::string::npos);
    EXPECT_NE(part(docx, "word/settings.xml").find("evenAndOddHeaders"), std::string::npos);
}

TEST(OfficialPaper, LetterCarriesItsHeadOutsideTheTextAndNoNumberOnItsFirstPage) {
    const auto paper = sample("letter");
    const std::string docx = write_docx(paper);
    Opened opened;
    open(paper, opened);
    EXPECT_TRUE(opened.body.child("w:sectPr").child("w:titlePg"));
    EXPECT_EQ(opened.body.child("w:sectPr").child("w:pgMar").attribute("w:header").as_int(), 1701);  // 30 mm
    const std::string head = part(docx, "word/head.xml");
    EXPECT_NE(head.find("云湾市人民政府办公室"), std::string::npos);
    EXPECT_EQ(head.find("文件"), std::string::npos);
    EXPECT_NE(head.find("thickThinSmallGap"), std::string::npos);
    EXPECT_EQ(part(docx, "word/foot.xml").find("PAGE"), std::string::npos);
    EXPECT_EQ(text_of(opened.body).find("附件：1."), std::string::npos) << "a single attachment has no number";
}

TEST(OfficialPaper, FormsSpanCellsAndLeaveRoomToSign) {
    Opened opened;
    open(sample("approval_form"), opened);
    const auto table = opened.body.child("w:tbl");
    int width = 0;
    for (const auto column : table.child("w:tblGrid").children()) width += column.attribute("w:w").as_int();
    EXPECT_NEAR(width, 8844, 4);
    std::vector<int> cells;
    for (const auto row : table.children("w:tr"))
        cells.push_back(static_cast<int>(std::distance(row.children("w:tc").begin(), row.children("w:tc").end())));
    EXPECT_EQ(cells, (std::vector<int>{4, 2, 3, 3, 2, 2, 2}));
    const auto signature = paragraph_with(opened, "负责人签字");
    EXPECT_GT(signature.child("w:pPr").child("w:spacing").attribute("w:before").as_int(), 1000);
    EXPECT_EQ(table.select_nodes(".//w:vMerge[@w:val='restart']").size(), 1u);
    EXPECT_EQ(table.select_nodes(".//w:vMerge[not(@w:val)]").size(), 1u);
}

TEST(OfficialPaper, WideFormsLieOnTheirSide) {
    Opened opened;
    open(sample("wide_form"), opened);
    const auto page = opened.body.child("w:sectPr").child("w:pgSz");
    EXPECT_EQ(page.attribute("w:w").as_int(), 16838);
    EXPECT_STREQ(page.attribute("w:orient").value(), "landscape");
    EXPECT_EQ(opened.body.select_nodes(".//w:tblHeader").size(), 1u);
    EXPECT_NE(text_of(opened.body).find("年    月    日"), std::string::npos) << "room for a date by hand";
}

TEST(OfficialPaper, HostileTextNeverBreaksTheFile) {
    std::string nasty = "甲\x01\x1f乙\xff\xfe<w:p>&amp;]]>\xef\xbf\xbe丙\xe2\x80\xae丁\xe2\x80\x8b\r\n戊\t己";
    nasty += std::string("\0庚", 4);
    for (auto& [name, paper] : sample_papers()) {
        paper.title = paper.addressee = paper.signature = paper.issuing_organ = paper.document_number = paper.signer = nasty;
        paper.subtitle = paper.note = paper.copied_to = paper.printed_by = paper.urgency = nasty;
        paper.blocks.emplace_back(Paragraph{nasty});
        paper.blocks.emplace_back(Heading{9, nasty});
        paper.blocks.emplace_back(PaperTable{{0, -5}, {{{{nasty, true, 99, 99, nasty}, {nasty}}, -3}, {{{nasty, false, -1, -1}}}}, 7});
        paper.attachments = {{nasty, {Paragraph{nasty}}}};
        Opened opened;
        open(paper, opened);
        const std::string text = text_of(opened.body);
        for (const char* gone : {"\x01", "\x1f", "\xff", "\xef\xbf\xbe", "\xe2\x80\xae", "\xe2\x80\x8b"})
            EXPECT_EQ(text.find(gone), std::string::npos) << name;
        EXPECT_NE(text.find("乙\xEF\xBF\xBD\xEF\xBF\xBD<w:p>&amp;]]>丙丁"), std::string::npos) << name;
    }
}

TEST(OfficialPaper, EndlessTextsAreTaken) {
    OfficialPaper paper = sample("circular");
    std::string word(5000, 'A');
    paper.title = word;
    paper.issuing_organ = word;
    paper.blocks = {Paragraph{word}, PaperTable{{1, 1}, {{{{word}, {word}}}}}};
    Opened opened;
    open(paper, opened);
    for (const auto& found : opened.body.children("w:p")) {
        if (font_of(found) != "方正小标宋简体") continue;
        EXPECT_LE(half_widths(text_of(found)) * size_of(found) * 5, 8844);
    }
    EXPECT_EQ(opened.body.select_nodes(".//w:wordWrap").size(), opened.body.select_nodes(".//w:pPr").size());
}

TEST(OfficialPaper, AnEmptyPaperIsAPaper) {
    Opened opened;
    open({}, opened);
    EXPECT_TRUE(opened.body.child("w:sectPr"));
}

TEST(OfficialPaper, TheSamePaperGivesTheSameBytes) { EXPECT_EQ(write_docx(sample("circular")), write_docx(sample("circular"))); }

TEST(OfficialPaper, SamplesAreWholeAndKeptWhereAsked) {
    const char* folder = std::getenv("YANLU_SAMPLE_PAPERS");
    for (const auto& [name, paper] : sample_papers()) {
        const std::string docx = write_docx(paper);
        for (const char* file : {"word/document.xml", "word/styles.xml", "word/odd.xml", "word/head.xml", "[Content_Types].xml"}) {
            pugi::xml_document document;
            EXPECT_TRUE(document.load_string(part(docx, file).c_str())) << name << " " << file;
        }
        if (folder) std::ofstream(std::string(folder) + "/" + name + ".docx", std::ios::binary) << docx;
    }
}

TEST(OfficialPaper, NumbersAndDatesAreWrittenAsTheStandardSays) {
    EXPECT_EQ(document_number("云府办函", 2026, 18), "云府办函〔2026〕18号");
    EXPECT_EQ(written_date(*Date::from_ymd(2026, 3, 1)), "2026年3月1日");
}

}  // namespace
}  // namespace yanlu::documents
