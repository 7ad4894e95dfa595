// Rows to CSV: every record ends in CRLF, fields are quoted where RFC 4180 asks for it.
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "documents/table_writer.hpp"
#include "documents/text_encoding.hpp"

namespace yanlu::documents {

class CsvWriter {
public:
    CsvWriter(const std::filesystem::path& file, bool as_gb18030, std::vector<ColumnLook> columns);
    void row(const std::vector<std::string>& cells);
    void finish();

private:
    void put(const std::string& record);
    std::ofstream out_;
    std::vector<ColumnLook> columns_;
    std::optional<Gb18030> gb18030_;
};

// A text that begins like a formula gets one apostrophe more in front; a reader that takes one away gets the text back.
std::string guarded(std::string_view text);

}  // namespace yanlu::documents
