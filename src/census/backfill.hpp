// 存量补录: what is still missing of the accounts that were taken over from old ledgers, and how far the work has come.
#pragma once

#include <optional>

#include "api/paging.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::census {

// {items, next_cursor, total, due_on, taken_over, completed, groups}
Result<Json> list_backfill(Context& context, const organisation::Caller& caller, std::optional<UnitId> group, const api::Page& page);

}  // namespace yanlu::census
