// Control characters come out as spaces, so that the text can be shown in a problems workbook.
#include "documents/cell_check.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace yanlu::documents {
namespace {

bool may_hold_control_characters(std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F || byte == 0xC2;  // C1 characters are C2 80 … C2 9F
    });
}

std::string without_control_characters(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        next_code_point(text, at);
        const auto character = text.substr(before, at - before);
        out += has_control_characters(character) ? std::string_view(" ") : character;
    }
    return out;
}

}  // namespace

void settle_text_cell(Cell& cell, std::size_t max_characters) {
    cell.kind = cell.text.empty() ? CellKind::empty : CellKind::text;
    if (may_hold_control_characters(cell.text) && has_control_characters(cell.text)) {
        cell.kind = CellKind::control_characters;
        cell.text = without_control_characters(cell.text);
    }
    if (cell.text.size() > max_characters && count_code_points(cell.text) > max_characters) {
        cell.kind = CellKind::too_long;
        cell.text = shorten(cell.text, 100);
    }
}

}  // namespace yanlu::documents
