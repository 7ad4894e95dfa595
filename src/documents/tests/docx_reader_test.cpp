// A foreign docx: what is read of it, and everything for which it is refused.
#include <gtest/gtest.h>

#include "documents/chart.hpp"
#include "documents/docx_reader.hpp"
#include "documents/official_paper.hpp"
#include "documents/zip_writer.hpp"
#include "sample_papers.hpp"

namespace yanlu::documents {
namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

constexpr const char* types = R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)";
std::string document(const std::string& body) {
    return R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)" + body +
           "</w:body></w:document>";
}
std::string code(const Parts& parts) {
    const auto read = read_docx(zip_bytes(parts));
    return read ? "" : read.error().code;
}
Parts with(const std::string& name, const std::string& bytes) {
    return {{"[Content_Types].xml", types}, {"word/document.xml", document("<w:p><w:r><w:t>x</w:t></w:r></w:p>")}, {name, bytes}};
}

TEST(DocxReader, ReadsParagraphsAndTables) {
    const auto read = read_docx(
        zip_bytes({{"[Content_Types].xml", types},
                   {"word/document.xml",
                    document("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:sz "
                             "w:val=\"44\"/></w:rPr><w:t>标</w:t></w:r><w:r><w:t>题</w:t></w:r></w:p>"
                             "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
                             "<w:tbl><w:tblGrid><w:gridCol w:w=\"10\"/><w:gridCol "
                             "w:w=\"20\"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>"
                             "<w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p><w:p><w:r><w:t>丙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")}}));
    ASSERT_TRUE(read) << read.error().code;
    ASSERT_EQ(read->size(), 3u);
    EXPECT_EQ(std::get<ReadParagraph>(read->at(0)), (ReadParagraph{"标题", 44, true, false, false}));
    EXPECT_EQ(std::get<ReadParagraph>(read->at(1)).text, "新");
    EXPECT_EQ(std::get<ReadTable>(read->at(2)), (ReadTable{{{"甲", "乙\n丙"}}, {10, 20}}));
}

TEST(DocxReader, ReadsEveryPaperOfOurs) {
    for (const auto& sample : sample_papers()) {
        const auto read = read_docx(write_docx(sample.paper));
        ASSERT_TRUE(read) << sample.name << read.error().code;
        EXPECT_GT(read->size(), 3u) << sample.name;
    }
}

TEST(DocxReader, R4_3bRefusesWhatIsMoreThanText) {
    EXPECT_EQ(code(with("word/vbaProject.bin", "x")), "documents.docx_macros");
    EXPECT_EQ(code(with("word/embeddings/oleObject1.bin", "x")), "documents.docx_embedded");
    EXPECT_EQ(code(with("word/activeX/activeX1.xml", "x")), "documents.docx_embedded");
    EXPECT_EQ(
        code(with(
            "word/_rels/document.xml.rels",
            R"(<Relationships><Relationship Id="r" Type="t/hyperlink" TargetMode="External" Target="http://example.com/"/></Relationships>)")),
        "documents.docx_external");
    EXPECT_EQ(code(with("word/_rels/settings.xml.rels",
                        R"(<Relationships><Relationship Id="r" Type="t/attachedTemplate" Target="x.dotm"/></Relationships>)")),
              "documents.docx_external");
    EXPECT_EQ(code({{"[Content_Types].xml", types}}), "documents.docx_no_document");
    EXPECT_EQ(
        code({{"[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml"}, {"word/document.xml", document("")}}),
        "documents.docx_macros");
    EXPECT_EQ(read_docx("not a zip").error().code, "documents.docx_broken");
}

TEST(DocxReader, R4_3bRefusesBombsAndDtds) {
    const auto dtd =
        code({{"[Content_Types].xml", types},
              {"word/document.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + document("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")}});
    EXPECT_EQ(dtd, "documents.xml_doctype");
    const std::string blanks(std::size_t{60} << 20, ' ');
    EXPECT_NE(code({{"[Content_Types].xml", types}, {"word/document.xml", document(blanks)}}), "");
    std::string deep;
    for (int i = 0; i < 100; ++i) deep += "<w:x>";
    EXPECT_NE(code({{"[Content_Types].xml", types}, {"word/document.xml", document(deep)}}), "");
    std::string many;
    for (int i = 0; i < 20'001; ++i) many += "<w:p/>";
    EXPECT_EQ(code({{"[Content_Types].xml", types}, {"word/document.xml", document(many)}}), "documents.docx_too_long");
}

TEST(Chart, IsAPngThatAPaperCarries) {
    if (!can_draw_charts()) GTEST_SKIP() << "no Chinese font installed";
    Chart chart{Chart::Kind::bars,
                "各地不合格政务新媒体数",
                {{"海棠镇", 3}, {"一个名称长得一行放不下的市直属事业单位管理服务中心", 1}, {"清溪镇", 0}}};
    const auto png = draw_chart(chart);
    ASSERT_TRUE(png);
    EXPECT_TRUE(png->starts_with("\x89PNG"));
    chart.kind = Chart::Kind::trend;
    EXPECT_TRUE(draw_chart(chart));
    EXPECT_FALSE(draw_chart({Chart::Kind::trend, "空", {}}));
    OfficialPaper paper;
    paper.title = "图";
    paper.blocks = {PaperPicture{*png, "图"}, PaperPicture{*png, "图"}};
    const std::string bytes = write_docx(paper);
    EXPECT_TRUE(read_docx(bytes));
    EXPECT_EQ(bytes, write_docx(paper));
}

}  // namespace
}  // namespace yanlu::documents
