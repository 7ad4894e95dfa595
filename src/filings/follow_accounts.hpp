// What happens to an account makes duties to file: events of the registry → filings with their deadlines and to-do items.
#pragma once

#include <vector>

#include "filings/filing_systems.hpp"
#include "jobs/runner.hpp"
#include "ledger/perform.hpp"
#include "registry/account_store.hpp"

namespace yanlu::filings {

// For the job runner. An event that is delivered twice makes its duties once.
std::vector<jobs::Subscription> account_subscriptions();

// Inside a transaction: the duties of one cause in every system that wants it and is not to be told already. Gives their number.
int fall_due(Context& context, ledger::Journal& journal, const registry::Account& account, std::string_view occasion, Date effective_on);

}  // namespace yanlu::filings
