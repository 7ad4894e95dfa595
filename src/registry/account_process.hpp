// rulebook/machines/account.yaml as the program uses it: the table, and its guards asked of one account and one caller.
#pragma once

#include <optional>
#include <string_view>

#include "flow/domain/machine.hpp"
#include "organisation/caller.hpp"
#include "registry/account_store.hpp"

namespace yanlu::registry {

// The process of accounts, its guards checked against those that this module knows.
const flow::Machine& account_machine(const Rulebook& rulebook);
// Why a guard does not hold for this account and caller. Both must outlive the check.
flow::GuardCheck guards_of(Context& context, const organisation::Caller& caller, const Account& account);
// A consequence of another record that no person decides: role and reach are not asked, the guards are.
flow::GuardCheck guards_of(Context& context, const Account& account);

// The to-do items of an account's new state, after its act was written: whoever must act next finds it in his inbox. Closes those of the
// state it left; `account` is as it was before.
void move_account_todos(Context& context, const Account& account, const std::string& to, PersonId done_by);

// The supervising unit, or the city's office, is to take this step next: to answer an advice, to approve what the host asked for.
void ask_from_above(Context& context, const Account& account, std::string_view event);

}  // namespace yanlu::registry
