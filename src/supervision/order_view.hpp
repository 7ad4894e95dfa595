// The rectification order as its page shows it: whom it went to, what was answered, what the machine said, on whose desk it lay how long.
#pragma once

#include "organisation/caller.hpp"
#include "supervision/finding.hpp"

namespace yanlu::supervision {

// Members of FindingDetail beside those of the finding itself.
Json order_view(Context& context, const organisation::Caller& caller, const Finding& finding);

// {items: [{id, name, role, role_zh}]}: whom an order can be dispatched to at that unit.
Result<Json> list_handlers(Context& context, const organisation::Caller& caller, FindingId id, std::optional<UnitId> unit);

}  // namespace yanlu::supervision
