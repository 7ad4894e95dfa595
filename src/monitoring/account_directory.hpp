// Which account a row speaks of, as far as the caller may see it; asked of the database once an account.
#pragma once

#include <string>
#include <unordered_map>

#include "organisation/caller.hpp"
#include "storage/connection.hpp"

namespace yanlu::monitoring {

class AccountDirectory {
public:
    AccountDirectory(storage::Connection& database, organisation::Scope scope) : database_(database), scope_(std::move(scope)) {}
    // Id 0: unknown, or outside the scope, which must look the same.
    AccountId find(const std::string& platform, const std::string& platform_account_id);

private:
    storage::Connection& database_;
    organisation::Scope scope_;
    std::unordered_map<std::string, AccountId> found_;
};

}  // namespace yanlu::monitoring
