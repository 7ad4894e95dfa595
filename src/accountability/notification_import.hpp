// A sheet of notifications → the same as if each row had been entered by a person.
#pragma once

#include <vector>

#include "documents/sheet_import.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "organisation/import_units.hpp"

namespace yanlu::accountability {

struct NotificationImport {
    std::size_t rows_total = 0;
    std::size_t created = 0;
    std::size_t unchanged = 0;
    std::vector<documents::ImportedRow> bad;
};

documents::SheetForm notification_form(const Rulebook& rulebook);
Result<NotificationImport> import_notifications(Context& context, const organisation::Caller& caller,
                                                std::vector<documents::ImportedRow> rows, organisation::ImportMode mode);

}  // namespace yanlu::accountability
