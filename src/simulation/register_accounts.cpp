// How the registry comes to know accounts: from the ledger of the first morning, from the office, out of an old ledger.
#include "registry/account_import.hpp"
#include "registry/account_steps.hpp"
#include "registry/account_store.hpp"
#include "registry/accounts.hpp"
#include "simulation/people.hpp"
#include "simulation/registry_steps.hpp"

namespace yanlu::simulation {
namespace {

using documents::ImportedRow;

ImportedRow row_of(const Stage& stage, const PlannedAccount& account) {
    ImportedRow row;
    row.values = {{"name", account.name},
                  {"platform", account.platform},
                  {"platform_account_id", account.platform_account_id},
                  {"kind", account.is_publishing ? "publishing" : "service_only"},
                  {"host_unit", stage.plan.units[account.host].name},
                  {"certified_host", account.certified_host},
                  {"link", account.link},
                  {"purpose", account_purpose},
                  {"opened_on", account.opened_on.iso()}};
    return row;
}

std::vector<ImportedRow> holder_rows_of(const PlannedAccount& account, Date day) {
    std::vector<ImportedRow> rows;
    for (const auto& holder : account.holders) {
        ImportedRow row;
        row.values = {{"platform", account.platform}, {"platform_account_id", account.platform_account_id},
                      {"duty", holder.duty},          {"person_name", holder.name},
                      {"title", holder.title},        {"phone", holder.phone},
                      {"valid_from", day.iso()}};
        rows.push_back(std::move(row));
    }
    return rows;
}

void number_rows(std::vector<ImportedRow>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].number = i + 2;
}

void must_take(const Stage& stage, const registry::RegistryImport& report, const std::string& what) {
    if (!report.bad.empty())
        throw PlayError(what + " row " + std::to_string(report.bad.front().number), report.bad.front().problems.front(),
                        stage.context.rulebook);
}

// Sheets of accounts and of duty holders, taken in by the office's clerk.
void take_sheets(Stage& stage, People& people, const std::vector<std::size_t>& accounts, Date day) {
    std::vector<ImportedRow> rows;
    std::vector<ImportedRow> holders;
    for (const std::size_t i : accounts) {
        rows.push_back(row_of(stage, stage.plan.accounts[i]));
        std::ranges::move(holder_rows_of(stage.plan.accounts[i], day), std::back_inserter(holders));
    }
    number_rows(rows);
    number_rows(holders);
    const auto& clerk = people.office("city_office_clerk");
    constexpr auto all = registry::ImportMode::all_or_none;
    must_take(stage, stage.must(registry::import_baseline(stage.context, clerk, rows, all), "ledger"), "ledger");
    must_take(stage, stage.must(registry::import_duty_holders(stage.context, clerk, holders, all), "duty holders"), "duty holders");
    for (const std::size_t i : accounts) {
        const PlannedAccount& account = stage.plan.accounts[i];
        stage.accounts[i] = registry::find_account_id(stage.context.database, account.platform, account.platform_account_id).value();
        if (account.contract) record_contract(stage, i, *account.contract);
    }
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
    made.purpose = account_purpose;
    made.opened_on = account.opened_on;
    return made;
}

AccountId id_in(const Json& told) { return AccountId{told.at("id").get<std::int64_t>()}; }

// A second account is let in with its reason; whether the exception holds is for the rule and a person to say.
void register_afterwards(Stage& stage, People& people, std::size_t i, Date day) {
    registry::NewAccount made = new_account(stage, stage.plan.accounts[i]);
    made.exception_reason = "原账号密码遗失，无法找回";
    stage.accounts[i] =
        id_in(stage.must(registry::register_account(stage.context, people.office("city_office_clerk"), made), "account " + made.name));
    set_holders(stage, i, day);
}

void confirm_unauthorised(Stage& stage, People& people, std::size_t i) {
    const registry::NewAccount found = new_account(stage, stage.plan.accounts[i]);
    stage.accounts[i] = id_in(stage.must(
        registry::confirm_unauthorised(stage.context, people.office("city_office_clerk"), found, "监测发现，主办单位承认未经批准开设"),
        "unauthorised " + found.name));
}

}  // namespace

void take_over_ledger(Stage& stage, People& people) {
    std::vector<std::size_t> accounts;
    for (std::size_t i = 0; i < stage.plan.accounts.size(); ++i) {
        if (stage.plan.accounts[i].entry == PlannedAccount::Entry::baseline) accounts.push_back(i);
    }
    take_sheets(stage, people, accounts, stage.plan.first_day);
}

void register_accounts(Stage& stage, People& people, Date day) {
    for (std::size_t i = 0; i < stage.plan.accounts.size(); ++i) {
        const PlannedAccount& account = stage.plan.accounts[i];
        if (account.registered_on != day) continue;
        if (account.entry == PlannedAccount::Entry::afterwards) register_afterwards(stage, people, i, day);
        if (account.entry == PlannedAccount::Entry::unauthorised) confirm_unauthorised(stage, people, i);
        if (account.entry == PlannedAccount::Entry::old_ledger) take_sheets(stage, people, {i}, day);
    }
}

}  // namespace yanlu::simulation
