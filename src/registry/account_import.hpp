// Accounts and duty holders from sheets: what is registered already and says the same is left alone, what differs gets a new version, what
// is new is registered; the baseline takes old ledgers in as 待补录. One transaction and one ledger entry an import.
#pragma once

#include <vector>

#include "documents/sheet_import.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "organisation/import_units.hpp"

namespace yanlu::registry {

using organisation::ImportMode;

struct RegistryImport {
    std::size_t rows_total = 0;
    std::size_t created = 0;
    std::size_t amended = 0;
    std::size_t unchanged = 0;
    std::vector<documents::ImportedRow> bad;  // with their problems, by row
    bool is_written = false;
};

documents::SheetForm account_form(const Rulebook& rulebook);
documents::SheetForm duty_holder_form(const Rulebook& rulebook);

// The refusal is of the import as a whole: no right to it.
Result<RegistryImport> import_accounts(Context& context, const organisation::Caller& caller, std::vector<documents::ImportedRow> rows,
                                       ImportMode mode);
// 2.3a: old ledgers are taken in as they are: internal divisions and second accounts are findings then, not refusals.
Result<RegistryImport> import_baseline(Context& context, const organisation::Caller& caller, std::vector<documents::ImportedRow> rows,
                                       ImportMode mode);
Result<RegistryImport> import_duty_holders(Context& context, const organisation::Caller& caller, std::vector<documents::ImportedRow> rows,
                                           ImportMode mode);

}  // namespace yanlu::registry
