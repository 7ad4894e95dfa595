// What the imports of this module share: refusing a row, running in the mode asked for, and the one ledger entry of the batch.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ledger/domain/merkle.hpp"
#include "ledger/perform.hpp"
#include "registry/account_import.hpp"

namespace yanlu::registry {

std::string value_of(const documents::ImportedRow& row, const std::string& key);
std::optional<std::string> optional_value(const documents::ImportedRow& row, const std::string& key);

// Adds the refusal to the row, with its row number and the title of the column that its field names.
void add_problem(documents::ImportedRow& row, Refusal refusal, const documents::SheetForm& form);
// Moves the rows that have problems to the report.
void set_bad_aside(std::vector<documents::ImportedRow>& rows, RegistryImport& report);

// Writes what was collected; the leaves are those of the rows written.
using WriteRows = std::function<std::vector<Digest>(ledger::Journal&)>;
// Looks the rows through and says how to write the good ones; called inside the transaction if there is one.
using LookThrough = std::function<WriteRows(RegistryImport&)>;

// A dry run writes nothing and takes no lock. The ledger entry shows counts and the Merkle root of the rows.
Result<RegistryImport> run_import(Context& context, const organisation::Caller& caller, const std::string& verb, ImportMode mode,
                                  const LookThrough& look_through);

}  // namespace yanlu::registry
