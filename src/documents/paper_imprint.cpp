// 版记 at the foot of the last page: rules of 0.35 mm outside and 0.25 mm between, 4号仿宋, one character free on both sides.
#include "base/text.hpp"
#include "documents/paper_parts.hpp"
#include "documents/paper_text.hpp"
#include "documents/word_xml.hpp"

namespace yanlu::documents {
namespace {

constexpr int outer_rule = 8;  // eighths of a point
constexpr int inner_rule = 6;

void append_border(pugi::xml_node borders, const char* side, int size) {
    auto border = borders.append_child(side);
    border.append_attribute("w:val") = "single";
    border.append_attribute("w:sz") = size;
    border.append_attribute("w:color") = "000000";
}

void append_place(pugi::xml_node properties) {
    auto place = properties.append_child("w:tblpPr");
    place.append_attribute("w:vertAnchor") = "margin";
    place.append_attribute("w:horzAnchor") = "margin";
    place.append_attribute("w:tblpXSpec") = "center";
    place.append_attribute("w:tblpYSpec") = "bottom";
}

void append_width(pugi::xml_node parent, const char* element, int width) {
    auto size = parent.append_child(element);
    size.append_attribute("w:w") = width;
    size.append_attribute("w:type") = "dxa";
}

// A table that floats to the foot of the type area; a word processor that cannot do so keeps it whole below the text.
pugi::xml_node begin_imprint(pugi::xml_node body, int width, bool is_ruled) {
    auto table = body.append_child("w:tbl");
    auto properties = table.append_child("w:tblPr");
    append_place(properties);
    append_width(properties, "w:tblW", width);
    auto borders = properties.append_child("w:tblBorders");
    if (is_ruled) {
        append_border(borders, "w:top", outer_rule);
        append_border(borders, "w:bottom", outer_rule);
        append_border(borders, "w:insideH", inner_rule);
    }
    properties.append_child("w:tblLayout").append_attribute("w:type") = "fixed";
    table.append_child("w:tblGrid").append_child("w:gridCol").append_attribute("w:w") = width;
    return table;
}

void append_line(pugi::xml_node table, const std::string& text, const Look& look, int width) {
    auto row = table.append_child("w:tr");
    row.append_child("w:trPr").append_child("w:cantSplit");
    auto cell = row.append_child("w:tc");
    append_width(cell.append_child("w:tcPr"), "w:tcW", width);
    append_paragraph(cell, text, look);
}

std::string with_full_stop(std::string text) { return text.ends_with("。") ? text : text + "。"; }

}  // namespace

void append_imprint(pugi::xml_node body, const OfficialPaper& paper) {
    if (paper.copied_to.empty() && paper.printed_by.empty()) return;
    constexpr int character = size_4 * 10;
    const int width = text_width(paper);
    auto table = begin_imprint(body, width, paper.form != PaperForm::letter);  // §10.1: a letter's 版记 has no rules
    Look look;
    look.size = size_4;
    look.line = 500;
    look.on_grid = false;
    look.keep_with_next = true;
    if (!paper.copied_to.empty()) {  // further lines begin under the first name
        look.left_twips = 4 * character;
        look.hanging_twips = 3 * character;
        look.right = 100;
        append_line(table, "抄送：" + with_full_stop(printable_line(paper.copied_to)), look, width);
    }
    if (paper.printed_by.empty()) return;
    look.left_twips = look.hanging_twips = look.right = 0;
    look.right_tab_twips = width - character;
    const std::string printed = paper.printed_on ? "\t" + written_date(*paper.printed_on) + "印发" : std::string();
    append_line(table, "　" + printable_line(paper.printed_by) + printed, look, width);
}

void append_letter_foot(pugi::xml_node footer) {
    Look look;
    look.line = 240;
    look.on_grid = false;
    look.rule_below = Rule::double_red_below;
    look.beyond_twips = letter_overhang;
    append_paragraph(footer, "", look);
}

}  // namespace yanlu::documents
