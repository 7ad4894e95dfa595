// One worksheet of an xlsx package as rows, inflated and parsed piece by piece as rows are asked for.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "documents/table_reader.hpp"
#include "documents/xlsx_parts.hpp"

namespace yanlu::documents {

class XlsxReader {
public:
    static Result<std::unique_ptr<XlsxReader>> open(ZipArchive archive, const TableOptions& options);
    XlsxReader(const XlsxReader&) = delete;
    XlsxReader& operator=(const XlsxReader&) = delete;

    const std::vector<std::string>& sheets() const { return sheet_names_; }
    Result<bool> next(Row& row);

private:
    XlsxReader(ZipArchive archive, XlsxBook book, const TableOptions& options);
    Result<std::string> choose_sheet() const;
    Result<void> start(const std::string& part);
    Result<bool> read_piece();

    void open_tag(std::string_view name, const XmlAttributes& attributes);
    void close_tag(std::string_view name);
    void add_text(std::string_view text);
    void begin_row(const XmlAttributes& attributes);
    void begin_cell(const XmlAttributes& attributes);
    void finish_cell();
    void fill(Cell& cell);
    void fill_shared(Cell& cell);
    void fill_number(Cell& cell);
    void refuse_cell(const char* code);

    ZipArchive archive_;
    XlsxBook book_;
    TableOptions options_;
    std::vector<std::string> sheet_names_;
    std::string part_;
    std::optional<ZipEntry> entry_;
    std::unique_ptr<XmlStream> xml_;
    std::string piece_;
    bool is_at_end_ = false;
    std::deque<Row> ready_;

    // The row and cell that the parser is in.
    Row row_;
    std::size_t last_row_ = 0;
    std::size_t column_ = 0;  // from 0
    std::size_t next_column_ = 0;
    bool is_in_row_ = false;
    bool is_in_cell_ = false;
    bool is_collecting_ = false;
    bool is_phonetic_ = false;
    bool has_formula_ = false;
    std::string type_;
    std::size_t style_ = 0;
    std::string value_;
};

// A day count of a spreadsheet as text; nothing outside 1900 … 2200. Serial 60 is the 29 February 1900 that never was.
std::optional<std::string> date_text_of_serial(double serial, bool counts_from_1904);

}  // namespace yanlu::documents
