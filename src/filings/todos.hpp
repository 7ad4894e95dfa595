// The to-do items of a filing: for the editor and the section head of the host unit, with the reminder's deadline.
#pragma once

#include "filings/store.hpp"

namespace yanlu::filings {

void open_todos(Context& context, const Filing& filing, const registry::Account& account, const FilingSystem& system);
void close_todos(Context& context, FilingId id, PersonId by);
// Closes and opens again, at the host of today and with the deadline of today.
void renew_todos(Context& context, const Filing& filing, const registry::Account& account, const FilingSystem& system);

}  // namespace yanlu::filings
