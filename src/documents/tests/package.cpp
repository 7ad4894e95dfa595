// Writes through libzip into a temporary file.
#include "package.hpp"

#include <png.h>
#include <unistd.h>
#include <zip.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <vector>

namespace yanlu::documents {

std::string zip_of(const std::map<std::string, std::string>& entries) {
    std::string path = "/tmp/yanlu-test-XXXXXX";
    close(mkstemp(path.data()));
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto& [name, bytes] : entries) {
        zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        if (zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) throw std::runtime_error(zip_strerror(archive));
    }
    if (zip_close(archive) != 0) throw std::runtime_error("zip");
    std::ifstream in(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    unlink(path.c_str());
    return bytes;
}

std::map<std::string, std::string> workbook_parts(const std::string& rows, const std::string& shared_strings) {
    const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    return {
        {"_rels/.rels",
         R"(<Relationships><Relationship Id="r1" Type=")" + relations + R"(/officeDocument" Target="xl/book.xml"/></Relationships>)"},
        {"xl/book.xml",
         "<workbook xmlns='" + main + "' xmlns:r='" + relations + "'><sheets><sheet name='表' sheetId='1' r:id='s1'/></sheets></workbook>"},
        {"xl/_rels/book.xml.rels", "<Relationships><Relationship Id='s1' Type='" + relations +
                                       "/worksheet' Target='sheets/one.xml'/><Relationship Id='t' Type='" + relations +
                                       "/sharedStrings' Target='/xl/strings.xml'/><Relationship Id='y' Type='" + relations +
                                       "/styles' Target='styles.xml'/></Relationships>"},
        {"xl/strings.xml", "<sst xmlns='" + main + "'>" + shared_strings + "</sst>"},
        {"xl/styles.xml", "<styleSheet xmlns='" + main +
                              "'><numFmts><numFmt numFmtId='200' "
                              "formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                              "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='200'/></cellXfs></styleSheet>"},
        {"xl/sheets/one.xml", "<worksheet xmlns='" + main + "'><sheetData>" + rows + "</sheetData></worksheet>"},
    };
}

std::string blank_png(std::uint32_t width, std::uint32_t height) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = width;
    image.height = height;
    image.format = PNG_FORMAT_GRAY;
    const std::vector<std::uint8_t> pixels(PNG_IMAGE_SIZE(image));
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::string out(size, '\0');
    if (!png_image_write_to_memory(&image, out.data(), &size, 0, pixels.data(), 0, nullptr)) throw std::runtime_error("png");
    out.resize(size);
    return out;
}

}  // namespace yanlu::documents
