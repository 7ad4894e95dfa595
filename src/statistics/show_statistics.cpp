// The tables, for the page and for the workbook.
#include <algorithm>

#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "statistics/asked.hpp"

namespace yanlu::statistics {
namespace {

Json table_json(const Table& table) {
    Json rows = Json::array();
    for (const TableRow& row : table.rows) {
        Json cells = Json::array();
        for (const Cell& cell : row.cells)
            cells.push_back(
                {{"value", cell.value}, {"link", cell.link.empty() ? Json(nullptr) : Json(cell.link)}, {"is_rate", cell.is_rate}});
        rows.push_back({{"name", row.name}, {"cells", std::move(cells)}});
    }
    return {{"key", table.key},   {"zh", table.zh},           {"formula", table.formula},
            {"head", table.head}, {"columns", table.columns}, {"rows", std::move(rows)}};
}

std::vector<documents::ColumnLook> looks_of(const Table& table) {
    std::vector<documents::ColumnLook> looks{{.title = table.head, .width = 26}};
    for (const std::string& column : table.columns) looks.push_back({.title = column, .type = documents::ColumnType::integer, .width = 14});
    return looks;
}

void write_rows(documents::TableWriter& writer, const Table& table) {
    for (const TableRow& row : table.rows) {
        std::vector<std::string> cells{row.name};
        for (const Cell& cell : row.cells) cells.push_back(std::to_string(cell.value));
        writer.row(cells);
    }
}

}  // namespace

Result<Asked> asked(Context& context, const organisation::Caller& caller, const Question& question, std::string_view verb) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, verb);
    if (!scope) return refuse(scope.error());
    Asked out{question.as_of.value_or(context.clock.today()), {{.path_from = scope->path_from, .path_to = scope->path_to}, question.under}};
    if (out.as_of > context.clock.today()) return invalid("statistics.day_in_future", "as_of", {{"day", out.as_of.iso()}});
    if (question.under) {
        const std::string path = organisation::unit_path(context.database, *question.under);
        const auto under = path.empty() ? organisation::Scope::nothing() : organisation::Scope::subtree(path);
        out.scope.base.under_from = under.path_from;
        out.scope.base.under_to = under.path_to;
    }
    return out;
}

Result<Json> show_statistics(Context& context, const organisation::Caller& caller, const Question& question) {
    const auto ready = asked(context, caller, question, "statistics.read");
    if (!ready) return refuse(ready.error());
    const City city(context.database, ready->as_of);
    Json tables = Json::array();
    for (const Table& table : make_tables(context, city, ready->scope)) tables.push_back(table_json(table));
    return Json{{"as_of", ready->as_of.iso()}, {"snapshot_at", rfc3339(context.clock.now())}, {"tables", std::move(tables)}};
}

Result<std::string> export_statistics(Context& context, const organisation::Caller& caller, const Question& question,
                                      documents::TableFormat format, const std::string& key) {
    const auto ready = asked(context, caller, question, "statistics.export");
    if (!ready) return refuse(ready.error());
    const City city(context.database, ready->as_of);
    const auto tables = make_tables(context, city, ready->scope);
    const bool is_workbook = format == documents::TableFormat::xlsx && key.empty();
    auto first = std::ranges::find(tables, key.empty() ? "by_area" : key, &Table::key);
    if (first == tables.end()) return invalid("statistics.no_such_table", "table", {{"table", key}});
    return documents::table_bytes(format, first->zh, looks_of(*first), [&](documents::TableWriter& writer) {
        write_rows(writer, *first);
        for (const Table& table : tables) {
            if (!is_workbook || table.key == first->key) continue;
            writer.sheet(table.zh, looks_of(table));
            write_rows(writer, table);
        }
    });
}

}  // namespace yanlu::statistics
