// What a docx carries besides its text: changes, hidden letters, running heads, notes, properties, links and embedded files.
#include <gtest/gtest.h>

#include <algorithm>

#include "documents/docx_contents.hpp"
#include "documents/official_paper.hpp"
#include "documents/word_text.hpp"
#include "documents/zip_writer.hpp"
#include "sample_papers.hpp"

namespace yanlu::documents {
namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

const std::string space = R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";

std::string run(const std::string& text, const std::string& look = "") {
    return "<w:r><w:rPr>" + look + "</w:rPr><w:t>" + text + "</w:t></w:r>";
}
std::string paragraph(const std::string& runs) { return "<w:p>" + runs + "</w:p>"; }
std::string deleted(const std::string& text) { return "<w:del w:author=\"王某\"><w:r><w:delText>" + text + "</w:delText></w:r></w:del>"; }

Parts with_body(const std::string& body, Parts more = {}) {
    Parts out{{"[Content_Types].xml", "<Types/>"},
              {"word/document.xml", "<w:document" + space + "><w:body>" + body + "</w:body></w:document>"}};
    out.insert(out.end(), more.begin(), more.end());
    return out;
}
std::string relation(const std::string& type, const std::string& target, bool is_outside = false) {
    return "<Relationship Id=\"r\" Type=\"t/" + type + "\" Target=\"" + target + "\"" + (is_outside ? " TargetMode=\"External\"" : "") +
           "/>";
}
std::pair<std::string, std::string> relations(const std::string& each) {
    return {"word/_rels/document.xml.rels", "<Relationships>" + each + "</Relationships>"};
}

DocxContents read(const Parts& parts) {
    auto contents = read_docx_contents(zip_bytes(parts));
    EXPECT_TRUE(contents) << contents.error().code;
    return contents ? std::move(*contents) : DocxContents{};
}
std::string refusal(const Parts& parts) {
    const auto contents = read_docx_contents(zip_bytes(parts));
    return contents ? "" : contents.error().code;
}
// "hidden 2 密码" for each part.
std::vector<std::string> told(const DocxContents& contents) {
    std::vector<std::string> out;
    for (const auto& part : contents.parts)
        out.push_back(std::string(code_of(part.kind)) + " " + std::to_string(part.paragraph) + " " + part.text);
    return out;
}
using Told = std::vector<std::string>;

TEST(DocxContents, R3_1TheTextIsTheAcceptedOneAndWhatWasDeletedIsTold) {
    const auto contents = read(with_body(paragraph(run("各单位") + "<w:ins>" + run("要") + "</w:ins>" + deleted("不必") + run("落实。")) +
                                         paragraph("<w:moveFrom>" + run("移走") + "</w:moveFrom>" + run("后")) +
                                         paragraph("<w:moveTo>" + run("移走") + "</w:moveTo>") +
                                         paragraph(run("粗", "<w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"))));
    EXPECT_EQ(lines_of(contents.blocks), "各单位要落实。\n后\n移走\n粗\n");
    EXPECT_EQ(told(contents), (Told{"deleted 1 不必"}));
    EXPECT_EQ(contents.parts.front().near, "各单位要落实。");
    const auto& r = contents.revisions;
    EXPECT_EQ((std::array{r.insertions, r.deletions, r.moves, r.formats}), (std::array<std::int64_t, 4>{1, 1, 1, 1}));
    EXPECT_FALSE(read(with_body(paragraph(run("定稿")))).revisions.is_any());
}

TEST(DocxContents, R3_1DeletedMarksJoinParagraphsAndDeletedRowsGo) {
    const auto mark = [](const char* what) { return std::string("<w:pPr><w:rPr><w:") + what + "/></w:rPr></w:pPr>"; };
    const auto contents =
        read(with_body(paragraph(mark("del") + run("前")) + paragraph(run("后")) + paragraph(mark("ins") + run("新")) +
                       "<w:tbl><w:tr><w:tc>" + paragraph(run("留")) + "</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>" +
                       paragraph(deleted("去")) + "</w:tc></w:tr></w:tbl>" + paragraph(mark("del") + run("末"))));
    EXPECT_EQ(lines_of(contents.blocks), "前后\n新\n留\n末\n");
    EXPECT_EQ(told(contents), (Told{"deleted 5 去"}));
    EXPECT_EQ(contents.revisions.insertions, 1);
}

TEST(DocxContents, R4_2bHiddenLettersAreNoTextButTold) {
    const std::string styles = "<w:styles" + space + R"(>
        <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Own"><w:basedOn w:val="Base"/></w:style>
        <w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>
        <w:style w:type="table" w:styleId="Dark"><w:tblStylePr><w:tcPr><w:shd w:fill="1F4E79"/></w:tcPr></w:tblStylePr></w:style></w:styles>)";
    const std::string white = "<w:color w:val=\"FFFFFF\"/>";
    const auto cell = [&](const std::string& look, const std::string& style) {
        return "<w:tbl>" + style + "<w:tr><w:tc><w:tcPr>" + look + "</w:tcPr>" + paragraph(run("表头", white)) + "</w:tc></w:tr></w:tbl>";
    };
    const auto contents = read(with_body(
        paragraph(run("甲", "<w:vanish/>") + run("见", "<w:vanish w:val=\"0\"/>")) + paragraph(run("乙", white)) +
            paragraph(run("丙", "<w:sz w:val=\"4\"/>") + run("小", "<w:sz w:val=\"5\"/>")) +
            paragraph(run("丁", "<w:rStyle w:val=\"Own\"/>") + run("显", "<w:rStyle w:val=\"Own\"/><w:vanish w:val=\"false\"/>")) +
            paragraph("<w:pPr><w:pStyle w:val=\"Loop\"/></w:pPr>" + run("戊")) +
            paragraph(run("己", "<w:color w:val=\"FFFF00\"/><w:highlight w:val=\"yellow\"/>") +
                      run("底", white + "<w:shd w:fill=\"000000\"/>")) +
            paragraph("<w:pPr><w:shd w:fill=\"C00000\"/></w:pPr>" + run("红底白字", white)) + cell("<w:shd w:fill=\"000000\"/>", "") +
            cell("", "<w:tblPr><w:tblStyle w:val=\"Dark\"/></w:tblPr>") + cell("", "") +
            paragraph(run("自动", "<w:color w:val=\"auto\"/>")) + paragraph(run("  ", "<w:vanish/>")),
        {{"word/styles.xml", styles}}));
    EXPECT_EQ(told(contents),
              (Told{"hidden 1 甲", "hidden 2 乙", "hidden 3 丙", "hidden 4 丁", "hidden 5 戊", "hidden 6 己", "hidden 10 表头"}));
    EXPECT_EQ(lines_of(contents.blocks), "见\n\n小\n显\n\n底\n红底白字\n表头\n表头\n\n自动\n\n");
}

TEST(DocxContents, R4_2bRunningHeadsBoxesNotesAndCommentsAreRead) {
    const std::string box = "<w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:txbxContent>" +
                            paragraph(run("框", "<w:color w:val=\"FFFFFF\"/>")) +
                            "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + paragraph(run("框")) +
                            "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>";
    const auto head = [](const std::string& text) { return "<w:hdr" + space + ">" + paragraph(run(text)) + "</w:hdr>"; };
    const auto contents = read(
        with_body(paragraph(run("第一段")) + paragraph(box + run("第二段")),
                  {relations(relation("header", "header1.xml") + relation("header", "/word/header2.xml") + relation("header", "gone.xml") +
                             relation("footer", "footer1.xml") + relation("footnotes", "notes.xml") + relation("comments", "comments.xml")),
                   {"word/header1.xml", head("机密★1年")},
                   {"word/header2.xml", head("机密★1年")},
                   {"word/footer1.xml", head("内部资料")},
                   {"word/notes.xml", "<w:footnotes" + space + "><w:footnote w:type=\"separator\"><w:p/></w:footnote><w:footnote>" +
                                          paragraph(run("注") + deleted("删")) + "</w:footnote></w:footnotes>"},
                   {"word/comments.xml", "<w:comments" + space + "><w:comment w:author=\"王某\">" + paragraph(run("核对")) +
                                             "</w:comment><w:comment>" + paragraph(run("再核")) + "</w:comment></w:comments>"}}));
    EXPECT_EQ(told(contents), (Told{"header 0 机密★1年\n", "footer 0 内部资料\n", "text_box 2 框\n", "footnote 2 注\n", "comment 1 核对\n",
                                    "comment 2 再核\n", "deleted 2 删"}));
    EXPECT_EQ(contents.parts[2].near, "第二段");
    EXPECT_EQ(contents.comments, 2);
    EXPECT_EQ(lines_of(contents.blocks), "第一段\n第二段\n");
}

TEST(DocxContents, R4_2bPropertiesLinksAndEmbeddedFilesAreNamed) {
    const auto contents = read(with_body(
        paragraph("<w:r><w:instrText> HYPERLINK \"\\\\\\\\fs01\\\\gw\\\\a.doc\" </w:instrText></w:r><w:r><w:fldChar "
                  "w:fldCharType=\"end\"/></w:r>" +
                  std::string("<w:fldSimple w:instr='HYPERLINK \\l \"here\"'/>") + run("见")),
        {relations(relation("hyperlink", "https://www.gov.cn/", true) + relation("image", "http://10.1.2.3/a.png", true) +
                   relation("aFChunk", "part.html")),
         {"word/_rels/settings.xml.rels", "<Relationships>" + relation("attachedTemplate", "file:///C:/x.dotx", true) + "</Relationships>"},
         {"word/embeddings/台账.xlsx", "PK"},
         {"docProps/core.xml", "<c><creator>王某</creator><title> </title></c>"},
         {"docProps/app.xml", "<p><Company>某局</Company><TitlesOfParts><v>部分</v></TitlesOfParts></p>"},
         {"docProps/custom.xml", "<p><property name=\"科室\"><lpwstr>综合科</lpwstr></property></p>"}}));
    std::vector<std::string> links, properties;
    for (const auto& link : contents.links) links.push_back(std::to_string(static_cast<int>(link.kind)) + link.target);
    for (const auto& each : contents.properties) properties.push_back(each.name + "=" + each.value + (each.is_custom ? "*" : ""));
    EXPECT_EQ(links, (Told{"0https://www.gov.cn/", "2http://10.1.2.3/a.png", "1file:///C:/x.dotx", "0\\\\fs01\\gw\\a.doc"}));
    EXPECT_EQ(contents.embedded, (Told{"part.html", "台账.xlsx"}));
    EXPECT_EQ(properties, (Told{"creator=王某", "Company=某局", "TitlesOfParts=部分", "科室=综合科*"}));
}

TEST(DocxContents, R4_3bWhatIsBrokenOrTooMuchIsRefused) {
    EXPECT_EQ(refusal(with_body("", {{"word/vbaProject.bin", "x"}})), "documents.docx_macros");
    EXPECT_EQ(refusal({{"[Content_Types].xml", "<Types/>"}}), "documents.docx_no_document");
    EXPECT_EQ(read_docx_contents("PK no archive").error().code, "documents.docx_broken");
    EXPECT_EQ(read_docx_contents(std::string((8 << 20) + 1, ' ')).error().code, "documents.docx_too_large");
    EXPECT_NE(refusal(with_body("<w:p>")), "");
    EXPECT_NE(refusal(with_body("", {{"word/styles.xml", "<a"}})), "");
    const auto head = relations(relation("header", "header1.xml"));
    EXPECT_NE(refusal(with_body("", {head, {"word/header1.xml", "<!DOCTYPE x><w:hdr/>"}})), "");
    EXPECT_NE(refusal(with_body("", {head, {"word/header1.xml", "<a>" + std::string(std::size_t{20} << 20, ' ') + "</a>"}})), "");
    std::string many;
    for (int i = 0; i < 20'001; ++i) many += "<w:p/>";
    EXPECT_EQ(refusal(with_body(many)), "documents.docx_too_long");
    std::string hidden;
    for (int i = 0; i < 600; ++i) hidden += paragraph(deleted("删"));
    const auto contents = read(with_body(hidden));
    EXPECT_EQ(contents.parts.size(), 500u);
    EXPECT_EQ(contents.parts_left_out, 100u);
}

TEST(DocxContents, ElementsOutOfPlaceDoNoHarm) {
    const std::string inside = "<w:txbxContent/><w:t>x</w:t><w:tbl/><w:comment/><w:del/>";
    for (const char* outer : {"rPr", "pPr", "tcPr", "trPr", "del", "t", "instrText", "tr", "tc"}) {
        const std::string body = std::string("<w:") + outer + ">" + inside + "</w:" + outer + ">";
        EXPECT_TRUE(read_docx_contents(zip_bytes(with_body(body + paragraph(run("后")))))) << outer;
        EXPECT_TRUE(read_docx_contents(zip_bytes(with_body(paragraph(body))))) << outer;
    }
}

TEST(DocxContents, PapersOfOursHideNothing) {
    for (const auto& sample : sample_papers()) {
        const auto contents = read_docx_contents(write_docx(sample.paper));
        ASSERT_TRUE(contents) << sample.name << contents.error().code;
        EXPECT_FALSE(contents->revisions.is_any());
        EXPECT_TRUE(std::ranges::none_of(contents->parts, [](const DocxPart& part) { return part.kind == DocxPartKind::hidden; }))
            << sample.name;
        EXPECT_TRUE(contents->links.empty());
    }
}

}  // namespace
}  // namespace yanlu::documents
