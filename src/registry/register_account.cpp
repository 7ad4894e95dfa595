// Registers an account that a unit has opened.
#include "organisation/permissions.hpp"
#include "registry/account_process.hpp"
#include "registry/account_rules.hpp"
#include "registry/account_view.hpp"
#include "registry/accounts.hpp"

namespace yanlu::registry {
namespace {

std::optional<Refusal> why_not(Context& context, const organisation::Caller& caller, const Platform& platform, const NewAccount& input) {
    const std::string path = organisation::unit_path(context.database, input.host_unit);
    if (path.empty()) return why_not_hosted_by(context, input.host_unit);
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "registry.register_account", path))
        return refusal;
    if (auto refusal = why_not_hosted_by(context, input.host_unit)) return refusal;
    if (auto refusal = why_not_taken(context, platform, input.platform_account_id)) return refusal;
    if (input.opened_on) {
        if (auto refusal = why_not_day(context.clock, *input.opened_on, "opened_on")) return refusal;
    }
    return why_not_on_platform(context, input.host_unit, platform, AccountId{}, input.exception_reason);
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

Json request_json(const NewAccount& input) {
    Json request = facts_json(facts_of(input, {}));
    request["platform"] = input.platform;
    request["platform_account_id"] = input.platform_account_id;
    request["exception_reason"] = input.exception_reason;
    return request;
}

}  // namespace

Result<Json> register_account(Context& context, const organisation::Caller& caller, const NewAccount& given) {
    const auto platform = platform_for(context.rulebook, given.platform);
    if (!platform) return refuse(platform.error());
    const auto id_there = context.rulebook.part<Platforms>().checked_id(**platform, given.platform_account_id);
    if (!id_there) return refuse(id_there.error());
    NewAccount input = given;
    input.platform_account_id = *id_there;
    const auto command = caller.command("registry.register_account", request_json(input));
    return ledger::perform(context, command, [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
        if (auto refusal = why_not(context, caller, **platform, input)) return refuse(std::move(*refusal));
        const auto step = flow::decide(account_machine(context.rulebook), "", "register", caller.role, nullptr);
        if (!step) return refuse(step.error());
        const auto id = storage::allocate<AccountId>(database);
        const AccountFacts facts = facts_of(input, (*step)->to);
        insert_account(context, id, input.platform, input.platform_account_id,
                       AccountTimeline(input.opened_on.value_or(context.clock.today()), facts));
        journal.record({.subject_kind = "account",
                        .subject_id = id.value,
                        .to = facts.state,
                        .reason = input.exception_reason,
                        .after = facts_json(facts),
                        .facts = {{"platform", input.platform}, {"platform_account_id", input.platform_account_id}}});
        journal.emit({"account.registered", "account", id.value});
        journal.emit({"account.taken_over", "account", id.value});
        return account_detail(context, caller, id);
    });
}

}  // namespace yanlu::registry
