// What collection tells of an area: who publishes too rarely next, and what was and was not observed.
#pragma once

#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::overview {

struct Watched {
    organisation::Scope scope;
    AccountId account = {};  // only this one
};
// The ten accounts nearest to the limit of the update rule as it stands on that day.
Json failing_next(Context& context, const Watched& watched, Date day);
// {expected, observed, failed, blocked, last_run_at} by what was written down until `at`.
Json coverage_of(Context& context, const Watched& watched, Instant at);

}  // namespace yanlu::overview
