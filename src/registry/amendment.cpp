// Which event an amendment is, and what it leaves behind.
#include "registry/amendment.hpp"

#include "registry/account_process.hpp"
#include "registry/life_cycle_store.hpp"

namespace yanlu::registry {
namespace {

Json names_of(const std::vector<std::string>& fields) {
    Json out = Json::array();
    for (const auto& field : fields) out.push_back(field);
    return out;
}

std::string joined(const std::vector<std::string>& fields) {
    std::string out;
    for (const auto& field : fields) out += (out.empty() ? "" : ",") + field;
    return out;
}

void write(Context& context, ledger::Journal& journal, const Account& account, const WithinAmendment& amendment, const std::string& event,
           const std::string& to) {
    if (!amendment.fields.empty()) void_filing_marks(context, account.id);
    change_account(context, journal, account,
                   {.event = event,
                    .to = to,
                    .on = amendment.from,
                    .reason = amendment.reason,
                    .patch = amendment.patch,
                    .patch_from = amendment.from,
                    .facts = {{"valid_from", amendment.from.iso()}, {"fields", joined(amendment.fields)}}});
}

}  // namespace

std::string_view amending_event(const Rulebook& rulebook, std::string_view state) {
    const flow::Machine& machine = account_machine(rulebook);
    for (const std::string_view event : {"amend", "amend_unfiled"}) {
        if (machine.transition(state, event)) return event;
    }
    return {};
}

ledger::Event holders_changed(AccountId id, Date effective_on) {
    return {"account.amended", "account", id.value, {{"effective_on", effective_on.iso()}, {"fields", names_of({"duty_holders"})}}};
}

Result<void> amend_within(Context& context, ledger::Journal& journal, const organisation::Caller& caller, const Account& account,
                          const WithinAmendment& amendment) {
    if (amendment.fields.empty()) {
        write(context, journal, account, amendment, "correct", {});
        journal.emit({"account.details_changed", "account", account.id.value, {{"effective_on", amendment.from.iso()}}});
        return {};
    }
    const auto event = amending_event(context.rulebook, account.facts.state);
    const auto step = flow::decide(account_machine(context.rulebook), account.facts.state, event.empty() ? "amend" : event, caller.role,
                                   guards_of(context, caller, account));
    if (!step) return refuse(step.error());
    write(context, journal, account, amendment, (*step)->event, (*step)->to);
    journal.emit(
        {"account.amended", "account", account.id.value, {{"effective_on", amendment.from.iso()}, {"fields", names_of(amendment.fields)}}});
    return {};
}

void follow_host(Context& context, ledger::Journal& journal, const Account& account, const WithinAmendment& amendment,
                 const std::string& decision) {
    const auto event = amending_event(context.rulebook, account.facts.state);
    const auto* step = event.empty() ? nullptr : account_machine(context.rulebook).transition(account.facts.state, event);
    write(context, journal, account, amendment, step ? step->event : "correct", step ? step->to : "");
    // Both filings name the host: they are due again wherever the account still has to be filed as it is.
    if (is_in_force(account.facts.state) || account.facts.state == "shut_down")
        journal.emit({"account.host_changed",
                      "account",
                      account.id.value,
                      {{"effective_on", amendment.from.iso()}, {"decision", decision}, {"reason", amendment.reason}}});
}

}  // namespace yanlu::registry
