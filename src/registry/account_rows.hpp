// Many accounts into the tables at once, and the accounts that are there to compare with.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/digest.hpp"
#include "registry/account_store.hpp"

namespace yanlu::registry {

struct AccountRow {
    std::string platform;
    std::string platform_account_id;
    AccountFacts facts;
    Date valid_from;
};

// Inside a transaction; gives the ids in order. For imports and the simulator: no opening rule is asked.
std::vector<AccountId> append_accounts(Context& context, const std::vector<AccountRow>& rows);
// The row's leaf in the Merkle tree of its batch.
Digest leaf_of(std::string_view platform, std::string_view platform_account_id, const AccountFacts& facts, Date valid_from);

// Every account by id and by what it is or was called on its platform.
class KnownAccounts {
public:
    explicit KnownAccounts(storage::Connection& database);
    const Account* find(const std::string& platform, const std::string& platform_account_id) const;
    // An account of the host on the platform, other than `except`; closed ones do not count.
    const Account* on_platform(UnitId host, const std::string& platform, AccountId except) const;

private:
    std::unordered_map<std::int64_t, Account> accounts_;
    std::unordered_map<std::string, std::int64_t> ids_;
    std::unordered_multimap<std::string, std::int64_t> by_host_;
};

}  // namespace yanlu::registry
