// Any bytes as an uploaded docx: as every text of a sound package, so that the reader behind the zip layer gets the whole input, and as the
// file itself. What is found beside the text is valid UTF-8 with words in it.
#include <cstdint>
#include <cstdlib>

#include "base/text.hpp"
#include "documents/docx_contents.hpp"
#include "documents/zip_writer.hpp"

namespace {

using namespace yanlu::documents;

void read(const std::string& package) {
    (void)read_docx(package);
    const auto contents = read_docx_contents(package, {.document = {}, .eyes = {}, .most_parts = 50});
    if (!contents) return;
    if (contents->parts.size() > 50) std::abort();
    for (const auto& part : contents->parts)
        if (yanlu::trim(part.text).empty() || !yanlu::is_valid_utf8(part.text) || !yanlu::is_valid_utf8(part.near)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const std::string space = R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";
    const std::string document = "<w:document " + space + "><w:body>" + bytes + "</w:body></w:document>";
    const std::string relations =
        R"(<Relationships><Relationship Id="h" Type="t/header" Target="header1.xml"/><Relationship Id="c" Type="t/comments" Target="/word/comments.xml"/></Relationships>)";
    read(zip_bytes({{"[Content_Types].xml", "<Types/>"},
                    {"word/document.xml", document},
                    {"word/_rels/document.xml.rels", relations},
                    {"word/comments.xml", "<w:comments " + space + "><w:comment>" + bytes + "</w:comment></w:comments>"},
                    {"word/styles.xml", "<w:styles " + space + "><w:style w:styleId='a'>" + bytes + "</w:style></w:styles>"},
                    {"docProps/custom.xml", "<Properties><property name='a'>" + bytes + "</property></Properties>"}}));
    read(zip_bytes({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", bytes}, {"word/_rels/document.xml.rels", bytes}}));
    read(bytes);
    return 0;
}
