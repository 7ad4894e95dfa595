// Accounts as the API shows them (api/openapi.yaml: Account, AccountDetail).
#pragma once

#include <optional>

#include "base/json.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::registry {

// One account at the end of `day`, with its purpose; nothing if it was not there yet.
std::optional<Json> account_json(Context& context, AccountId id, Date day);
// All that one page shows of it. The caller has been found to reach it.
Json account_detail(Context& context, const organisation::Caller& caller, AccountId id, std::optional<Date> as_of = std::nullopt);
Json vendor_json(VendorId id, std::string_view name, const std::optional<std::string>& credit_code);
// What a page or sheet calls a code: registry.state.normal → 正常.
std::string word(const Context& context, const char* table, std::string_view code);

}  // namespace yanlu::registry
