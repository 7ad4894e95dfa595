// A spreadsheet from outside (xlsx or CSV) as a stream of rows; memory does not grow with the number of rows.
//
// What is wrong with the file as a whole (not a spreadsheet, zip bomb, DTD, a line over 1 MiB, undecodable bytes) ends the reading with a
// refusal that names part, row and column. What is wrong with one cell is told by the cell's kind, so that an import can report all at
// once. A formula is never taken by its cached value: nobody can see in the file whether that value is still true.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace yanlu::documents {

enum class CellKind : std::uint8_t {
    empty,
    text,
    number,       // text holds the decimal form, without exponent for whole numbers
    date_time,    // a number formatted as a date: "2026-03-01", "2026-03-01 09:30:00" or "09:30:00"
    boolean,      // "TRUE" or "FALSE"
    formula,      // text holds the cached value, for display only
    error,        // #REF! and the like
    digits_lost,  // a number of more than 15 digits: the spreadsheet program has already rounded it
    too_long,     // over 32,767 characters; text is cut
    control_characters,
};

struct Cell {
    CellKind kind = CellKind::empty;
    std::string text;
};

struct Row {
    std::size_t number = 0;  // as the user sees it: 1 is the first row of the sheet (CSV: the first record)
    std::vector<Cell> cells;

    bool is_blank() const;
    void clear();
};

// "A", "Z", "AA": how people name column `index` (from 0).
std::string column_letters(std::size_t index);

enum class TableFormat { xlsx, csv, csv_gb18030 };

struct TableOptions {
    std::string sheet;  // xlsx: the sheet's name; empty: the first visible one
    std::size_t max_columns = 256;
    std::size_t max_record_bytes = std::size_t{1} << 20;  // CSV
    std::size_t max_cell_characters = 32'767;
};

class TableReader {
public:
    // The format is told from the content, not from the file's name. A missing or unreadable file is a refusal.
    static Result<TableReader> open(const std::filesystem::path& path, TableOptions options = {});
    static Result<TableReader> open_bytes(std::string bytes, TableOptions options = {});
    TableReader(TableReader&&) noexcept;
    TableReader& operator=(TableReader&&) noexcept;
    ~TableReader();

    TableFormat format() const;
    const std::vector<std::string>& sheets() const;  // names in order; empty for CSV
    // The next row into `row`; false at the end. After a refusal the reader gives nothing more.
    Result<bool> next(Row& row);

private:
    struct Impl;
    explicit TableReader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace yanlu::documents
