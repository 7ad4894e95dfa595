// Accounts, duty holders and contracts as rows with both times: what was known is never overwritten, only no longer current.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "registry/domain/account.hpp"
#include "registry/domain/duty_holders.hpp"

namespace yanlu::registry {

struct Account {
    AccountId id;
    std::string platform;
    std::string platform_account_id;
    std::int64_t version = 0;
    std::string host_path;
    AccountFacts facts;  // of today
};

std::optional<Account> find_account(storage::Connection& database, AccountId id);
// By permanent id or one that it had before.
std::optional<AccountId> find_account_id(storage::Connection& database, std::string_view platform, std::string_view platform_account_id);
// What held on `day`, as known at `known_at`.
std::optional<AccountFacts> facts_as_of(storage::Connection& database, AccountId id, Date day, Instant known_at);
AccountTimeline timeline_of(storage::Connection& database, AccountId id);
HolderTimeline holders_of(storage::Connection& database, AccountId id);

// An account that the caller's verb reaches and, with If-Match, in the version that he read; or the refusal.
Result<Account> account_for(Context& context, const organisation::Caller& caller, std::string_view verb, AccountId id);

// Writes: inside a transaction. `before` is what was read in it.
void insert_account(Context& context, AccountId id, std::string_view platform, std::string_view platform_account_id,
                    const AccountTimeline& timeline);
void write_timeline(Context& context, AccountId id, const AccountTimeline& before, const AccountTimeline& after);
void write_holders(Context& context, AccountId id, const HolderTimeline& before, const HolderTimeline& after);
void bump_version(storage::Connection& database, AccountId id);

// For the ledger's digests.
Json facts_json(const AccountFacts& facts);
Json holders_json(const Holders& holders);

}  // namespace yanlu::registry
