// Persons in office from a sheet: one draft a file.
#pragma once

#include "monitoring/word_import.hpp"

namespace yanlu::monitoring {

documents::SheetForm holder_form(const Rulebook& rulebook);
Result<WordImport> import_holders(Context& context, const organisation::Caller& caller, std::vector<documents::ImportedRow> rows,
                                  organisation::ImportMode mode);

}  // namespace yanlu::monitoring
