// Names who answers for an account from a day on (152号 三(一): 第一责任人, 主要责任人, 直接责任人).
#include "registry/account_rules.hpp"
#include "registry/account_view.hpp"
#include "registry/accounts.hpp"
#include "registry/amendment.hpp"

namespace yanlu::registry {
namespace {

Holders all_duties(const Holders& named) {
    Holders out = named;
    for (const std::string& duty : duties()) out.try_emplace(duty);
    return out;
}

// 第一责任人 and 主要责任人 are one person each: the main leader and the leader in charge.
std::optional<Refusal> why_not_held(const Context& context, const Holders& holders) {
    for (const char* duty : {"principal", "leader_in_charge"}) {
        const auto named = holders.find(duty);
        if (named != holders.end() && named->second.size() > 1)
            return invalid("registry.one_holder_only", "holders",
                           {{"duty", context.rulebook.message(std::string("registry.duty.") + duty)}}, "152-2021.3.1")
                .value();
    }
    return std::nullopt;
}

}  // namespace

Result<Json> set_duty_holders(Context& context, const organisation::Caller& caller, AccountId id, const DutyHolders& input) {
    const Json request{{"id", id.value}, {"valid_from", input.valid_from.iso()}, {"holders", holders_json(input.holders)}};
    return ledger::perform(context, caller.command("registry.set_duty_holders", request),
                           [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                               const auto account = account_for(context, caller, "registry.set_duty_holders", id);
                               if (!account) return refuse(account.error());
                               if (auto refusal = why_not_day(context.clock, input.valid_from, "valid_from"))
                                   return refuse(std::move(*refusal));
                               if (auto refusal = why_not_held(context, input.holders)) return refuse(std::move(*refusal));
                               const HolderTimeline before = holders_of(database, id);
                               HolderTimeline after = before;
                               apply(after, all_duties(input.holders), input.valid_from);
                               write_holders(context, id, before, after);
                               bump_version(database, id);
                               journal.record({.subject_kind = "account",
                                               .subject_id = id.value,
                                               .from = account->facts.state,
                                               .to = account->facts.state,
                                               .before = before.is_empty() ? Json::object() : holders_json(before.last()),
                                               .after = holders_json(after.last()),
                                               .facts = {{"valid_from", input.valid_from.iso()}}});
                               journal.emit({"account.duty_holders_set", "account", id.value});
                               // The first naming is part of the opening or of the backfill.
                               if (!before.is_empty() && is_in_force(account->facts.state))
                                   journal.emit(holders_changed(id, input.valid_from));
                               return account_detail(context, caller, id);
                           });
}

}  // namespace yanlu::registry
