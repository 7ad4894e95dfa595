// Header matching and the row loop.
#include "documents/sheet_import.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "documents/form_values.hpp"
#include "documents/near_title.hpp"

namespace yanlu::documents {
namespace {

constexpr std::size_t header_search_rows = 10;
constexpr std::array<std::string_view, 3> ignored_titles{"序号", "原行号", "问题原因"};

// "*单位名称（必填）" and "单位 名称" are both 单位名称; capitals do not matter (ID, App).
std::string plain_title(std::string_view title) {
    std::string text = ascii_lower(half_width(trim(title)));
    if (const auto bracket = text.find('('); bracket != std::string::npos && bracket > 0) text.resize(bracket);
    std::erase_if(text, [](char c) { return c == '*' || c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    return text;
}

bool is_ignored(const SheetForm& form, const std::string& title) {
    return std::ranges::find(ignored_titles, title) != ignored_titles.end() ||
           std::ranges::any_of(form.passed_over, [&](const std::string& passed) { return plain_title(passed) == title; });
}

std::optional<std::size_t> column_titled(const SheetForm& form, const std::string& title) {
    const auto is_name = [&](const std::string& name) { return plain_title(name) == title; };
    for (std::size_t i = 0; i < form.columns.size(); ++i) {
        const auto& column = form.columns[i];
        if (is_name(column.title) || column.key == title || std::ranges::any_of(column.aliases, is_name)) return i;
    }
    return std::nullopt;
}

std::size_t known_titles_in(const SheetForm& form, const Row& row) {
    return static_cast<std::size_t>(std::ranges::count_if(row.cells, [&](const Cell& cell) {
        const std::string title = plain_title(cell.text);
        return !title.empty() && column_titled(form, title).has_value();
    }));
}

std::vector<std::string> titles_of(const SheetForm& form) {
    std::vector<std::string> titles;
    for (const auto& column : form.columns) titles.push_back(column.title);
    return titles;
}

Refusal header_refusal(const char* code, std::size_t row, std::size_t column, const std::string& title) {
    return {RefusalClass::invalid,
            code,
            {},
            {},
            {{"row", std::to_string(row)}, {"column", title}, {"cell", column_letters(column) + std::to_string(row)}},
            {}};
}

// One refusal carries the others, so that a user sees all that is wrong with the header.
Result<void> all_or_nothing(std::vector<Refusal> problems) {
    if (problems.empty()) return {};
    Refusal first = std::move(problems.front());
    first.others.assign(std::make_move_iterator(problems.begin() + 1), std::make_move_iterator(problems.end()));
    return refuse(std::move(first));
}

}  // namespace

Result<SheetImport> SheetImport::open(TableReader reader, SheetForm form) {
    SheetImport import(std::move(reader), std::move(form));
    if (auto ok = import.find_header(); !ok) return refuse(std::move(ok.error()));
    return import;
}

// The header is the first row with at least half of the required titles; failing that, the fullest match is held to account.
Result<void> SheetImport::find_header() {
    const auto required = static_cast<std::size_t>(std::ranges::count_if(form_.columns, &FormColumn::is_required));
    Row best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < header_search_rows; ++i) {
        const auto more = reader_.next(raw_);
        if (!more) return refuse(more.error());
        if (!*more) break;
        if (raw_.is_blank()) continue;
        const std::size_t known = known_titles_in(form_, raw_);
        if (best.cells.empty() || known > most) best = raw_, most = known;
        if (known > 0 && known * 2 >= required) break;
    }
    if (best.cells.empty()) return invalid("documents.sheet_empty", {}, {{"form", form_.title}});
    if (most == 0) return invalid("documents.header_missing", {}, {{"form", form_.title}, {"columns", titles_of(form_).front()}});
    return match_header(best);
}

Result<void> SheetImport::match_header(const Row& row) {
    std::vector<Refusal> problems;
    std::vector<bool> is_found(form_.columns.size());
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string title = plain_title(row.cells[i].text);
        header_.push_back(row.cells[i].text);
        form_column_.push_back(std::nullopt);
        if (title.empty() || is_ignored(form_, title)) continue;
        const auto column = column_titled(form_, title);
        if (!column) {
            auto refusal = header_refusal("documents.column_unknown", row.number, i, title);
            const std::string near = nearest(title, titles_of(form_));
            if (!near.empty()) refusal.code = "documents.column_unknown_near", refusal.args["near"] = near;
            problems.push_back(std::move(refusal));
        } else if (is_found[*column]) {
            problems.push_back(header_refusal("documents.column_twice", row.number, i, title));
        } else {
            is_found[*column] = true;
            form_column_[i] = column;
        }
    }
    for (std::size_t i = 0; i < form_.columns.size(); ++i) {
        if (form_.columns[i].is_required && !is_found[i]) {
            problems.push_back(Refusal{
                RefusalClass::invalid, "documents.column_missing", form_.columns[i].key, {}, {{"column", form_.columns[i].title}}, {}});
        }
    }
    return all_or_nothing(std::move(problems));
}

Result<bool> SheetImport::next(ImportedRow& row) {
    row = {};
    do {
        const auto more = reader_.next(raw_);
        if (!more || !*more) return more;
    } while (raw_.is_blank());
    if (++rows_ > form_.max_rows) return invalid("documents.too_many_rows", {}, {{"max", std::to_string(form_.max_rows)}});
    row.number = raw_.number;
    for (std::size_t i = 0; i < raw_.cells.size(); ++i) {
        row.shown.push_back(raw_.cells[i].text);
        read_cell(i, raw_.cells[i], row);
    }
    check_required(row);
    check_unique(row);
    return true;
}

void SheetImport::read_cell(std::size_t i, const Cell& cell, ImportedRow& row) const {
    const std::string name = column_letters(i) + std::to_string(row.number);
    if (i >= form_column_.size() || !form_column_[i]) {
        const bool has_header = i < header_.size() && !plain_title(header_[i]).empty();
        if (has_header || trim(cell.text).empty()) return;
        row.problems.push_back({RefusalClass::invalid,
                                "documents.cell_without_header",
                                {},
                                {},
                                {{"row", std::to_string(row.number)}, {"column", ""}, {"cell", name}},
                                {}});
        return;
    }
    const auto& column = form_.columns[*form_column_[i]];
    auto value = value_of(cell, column);
    if (value) {
        if (!value->empty()) row.values[column.key] = std::move(*value);
        return;
    }
    Refusal problem = std::move(value.error());
    problem.field = column.key;
    problem.args.insert({{"row", std::to_string(row.number)}, {"column", column.title}, {"cell", name}});
    row.problems.push_back(std::move(problem));
}

void SheetImport::check_required(ImportedRow& row) const {
    for (const auto& column : form_.columns) {
        const bool has_problem = std::ranges::any_of(row.problems, [&](const Refusal& problem) { return problem.field == column.key; });
        if (!column.is_required || row.has(column.key) || has_problem) continue;
        row.problems.push_back({RefusalClass::invalid,
                                "documents.required",
                                column.key,
                                {},
                                {{"row", std::to_string(row.number)}, {"column", column.title}},
                                {}});
    }
}

void SheetImport::check_unique(ImportedRow& row) {
    std::string key;
    std::string titles;
    for (const auto& name : form_.unique_keys) {
        const auto value = row.values.find(name);
        if (value == row.values.end()) return;
        key += value->second + '\x1F';
        const auto column = std::ranges::find(form_.columns, name, &FormColumn::key);
        if (column != form_.columns.end()) titles += (titles.empty() ? "" : "、") + column->title;
    }
    if (form_.unique_keys.empty()) return;
    const auto [first, is_new] = first_seen_.emplace(std::move(key), row.number);
    if (is_new) return;
    row.problems.push_back({RefusalClass::invalid,
                            "documents.row_twice",
                            form_.unique_keys.front(),
                            {},
                            {{"row", std::to_string(row.number)}, {"column", titles}, {"first_row", std::to_string(first->second)}},
                            {}});
}

}  // namespace yanlu::documents
