// Changes what the registry says of an account from a day on. A past day corrects the past: what was known before stays on record.
#include "organisation/permissions.hpp"
#include "registry/account_rules.hpp"
#include "registry/account_view.hpp"
#include "registry/accounts.hpp"
#include "registry/amendment.hpp"
#include "registry/statements.hpp"

namespace yanlu::registry {
namespace {

Json request_json(AccountId id, const Amendment& input) {
    const auto& patch = input.patch;
    const auto text = [](const std::optional<std::string>& value) { return value ? Json(*value) : Json(nullptr); };
    return {{"id", id.value},
            {"name", text(patch.name)},
            {"kind", text(patch.kind)},
            {"host_unit_id", patch.host_unit ? Json(patch.host_unit->value) : Json(nullptr)},
            {"certified_host", text(patch.certified_host)},
            {"link", text(patch.link)},
            {"purpose", text(patch.purpose)},
            {"opened_on", patch.opened_on ? Json(patch.opened_on->iso()) : Json(nullptr)},
            {"platform_account_id", text(input.platform_account_id)},
            {"valid_from", input.valid_from ? Json(input.valid_from->iso()) : Json(nullptr)},
            {"reason", input.reason}};
}

// A new host must be one that the caller also reaches, and one that may hold an account there.
std::optional<Refusal> why_not_moved(Context& context, const organisation::Caller& caller, const Account& account, UnitId host) {
    const std::string path = organisation::unit_path(context.database, host);
    if (path.empty()) return why_not_hosted_by(context, host);
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "registry.amend_account", path)) return refusal;
    if (auto refusal = why_not_hosted_by(context, host)) return refusal;
    const auto platform = platform_for(context.rulebook, account.platform);
    return platform ? why_not_on_platform(context, host, **platform, account.id, {}) : std::nullopt;
}

// 甘肃 2021Q2: names changed at will. A name that another account carries on the platform is taken for that account's by everybody.
std::optional<Refusal> why_not_renamed(Context& context, const Account& account, const std::string& name) {
    const auto other = context.database.one(
        sql::account_of_name, [](const storage::Row& row) { return row.get<std::string>(0); }, name, account.platform, account.id);
    if (!other) return std::nullopt;
    return Refusal{RefusalClass::conflict, "registry.name_in_use", "name", "152-2021.2.1", {{"name", name}, {"unit", *other}}};
}

std::optional<Refusal> why_not(Context& context, const organisation::Caller& caller, const Account& account, const Amendment& input,
                               Date from) {
    if (input.patch.is_empty() && !input.platform_account_id) return invalid("registry.nothing_to_change", "").value();
    if (auto refusal = why_not_day(context.clock, from, "valid_from")) return refusal;
    if (input.patch.opened_on) {
        if (auto refusal = why_not_day(context.clock, *input.patch.opened_on, "opened_on")) return refusal;
    }
    if (input.patch.name && *input.patch.name != account.facts.name) {
        if (auto refusal = why_not_renamed(context, account, *input.patch.name)) return refusal;
    }
    if (input.patch.host_unit && *input.patch.host_unit != account.facts.host_unit)
        return why_not_moved(context, caller, account, *input.patch.host_unit);
    return std::nullopt;
}

// The permanent id was recorded wrongly or has changed; the old one still finds the account. Says whether it is another one.
Result<bool> correct_id(Context& context, const Account& account, const std::string& typed, const std::string& reason) {
    const auto platform = platform_for(context.rulebook, account.platform);
    if (!platform) return refuse(platform.error());
    const auto id = context.rulebook.part<Platforms>().checked_id(**platform, typed);
    if (!id) return refuse(id.error());
    if (*id == account.platform_account_id) return false;
    if (auto refusal = why_not_taken(context, **platform, *id)) return refuse(std::move(*refusal));
    context.database.execute(sql::rename_account_id, account.id, *id);
    context.database.execute(sql::insert_alias, storage::allocate_ids(context.database), account.id, account.platform,
                             account.platform_account_id, reason, context.clock.now());
    return true;
}

}  // namespace

Result<Json> amend_account(Context& context, const organisation::Caller& caller, AccountId id, const Amendment& input) {
    const auto command = caller.command("registry.amend_account", request_json(id, input));
    return ledger::perform(context, command, [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
        const auto account = account_for(context, caller, "registry.amend_account", id);
        if (!account) return refuse(account.error());
        const Date from = input.valid_from.value_or(context.clock.today());
        if (auto refusal = why_not(context, caller, *account, input, from)) return refuse(std::move(*refusal));
        auto fields = filed_fields(input.patch, account->facts);
        if (input.platform_account_id) {
            const auto is_new = correct_id(context, *account, *input.platform_account_id, input.reason);
            if (!is_new) return refuse(is_new.error());
            if (*is_new) fields.emplace_back("platform_account_id");
        }
        if (auto done = amend_within(context, journal, caller, *account, {input.patch, from, input.reason, fields}); !done)
            return refuse(done.error());
        return account_detail(context, caller, id);
    });
}

}  // namespace yanlu::registry
