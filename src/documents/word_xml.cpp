// The order of the elements inside w:pPr and w:rPr is fixed by the schema; word processors refuse a file that breaks it.
#include "documents/word_xml.hpp"

#include <sstream>

#include "documents/paper_text.hpp"

namespace yanlu::documents {
namespace {

constexpr int tight = -5;  // 28 characters of 3号 on 156 mm: 28 × 15.75 pt

void append_rule(pugi::xml_node properties, Rule rule) {
    if (rule == Rule::none) return;
    auto below = properties.append_child("w:pBdr").append_child("w:bottom");
    below.append_attribute("w:val") = rule == Rule::red ? "single" : rule == Rule::double_red ? "thickThinSmallGap" : "thinThickSmallGap";
    below.append_attribute("w:sz") = rule == Rule::red ? 12 : 24;
    below.append_attribute("w:space") = 11;  // 4 mm under the text
    below.append_attribute("w:color") = "FF0000";
}

void append_tab(pugi::xml_node properties, int at) {
    auto tab = properties.append_child("w:tabs").append_child("w:tab");
    tab.append_attribute("w:val") = "right";
    tab.append_attribute("w:pos") = at;
}

void append_spacing(pugi::xml_node properties, const Look& look) {
    auto spacing = properties.append_child("w:spacing");
    spacing.append_attribute("w:before") = look.before;
    spacing.append_attribute("w:after") = 0;
    if (look.line == 0) return;
    spacing.append_attribute("w:line") = look.line;
    spacing.append_attribute("w:lineRule") = "exact";
}

// Both units: Chinese word processors read characters, others twips.
void append_indent(pugi::xml_node indent, const char* characters, const char* twips, int hundredths, int size) {
    if (hundredths == 0) return;
    indent.append_attribute(characters) = hundredths;
    indent.append_attribute(twips) = size * 10 * hundredths / 100;
}

void append_indents(pugi::xml_node properties, const Look& look) {
    auto indent = properties.append_child("w:ind");
    append_indent(indent, "w:leftChars", "w:left", look.left, look.size);
    append_indent(indent, "w:rightChars", "w:right", look.right, look.size);
    append_indent(indent, "w:firstLineChars", "w:firstLine", look.first_line, look.size);
    if (look.left_twips) indent.append_attribute("w:left") = look.left_twips;
    if (look.beyond_twips) {
        indent.append_attribute("w:left") = -look.beyond_twips;
        indent.append_attribute("w:right") = -look.beyond_twips;
    }
    if (look.hanging_twips) indent.append_attribute("w:hanging") = look.hanging_twips;
}

const char* alignment(const Look& look) {
    if (look.is_justified) return "both";
    if (look.placing == Placing::centre) return "center";
    return look.placing == Placing::right ? "right" : "left";
}

void append_paragraph_properties(pugi::xml_node paragraph, const Look& look) {
    auto properties = paragraph.append_child("w:pPr");
    if (look.keep_with_next) properties.append_child("w:keepNext");
    if (look.on_new_page) properties.append_child("w:pageBreakBefore");
    append_rule(properties, look.rule_below);
    if (look.right_tab_twips) append_tab(properties, look.right_tab_twips);
    set(properties, "w:wordWrap", 0);  // an endless Latin word breaks anywhere instead of running off the page
    if (!look.on_grid) set(properties, "w:snapToGrid", 0);
    append_spacing(properties, look);
    append_indents(properties, look);
    set(properties, "w:jc", alignment(look));
}

pugi::xml_node begin_run(pugi::xml_node paragraph, const Look& look) {
    auto run = paragraph.append_child("w:r");
    auto properties = run.append_child("w:rPr");
    auto fonts = properties.append_child("w:rFonts");
    fonts.append_attribute("w:ascii") = "Times New Roman";
    fonts.append_attribute("w:hAnsi") = "Times New Roman";
    fonts.append_attribute("w:eastAsia") = look.font;
    fonts.append_attribute("w:hint") = "eastAsia";  // quotation marks and dashes in the Chinese font
    if (look.is_red) set(properties, "w:color", "FF0000");
    if (look.size == size_3 && look.line == line_pitch) set(properties, "w:spacing", tight);
    set(properties, "w:sz", look.size);
    set(properties, "w:szCs", look.size);
    return run;
}

}  // namespace

void set(pugi::xml_node parent, const char* name, const char* value) { parent.append_child(name).append_attribute("w:val") = value; }
void set(pugi::xml_node parent, const char* name, int value) { parent.append_child(name).append_attribute("w:val") = value; }

void append_run(pugi::xml_node paragraph, std::string_view text, const Look& look) {
    const std::string clean = printable(text);
    std::string_view rest = clean;
    for (bool first = true; first || !rest.empty(); first = false) {
        const auto tab = rest.find('\t');
        auto run = begin_run(paragraph, look);
        if (!first) run.append_child("w:tab");
        auto node = run.append_child("w:t");
        node.append_attribute("xml:space") = "preserve";
        node.text() = std::string(rest.substr(0, tab)).c_str();
        if (tab == rest.npos) return;
        rest = rest.substr(tab + 1);
    }
}

void append_field(pugi::xml_node paragraph, const char* name, const Look& look) {
    for (const char* step : {"begin", "", "separate", "1", "end"}) {
        auto run = begin_run(paragraph, look);
        if (*step == '\0') {
            run.append_child("w:instrText").text() = name;
        } else if (*step == '1') {
            run.append_child("w:t").text() = step;  // shown until the field is filled in
        } else {
            run.append_child("w:fldChar").append_attribute("w:fldCharType") = step;
        }
    }
}

pugi::xml_node append_paragraph(pugi::xml_node parent, std::string_view text, const Look& look) {
    auto paragraph = parent.append_child("w:p");
    append_paragraph_properties(paragraph, look);
    if (!text.empty()) append_run(paragraph, text, look);
    return paragraph;
}

pugi::xml_node begin_part(pugi::xml_document& part, const char* element) {
    auto declaration = part.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    declaration.append_attribute("standalone") = "yes";
    auto root = part.append_child(element);
    root.append_attribute("xmlns:w") = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    root.append_attribute("xmlns:r") = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return root;
}

std::string part_bytes(const pugi::xml_document& part) {
    std::ostringstream out;
    part.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
}

}  // namespace yanlu::documents
