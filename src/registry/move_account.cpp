// Takes an account from state to state by rulebook/machines/account.yaml.
#include "registry/account_rules.hpp"
#include "registry/account_view.hpp"
#include "registry/accounts.hpp"

namespace yanlu::registry {

Result<Json> move_account(Context& context, const organisation::Caller& caller, AccountId id, const std::string& event,
                          const std::string& reason) {
    const Json request{{"id", id.value}, {"event", event}, {"reason", reason}};
    return ledger::perform(context, caller.command("registry." + event, request),
                           [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                               const auto account = account_for(context, caller, "registry.confirm_backfill", id);
                               if (!account) return refuse(account.error());
                               const auto step = flow::decide(account_machine(context.rulebook), account->facts.state, event, caller.role,
                                                              guards_of(context, *account));
                               if (!step) return refuse(step.error());
                               const AccountTimeline before = timeline_of(database, id);
                               AccountTimeline after = before;
                               apply(after, AccountPatch{.state = (*step)->to}, context.clock.today());
                               write_timeline(context, id, before, after);
                               bump_version(database, id);
                               journal.record({.subject_kind = "account",
                                               .subject_id = id.value,
                                               .from = account->facts.state,
                                               .to = (*step)->to,
                                               .reason = reason,
                                               .before = facts_json(before.last()),
                                               .after = facts_json(after.last())});
                               journal.emit({"account." + event, "account", id.value});
                               return account_detail(context, caller, id);
                           });
}

}  // namespace yanlu::registry
