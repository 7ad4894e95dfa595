// Which account a row speaks of, as far as the caller may see it; asked of the database once an account.
#pragma once

#include <string>
#include <unordered_map>

#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::monitoring {

class AccountDirectory {
public:
    AccountDirectory(Context& context, organisation::Scope scope) : context_(context), scope_(std::move(scope)) {}
    // Id 0: unknown, or outside the scope, which must look the same.
    // The platform by its code or its Chinese name.
    AccountId find(const std::string& platform, const std::string& platform_account_id);

private:
    Context& context_;
    organisation::Scope scope_;
    std::unordered_map<std::string, AccountId> found_;
};

}  // namespace yanlu::monitoring
