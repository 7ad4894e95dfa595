// Splits on raw bytes: in GB18030 no second byte is below 0x30, so quotes, separators and line ends cannot be part of a character.
#include "documents/csv_reader.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "documents/cell_check.hpp"

namespace yanlu::documents {
namespace {

constexpr std::size_t sample_bytes = std::size_t{4} << 20;
constexpr std::size_t piece_bytes = std::size_t{1} << 18;
constexpr int end_of_file = -1;

// The separator that stands most often in the first record, outside quotes.
char guess_separator(std::string_view sample) {
    constexpr std::array<char, 3> candidates{',', '\t', ';'};
    std::array<int, 3> counts{};
    bool is_quoted = false;
    for (const char c : sample) {
        if (c == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (c == '\n' || c == '\r') break;
        for (std::size_t i = 0; i < candidates.size(); ++i) counts[i] += c == candidates[i];
    }
    return candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

// Undoes what our writer does to cells that a spreadsheet program would run as a formula: one leading apostrophe goes.
std::string_view without_guard(std::string_view text) {
    const auto first = text.find_first_not_of('\'');
    if (first == 0 || first == std::string_view::npos) return text;
    return std::string_view("=+-@\t\r").find(text[first]) == std::string_view::npos ? text : text.substr(1);
}

}  // namespace

Result<CsvReader> CsvReader::open(std::unique_ptr<std::istream> stream, const TableOptions& options) {
    CsvReader reader(std::move(stream), options);
    std::string sample = read_beginning(*reader.stream_, sample_bytes);
    reader.settle_on(sample);
    if (reader.encoding_ == TextEncoding::utf16) return invalid("documents.csv_utf16", {});
    reader.buffer_ = std::move(sample);
    reader.at_ = reader.buffer_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    return reader;
}

void CsvReader::settle_on(std::string_view sample) {
    encoding_ = detect_encoding(sample);
    if (encoding_ == TextEncoding::gb18030) gb18030_.emplace();
    separator_ = guess_separator(sample);
}

int CsvReader::peek() {
    if (at_ == buffer_.size()) {
        if (!stream_->good()) return end_of_file;
        buffer_.resize(piece_bytes);
        stream_->read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
        buffer_.resize(static_cast<std::size_t>(stream_->gcount()));
        at_ = 0;
        if (buffer_.empty()) return end_of_file;
    }
    return static_cast<unsigned char>(buffer_[at_]);
}

tl::unexpected<Refusal> CsvReader::refuse_here(const char* code, std::size_t column) const {
    std::map<std::string, std::string> args{{"row", std::to_string(row_number_)},
                                            {"limit_kib", std::to_string(options_.max_record_bytes / 1024)}};
    if (column > 0) args["column"] = column_letters(column - 1);
    return invalid(code, {}, std::move(args));
}

Result<void> CsvReader::check_size() const {
    if (record_bytes_ > options_.max_record_bytes) return refuse_here("documents.csv_line_too_long");
    return {};
}

void CsvReader::take_bare(std::string& field) {
    for (std::size_t end = at_; at_ < buffer_.size(); at_ = end) {
        while (end < buffer_.size() && buffer_[end] != separator_ && buffer_[end] != '\n' && buffer_[end] != '\r') ++end;
        field.append(buffer_, at_, end - at_);
        record_bytes_ += end - at_;
        if (end < buffer_.size() || record_bytes_ > options_.max_record_bytes) {
            at_ = end;
            return;
        }
        at_ = end;
        if (peek() == end_of_file) return;
        end = at_;
    }
}

Result<void> CsvReader::take_quoted(std::string& field) {
    advance();
    while (peek() != end_of_file) {
        const std::size_t quote = std::min(buffer_.find('"', at_), buffer_.size());
        field.append(buffer_, at_, quote - at_);
        record_bytes_ += quote - at_;
        at_ = quote;
        if (auto ok = check_size(); !ok) return ok;
        if (at_ == buffer_.size()) continue;
        advance();
        if (peek() != '"') return {};
        field += '"';
        advance();
    }
    return refuse_here("documents.csv_quote_open", field_count_);
}

bool CsvReader::take_line_end() {
    const int c = peek();
    if (c == end_of_file) return true;
    if (c != '\n' && c != '\r') return false;
    advance();
    if (c == '\r' && peek() == '\n') advance();
    return true;
}

Result<void> CsvReader::split_record() {
    field_count_ = 0;
    record_bytes_ = 0;
    for (;;) {
        if (field_count_ >= options_.max_columns) return refuse_here("documents.too_many_columns");
        if (fields_.size() <= field_count_) fields_.emplace_back();
        std::string& field = fields_[field_count_++];
        field.clear();
        if (peek() == '"') {
            if (auto ok = take_quoted(field); !ok) return ok;
        } else {
            take_bare(field);
        }
        if (auto ok = check_size(); !ok) return ok;
        if (take_line_end()) return {};
        if (peek() != static_cast<unsigned char>(separator_)) return refuse_here("documents.csv_text_after_quote", field_count_);
        advance();
    }
}

Result<void> CsvReader::decode_into(std::string_view raw, std::size_t column, Cell& cell) {
    if (gb18030_) {
        auto text = gb18030_->decode(raw);
        if (!text) return refuse_here("documents.csv_not_gb18030", column);
        cell.text = std::move(*text);
    } else if (is_valid_utf8(raw)) {
        cell.text = raw;
    } else {
        return refuse_here("documents.csv_not_utf8", column);
    }
    const auto unguarded = without_guard(cell.text);
    if (unguarded.size() != cell.text.size()) cell.text.erase(0, 1);
    settle_text_cell(cell, options_.max_cell_characters);
    return {};
}

Result<bool> CsvReader::next(Row& row) {
    row.clear();
    if (peek() == end_of_file) return false;
    row.number = ++row_number_;
    if (auto ok = split_record(); !ok) return refuse(std::move(ok.error()));
    row.cells.resize(field_count_);
    for (std::size_t i = 0; i < field_count_; ++i) {
        if (auto ok = decode_into(fields_[i], i + 1, row.cells[i]); !ok) return refuse(std::move(ok.error()));
    }
    return true;
}

}  // namespace yanlu::documents
