// The parts of the docx package: the text, its page frame, page numbers, the defaults of its styles.
#include "documents/official_paper.hpp"

#include <fmt/core.h>

#include "documents/paper_parts.hpp"
#include "documents/paper_picture.hpp"
#include "documents/paper_text.hpp"
#include "documents/word_xml.hpp"
#include "documents/zip_writer.hpp"

namespace yanlu::documents {
namespace {

constexpr const char* content_types =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)"
    R"(<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>)"
    R"(<Override PartName="/word/odd.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>)"
    R"(<Override PartName="/word/even.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>)"
    R"(<Override PartName="/word/head.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>)"
    R"(<Override PartName="/word/foot.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>)";

#define RELATIONSHIP "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
constexpr const char* package_relations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type=")" RELATIONSHIP R"(/officeDocument" Target="word/document.xml"/></Relationships>)";
constexpr const char* document_relations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="styles" Type=")" RELATIONSHIP R"(/styles" Target="styles.xml"/>)"
    R"(<Relationship Id="settings" Type=")" RELATIONSHIP R"(/settings" Target="settings.xml"/>)"
    R"(<Relationship Id="odd" Type=")" RELATIONSHIP R"(/footer" Target="odd.xml"/>)"
    R"(<Relationship Id="even" Type=")" RELATIONSHIP R"(/footer" Target="even.xml"/>)"
    R"(<Relationship Id="head" Type=")" RELATIONSHIP R"(/header" Target="head.xml"/>)"
    R"(<Relationship Id="foot" Type=")" RELATIONSHIP R"(/footer" Target="foot.xml"/>)";
constexpr const char* picture_relation = RELATIONSHIP "/image";
#undef RELATIONSHIP

std::string relations_of(const std::vector<PicturePart>& pictures) {
    std::string out = document_relations;
    for (const auto& each : pictures)
        out += fmt::format(R"(<Relationship Id="{}" Type="{}" Target="{}"/>)", each.id, picture_relation, each.target);
    return out + "</Relationships>";
}

// Without defaults every word processor falls back on its own size and font.
constexpr const char* styles =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
    R"(<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312"/>)"
    R"(<w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>)"
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>)";
constexpr const char* settings =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
    R"(<w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/></w:settings>)";

// — 1 — in 4号宋体, 7 mm below the type area: odd pages right, even pages left, one character free.
std::string page_number(bool is_odd) {
    pugi::xml_document part;
    auto footer = begin_part(part, "w:ftr");
    Look look;
    look.font = page_number_font;
    look.size = size_4;
    look.line = 0;
    look.on_grid = false;
    look.placing = is_odd ? Placing::right : Placing::left;
    (is_odd ? look.right : look.left) = 100;
    auto paragraph = append_paragraph(footer, "— ", look);
    append_field(paragraph, "PAGE", look);
    append_run(paragraph, " —", look);
    return part_bytes(part);
}

std::string letter_head(const OfficialPaper& paper) {
    pugi::xml_document part;
    auto header = begin_part(part, "w:hdr");
    if (paper.form == PaperForm::letter) {
        append_letter_head(header, paper);
    } else {
        append_paragraph(header, "", {});
    }
    return part_bytes(part);
}

std::string letter_foot() {
    pugi::xml_document part;
    append_letter_foot(begin_part(part, "w:ftr"));
    return part_bytes(part);
}

void refer(pugi::xml_node section, const char* element, const char* type, const char* id) {
    auto reference = section.append_child(element);
    reference.append_attribute("w:type") = type;
    reference.append_attribute("r:id") = id;
}

struct Frame {
    int width, height, top, right, bottom, left, header, footer;
};

// 天头 37 mm, 订口 28 mm, type area 156 × 225 mm; turned by a quarter for wide forms; a letter's masthead begins 30 mm from the top.
Frame frame_of(const OfficialPaper& paper) {
    if (paper.is_landscape) return {16838, 11906, twips_of_mm(28), twips_of_mm(37), twips_of_mm(26), twips_of_mm(35), 851, twips_of_mm(14)};
    const bool is_letter = paper.form == PaperForm::letter;
    const int header = is_letter ? twips_of_mm(30) : 851;
    const int footer = is_letter ? twips_of_mm(20) : twips_of_mm(23);
    return {11906, 16838, twips_of_mm(37), twips_of_mm(26), twips_of_mm(35), twips_of_mm(28), header, footer};
}

void append_margins(pugi::xml_node section, const Frame& frame) {
    auto margins = section.append_child("w:pgMar");
    const std::pair<const char*, int> values[] = {{"w:top", frame.top},   {"w:right", frame.right},   {"w:bottom", frame.bottom},
                                                  {"w:left", frame.left}, {"w:header", frame.header}, {"w:footer", frame.footer},
                                                  {"w:gutter", 0}};
    for (const auto& [name, value] : values) margins.append_attribute(name) = value;
}

void append_section(pugi::xml_node body, const OfficialPaper& paper) {
    auto section = body.append_child("w:sectPr");
    const bool is_letter = paper.form == PaperForm::letter;
    if (is_letter) refer(section, "w:headerReference", "first", "head");
    refer(section, "w:footerReference", "default", "odd");
    refer(section, "w:footerReference", "even", "even");
    if (is_letter) refer(section, "w:footerReference", "first", "foot");
    const Frame frame = frame_of(paper);
    auto page = section.append_child("w:pgSz");
    page.append_attribute("w:w") = frame.width;
    page.append_attribute("w:h") = frame.height;
    if (paper.is_landscape) page.append_attribute("w:orient") = "landscape";
    append_margins(section, frame);
    if (is_letter) section.append_child("w:titlePg");
    auto grid = section.append_child("w:docGrid");
    grid.append_attribute("w:type") = "lines";
    grid.append_attribute("w:linePitch") = line_pitch;
}

void append_note(pugi::xml_node body, const OfficialPaper& paper) {
    if (paper.note.empty()) return;
    Look look;
    look.first_line = 200;
    append_paragraph(body, "（" + printable_line(paper.note) + "）", look);
}

// The section's properties need a last paragraph to stand behind; it takes no room.
void append_end(pugi::xml_node body) {
    Look look;
    look.size = 2;
    look.line = 20;
    look.on_grid = false;
    append_paragraph(body, "", look);
}

// The signature and what follows it never begin a page alone: the last lines of the text go with them (§7.3.5.5 forbids 此页无正文).
void keep_last_with_next(pugi::xml_node body) {
    auto properties = body.last_child().child("w:pPr");
    if (properties && !properties.child("w:keepNext")) properties.prepend_child("w:keepNext");
}

std::string document_part(const OfficialPaper& paper) {
    pugi::xml_document part;
    auto body = begin_part(part, "w:document").append_child("w:body");
    append_masthead(body, paper);
    append_title(body, paper);
    append_blocks(body, paper.blocks, text_width(paper));
    keep_last_with_next(body);
    append_attachment_list(body, paper);
    append_signature(body, paper);
    append_note(body, paper);
    append_attachments(body, paper);
    append_imprint(body, paper);
    append_end(body);
    append_section(body, paper);
    return part_bytes(part);
}

}  // namespace

std::string write_docx(const OfficialPaper& paper) {
    const auto pictures = picture_parts(paper);
    std::vector<std::pair<std::string, std::string>> parts{{"[Content_Types].xml", content_types},
                                                           {"_rels/.rels", package_relations},
                                                           {"word/document.xml", document_part(paper)},
                                                           {"word/_rels/document.xml.rels", relations_of(pictures)},
                                                           {"word/styles.xml", styles},
                                                           {"word/settings.xml", settings},
                                                           {"word/odd.xml", page_number(true)},
                                                           {"word/even.xml", page_number(false)},
                                                           {"word/head.xml", letter_head(paper)},
                                                           {"word/foot.xml", letter_foot()}};
    for (const auto& each : pictures) parts.emplace_back("word/" + each.target, *each.bytes);
    return zip_bytes(parts);
}

std::string document_number(std::string_view word, int year, int number) { return fmt::format("{}〔{}〕{}号", word, year, number); }

std::string written_date(Date day) { return fmt::format("{}年{}月{}日", day.year(), day.month(), day.day()); }

}  // namespace yanlu::documents
