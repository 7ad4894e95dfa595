// Units from a spreadsheet: a unit that is registered already is amended, a new one created; rows may stand in any order.
#pragma once

#include <vector>

#include "documents/sheet_import.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::organisation {

enum class ImportMode {
    dry_run,      // says what would happen, writes nothing
    all_or_none,  // one bad row and nothing is written
    good_rows,    // the bad ones are left out
};

struct UnitImport {
    std::size_t rows_total = 0;
    std::size_t created = 0;
    std::size_t amended = 0;
    std::size_t unchanged = 0;
    std::vector<documents::ImportedRow> bad;  // with their problems
    bool is_written = false;
};

documents::SheetForm unit_form(const Rulebook& rulebook);
// One transaction. The refusal is of the import as a whole: no right to it.
Result<UnitImport> import_units(Context& context, const Caller& caller, const std::vector<documents::ImportedRow>& rows, ImportMode mode);

}  // namespace yanlu::organisation
