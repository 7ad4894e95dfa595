// Receipts from a sheet: each row finds its account and its open filing, and is recorded as a person would record it.
#pragma once

#include <vector>

#include "documents/sheet_import.hpp"
#include "filings/filings.hpp"
#include "organisation/import_units.hpp"

namespace yanlu::filings {

using organisation::ImportMode;

struct ReceiptImport {
    std::size_t rows_total = 0;
    std::size_t recorded = 0;
    std::size_t unchanged = 0;  // the same receipt is recorded already
    std::vector<documents::ImportedRow> bad;
    bool is_written = false;
};

documents::SheetForm receipt_form(const Rulebook& rulebook);
// One transaction; a ledger entry a receipt. The refusal is of the import as a whole: no right to it.
Result<ReceiptImport> import_receipts(Context& context, const organisation::Caller& caller, std::vector<documents::ImportedRow> rows,
                                      ImportMode mode);

}  // namespace yanlu::filings
