// GB/T 9704-2012 §7: where each element stands and in what size. Lengths in characters are hundredths, others twips.
#include "documents/paper_parts.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "base/text.hpp"
#include "documents/paper_picture.hpp"
#include "documents/paper_text.hpp"
#include "documents/word_xml.hpp"

namespace yanlu::documents {
namespace {

constexpr int portrait_width = 8844;    // 156 mm
constexpr int landscape_width = 12757;  // 225 mm
constexpr int largest_masthead = 124;   // half points; 22 mm is the standard's bound
constexpr int smallest_masthead = 52;
constexpr int title_line = 640;
constexpr int signature_half_widths = 44;  // 22 characters: beyond that in two lines, one centred over the other

// The masthead on one line, as large as it fits; a very long name takes more lines in the smallest size.
int masthead_size(std::string_view text) {
    const int characters = std::max(1, (half_widths(text) + 1) / 2);
    return std::clamp(portrait_width / 10 / characters - 1, smallest_masthead, largest_masthead);
}

std::string masthead_text(const OfficialPaper& paper) {
    if (!paper.masthead.empty()) return printable_line(paper.masthead);
    const std::string organ = printable_line(paper.issuing_organ);
    return paper.form == PaperForm::document ? organ + "文件" : organ;
}

void append_masthead_lines(pugi::xml_node body, const std::string& text, int before, Rule rule) {
    Look look;
    look.font = title_font;
    look.size = masthead_size(text);
    look.is_red = true;
    look.placing = Placing::centre;
    look.line = look.size * 13;
    look.before = before;
    look.on_grid = false;
    const auto lines = title_lines(text, portrait_width / 5 / look.size);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i + 1 == lines.size()) look.rule_below = rule;
        if (look.rule_below == Rule::double_red) look.beyond_twips = letter_overhang;
        append_paragraph(body, lines[i], look);
        look.before = 0;
    }
}

void append_blank(pugi::xml_node body, int lines = 1) {
    Look look;
    look.keep_with_next = true;
    for (int i = 0; i < lines; ++i) append_paragraph(body, "", look);
}

// 发文字号 centred; with a signer it stands left and 签发人 right, each one character from the edge. The red rule is 4 mm below.
void append_number_line(pugi::xml_node body, const OfficialPaper& paper) {
    Look look;
    look.rule_below = Rule::red;
    std::string text = printable_line(paper.document_number);
    if (paper.signer.empty()) {
        look.placing = Placing::centre;
        append_paragraph(body, text, look);
        return;
    }
    look.right_tab_twips = portrait_width - size_3 * 10;
    auto line = append_paragraph(body, "　" + text + "\t签发人：", look);  // a blank: an indent would shorten the rule
    look.font = subheading_font;
    append_run(line, printable_line(paper.signer), look);
}

void append_title_lines(pugi::xml_node body, std::string_view title, int width) {
    Look look;
    look.font = title_font;
    look.size = size_2;
    look.placing = Placing::centre;
    look.line = title_line;
    look.on_grid = false;
    look.keep_with_next = true;
    for (const auto& line : title_lines(title, width / (size_2 * 5) - 2)) append_paragraph(body, line, look);
}

struct AppendBlock {
    pugi::xml_node body;
    int width;

    void operator()(const Heading& heading) const {
        Look look;
        look.font = heading.level <= 1 ? heading_font : heading.level == 2 ? subheading_font : body_font;
        look.first_line = 200;
        look.keep_with_next = true;
        append_paragraph(body, printable_line(heading.text), look);
    }
    void operator()(const Paragraph& paragraph) const {
        Look look;
        look.placing = paragraph.placing;
        look.is_justified = paragraph.placing == Placing::left;
        if (paragraph.is_indented && look.is_justified) look.first_line = 200;
        const std::string clean = printable(paragraph.text);
        for (const auto line : split(clean, '\n')) append_paragraph(body, trim(line), look);
    }
    void operator()(const PaperPicture& picture) const { append_picture(body, picture, width); }
    void operator()(const PaperTable& table) const {
        append_table(body, table, width);
        Look after;  // two tables in a row would grow together
        after.line = 240;
        after.on_grid = false;
        append_paragraph(body, "", after);
    }
};

// 2026年11月24日 in characters of the body, digits half as wide.
int width_in_characters(std::string_view text) { return half_widths(text) * 50; }

}  // namespace

int text_width(const OfficialPaper& paper) { return paper.is_landscape ? landscape_width : portrait_width; }

void append_masthead(pugi::xml_node body, const OfficialPaper& paper) {
    if (paper.form == PaperForm::sheet) return;
    Look look;
    look.font = heading_font;
    if (paper.form == PaperForm::letter) {
        look.font = body_font;
        look.placing = Placing::right;
        append_paragraph(body, printable_line(paper.document_number), look);
        append_blank(body, 2);
        return;
    }
    append_paragraph(body, printable_line(paper.urgency), look);
    append_masthead_lines(body, masthead_text(paper), twips_of_mm(35) - line_pitch, Rule::none);
    append_blank(body, 2);
    append_number_line(body, paper);
    append_blank(body, 2);
}

void append_title(pugi::xml_node body, const OfficialPaper& paper) {
    append_title_lines(body, paper.title, text_width(paper));
    if (!paper.subtitle.empty()) {
        Look look;
        look.size = size_small_4;
        look.line = 500;
        look.on_grid = false;
        look.right_tab_twips = text_width(paper);
        append_paragraph(body, printable(paper.subtitle), look);
    } else if (paper.form != PaperForm::sheet || !paper.addressee.empty()) {
        append_blank(body);
    }
    if (!paper.addressee.empty()) append_paragraph(body, printable_line(paper.addressee) + "：", {});
}

void append_blocks(pugi::xml_node body, const std::vector<PaperBlock>& blocks, int width) {
    for (const auto& block : blocks) std::visit(AppendBlock{body, width}, block);
}

// 附件说明: one line below the text, the titles under each other; one alone has no number.
void append_attachment_list(pugi::xml_node body, const OfficialPaper& paper) {
    if (paper.attachments.empty()) return;
    append_blank(body);
    constexpr int character = size_3 * 10;
    const bool is_numbered = paper.attachments.size() > 1;
    for (std::size_t i = 0; i < paper.attachments.size(); ++i) {
        Look look;
        look.left_twips = 5 * character + (is_numbered ? 400 : 0);
        look.hanging_twips = look.left_twips - (i == 0 ? 2 : 5) * character;
        const std::string number = is_numbered ? fmt::format("{}.\t", i + 1) : std::string();
        look.keep_with_next = true;
        append_paragraph(body, (i == 0 ? "附件：" : "") + number + printable_line(paper.attachments[i].title), look);
    }
}

// With room for the seal: the date four characters from the right, the signature centred over it (§7.3.5.1); a long name turns this round.
void append_signature(pugi::xml_node body, const OfficialPaper& paper) {
    if (paper.signature.empty() && !paper.written_on) return;
    const auto names = title_lines(paper.signature, signature_half_widths);
    int widest = 0;
    for (const auto& name : names) widest = std::max(widest, width_in_characters(name));
    const std::string date = paper.written_on ? written_date(*paper.written_on) : "      年    月    日";
    const int overhang = (width_in_characters(date) - widest) / 2;
    const int date_right = std::max(400, 200 - overhang);
    append_blank(body, 2);
    Look look;
    look.placing = Placing::right;
    look.keep_with_next = true;
    for (const auto& name : names) {
        look.right = date_right + (width_in_characters(date) - width_in_characters(name)) / 2;
        append_paragraph(body, name, look);
    }
    look.keep_with_next = !paper.note.empty();  // 附注 stands under the day, never on a page of its own
    look.right = date_right;
    append_paragraph(body, date, look);
}

void append_attachments(pugi::xml_node body, const OfficialPaper& paper) {
    for (std::size_t i = 0; i < paper.attachments.size(); ++i) {
        const auto& attachment = paper.attachments[i];
        if (attachment.blocks.empty()) continue;
        Look look;
        look.font = heading_font;
        look.on_new_page = true;
        append_paragraph(body, paper.attachments.size() > 1 ? fmt::format("附件{}", i + 1) : "附件", look);
        append_blank(body);
        append_title_lines(body, attachment.title, text_width(paper));
        append_blank(body);
        append_blocks(body, attachment.blocks, text_width(paper));
    }
}

void append_letter_head(pugi::xml_node header, const OfficialPaper& paper) {
    append_masthead_lines(header, masthead_text(paper), 0, Rule::double_red);
}

}  // namespace yanlu::documents
