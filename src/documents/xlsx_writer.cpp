// Every text goes out as text, never as formula, link or number; whole numbers of more than 15 digits too, for a spreadsheet would round
// them.
#include "documents/xlsx_writer.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "base/text.hpp"
#include "documents/cell_values.hpp"
#include "documents/xlsx_parts.hpp"

namespace yanlu::documents {
namespace {

constexpr std::uint32_t max_rows = 1'048'576;
constexpr std::size_t max_cell_characters = 32'767;
constexpr std::int64_t max_exact_integer = 999'999'999'999'999;
constexpr std::size_t max_inline_list_bytes = 255;  // the format allows 255 characters, the library's buffer as many bytes
constexpr std::uint32_t rows_with_choices = 10'000;
constexpr double serial_of_1970 = 25'569;

void check(lxw_error error) {
    if (error != LXW_NO_ERROR) throw std::runtime_error(std::string("xlsx: ") + lxw_strerror(error));
}

// Chinese characters take two columns of the default font.
int width_of(const ColumnLook& look) {
    if (look.width > 0) return look.width;
    if (look.is_reason) return 60;
    const int title = static_cast<int>(count_code_points(look.title)) * 2 + 4;
    const int content = look.type == ColumnType::instant ? 20 : look.type == ColumnType::text ? 16 : 12;
    return std::clamp(std::max(title, content), 8, 60);
}

lxw_format* add_header_format(lxw_workbook* book, lxw_color_t background) {
    lxw_format* format = workbook_add_format(book);
    format_set_bold(format);
    format_set_bg_color(format, background);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    return format;
}

lxw_format* add_cell_format(lxw_workbook* book, const char* number_format) {
    lxw_format* format = workbook_add_format(book);
    format_set_num_format(format, number_format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
}

// Excel forbids []:*?/\ in names and more than 31 characters.
std::string sheet_name(std::string_view wanted, int continuation) {
    std::string clean;
    for (const char c : wanted) clean += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
    const std::string suffix = continuation > 1 ? " " + std::to_string(continuation) : "";
    const auto points = to_code_points(clean);
    return to_utf8(std::u32string_view(points).substr(0, 31 - suffix.size())) + suffix;
}

}  // namespace

void XlsxWriter::Closer::operator()(lxw_workbook* book) const { lxw_workbook_free(book); }

XlsxWriter::XlsxWriter(const std::filesystem::path& file, std::string sheet, std::vector<ColumnLook> columns)
    : name_(std::move(sheet)), columns_(std::move(columns)) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    book_.reset(workbook_new_opt(file.c_str(), &options));
    if (!book_) throw std::runtime_error("cannot write " + file.string());
    make_formats();
    begin_sheet(name_);
}

XlsxWriter::~XlsxWriter() = default;

void XlsxWriter::make_formats() {
    formats_.header = add_header_format(book_.get(), 0xE8EEF7);
    formats_.required_header = add_header_format(book_.get(), 0xFCE4D6);
    formats_.text = add_cell_format(book_.get(), "@");
    formats_.reason = add_cell_format(book_.get(), "@");
    format_set_font_color(formats_.reason, 0xC00000);
    format_set_text_wrap(formats_.reason);
    formats_.date = add_cell_format(book_.get(), "yyyy-mm-dd");
    formats_.instant = add_cell_format(book_.get(), "yyyy-mm-dd hh:mm:ss");
}

void XlsxWriter::begin_sheet(const std::string& name) {
    sheet_ = workbook_add_worksheet(book_.get(), sheet_name(name, continuation_).c_str());
    if (!sheet_) throw std::runtime_error("xlsx: two sheets with the same name");
    next_row_ = 0;
    write_header();
}

void XlsxWriter::write_header() {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const auto column = static_cast<std::uint16_t>(i);
        const auto& look = columns_[i];
        lxw_format* of_cells = look.type == ColumnType::text ? formats_.text : nullptr;
        check(worksheet_set_column(sheet_, column, column, width_of(look), of_cells));
        write_text(column, look.title, look.is_required ? formats_.required_header : formats_.header);
        if (!look.choices.empty()) offer_choices(column, look);
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    next_row_ = 1;
}

void XlsxWriter::offer_choices(std::uint16_t column, const ColumnLook& look) {
    lxw_data_validation rule{};
    std::string title = "只能从列表中选择";
    rule.error_title = title.data();
    rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
    std::vector<std::string> choices = look.choices;  // the library wants char*, though it only reads
    std::size_t bytes = 0;
    std::vector<char*> items;
    for (auto& choice : choices) {
        bytes += choice.size() + 1;
        items.push_back(choice.data());
    }
    std::string range;
    if (bytes <= max_inline_list_bytes) {
        items.push_back(nullptr);
        rule.validate = LXW_VALIDATION_TYPE_LIST;
        rule.value_list = items.data();
    } else {
        if (!lists_) {
            lists_ = workbook_add_worksheet(book_.get(), "选项");
            worksheet_hide(lists_);
        }
        // In constant-memory mode rows cannot be revisited: each list takes rows of its own.
        const int first = list_count_ + 1;
        for (const char* item : items) check(worksheet_write_string(lists_, list_count_++, 0, item, nullptr));
        range = "='选项'!$A$" + std::to_string(first) + ":$A$" + std::to_string(list_count_);
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = range.data();
    }
    check(worksheet_data_validation_range(sheet_, 1, column, rows_with_choices, column, &rule));
}

void XlsxWriter::end_sheet() {
    if (columns_.empty() || next_row_ < 2) return;
    check(worksheet_autofilter(sheet_, 0, 0, next_row_ - 1, static_cast<std::uint16_t>(columns_.size() - 1)));
}

void XlsxWriter::row(const std::vector<std::string>& cells) {
    if (next_row_ == max_rows) {
        end_sheet();
        ++continuation_;
        begin_sheet(name_);
    }
    const std::size_t n = std::min(cells.size(), columns_.size());
    for (std::size_t i = 0; i < n; ++i) {
        if (!cells[i].empty()) write_cell(static_cast<std::uint16_t>(i), columns_[i], cells[i]);
    }
    ++next_row_;
}

void XlsxWriter::write_cell(std::uint16_t column, const ColumnLook& look, const std::string& text) {
    if (!write_typed(column, look, text)) write_text(column, text, look.is_reason ? formats_.reason : formats_.text);
}

bool XlsxWriter::write_typed(std::uint16_t column, const ColumnLook& look, const std::string& text) {
    if (look.type == ColumnType::integer) {
        const auto value = as_integer({CellKind::text, text});
        if (!value || std::abs(*value) > max_exact_integer) return false;
        check(worksheet_write_number(sheet_, next_row_, column, static_cast<double>(*value), nullptr));
        return true;
    }
    if (look.type == ColumnType::date) {
        const auto day = Date::parse(text);
        if (!day) return false;
        check(worksheet_write_number(sheet_, next_row_, column, static_cast<double>(day->ordinal()) + serial_of_1970, formats_.date));
        return true;
    }
    if (look.type == ColumnType::instant) {
        const auto at = parse_instant(text);
        if (!at) return false;
        const double serial = static_cast<double>(at->ms + china_offset_ms) / static_cast<double>(milliseconds_per_day) + serial_of_1970;
        check(worksheet_write_number(sheet_, next_row_, column, serial, formats_.instant));
        return true;
    }
    return false;
}

void XlsxWriter::write_text(std::uint16_t column, const std::string& text, lxw_format* format) {
    std::string escaped = encode_escapes(text);
    if (escaped.size() > max_cell_characters && count_code_points(escaped) > max_cell_characters)
        escaped = shorten(escaped, max_cell_characters - 1);
    check(worksheet_write_string(sheet_, next_row_, column, escaped.c_str(), format));
}

void XlsxWriter::sheet(std::string name, std::vector<ColumnLook> columns) {
    end_sheet();
    name_ = std::move(name);
    columns_ = std::move(columns);
    continuation_ = 1;
    begin_sheet(name_);
}

void XlsxWriter::finish() {
    end_sheet();
    check(workbook_close(book_.release()));
}

}  // namespace yanlu::documents
