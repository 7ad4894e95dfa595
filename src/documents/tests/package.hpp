// Hand-made xlsx packages for tests: any part can be replaced by a bad one.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace yanlu::documents {

// A zip archive of these entries.
std::string zip_of(const std::map<std::string, std::string>& entries);

// The parts of a minimal workbook with one sheet that holds `rows` (XML inside <sheetData>).
std::map<std::string, std::string> workbook_parts(const std::string& rows, const std::string& shared_strings = "");
inline std::string workbook_of(const std::string& rows, const std::string& shared_strings = "") {
    return zip_of(workbook_parts(rows, shared_strings));
}

// A PNG of one grey: few bytes for many pixels.
std::string blank_png(std::uint32_t width, std::uint32_t height);

}  // namespace yanlu::documents
