// The package of a docx, before any of its text is read: opened within limits, its relationships told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/docx_reader.hpp"
#include "documents/zip_archive.hpp"

namespace yanlu::documents {

inline constexpr const char* docx_text_part = "word/document.xml";

struct DocxRelation {
    std::string type;    // its last word: hyperlink, header, attachedTemplate …
    std::string target;  // as written
    bool is_outside = false;
};

// Refusals: documents.docx_too_large, docx_broken, docx_no_document.
Result<ZipArchive> open_docx(const std::string& bytes, const DocxLimits& limits);
bool is_macro_part(std::string_view name);
bool is_embedded_part(std::string_view name);
// Whether the package says of itself that it carries macros.
Result<bool> declares_macros(const ZipArchive& archive);
// Of one *.rels part.
Result<std::vector<DocxRelation>> relations_in(const ZipArchive& archive, const std::string& name);

}  // namespace yanlu::documents
