// Words of the office from a sheet: one draft a file.
#pragma once

#include <vector>

#include "documents/sheet_import.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "organisation/import_units.hpp"

namespace yanlu::monitoring {

struct WordImport {
    std::size_t rows_total = 0;
    std::size_t unchanged = 0;  // live already, word for word
    std::vector<documents::ImportedRow> bad;
};

// Marks the row as refused, in the column that the refusal's field names.
void refuse_row(documents::ImportedRow& row, const documents::SheetForm& form, Refusal refusal);

documents::SheetForm word_form(const Rulebook& rulebook);
Result<WordImport> import_words(Context& context, const organisation::Caller& caller, std::vector<documents::ImportedRow> rows,
                                organisation::ImportMode mode);

}  // namespace yanlu::monitoring
