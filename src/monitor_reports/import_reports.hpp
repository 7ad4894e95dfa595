// Reports from a workbook: pictures laid over the row or kept in its cells, or files of a zip archive that holds the workbook and them.
#pragma once

#include <string>
#include <vector>

#include "documents/sheet_import.hpp"
#include "monitor_reports/commissions.hpp"
#include "organisation/import_units.hpp"

namespace yanlu::monitor_reports {

struct ReportImport {
    std::size_t rows_total = 0;
    std::size_t created = 0;
    std::size_t merged = 0;
    std::size_t unchanged = 0;  // the same number with the same content
    std::vector<std::string> header;
    std::vector<documents::ImportedRow> bad;
};

documents::SheetForm report_form(const Rulebook& rulebook);
// One sheet for problems of accounts, one for accounts that are not registered, the codes, and how to fill it in.
std::string report_template(const Rulebook& rulebook, documents::TableFormat format);

// One transaction. `commission`: absent where the sheet names it, or where the company has only one in force. Refused as a whole: no right,
// no contract in force, no workbook to be read.
Result<ReportImport> import_reports(Context& context, const organisation::Caller& caller, const std::string& bytes,
                                    organisation::ImportMode mode, std::optional<CommissionId> commission = {});

}  // namespace yanlu::monitor_reports
