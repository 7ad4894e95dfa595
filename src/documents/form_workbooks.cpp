// The workbooks that go to the user around an import: the template to fill in, and the rows that were refused.
#include "documents/form_workbooks.hpp"

namespace yanlu::documents {
namespace {

std::string kind_title(const FormColumn& column) {
    switch (column.kind) {
        case ValueKind::text:
            return "文本，不超过 " + std::to_string(column.max_characters) + " 字";
        case ValueKind::integer:
            return "整数";
        case ValueKind::date:
            return "日期，如 2026-03-01";
        case ValueKind::instant:
            return "日期和时间，如 2026-03-01 09:30";
        case ValueKind::choice:
            return "从列表中选择";
        case ValueKind::phone:
            return "电话号码";
        case ValueKind::code:
            return "编码，请设为文本格式";
    }
    return {};
}

std::string choice_titles(const FormColumn& column) {
    std::string out;
    for (const auto& choice : column.choices) out += (out.empty() ? "" : "、") + choice.title;
    return out;
}

std::vector<ColumnLook> with_reason(const std::vector<std::string>& header) {
    std::vector<ColumnLook> looks{{.title = "原行号", .type = ColumnType::integer}};
    for (const auto& title : header) looks.push_back({.title = title});
    looks.push_back({.title = "问题原因", .is_reason = true});
    return looks;
}

// A workbook that was sent in again already has these two columns: they are written anew, not doubled.
bool is_own_column(const std::string& title) { return title == "原行号" || title == "问题原因"; }

std::vector<std::string> without_own_columns(const std::vector<std::string>& header, const std::vector<std::string>& cells) {
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i >= header.size() || !is_own_column(header[i])) kept.push_back(cells[i]);
    }
    return kept;
}

}  // namespace

std::vector<ColumnLook> looks_of(const SheetForm& form) {
    std::vector<ColumnLook> looks;
    for (const auto& column : form.columns) {
        ColumnLook look{.title = column.title, .is_required = column.is_required};
        if (column.kind == ValueKind::integer) look.type = ColumnType::integer;
        if (column.kind == ValueKind::date) look.type = ColumnType::date;
        if (column.kind == ValueKind::instant) look.type = ColumnType::instant;
        for (const auto& choice : column.choices) look.choices.push_back(choice.title);
        looks.push_back(std::move(look));
    }
    return looks;
}

void write_instructions(TableWriter& writer, const SheetForm& form) {
    writer.sheet("填写说明", {{.title = "列名", .width = 24},
                              {.title = "是否必填", .width = 10},
                              {.title = "格式", .width = 28},
                              {.title = "说明", .width = 60},
                              {.title = "可选值", .width = 60}});
    for (const auto& column : form.columns)
        writer.row({column.title, column.is_required ? "必填" : "选填", kind_title(column), column.help, choice_titles(column)});
    for (const auto& sentence : form.instructions) writer.row({"", "", "", sentence});
}

std::string form_template(const SheetForm& form, TableFormat format) {
    return table_bytes(format, form.title, looks_of(form), [&](TableWriter& writer) { write_instructions(writer, form); });
}

std::string describe(const Rulebook& rulebook, const std::vector<Refusal>& problems) {
    std::string out;
    for (const auto& problem : problems) {
        if (!out.empty()) out += "；";
        const auto column = problem.args.find("column");
        if (column != problem.args.end() && !column->second.empty()) out += "「" + column->second + "」";
        out += rulebook.message(problem.code, problem.args);
    }
    return out;
}

ProblemsWorkbook::ProblemsWorkbook(const std::filesystem::path& file, const std::string& sheet, const std::vector<std::string>& header)
    : writer_(file, TableFormat::xlsx, sheet, with_reason(without_own_columns(header, header))), header_(header) {}

void ProblemsWorkbook::add(std::size_t number, std::vector<std::string> shown, const std::string& reason) {
    shown.resize(header_.size());
    std::vector<std::string> cells = without_own_columns(header_, shown);
    cells.insert(cells.begin(), std::to_string(number));
    cells.push_back(reason);
    writer_.row(cells);
    ++rows_;
}

}  // namespace yanlu::documents
