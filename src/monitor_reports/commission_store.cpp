// Commissions as rows.
#include "monitor_reports/commissions.hpp"
#include "monitor_reports/statements.hpp"
#include "organisation/permissions.hpp"
#include "registry/links.hpp"

namespace yanlu::monitor_reports {
namespace {

using organisation::Caller;
using organisation::Permissions;

Commission read_commission(const storage::Row& row) {
    Commission out;
    out.id = row.get<CommissionId>(0);
    out.plan.number = row.get<std::string>(1);
    out.plan.title = row.get<std::string>(2);
    out.plan.company = row.get<UnitId>(3);
    out.plan.starts_on = row.get<Date>(4);
    out.plan.ends_on = row.get<Date>(5);
    out.plan.verifier = row.get<std::optional<PersonId>>(6);
    out.plan.requirements = row.get<std::string>(7);
    out.state = row.get<std::string>(8);
    out.created_by = row.get<PersonId>(9);
    out.created_at = row.get<Instant>(10);
    out.ended_at = row.get<std::optional<Instant>>(11);
    out.ended_reason = row.get<std::string>(12);
    out.version = row.integer(13);
    out.company_path = row.get<std::string>(14);
    out.company_name = row.get<std::string>(15);
    out.company_short_name = row.get<std::string>(16);
    return out;
}

void read_scope(storage::Connection& database, Commission& commission) {
    commission.plan.units = database.all(sql::scope_units, [](const storage::Row& row) { return row.get<UnitId>(0); }, commission.id);
    database.each(
        sql::scope_words,
        [&](const storage::Row& row) {
            auto& words = row.text(0) == "platform" ? commission.plan.platforms : commission.plan.codes;
            words.push_back(row.get<std::string>(1));
        },
        commission.id);
}

std::string link_key(const std::string& link) {
    const auto found = registry::links_in(link);
    return found.empty() ? std::string() : found.front().normalised;
}

KnownAccount known_account(const storage::Row& row) {
    return {row.get<AccountId>(0),   row.get<std::string>(1),           row.get<std::string>(2),
            row.get<std::string>(3), link_key(row.get<std::string>(4)), row.get<UnitId>(5),
            row.get<std::string>(6)};
}

void add_aliases(Context& context, AccountIndex& index) {
    context.database.each(sql::aliases, [&](const storage::Row& row) {
        index.add_alias(row.get<AccountId>(0), row.get<std::string>(1), row.get<std::string>(2));
    });
}

}  // namespace

Json Commission::facts() const {
    Json units = Json::array();
    for (const UnitId unit : plan.units) units.push_back(unit.value);
    return {{"id", id.value},
            {"number", plan.number},
            {"title", plan.title},
            {"company_unit_id", plan.company.value},
            {"starts_on", plan.starts_on.iso()},
            {"ends_on", plan.ends_on.iso()},
            {"units", std::move(units)},
            {"platforms", plan.platforms},
            {"codes", plan.codes},
            {"verifier_id", plan.verifier ? plan.verifier->value : 0},
            {"requirements", plan.requirements},
            {"state", state},
            {"version", version}};
}

std::optional<Commission> load_commission(storage::Connection& database, CommissionId id) {
    auto found = database.one(sql::commission, read_commission, id);
    if (found) read_scope(database, *found);
    return found;
}

Result<Commission> commission_for(Context& context, const Caller& caller, std::string_view verb, CommissionId id) {
    auto found = load_commission(context.database, id);
    if (!found) return refuse(RefusalClass::not_found, "api.no_such_record");
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, verb);
    if (!scope) return refuse(scope.error());
    if (!scope->holds(found->company_path)) return refuse(RefusalClass::not_found, "api.no_such_record");
    return std::move(*found);
}

Result<Commission> only_commission_of(Context& context, const Caller& caller) {
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, hand_in_verb);
    if (!scope) return refuse(scope.error());
    const auto id_of = [](const storage::Row& row) { return row.get<CommissionId>(0); };
    const auto today = context.clock.today();
    const auto in_force = context.database.all(sql::commissions_in_force, id_of, scope->path_from, scope->path_to, today.iso());
    if (in_force.size() == 1) return load_commission(context.database, in_force.front()).value();
    if (in_force.size() > 1) return refuse(RefusalClass::conflict, "monitor_reports.several_commissions", "commission_id");
    const auto last = context.database.one(sql::last_commission, id_of, scope->path_from, scope->path_to);
    if (!last) return refuse(RefusalClass::conflict, "monitor_reports.no_commission", "commission_id");
    const auto refusal = why_not_today(task_of(context, load_commission(context.database, *last).value()), today);
    return refuse(refusal.value());
}

Task task_of(Context& context, const Commission& commission) {
    Task task{.starts_on = commission.plan.starts_on,
              .ends_on = commission.plan.ends_on,
              .is_ended = commission.state == "ended",
              .platforms = commission.plan.platforms,
              .codes = commission.plan.codes};
    task.unit_paths =
        context.database.all(sql::scope_units, [](const storage::Row& row) { return row.get<std::string>(1); }, commission.id);
    return task;
}

AccountIndex accounts_in(Context& context, CommissionId id) {
    AccountIndex index;
    context.database.each(sql::accounts_in_scope, [&](const storage::Row& row) { index.add(known_account(row)); }, id);
    add_aliases(context, index);
    return index;
}

AccountIndex all_accounts(Context& context) {
    AccountIndex index;
    context.database.each(sql::all_accounts, [&](const storage::Row& row) { index.add(known_account(row)); });
    add_aliases(context, index);
    return index;
}

}  // namespace yanlu::monitor_reports
