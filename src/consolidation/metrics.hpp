// Monthly figures of accounts from a sheet: followers, reads, messages received and answered. Columns of likes and forwards, which reports
// of platforms hold as well, are passed over and never stored (指尖上的形式主义).
#pragma once

#include <vector>

#include "documents/sheet_import.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "organisation/import_units.hpp"

namespace yanlu::consolidation {

struct MetricsImport {
    std::size_t rows_total = 0;
    std::size_t written = 0;
    std::size_t unchanged = 0;
    std::vector<documents::ImportedRow> bad;
};

documents::SheetForm metrics_form(const Rulebook& rulebook);
// One transaction. The refusal is of the import as a whole: no right to it.
Result<MetricsImport> import_metrics(Context& context, const organisation::Caller& caller, std::vector<documents::ImportedRow> rows,
                                     organisation::ImportMode mode);

}  // namespace yanlu::consolidation
