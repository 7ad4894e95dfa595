// A foreign docx → its paragraphs and tables as plain text, nothing else of it: what a word processor's file may carry besides (macros,
// embedded objects, links to the outside) is refused, so that nothing of it is ever passed on.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace yanlu::documents {

struct ReadParagraph {
    std::string text;
    int size = 0;  // of its first run in half points, 0 where none is given
    bool is_centred = false;
    bool is_right = false;
    bool is_red = false;
    friend bool operator==(const ReadParagraph&, const ReadParagraph&) = default;
};

struct ReadTable {
    std::vector<std::vector<std::string>> rows;  // a cell's paragraphs are joined by line feeds
    std::vector<int> widths;                     // as the grid says
    friend bool operator==(const ReadTable&, const ReadTable&) = default;
};

using ReadBlock = std::variant<ReadParagraph, ReadTable>;

struct DocxLimits {
    std::size_t max_bytes = std::size_t{8} << 20;
    std::size_t max_text_part_bytes = std::size_t{16} << 20;  // word/document.xml inflated
    std::size_t max_blocks = 20'000;
};

// Refusals: documents.docx_* and those of the archive and of XML.
Result<std::vector<ReadBlock>> read_docx(const std::string& bytes, const DocxLimits& limits = {});

}  // namespace yanlu::documents
