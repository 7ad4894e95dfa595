// What a reorganisation takes along, before it is decided: numbers of everything bound to the unit, and its accounts by name.
#pragma once

#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::registry {

// GET /units/{id}/holdings
Result<Json> unit_holdings(Context& context, const organisation::Caller& caller, UnitId id);

}  // namespace yanlu::registry
