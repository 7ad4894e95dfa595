// Worksheet XML to rows: <row r><c r t s><f/><v/> or <is><t/></is></c></row>.
#include "documents/xlsx_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "base/date.hpp"
#include "documents/cell_check.hpp"

namespace yanlu::documents {
namespace {

constexpr std::size_t max_rows = 1'048'576;
constexpr std::size_t piece_bytes = 65'536;
constexpr double first_rounded_number = 1e15;  // a double written by a spreadsheet program keeps 15 digits

std::size_t to_size(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : 0;
}

// "BC23" → 55 (from 1); 0 if there are no letters or too many.
std::size_t column_of_reference(std::string_view reference) {
    std::size_t column = 0;
    for (const char c : reference.substr(0, 4)) {
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    return column <= 16'384 ? column : 0;
}

std::string decimal_text(double value) {
    std::array<char, 64> out{};
    const bool is_whole = std::abs(value) < first_rounded_number && value == std::floor(value);
    const int n = std::snprintf(out.data(), out.size(), is_whole ? "%.0f" : "%.15g", value);
    return {out.data(), static_cast<std::size_t>(n)};
}

std::string clock_text(std::int64_t seconds) {
    std::array<char, 32> out{};
    const int n = std::snprintf(out.data(), out.size(), "%02d:%02d:%02d", static_cast<int>(seconds / 3600),
                                static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return {out.data(), static_cast<std::size_t>(n)};
}

}  // namespace

std::optional<std::string> date_text_of_serial(double serial, bool counts_from_1904) {
    constexpr std::int64_t serial_of_1970 = 25'569;
    constexpr std::int64_t days_1900_to_1904 = 1'462;
    constexpr std::int64_t seconds_per_day = 86'400;
    constexpr double first_serial_of_2200 = 109'575;
    if (!(serial >= 0 && serial < first_serial_of_2200)) return std::nullopt;
    const std::int64_t seconds = std::llround(serial * seconds_per_day);
    std::int64_t day = seconds / seconds_per_day;
    const std::int64_t of_day = seconds % seconds_per_day;
    if (day == 0 && !counts_from_1904) return clock_text(of_day);
    if (counts_from_1904) day += days_1900_to_1904;
    if (day == 60) return std::nullopt;
    if (day < 60) ++day;
    const std::string date = Date::from_ordinal(day - serial_of_1970).iso();
    return of_day == 0 ? date : date + " " + clock_text(of_day);
}

XlsxReader::XlsxReader(ZipArchive archive, XlsxBook book, const TableOptions& options)
    : archive_(std::move(archive)), book_(std::move(book)), options_(options) {
    for (const auto& sheet : book_.sheets) sheet_names_.push_back(sheet.name);
}

Result<std::unique_ptr<XlsxReader>> XlsxReader::open(ZipArchive archive, const TableOptions& options) {
    auto book = read_xlsx_book(archive);
    if (!book) return refuse(std::move(book.error()));
    std::unique_ptr<XlsxReader> reader(new XlsxReader(std::move(archive), std::move(*book), options));
    const auto part = reader->choose_sheet();
    if (!part) return refuse(part.error());
    if (auto ok = reader->start(*part); !ok) return refuse(std::move(ok.error()));
    return reader;
}

Result<std::string> XlsxReader::choose_sheet() const {
    std::string names;
    for (const auto& sheet : book_.sheets) {
        if (options_.sheet.empty() ? !sheet.is_hidden : sheet.name == options_.sheet) return sheet.part;
        names += (names.empty() ? "" : "、") + sheet.name;
    }
    return invalid("documents.sheet_missing", {}, {{"sheet", options_.sheet}, {"sheets", names}});
}

Result<void> XlsxReader::start(const std::string& part) {
    auto entry = archive_.entry(part);
    if (!entry) return refuse(std::move(entry.error()));
    part_ = part;
    entry_ = std::move(*entry);
    piece_.resize(piece_bytes);
    xml_ = std::make_unique<XmlStream>(
        part, XmlEvents{.on_open = [this](const XmlName& name, const XmlAttributes& attributes) { open_tag(name.local, attributes); },
                        .on_close = [this](const XmlName& name) { close_tag(name.local); },
                        .on_text = [this](std::string_view text) { add_text(text); }});
    return {};
}

Result<bool> XlsxReader::read_piece() {
    const auto n = entry_->read(piece_.data(), piece_.size());
    if (!n) return refuse(n.error());
    if (auto ok = xml_->feed({piece_.data(), *n}, *n == 0); !ok) return refuse(std::move(ok.error()));
    return *n > 0;
}

Result<bool> XlsxReader::next(Row& row) {
    while (ready_.empty() && !is_at_end_) {
        const auto more = read_piece();
        if (!more) {
            is_at_end_ = true;
            return refuse(more.error());
        }
        is_at_end_ = !*more;
    }
    row.clear();
    if (ready_.empty()) return false;
    std::swap(row, ready_.front());
    ready_.pop_front();
    return true;
}

void XlsxReader::refuse_cell(const char* code) {
    xml_->stop({RefusalClass::invalid,
                code,
                {},
                {},
                {{"part", part_}, {"row", std::to_string(row_.number)}, {"column", column_letters(column_)}},
                {}});
}

void XlsxReader::open_tag(std::string_view name, const XmlAttributes& attributes) {
    if (name == "row" && !is_in_row_) return begin_row(attributes);
    if (name == "c" && is_in_row_ && !is_in_cell_) return begin_cell(attributes);
    if (!is_in_cell_) return;
    if (name == "f") has_formula_ = true;
    if (name == "rPh") is_phonetic_ = true;
    if (name == "v" || (name == "t" && !is_phonetic_)) is_collecting_ = true;
}

void XlsxReader::close_tag(std::string_view name) {
    if (!is_in_row_) return;
    if (name == "v" || name == "t") is_collecting_ = false;
    if (name == "rPh") is_phonetic_ = false;
    if (name == "c") finish_cell();
    if (name == "row") {
        is_in_row_ = false;
        ready_.push_back(std::move(row_));
        row_ = {};
    }
}

void XlsxReader::add_text(std::string_view text) {
    if (is_collecting_ && value_.size() < XmlStream::max_tag_bytes) value_ += text;
}

void XlsxReader::begin_row(const XmlAttributes& attributes) {
    const auto reference = attributes.find("r");
    row_.number = reference ? to_size(*reference) : last_row_ + 1;
    row_.cells.clear();
    next_column_ = column_ = 0;
    if (row_.number <= last_row_ || row_.number > max_rows) return refuse_cell("documents.xlsx_broken_sheet");
    last_row_ = row_.number;
    is_in_row_ = true;
}

void XlsxReader::begin_cell(const XmlAttributes& attributes) {
    const auto reference = attributes.find("r");
    const std::size_t from_one = reference ? column_of_reference(*reference) : next_column_ + 1;
    column_ = from_one == 0 ? 0 : from_one - 1;
    if (from_one == 0 || column_ < next_column_) return refuse_cell("documents.xlsx_broken_sheet");
    next_column_ = column_ + 1;
    type_ = attributes.find("t").value_or("n");
    style_ = to_size(attributes.find("s").value_or("0"));
    value_.clear();
    has_formula_ = is_collecting_ = is_phonetic_ = false;
    is_in_cell_ = true;
}

void XlsxReader::finish_cell() {
    is_in_cell_ = false;
    Cell cell;
    fill(cell);
    if (cell.kind == CellKind::empty) return;
    if (column_ >= options_.max_columns) return refuse_cell("documents.too_many_columns");
    row_.cells.resize(column_ + 1);
    row_.cells[column_] = std::move(cell);
}

void XlsxReader::fill(Cell& cell) {
    if (type_ == "s" && !value_.empty()) return fill_shared(cell);
    if (type_ == "n" && !value_.empty()) return fill_number(cell);
    if (type_ == "inlineStr" || type_ == "str") decode_escapes(value_);
    cell.text = value_;
    settle_text_cell(cell, options_.max_cell_characters);
    if (type_ == "b" && !value_.empty()) {
        cell = {CellKind::boolean, value_ == "1" || value_ == "true" ? "TRUE" : "FALSE"};
    } else if (type_ == "e") {
        cell.kind = CellKind::error;
    } else if (type_ == "d" && !value_.empty()) {
        cell.kind = CellKind::date_time;
    }
    if (has_formula_) cell.kind = CellKind::formula;
}

void XlsxReader::fill_shared(Cell& cell) {
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(value_.data(), value_.data() + value_.size(), index);
    if (error != std::errc{} || end != value_.data() + value_.size() || index >= book_.strings.size()) {
        return refuse_cell("documents.xlsx_broken_sheet");
    }
    cell.text = book_.strings.at(index);
    settle_text_cell(cell, options_.max_cell_characters);
    if (has_formula_) cell.kind = CellKind::formula;
}

void XlsxReader::fill_number(Cell& cell) {
    double value = 0;
    const auto [end, error] = std::from_chars(value_.data(), value_.data() + value_.size(), value);
    if (error != std::errc{} || end != value_.data() + value_.size() || !std::isfinite(value))
        return refuse_cell("documents.xlsx_broken_sheet");
    const bool is_date = style_ < book_.style_is_date.size() && book_.style_is_date[style_];
    const auto date = is_date ? date_text_of_serial(value, book_.counts_from_1904) : std::nullopt;
    cell.text = date ? *date : decimal_text(value);
    cell.kind = date ? CellKind::date_time : std::abs(value) >= first_rounded_number ? CellKind::digits_lost : CellKind::number;
    if (has_formula_) cell.kind = CellKind::formula;
}

}  // namespace yanlu::documents
