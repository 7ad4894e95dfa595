// The statistics as tables of numbers, each number with the filter that lists the records behind it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/rulebook.hpp"
#include "statistics/store.hpp"

namespace yanlu::statistics {

struct Cell {
    std::int64_t value = 0;
    std::string link = {};  // page of the records: "/statistics/accounts?…"; empty where a number is a rate
    bool is_rate = false;   // per mille
};

struct TableRow {
    std::string name;
    std::vector<Cell> cells;
};

struct Table {
    std::string key;
    std::string zh;
    std::string formula;
    std::string head;  // of the first column
    std::vector<std::string> columns;
    std::vector<TableRow> rows;  // the total last
};

struct Scope {
    AccountFilter base;           // scope of the caller and subtree asked for
    std::optional<UnitId> under;  // for links
};

std::vector<Table> make_tables(Context& context, const City& city, const Scope& scope);

}  // namespace yanlu::statistics
