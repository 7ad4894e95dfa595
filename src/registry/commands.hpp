// `yanlu export accounts FILE`: the registry as a sheet, as of a day. Exit 0 when written, 2 when not.
#pragma once

#include <filesystem>
#include <string>

#include "ledger/workspace.hpp"

namespace yanlu::registry {

struct ExportOptions {
    Place place;
    std::filesystem::path file;  // .csv or .xlsx
    std::string as_of;           // empty: today
};
int export_accounts_command(const ExportOptions& options);

}  // namespace yanlu::registry
