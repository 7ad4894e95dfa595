// `yanlu import accounts|baseline|duty-holders FILE` and their templates. Exit 0 when everything was taken in, 1 when rows were refused,
// 2 when nothing could be read.
#pragma once

#include <filesystem>
#include <string>

#include "ledger/workspace.hpp"

namespace yanlu::imports {

struct ImportSheetOptions {
    Place place;
    std::string kind;  // accounts, accounts_baseline, duty_holders
    std::filesystem::path file;
    std::filesystem::path problems;  // workbook of the refused rows; empty: only printed
    bool is_dry_run = false;
    bool takes_good_rows = false;
};
int import_sheet_command(const ImportSheetOptions& options);
// `yanlu monitor import FILE`: reports of the third-party monitor. `commission` 0: as the sheet says, or the only one in force.
int import_monitor_reports_command(const ImportSheetOptions& options, std::int64_t commission);
int sheet_template_command(const std::string& kind, const std::filesystem::path& file);

}  // namespace yanlu::imports
