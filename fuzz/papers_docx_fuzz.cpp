// Any bytes as the body of a docx that comes back from a word processor: as an edited draft, a template and a text whose numbers are
// checked.
#include <cstdint>

#include "documents/zip_writer.hpp"
#include "papers/check_text.hpp"
#include "papers/domain/paper_template.hpp"
#include "papers/papers.hpp"
#include "papers/typesetting.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace yanlu;
    const std::string body(reinterpret_cast<const char*>(data), size);
    const std::string text =
        R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)" + body + "</w:body></w:document>";
    const std::string bytes = documents::zip_bytes({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", text}});
    static const Rulebook rulebook(find_rulebook());
    if (const auto read = papers::text_from_file(bytes)) (void)papers::check_text(rulebook, *read, Date::parse("2026-03-01"));
    (void)papers::text_from_file(body);
    (void)papers::edit_in_docx({}, bytes);
    if (const auto read = documents::read_docx(bytes)) {
        if (const auto made = papers::template_from_blocks(papers::blocks_of(*read))) (void)papers::faults_of(*made, {});
    }
    return 0;
}
