// CSV (RFC 4180 and what spreadsheet programs make of it) into rows: separators , ; or tab, quoted fields with newlines, LF, CRLF or CR.
#pragma once

#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "documents/table_reader.hpp"
#include "documents/text_encoding.hpp"

namespace yanlu::documents {

class CsvReader {
public:
    // Reads the beginning of the stream, which must be seekable, to tell encoding and separator.
    static Result<CsvReader> open(std::unique_ptr<std::istream> stream, const TableOptions& options);

    Result<bool> next(Row& row);
    TextEncoding encoding() const { return encoding_; }

private:
    CsvReader(std::unique_ptr<std::istream> stream, const TableOptions& options) : stream_(std::move(stream)), options_(options) {}
    void settle_on(std::string_view sample);
    int peek();
    void advance() { ++at_, ++record_bytes_; }
    Result<void> split_record();
    Result<void> take_quoted(std::string& field);
    void take_bare(std::string& field);
    bool take_line_end();
    Result<void> check_size() const;
    Result<void> decode_into(std::string_view raw, std::size_t column, Cell& cell);
    tl::unexpected<Refusal> refuse_here(const char* code, std::size_t column = 0) const;

    std::unique_ptr<std::istream> stream_;
    TableOptions options_;
    TextEncoding encoding_ = TextEncoding::utf8;
    std::optional<Gb18030> gb18030_;
    char separator_ = ',';
    std::string buffer_;
    std::size_t at_ = 0;
    std::size_t record_bytes_ = 0;
    std::size_t row_number_ = 0;
    std::vector<std::string> fields_;
    std::size_t field_count_ = 0;
};

}  // namespace yanlu::documents
