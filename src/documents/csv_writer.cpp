// Quoting and guarding of CSV fields.
#include "documents/csv_writer.hpp"

#include <stdexcept>

#include "documents/cell_values.hpp"

namespace yanlu::documents {
namespace {

std::string quoted(const std::string& text) {
    const bool needs_quotes = text.find_first_of(",\"\r\n;\t") != std::string::npos || text.starts_with(' ') || text.ends_with(' ');
    if (!needs_quotes) return text;
    std::string out = "\"";
    for (const char c : text) {
        out += c;
        if (c == '"') out += c;
    }
    return out + '"';
}

bool is_number(const std::string& text) { return as_integer({CellKind::text, text}).has_value(); }

}  // namespace

std::string guarded(std::string_view text) {
    const auto first = text.find_first_not_of('\'');
    const bool is_formula_like =
        first != std::string_view::npos && std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
    return is_formula_like ? "'" + std::string(text) : std::string(text);
}

CsvWriter::CsvWriter(const std::filesystem::path& file, bool as_gb18030, std::vector<ColumnLook> columns)
    : out_(file, std::ios::binary | std::ios::trunc), columns_(std::move(columns)) {
    if (!out_) throw std::runtime_error("cannot write " + file.string());
    if (as_gb18030)
        gb18030_.emplace();
    else
        out_ << "\xEF\xBB\xBF";
    std::string record;
    for (const auto& column : columns_) record += (record.empty() ? "" : ",") + quoted(guarded(column.title));
    put(record);
}

void CsvWriter::row(const std::vector<std::string>& cells) {
    std::string record;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (i > 0) record += ',';
        if (i >= cells.size()) continue;
        const bool is_plain_number = columns_[i].type == ColumnType::integer && is_number(cells[i]);
        record += is_plain_number ? cells[i] : quoted(guarded(cells[i]));
    }
    put(record);
}

void CsvWriter::put(const std::string& record) {
    if (!gb18030_) {
        out_ << record << "\r\n";
    } else {
        const auto encoded = gb18030_->encode(record);
        if (!encoded) throw std::runtime_error("a cell is not UTF-8");
        out_ << *encoded << "\r\n";
    }
}

void CsvWriter::finish() {
    out_.close();
    if (!out_) throw std::runtime_error("the table could not be written to the end");
}

}  // namespace yanlu::documents
