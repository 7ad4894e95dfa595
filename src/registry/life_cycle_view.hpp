// An account's life as its page shows it (api/openapi.yaml: LifeCycle).
#pragma once

#include "ledger/context.hpp"
#include "registry/account_store.hpp"

namespace yanlu::registry {

// Adds `life_cycle` to the account's JSON: since when it is in its state, the freezing period, what was done, the archives.
void add_life_cycle(Context& context, Json& detail, const Account& account);

}  // namespace yanlu::registry
