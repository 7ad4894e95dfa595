// The XML of a text in a docx (document, header, footer, notes, comments) → its text as it stands once all changes are accepted, and beside
// it what a reader does not see: deleted and hidden words, text boxes, targets of fields.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/docx_contents.hpp"
#include "documents/docx_reader.hpp"
#include "documents/word_styles.hpp"
#include "documents/xml_stream.hpp"

namespace yanlu::documents {

struct WordTextOptions {
    const WordStyles* styles = nullptr;  // none: nothing is judged as hidden, it is text like any
    Eyesight eyes = {};
    bool reads_boxes = false;  // else text boxes are passed over
    std::size_t most_blocks = 20'000;
    std::size_t most_parts = 500;
    std::string part = {};  // name of the package's part, for what is found in it
};

struct WordText {
    std::vector<ReadBlock> blocks;
    std::vector<DocxPart> parts;  // deleted, hidden, text boxes; and of notes and comments one each
    Revisions revisions;
    std::vector<std::string> fields;  // what HYPERLINK, INCLUDEPICTURE and their like lead to
    std::size_t parts_left_out = 0;
    bool is_too_much = false;  // more blocks than allowed
};

// Every w:footnote, w:endnote and w:comment with words is a part of its own. Refused where it is no sound XML.
Result<WordText> read_word_text(const std::string& bytes, const WordTextOptions& options);

// Blocks as lines; cells of a row are parted by tabs.
std::string lines_of(const std::vector<ReadBlock>& blocks);

}  // namespace yanlu::documents
