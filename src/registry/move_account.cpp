// Takes an account from state to state by rulebook/machines/account.yaml.
#include "flow/todo.hpp"
#include "registry/account_process.hpp"
#include "registry/account_view.hpp"
#include "registry/accounts.hpp"
#include "registry/life_cycle_store.hpp"

namespace yanlu::registry {

Result<Json> move_account(Context& context, const organisation::Caller& caller, AccountId id, const std::string& event,
                          const std::string& reason) {
    const Json request{{"id", id.value}, {"event", event}, {"reason", reason}};
    return ledger::perform(
        context, caller.command("registry." + event, request), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            const auto account = account_for(context, caller, "registry.confirm_backfill", id);
            if (!account) return refuse(account.error());
            const auto step = flow::decide(account_machine(context.rulebook), account->facts.state, event, caller.role,
                                           guards_of(context, caller, *account));
            if (!step) return refuse(step.error());
            const Date today = context.clock.today();
            change_account(context, journal, *account, {.event = event, .to = (*step)->to, .on = today, .reason = reason});
            if (event == "reopen_backfill") {
                // What was filed no longer counts as checked: it is completed and filed anew.
                void_filing_marks(context, id);
                journal.emit({"account.taken_over", "account", id.value});
            }
            flow::complete_todos(context, "account", id.value, "confirm_backfill", caller.actor.person);
            journal.emit({"account." + event, "account", id.value, {{"effective_on", today.iso()}}});
            return account_detail(context, caller, id);
        });
}

}  // namespace yanlu::registry
