// Acts, archives and filing marks of accounts as rows, and the one way in which an account goes from state to state.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ledger/perform.hpp"
#include "registry/account_store.hpp"
#include "registry/domain/life_cycle.hpp"

namespace yanlu::registry {

Acts acts_of(storage::Connection& database, AccountId id);
// Gives the act's id.
std::int64_t insert_act(Context& context, AccountId id, const Act& act);

// Both filings of an opening, amendment or backfill are recorded and nothing has to be filed anew since.
bool is_both_filed(storage::Connection& database, AccountId id);
void mark_both_filed(Context& context, AccountId id, std::string_view occasion);
void void_filing_marks(Context& context, AccountId id);

bool has_archive(storage::Connection& database, AccountId id);

// What changes with a step: the state, if `to` names one, from `on`; other facts from `patch_from`.
struct Change {
    std::string event;
    std::string to = {};
    Date on;
    std::string reason = {};
    AccountPatch patch = {};
    Date patch_from = {};
    Json facts = Json::object();  // what the ledger entry shows besides
};
// Writes the history and the ledger entry of one change. Gives the facts after it.
AccountFacts change_account(Context& context, ledger::Journal& journal, const Account& account, const Change& change);

}  // namespace yanlu::registry
