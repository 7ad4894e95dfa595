// The rows of a list from outside under a column mapping → listed accounts, and what was wrong with which cell. A row is left out only if
// it names no account or repeats one; anything else is taken with a remark, because the comparison is there to show what is wrong.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "reconciliation/sheet_scan.hpp"

namespace yanlu::reconciliation {

struct ListRow {
    ListedAccount account;
    AccountId id = {};  // of the registry's own rows
    std::string sheet;
    std::size_t number = 0;          // as the user counts in the sheet
    std::vector<std::string> cells;  // as they stood
};

struct Remark {
    std::string sheet;
    std::size_t number = 0;
    std::string column;  // its title; empty: the row as a whole
    std::string detail;  // Chinese
    bool is_left_out = false;
    std::vector<std::string> shown;  // of rows that were left out
};

struct ReadList {
    std::vector<std::string> titles;
    std::vector<ListRow> rows;
    std::vector<Remark> remarks;
    std::vector<std::string> sheets_left_out;
    std::size_t rows_read = 0;
    std::size_t rows_left_out = 0;
};

Result<ReadList> read_list(const std::string& bytes, const Rulebook& rulebook, const ColumnMapping& mapping,
                           const std::string& platform = {});

}  // namespace yanlu::reconciliation
