// The steps of an account's life that people take one by one: shut-down, cancellation, freezing period, audit, taking back, what came to
// light. One shape: load within scope → may he? → table and guards → the input → act, history, to-do items, ledger entry, event.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/perform.hpp"
#include "registry/accounts.hpp"
#include "registry/life_cycle_store.hpp"

namespace yanlu::registry {

// What a person gives with a step; each step reads what its row of the table asks for.
struct StepInput {
    std::string decision = {};  // number of the approval, the decision or the letter
    std::string reason = {};
    std::string notice_url = {};            // of the explanation on the platform
    std::string replacement = {};           // where people find it from now on
    std::string outcome = {};               // passed | failed, adopted | not_adopted
    std::optional<Date> effective_on = {};  // today if the step does not ask for it
    std::optional<std::int64_t> followers = {};
    std::optional<AttachmentId> evidence = {};
};

// `action` as the contract names it: an event of the table, or take_back for the four ways back.
Result<Json> act_on_account(Context&, const organisation::Caller&, AccountId, const std::string& action, const StepInput&);
// The same as a part of another record's step, inside the body of that one's ledger::perform.
Result<void> take_step(Context&, ledger::Journal&, const organisation::Caller&, AccountId, const std::string& action, const StepInput&);
// 2.1c: an account that nobody was asked about, found by monitoring or census and confirmed by a person; or one that stands as 待补录.
Result<Json> confirm_unauthorised(Context&, const organisation::Caller&, const NewAccount&, const std::string& reason);

// For the account's page: every step that leaves its state and that the caller's role has, each allowed or with its refusal.
void add_step_actions(Context& context, const organisation::Caller& caller, const Account& account, Json& actions);

}  // namespace yanlu::registry
