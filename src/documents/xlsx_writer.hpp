// Rows to xlsx through libxlsxwriter in its constant-memory mode.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "documents/table_writer.hpp"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace yanlu::documents {

class XlsxWriter {
public:
    XlsxWriter(const std::filesystem::path& file, std::string sheet, std::vector<ColumnLook> columns);
    ~XlsxWriter();
    XlsxWriter(XlsxWriter&& other) noexcept = default;
    XlsxWriter& operator=(XlsxWriter&&) noexcept = default;

    void row(const std::vector<std::string>& cells);
    void sheet(std::string name, std::vector<ColumnLook> columns);
    void finish();

private:
    struct Formats {
        lxw_format* header = nullptr;
        lxw_format* required_header = nullptr;
        lxw_format* text = nullptr;
        lxw_format* reason = nullptr;
        lxw_format* date = nullptr;
        lxw_format* instant = nullptr;
    };
    struct Closer {
        void operator()(lxw_workbook* book) const;
    };
    void make_formats();
    void begin_sheet(const std::string& name);
    void end_sheet();
    void write_header();
    void offer_choices(std::uint16_t column, const ColumnLook& look);
    void write_cell(std::uint16_t column, const ColumnLook& look, const std::string& text);
    bool write_typed(std::uint16_t column, const ColumnLook& look, const std::string& text);
    void write_text(std::uint16_t column, const std::string& text, lxw_format* format);

    std::unique_ptr<lxw_workbook, Closer> book_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_worksheet* lists_ = nullptr;  // hidden sheet for choice lists that are too long for a cell's own
    std::uint16_t list_count_ = 0;
    Formats formats_;
    std::string name_;
    std::vector<ColumnLook> columns_;
    std::uint32_t next_row_ = 0;
    int continuation_ = 1;
};

}  // namespace yanlu::documents
