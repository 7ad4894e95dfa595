// A change of what the registry says of an account, inside a transaction: of one that a person makes, of a row of an import, of an account
// that follows its host.
#pragma once

#include <string>
#include <vector>

#include "ledger/perform.hpp"
#include "registry/account_store.hpp"
#include "registry/domain/life_cycle.hpp"

namespace yanlu::registry {

struct WithinAmendment {
    AccountPatch patch;
    Date from;
    std::string reason = {};
    std::vector<std::string> fields;  // those that both filing systems hold: filed_fields, and platform_account_id
};

// 152号 二(一): a change of such a field takes 正常 to 变更待备案 and is told as account.amended {effective_on, fields}; other changes
// change no state. Refused where the process has no such event: an account that is being deleted is not renamed any more.
Result<void> amend_within(Context& context, ledger::Journal& journal, const organisation::Caller& caller, const Account& account,
                          const WithinAmendment& amendment);
// The same for an account whose host was merged, split, renamed or moved, by a decision: never refused, told as account.host_changed.
void follow_host(Context& context, ledger::Journal& journal, const Account& account, const WithinAmendment& amendment,
                 const std::string& decision);

// account.amended of the duty holders: both systems hold who answers for an account.
ledger::Event holders_changed(AccountId id, Date effective_on);

// The event of the process by which an account in this state is amended; empty if there is none.
std::string_view amending_event(const Rulebook& rulebook, std::string_view state);

}  // namespace yanlu::registry
