// Any bytes as an uploaded template: as the text of a sound package, so that the reader behind the zip layer gets the whole input, and as
// the file itself.
#include <cstdint>

#include "documents/docx_reader.hpp"
#include "documents/zip_writer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace yanlu::documents;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const std::string head = R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)";
    for (const std::string& text : {bytes, head + bytes + "</w:body></w:document>"}) {
        (void)read_docx(zip_bytes({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", text}}));
    }
    (void)read_docx(bytes);
    return 0;
}
