// Any bytes as the parts of a workbook that say which picture lies where: over the cells, and in them as WPS writes it.
#include <cstdint>

#include "documents/tests/package.hpp"
#include "documents/xlsx_pictures.hpp"
#include "documents/zip_writer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace yanlu::documents;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    auto parts = workbook_parts("");
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    parts["xl/media/one.png"] = parts["xl/drawings/media/one.png"] = "x";
    parts["xl/sheets/_rels/one.xml.rels"] =
        "<Relationships><Relationship Id='d' Type='" + office + "/drawing' Target='../drawings/one.xml'/></Relationships>";
    parts["xl/drawings/one.xml"] = bytes;
    parts["xl/drawings/_rels/one.xml.rels"] = parts["xl/_rels/cellimages.xml.rels"] =
        "<Relationships><Relationship Id='p' Type='" + office + "/image' Target='media/one.png'/></Relationships>";
    parts["xl/cellimages.xml"] = bytes;
    auto& book = parts["xl/_rels/book.xml.rels"];
    book.replace(book.find("</Relationships>"), std::string::npos,
                 "<Relationship Id='w' Type='http://www.wps.cn/officeDocument/2020/cellImage' Target='cellimages.xml'/></Relationships>");
    auto pictures = XlsxPictures::open(zip_bytes({parts.begin(), parts.end()}));
    if (!pictures) return 0;
    for (const std::size_t row : {0U, 1U, 2U}) (void)pictures->laid_over("表", row);
    (void)pictures->in_cell("ID_1");
    (void)pictures->read("xl/media/one.png", 1024);
    return 0;
}
