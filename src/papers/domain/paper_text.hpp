// The text of a paper: what is drafted from a template, edited by people, signed by its digest and set in type. One line is one paragraph.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/json.hpp"

namespace yanlu::papers {

struct Table {
    std::vector<int> widths;
    std::size_t heading_rows = 1;
    std::vector<std::vector<std::string>> rows;
    friend bool operator==(const Table&, const Table&) = default;
};

// A picture drawn from the paper's own numbers, by its name among them.
struct Chart {
    std::string name;
    friend bool operator==(const Chart&, const Chart&) = default;
};

using Block = std::variant<std::string, Table, Chart>;

struct Attachment {
    std::string title;
    std::vector<Block> blocks;
    friend bool operator==(const Attachment&, const Attachment&) = default;
};

struct PaperText {
    std::string title;
    std::string subtitle;
    std::string addressee;
    std::vector<Block> body;
    std::vector<Attachment> attachments;
    std::string signature;
    std::string copied_to;
    friend bool operator==(const PaperText&, const PaperText&) = default;
};

Json to_json(const PaperText& text);
PaperText paper_text_from(const Json& json);
// Hex SHA-256 over the canonical text: what a signature is bound to.
std::string digest_of(const PaperText& text);

enum class LineKind { plain, heading, subheading };
// 一、… is a heading, （一）… on a line of its own a subheading.
LineKind kind_of_line(std::string_view line);

// What a page edits: the paragraphs from one heading to the next. The first section is what stands before the first heading.
struct Section {
    std::string heading;
    std::string text;
    friend bool operator==(const Section&, const Section&) = default;
};
std::vector<Section> sections_of(const PaperText& text);
// The body with other sections; tables and charts of the body stay behind the section they stood in.
void put_sections(PaperText& text, const std::vector<Section>& sections);

}  // namespace yanlu::papers
