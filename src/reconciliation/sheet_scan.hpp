// A workbook or CSV of any layout → its sheets with the head found: merged heads of two rows, titles above the head, further sheets.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "documents/table_reader.hpp"
#include "reconciliation/settings.hpp"

namespace yanlu::reconciliation {

struct SheetHead {
    std::string sheet;                // empty for CSV
    std::size_t last_head_row = 0;    // rows up to this one are no data; 0: no head was found
    std::vector<std::string> titles;  // by column; doubled ones get their column letter behind
};

struct ScannedSheet {
    SheetHead head;
    std::vector<std::vector<std::string>> sample;  // the first rows of data, as shown
};

inline constexpr std::size_t most_list_rows = 200'000;
inline constexpr std::size_t most_sheets = 20;

// Every sheet, those without a head too: the person is told that they are left out.
Result<std::vector<ScannedSheet>> scan(const std::string& bytes, const Settings& settings);

// The rows of one sheet behind its head that are not blank.
Result<void> each_row(const std::string& bytes, const SheetHead& head, const std::function<Result<void>(const documents::Row&)>& visit);

// The same for tables whose heads say the same: by it a mapping is remembered.
std::string fingerprint(const std::vector<ScannedSheet>& sheets);

}  // namespace yanlu::reconciliation
