// 2.1c: an account that was opened without approval enters the registry as 擅自开设, so that it is watched and its host answers for it.
#include "organisation/permissions.hpp"
#include "registry/account_process.hpp"
#include "registry/account_rules.hpp"
#include "registry/account_steps.hpp"
#include "registry/account_view.hpp"

namespace yanlu::registry {
namespace {

std::optional<Refusal> why_not(Context& context, const organisation::Caller& caller, const Platform& platform, const NewAccount& input) {
    const std::string path = organisation::unit_path(context.database, input.host_unit);
    if (path.empty()) return invalid("registry.no_such_unit", "host_unit_id", {{"id", std::to_string(input.host_unit.value)}}).value();
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "life_cycle.find_unauthorised", path))
        return refusal;
    if (input.opened_on) {
        if (auto refusal = why_not_day(context.clock, *input.opened_on, "opened_on")) return refusal;
    }
    return why_not_taken(context, platform, input.platform_account_id);
}

AccountFacts facts_of(const NewAccount& input, const std::string& state) {
    return {.name = input.name,
            .kind = input.kind,
            .state = state,
            .host_unit = input.host_unit,
            .certified_host = input.certified_host,
            .link = input.link,
            .purpose = input.purpose,
            .opened_on = input.opened_on};
}

void write(Context& context, const organisation::Caller& caller, ledger::Journal& journal, AccountId id, const NewAccount& input,
           const AccountFacts& facts, const std::string& reason) {
    const Date today = context.clock.today();
    insert_account(context, id, input.platform, input.platform_account_id, AccountTimeline(input.opened_on.value_or(today), facts));
    insert_act(context, id,
               {.event = "confirm_unauthorised",
                .to = facts.state,
                .effective_on = today,
                .reason = reason,
                .person = caller.actor.person,
                .unit = caller.actor.unit});
    journal.record(
        {.subject_kind = "account",
         .subject_id = id.value,
         .to = facts.state,
         .reason = reason,
         .after = facts_json(facts),
         .facts = {{"event", "confirm_unauthorised"}, {"platform", input.platform}, {"platform_account_id", input.platform_account_id}}});
    journal.emit({"account.unauthorised", "account", id.value, {{"effective_on", today.iso()}}});
}

}  // namespace

Result<Json> confirm_unauthorised(Context& context, const organisation::Caller& caller, const NewAccount& given,
                                  const std::string& reason) {
    const auto platform = platform_for(context.rulebook, given.platform);
    if (!platform) return refuse(platform.error());
    const auto id_there = context.rulebook.part<Platforms>().checked_id(**platform, given.platform_account_id);
    if (!id_there) return refuse(id_there.error());
    NewAccount input = given;
    input.platform_account_id = *id_there;
    Json request = facts_json(facts_of(input, {}));
    request["platform"] = input.platform;
    request["platform_account_id"] = input.platform_account_id;
    request["reason"] = reason;
    return ledger::perform(context, caller.command("life_cycle.confirm_unauthorised", request),
                           [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                               if (auto refusal = why_not(context, caller, **platform, input)) return refuse(std::move(*refusal));
                               const auto step =
                                   flow::decide(account_machine(context.rulebook), "", "confirm_unauthorised", caller.role, nullptr);
                               if (!step) return refuse(step.error());
                               const auto id = storage::allocate<AccountId>(database);
                               write(context, caller, journal, id, input, facts_of(input, (*step)->to), reason);
                               return account_detail(context, caller, id);
                           });
}

}  // namespace yanlu::registry
