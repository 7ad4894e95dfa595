// Cell kinds that no import takes, then the column's own kind, then the owner's check.
#include "documents/form_values.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/cell_values.hpp"

namespace yanlu::documents {
namespace {

std::string titles_of(const std::vector<Choice>& choices) {
    constexpr std::size_t most_shown = 20;
    std::string out;
    for (std::size_t i = 0; i < choices.size() && i < most_shown; ++i) out += (i == 0 ? "" : "、") + choices[i].title;
    return choices.size() > most_shown ? out + "……" : out;
}

Result<std::string> wrong(const char* code, const std::string& value) { return invalid(code, {}, {{"value", shorten(value, 40)}}); }

// 4.41900000000000E+17: what a spreadsheet program leaves of a long number in CSV.
bool is_scientific(std::string_view text) {
    const auto e = text.find_first_of("eE");
    return e != std::string_view::npos && e > 0 && text.find('.') < e &&
           text.find_first_not_of("0123456789.+eE") == std::string_view::npos && e + 1 < text.size() && text[e + 1] == '+';
}

Result<std::string> as_choice(const std::string& text, const FormColumn& column) {
    const std::string wanted = text == "TRUE" ? "是" : text == "FALSE" ? "否" : text;
    for (const auto& choice : column.choices) {
        if (choice.title == wanted || choice.code == wanted) return choice.code;
    }
    return invalid("documents.not_a_choice", {}, {{"value", shorten(text, 40)}, {"choices", titles_of(column.choices)}});
}

Result<std::string> as_phone(const std::string& text) {
    std::string kept;
    for (const char c : half_width(text)) {
        if (c != ' ') kept += c;
    }
    const auto digits = std::ranges::count_if(kept, [](char c) { return c >= '0' && c <= '9'; });
    const bool only_phone_signs = kept.find_first_not_of("0123456789-+()") == std::string::npos;
    if (!only_phone_signs || digits < 5 || digits > 16) return wrong("documents.not_a_phone", text);
    if (digits == 11 && kept.front() == '1') std::erase(kept, '-');
    return kept;
}

Result<std::string> as_code(const std::string& text) {
    const std::string code = half_width(text);
    if (is_scientific(code)) return wrong("documents.digits_lost", text);
    if (code.find_first_of(" \t\r\n") != std::string::npos) return wrong("documents.code_with_blank", text);
    return code;
}

Result<std::string> by_kind(const Cell& cell, const std::string& text, const FormColumn& column) {
    switch (column.kind) {
        case ValueKind::text:
            return text;
        case ValueKind::code:
            return as_code(text);
        case ValueKind::phone:
            return as_phone(text);
        case ValueKind::choice:
            return as_choice(text, column);
        case ValueKind::integer:
            if (const auto value = as_integer(cell)) return std::to_string(*value);
            return wrong("documents.not_an_integer", text);
        case ValueKind::date:
            if (const auto day = as_date(cell)) return day->iso();
            return wrong("documents.not_a_date", text);
        case ValueKind::instant:
            if (const auto at = as_instant(cell)) return rfc3339(*at);
            return wrong("documents.not_an_instant", text);
    }
    return text;
}

}  // namespace

Result<std::string> value_of(const Cell& cell, const FormColumn& column) {
    switch (cell.kind) {
        case CellKind::formula:
            return wrong("documents.formula", cell.text);
        case CellKind::error:
            return wrong("documents.cell_error", cell.text);
        case CellKind::digits_lost:
            return wrong("documents.digits_lost", cell.text);
        case CellKind::too_long:
            return invalid("documents.too_long", {}, {{"max", std::to_string(column.max_characters)}});
        case CellKind::control_characters:
            return wrong("documents.control_characters", cell.text);
        default:
            break;
    }
    const std::string text(trim(cell.text));
    if (text.empty()) return text;
    if (text.size() > column.max_characters && count_code_points(text) > column.max_characters) {
        return invalid("documents.too_long", {}, {{"max", std::to_string(column.max_characters)}});
    }
    auto value = by_kind(cell, text, column);
    if (value && column.check) return column.check(*value);
    return value;
}

}  // namespace yanlu::documents
