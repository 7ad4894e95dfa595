// What the registry learns on a day, through its own use cases.
#include "registry/account_import.hpp"
#include "registry/account_store.hpp"
#include "registry/accounts.hpp"
#include "registry/life_cycle.hpp"
#include "simulation/stage.hpp"

namespace yanlu::simulation {
namespace {

registry::Holders holders_of(const std::vector<PlannedHolder>& planned, const std::set<std::string>& vacant) {
    registry::Holders out;
    for (const auto& holder : planned) {
        if (!vacant.contains(holder.duty)) out[holder.duty].push_back({holder.name, holder.title, holder.phone});
    }
    return out;
}

registry::NewAccount new_account(const Stage& stage, const PlannedAccount& account) {
    registry::NewAccount made;
    made.name = account.name;
    made.platform = account.platform;
    made.platform_account_id = account.platform_account_id;
    made.kind = account.is_publishing ? "publishing" : "service_only";
    made.host_unit = stage.units[account.host];
    made.certified_host = account.certified_host;
    made.link = account.link;
    made.purpose = "发布政务信息，提供便民服务";
    made.opened_on = account.opened_on;
    // A second account is let in with its reason; whether the exception holds is for the rule and a person to say.
    made.exception_reason = account.registered_on > stage.plan.first_day ? "原账号密码遗失，无法找回" : "";
    return made;
}

void record_contract(Stage& stage, AccountId account, const PlannedContract& contract) {
    auto vendor = stage.vendors.find(contract.vendor);
    if (vendor == stage.vendors.end()) {
        const Json made =
            stage.must(registry::create_vendor(stage.context, stage.caller(), {contract.vendor}), "vendor " + contract.vendor);
        vendor = stage.vendors.emplace(contract.vendor, VendorId{made.at("id").get<std::int64_t>()}).first;
    }
    stage.must(
        registry::record_contract(stage.context, stage.caller(), account, {vendor->second, contract.starts_on, contract.ends_on, "2 人"}),
        "contract of " + contract.vendor);
}

// The receipts of both systems come in the same day.
void file_both(Stage& stage, AccountId account, const char* occasion) {
    const auto command = stage.caller().command("simulation.file_both", {{"id", account.value}, {"occasion", occasion}});
    const auto filed = ledger::perform(stage.context, command, [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
        const auto state = registry::note_both_filed(stage.context, journal, account, occasion);
        if (!state) return refuse(state.error());
        return Json(*state);
    });
    stage.must(filed, occasion);
}

void amend(Stage& stage, AccountId account, registry::AccountPatch patch, Date day, const std::string& reason) {
    registry::Amendment amendment;
    amendment.patch = std::move(patch);
    amendment.valid_from = day;
    amendment.reason = reason;
    stage.must(registry::amend_account(stage.context, stage.caller(), account, amendment), reason);
    if (registry::find_account(stage.context.database, account)->facts.state == "amended_to_file") file_both(stage, account, "amendment");
}

void adopt(Stage& stage, AccountId account, const PlannedChange& change) {
    amend(stage, account, {.host_unit = stage.units[change.unit], .certified_host = stage.plan.units[change.unit].name}, change.day,
          "由上级单位接管");
    file_both(stage, account, "backfill");
}

void set_holders(Stage& stage, std::size_t account, Date day) {
    stage.must(registry::set_duty_holders(stage.context, stage.caller(), stage.accounts[account],
                                          {holders_of(stage.plan.accounts[account].holders, stage.vacant[account]), day}),
               "duty holders");
}

void apply(Stage& stage, const PlannedChange& change) {
    const AccountId account = stage.accounts[change.account];
    switch (change.kind) {
        case PlannedChange::Kind::end_duty:
            stage.vacant[change.account].insert(change.text);
            return set_holders(stage, change.account, change.day);
        case PlannedChange::Kind::restore_duty:
            stage.vacant[change.account].erase(change.text);
            return set_holders(stage, change.account, change.day);
        case PlannedChange::Kind::renew_contract:
            return record_contract(stage, account, *change.contract);
        case PlannedChange::Kind::certify:
            return amend(stage, account, {.certified_host = change.text}, change.day, "补办平台认证");
        case PlannedChange::Kind::rename:
            return amend(stage, account, {.name = change.text}, change.day, "平台名称变更");
        case PlannedChange::Kind::adopt:
            return adopt(stage, account, change);
    }
}

// A division's account comes to light in an old ledger: registering it anew would be refused.
AccountId take_over(Stage& stage, const PlannedAccount& account) {
    documents::ImportedRow row;
    row.number = 2;
    row.values = {{"name", account.name},
                  {"platform", account.platform},
                  {"platform_account_id", account.platform_account_id},
                  {"kind", account.is_publishing ? "publishing" : "service_only"},
                  {"host_unit", stage.plan.units[account.host].name},
                  {"certified_host", account.certified_host},
                  {"opened_on", account.opened_on.iso()}};
    const auto report =
        stage.must(registry::import_baseline(stage.context, stage.caller(), {row}, registry::ImportMode::all_or_none), account.name);
    if (!report.bad.empty()) throw PlayError(account.name, report.bad.front().problems.front(), stage.context.rulebook);
    return registry::find_account_id(stage.context.database, account.platform, account.platform_account_id).value();
}

AccountId register_one(Stage& stage, const PlannedAccount& account) {
    if (account.is_backfill) return take_over(stage, account);
    const Json made = stage.must(registry::register_account(stage.context, stage.caller(), new_account(stage, account)), account.name);
    return AccountId{made.at("id").get<std::int64_t>()};
}

}  // namespace

void register_accounts(Stage& stage, Date day) {
    for (std::size_t i = 0; i < stage.plan.accounts.size(); ++i) {
        const PlannedAccount& account = stage.plan.accounts[i];
        if (account.registered_on != day) continue;
        stage.accounts[i] = register_one(stage, account);
        set_holders(stage, i, day);
        if (!account.is_backfill) file_both(stage, stage.accounts[i], "backfill");
        if (account.contract) record_contract(stage, stage.accounts[i], *account.contract);
    }
}

void apply_changes(Stage& stage, Date day) {
    for (; stage.next_change < stage.plan.changes.size() && stage.plan.changes[stage.next_change].day == day; ++stage.next_change) {
        apply(stage, stage.plan.changes[stage.next_change]);
    }
}

}  // namespace yanlu::simulation
