// Tables going out, row by row with flat memory: xlsx (frozen header, filter, widths, choice lists) or CSV (UTF-8 with mark or GB18030,
// CRLF). A cell that a spreadsheet program would run as a formula is made inert: in xlsx every text is written as text, in CSV it gets a
// leading apostrophe, which our reader takes away again.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/outgoing_file.hpp"
#include "base/result.hpp"
#include "documents/table_reader.hpp"

namespace yanlu::documents {

enum class ColumnType { text, integer, date, instant };

struct ColumnLook {
    std::string title;
    ColumnType type = ColumnType::text;     // values that do not fit their type are written as text
    int width = 0;                          // in characters of the default font; 0: from title and type
    std::vector<std::string> choices = {};  // offered as a list in each cell (xlsx)
    bool is_required = false;               // header in another colour
    bool is_reason = false;                 // red text: why a row was refused
};

// Throws std::runtime_error on disk faults.
class TableWriter {
public:
    TableWriter(const std::filesystem::path& file, TableFormat format, std::string sheet, std::vector<ColumnLook> columns);
    TableWriter(TableWriter&&) noexcept;
    TableWriter& operator=(TableWriter&&) noexcept;
    ~TableWriter();

    // One text a column: dates as YYYY-MM-DD, instants as RFC 3339, integers in decimal. Missing cells at the end are empty.
    void row(const std::vector<std::string>& cells);
    // Another sheet in the same workbook; rows go there from now on. For CSV the sheet is left out.
    void sheet(std::string name, std::vector<ColumnLook> columns);
    void finish();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// The whole table in memory, for answers over HTTP.
std::string table_bytes(TableFormat format, const std::string& sheet, const std::vector<ColumnLook>& columns,
                        const std::function<void(TableWriter&)>& fill);

std::string_view media_type(TableFormat format);
std::string_view file_extension(TableFormat format);  // ".xlsx", ".csv"
// `name` gets the format's extension.
OutgoingFile table_file(std::string bytes, TableFormat format, std::string name);
Result<OutgoingFile> table_file(Result<std::string> bytes, TableFormat format, std::string name);

}  // namespace yanlu::documents
