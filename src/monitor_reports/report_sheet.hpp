// A file that the monitor sends in → its rows, and the pictures that each row names or carries.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "documents/sheet_import.hpp"
#include "documents/xlsx_pictures.hpp"
#include "monitor_reports/intake.hpp"

namespace yanlu::monitor_reports {

inline constexpr const char* problems_sheet = "监测问题";
inline constexpr const char* unregistered_sheet = "疑似未登记账号";

struct SheetRow {
    std::string sheet;
    documents::ImportedRow row;
};

class ReportSheet {
public:
    // A workbook, a CSV file, or a zip archive with one of them and pictures beside it.
    static Result<ReportSheet> open(std::string bytes, const ProblemCodes& codes, const documents::SheetForm& form);

    const std::vector<std::string>& header() const { return header_; }
    const std::vector<SheetRow>& rows() const { return rows_; }
    // Inflated now, one row at a time. Refused: a name that no picture bears or that two bear.
    Result<std::vector<Screenshot>> pictures_of(const SheetRow& row) const;

private:
    explicit ReportSheet(const ProblemCodes& codes) : codes_(codes) {}
    Result<std::string> unpack(std::string bytes);
    Result<void> read_rows(const std::string& bytes, const documents::SheetForm& form);
    Result<void> read_sheet(documents::TableReader reader, const documents::SheetForm& form, const std::string& sheet);
    Result<Screenshot> named_picture(const std::string& name) const;
    Result<Screenshot> inside(const std::string& part) const;

    const ProblemCodes& codes_;
    std::vector<std::string> header_;
    std::vector<SheetRow> rows_;
    std::optional<documents::XlsxPictures> in_workbook_;
    std::optional<documents::ZipArchive> archive_;
    std::multimap<std::string, documents::ZipName, std::less<>> beside_;  // by file name in small letters, and by whole path
};

}  // namespace yanlu::monitor_reports
