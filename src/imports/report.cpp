// Problems in words: row, column, reason, article.
#include "imports/report.hpp"

#include <algorithm>

#include "api/response.hpp"
#include "documents/sheet_import.hpp"

namespace yanlu::imports {
namespace {

using documents::ColumnType;

Json problem_json(const BadRow& row, const Refusal& problem, const Rulebook& rulebook) {
    Json out{{"row", row.number}, {"code", problem.code}, {"detail", rulebook.message(problem.code, problem.args)}};
    if (const auto column = problem.args.find("column"); column != problem.args.end()) out["column"] = column->second;
    const Json worded = api::problem(problem, rulebook, {});
    if (worded.contains("article")) out["article"] = worded["article"];
    return out;
}

// A workbook that was sent in again already has these two columns: they are written anew, not doubled.
bool is_own_column(const std::string& title) { return title == "原行号" || title == "问题原因"; }

std::vector<std::string> cells_of(const Outcome& outcome, const BadRow& row, const Rulebook& rulebook) {
    std::vector<std::string> cells{std::to_string(row.number)};
    for (std::size_t i = 0; i < outcome.header.size(); ++i) {
        if (!is_own_column(outcome.header[i])) cells.push_back(i < row.shown.size() ? row.shown[i] : std::string());
    }
    cells.push_back(documents::describe(rulebook, row.problems));
    return cells;
}

}  // namespace

Json report_json(const Outcome& outcome, const Rulebook& rulebook) {
    Json problems = Json::array();
    std::size_t total = 0;
    for (const BadRow& row : outcome.bad) {
        for (const Refusal& problem : row.problems) {
            if (total++ < most_problems_told) problems.push_back(problem_json(row, problem, rulebook));
        }
    }
    return {{"rows_total", outcome.rows_total}, {"rows_good", outcome.rows_total - outcome.bad.size()},
            {"rows_bad", outcome.bad.size()},   {"rows_unchanged", outcome.rows_unchanged},
            {"problems", std::move(problems)},  {"problems_total", total}};
}

std::string problems_sheet(const std::string& title, const Outcome& outcome, const Rulebook& rulebook) {
    std::vector<documents::ColumnLook> looks{{.title = "原行号", .type = ColumnType::integer}};
    for (const auto& column : outcome.header) {
        if (!is_own_column(column)) looks.push_back({.title = column});
    }
    looks.push_back({.title = "问题原因", .width = 60, .is_reason = true});
    return documents::table_bytes(documents::TableFormat::xlsx, title, looks, [&](documents::TableWriter& writer) {
        for (const BadRow& row : outcome.bad) writer.row(cells_of(outcome, row, rulebook));
    });
}

}  // namespace yanlu::imports
