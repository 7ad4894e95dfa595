// The elements of an official paper in their places: masthead, title, text, signature, imprint.
#pragma once

#include <pugixml.hpp>

#include "documents/official_paper.hpp"

namespace yanlu::documents {

inline constexpr int letter_overhang = 397;  // a letter's rules are 170 mm long: 7 mm beyond the type area on both sides

int text_width(const OfficialPaper& paper);  // of the type area, in twips

void append_masthead(pugi::xml_node body, const OfficialPaper& paper);
void append_title(pugi::xml_node body, const OfficialPaper& paper);
void append_blocks(pugi::xml_node body, const std::vector<PaperBlock>& blocks, int width);
void append_attachment_list(pugi::xml_node body, const OfficialPaper& paper);
void append_signature(pugi::xml_node body, const OfficialPaper& paper);
void append_attachments(pugi::xml_node body, const OfficialPaper& paper);
void append_imprint(pugi::xml_node body, const OfficialPaper& paper);

// What a letter's first page carries outside the text.
void append_letter_head(pugi::xml_node header, const OfficialPaper& paper);
void append_letter_foot(pugi::xml_node footer);

}  // namespace yanlu::documents
