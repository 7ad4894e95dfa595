// Vendors and their contracts (152号 一: 可通过购买服务等方式委托相关机构具体承担日常运维). A contract entered again with the same vendor
// and first day is corrected; what was known of it stays on record.
#include "organisation/domain/credit_code.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_checks.hpp"
#include "registry/account_rules.hpp"
#include "registry/account_view.hpp"
#include "registry/accounts.hpp"
#include "registry/statements.hpp"

namespace yanlu::registry {
namespace {

struct Contract {
    std::int64_t id;
    std::string ends_on;
    std::string staff;
};

// The id under which the contract goes on, its earlier version retired.
std::int64_t take_over(Context& context, AccountId account, const NewContract& input) {
    const auto known = context.database.one(
        sql::contract_begun_on,
        [](const storage::Row& row) { return Contract{row.integer(0), row.get<std::string>(1), row.get<std::string>(2)}; }, account,
        input.vendor, input.starts_on.iso());
    if (!known) return storage::allocate_ids(context.database);
    context.database.execute(sql::retire_contract, known->id, context.clock.now());
    return known->id;
}

Json contract_json(const NewContract& input) {
    return {
        {"vendor_id", input.vendor.value}, {"starts_on", input.starts_on.iso()}, {"ends_on", input.ends_on.iso()}, {"staff", input.staff}};
}

std::optional<Refusal> why_not_coded(const std::string& code) {
    if (!organisation::fault_of_credit_code(code)) return std::nullopt;
    return invalid("registry.bad_credit_code", "credit_code", {{"code", code}}).value();
}

}  // namespace

Result<Json> record_contract(Context& context, const organisation::Caller& caller, AccountId id, const NewContract& input) {
    Json request = contract_json(input);
    request["id"] = id.value;
    return ledger::perform(context, caller.command("registry.record_contract", request),
                           [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                               const auto account = account_for(context, caller, "registry.record_contract", id);
                               if (!account) return refuse(account.error());
                               if (input.ends_on < input.starts_on)
                                   return invalid("registry.contract_backwards", "ends_on",
                                                  {{"from", input.starts_on.iso()}, {"to", input.ends_on.iso()}});
                               if (!database.value<VendorId>(sql::vendor, input.vendor))
                                   return invalid("registry.no_such_vendor", "vendor_id", {{"id", std::to_string(input.vendor.value)}});
                               const std::int64_t contract = take_over(context, id, input);
                               database.execute(sql::insert_contract, storage::allocate_ids(database), contract, id, input.vendor,
                                                input.starts_on.iso(), input.ends_on.iso(), input.staff, context.clock.now());
                               bump_version(database, id);
                               journal.record({.subject_kind = "account",
                                               .subject_id = id.value,
                                               .from = account->facts.state,
                                               .to = account->facts.state,
                                               .after = contract_json(input),
                                               .facts = {{"contract_id", contract}, {"ends_on", input.ends_on.iso()}}});
                               journal.emit({"account.contract_recorded", "account", id.value});
                               return account_detail(context, caller, id);
                           });
}

Result<Json> create_vendor(Context& context, const organisation::Caller& caller, const NewVendor& input) {
    const std::string code = input.credit_code ? organisation::tidy_credit_code(*input.credit_code) : std::string();
    const Json request{{"name", input.name}, {"credit_code", code}};
    return ledger::perform(
        context, caller.command("registry.record_vendor", request),
        [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "registry.record_vendor"))
                return refuse(std::move(*refusal));
            if (!code.empty()) {
                if (auto refusal = why_not_coded(code)) return refuse(std::move(*refusal));
            }
            if (database.value<VendorId>(sql::vendor_named, input.name, code))
                return refuse(RefusalClass::conflict, "registry.vendor_registered", "name", {{"name", input.name}});
            const auto id = storage::allocate<VendorId>(database);
            const std::optional<std::string> stored = code.empty() ? std::nullopt : std::optional(code);
            database.execute(sql::insert_vendor, id, input.name, stored);
            journal.record({.subject_kind = "vendor", .subject_id = id.value, .after = request});
            return Json{{"id", id.value}, {"name", input.name}, {"credit_code", stored ? Json(*stored) : Json(nullptr)}};
        });
}

}  // namespace yanlu::registry
