// Everything that goes out with a docx: the text that a reader sees, and what lies in the file besides it. Read with distrust as in
// docx_reader.hpp, but links to the outside and embedded files are told instead of refused; nothing of them is opened.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "documents/docx_reader.hpp"
#include "documents/word_styles.hpp"

namespace yanlu::documents {

enum class DocxPartKind { header, footer, text_box, footnote, endnote, comment, deleted, hidden, properties };
std::string_view code_of(DocxPartKind kind);  // "header" …

struct DocxPart {
    DocxPartKind kind = DocxPartKind::header;
    std::string name;            // in the package: word/header1.xml
    std::int64_t paragraph = 0;  // of that part, from 1, blank ones too; of notes and comments, the how manieth; 0: the part as a whole
    std::string near = {};       // how the visible text of that paragraph begins
    std::string text = {};
};

// Without names: who changed what is nobody's business here.
struct Revisions {
    std::int64_t insertions = 0;
    std::int64_t deletions = 0;
    std::int64_t moves = 0;
    std::int64_t formats = 0;
    bool is_any() const { return insertions + deletions + moves + formats > 0; }
};

struct DocxProperty {
    std::string name;  // creator, lastModifiedBy, Company, Manager, title, Template …; of custom ones, as they are called
    std::string value;
    bool is_custom = false;
};

struct DocxLink {
    enum class Kind { hyperlink, attached_template, linked } kind = Kind::hyperlink;  // linked: pictures, objects, other documents
    std::string target;
};

struct DocxContents {
    std::vector<ReadBlock> blocks;  // the main text with all changes accepted, without what is hidden
    std::vector<DocxPart> parts;    // only those with words
    std::size_t parts_left_out = 0;
    Revisions revisions;
    std::int64_t comments = 0;
    std::vector<DocxProperty> properties;
    std::vector<DocxLink> links;
    std::vector<std::string> embedded;  // names of embedded files and controls
};

struct DocxContentsLimits {
    DocxLimits document = {};
    Eyesight eyes = {};
    std::size_t most_parts = 500;
    std::size_t max_part_bytes = std::size_t{4} << 20;
};

// Refusals: documents.docx_too_large, docx_broken, docx_no_document, docx_macros, docx_too_long and those of the archive and of XML.
Result<DocxContents> read_docx_contents(const std::string& bytes, const DocxContentsLimits& limits = {});

}  // namespace yanlu::documents
