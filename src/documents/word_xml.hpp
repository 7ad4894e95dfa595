// WordprocessingML by the paragraph: a text and its look → w:p. Lengths are twips (1/20 pt) or characters of the paragraph's own size.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "documents/official_paper.hpp"

namespace yanlu::documents {

// Names that every Chinese word processor knows; the fonts themselves are licensed and never shipped.
inline constexpr const char* body_font = "仿宋_GB2312";
inline constexpr const char* heading_font = "黑体";
inline constexpr const char* subheading_font = "楷体_GB2312";
inline constexpr const char* title_font = "方正小标宋简体";
inline constexpr const char* page_number_font = "宋体";

// Sizes in half points.
inline constexpr int size_2 = 44;  // 2号
inline constexpr int size_3 = 32;  // 3号
inline constexpr int size_4 = 28;  // 4号
inline constexpr int size_small_4 = 24;

inline constexpr int line_pitch = 579;  // 22 lines on 225 mm
constexpr int twips_of_mm(int mm) { return (mm * 567 + 5) / 10; }

enum class Rule { none, red, double_red, double_red_below };  // 上粗下细, 上细下粗

struct Look {
    const char* font = body_font;
    int size = size_3;
    bool is_red = false;
    Placing placing = Placing::left;
    bool is_justified = false;
    int first_line = 0;  // in hundredths of a character, as the two below
    int left = 0;
    int right = 0;
    int hanging_twips = 0;  // with left_twips: a list whose numbers stand out
    int left_twips = 0;
    int right_tab_twips = 0;
    int line = line_pitch;  // exact; 0: by the text
    int before = 0;
    Rule rule_below = Rule::none;
    int beyond_twips = 0;  // reaches out of the type area on both sides
    bool on_grid = true;
    bool keep_with_next = false;
    bool on_new_page = false;
};

pugi::xml_node append_paragraph(pugi::xml_node parent, std::string_view text, const Look& look);
// A field that the word processor fills in, such as PAGE.
void append_field(pugi::xml_node paragraph, const char* name, const Look& look);
void append_run(pugi::xml_node paragraph, std::string_view text, const Look& look);

void set(pugi::xml_node parent, const char* name, const char* value);
void set(pugi::xml_node parent, const char* name, int value);

// The table fills `width` twips.
void append_table(pugi::xml_node parent, const PaperTable& table, int width);

// The document element with its namespaces, and the text of the whole part.
pugi::xml_node begin_part(pugi::xml_document& part, const char* element);
std::string part_bytes(const pugi::xml_document& part);

}  // namespace yanlu::documents
