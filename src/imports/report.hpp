// The report of a dry run or an import, and the workbook of what was refused.
#pragma once

#include <string>

#include "base/json.hpp"
#include "base/rulebook.hpp"
#include "imports/import_kind.hpp"

namespace yanlu::imports {

inline constexpr std::size_t most_problems_told = 500;

// The counts and the first problems; the members of ImportReport that come from the file.
Json report_json(const Outcome& outcome, const Rulebook& rulebook);
std::string problems_sheet(const std::string& title, const Outcome& outcome, const Rulebook& rulebook);

}  // namespace yanlu::imports
