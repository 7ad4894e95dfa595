// The visits to the addresses under which posts name their pictures: one a host and run, tried again later and later, at last given up with
// a reason that the post's page tells. What an address gave lately is not fetched again; the same bytes are stored once.
#pragma once

#include "ledger/context.hpp"
#include "monitoring/http_fetcher.hpp"

namespace yanlu::monitoring {

// Gives how many addresses were settled or put off. Whatever interrupts it, each address is settled in one transaction of its own.
std::int64_t fetch_due_pictures(Context& context, HttpFetcher& fetcher);

// Bounds of the rule book.
FetchLimits picture_fetch_limits(const Rulebook& rulebook);

}  // namespace yanlu::monitoring
