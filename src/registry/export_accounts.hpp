// What the account list's filter shows, as a sheet.
#pragma once

#include "documents/table_writer.hpp"
#include "registry/accounts.hpp"

namespace yanlu::registry {

// The bytes of the file; each row is one of the rows that the same filter lists.
Result<std::string> export_accounts(Context&, const organisation::Caller&, const AccountFilter&, documents::TableFormat);

}  // namespace yanlu::registry
