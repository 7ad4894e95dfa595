// 回头看: what was closed is looked at again in the next quarter; what is still bad is taken up anew, a step more serious, and linked.
#pragma once

#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "supervision/finding.hpp"

namespace yanlu::supervision {

// The first working day of the quarter after the day of the close.
Date look_back_day(const WorkingCalendar& calendar, Date closed_on, int days_into_quarter);
// For an order that was dispatched and is closed.
void plan_look_back(Context& context, const Finding& closed);
// Looks at what is due: by the rule where one watches, else a person finds it on his desk. Gives the number looked at.
std::int64_t look_back(Context& context);
// A person's own look: mended | still_bad. The finding as GET /findings/{id} shows it.
Result<Json> decide_look_back(Context& context, const organisation::Caller& caller, FindingId id, const std::string& outcome,
                              const std::string& note);
Json look_back_of(Context& context, const organisation::Caller& caller, const Finding& finding);

}  // namespace yanlu::supervision
