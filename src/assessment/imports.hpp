// Sheets of other systems: the website half of an assessment, and messages of 我为政府网站找错. A row sent again takes the place of the
// first.
#pragma once

#include <vector>

#include "documents/sheet_import.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "organisation/import_units.hpp"

namespace yanlu::assessment {

struct SheetReport {
    std::size_t rows_total = 0;
    std::size_t written = 0;
    std::size_t unchanged = 0;
    std::vector<documents::ImportedRow> bad;
};

documents::SheetForm website_form(const Rulebook& rulebook);
Result<SheetReport> import_websites(Context& context, const organisation::Caller& caller, std::vector<documents::ImportedRow> rows,
                                    organisation::ImportMode mode);
documents::SheetForm error_report_form(const Rulebook& rulebook);
Result<SheetReport> import_error_reports(Context& context, const organisation::Caller& caller, std::vector<documents::ImportedRow> rows,
                                         organisation::ImportMode mode);

}  // namespace yanlu::assessment
