// A commission is concluded, amended, ended early; each step within the office's right and with its refusal.
#include "monitor_reports/commissions.hpp"

#include <algorithm>

#include "ledger/perform.hpp"
#include "monitor_reports/problem_codes.hpp"
#include "monitor_reports/statements.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "registry/platforms.hpp"

namespace yanlu::monitor_reports {
namespace {

using organisation::Caller;

std::optional<Refusal> wrong(const char* code, const char* field, std::map<std::string, std::string> args = {}) {
    return Refusal{RefusalClass::invalid, code, field, {}, std::move(args), {}};
}

std::optional<Refusal> why_not_company(Context& context, const CommissionPlan& plan) {
    const auto company = organisation::find_unit(context.database, plan.company);
    if (!company) return wrong("monitor_reports.no_such_company", "company_unit_id");
    if (company->facts.kind != "outside_body")
        return wrong("monitor_reports.company_not_outside", "company_unit_id", {{"unit", company->facts.name}});
    return std::nullopt;
}

std::optional<Refusal> why_not_scope(Context& context, const CommissionPlan& plan) {
    for (const UnitId unit : plan.units) {
        const auto found = organisation::find_unit(context.database, unit);
        if (!found || !found->facts.is_active())
            return wrong("monitor_reports.no_such_unit", "unit_ids", {{"id", std::to_string(unit.value)}});
    }
    for (const auto& platform : plan.platforms) {
        if (!context.rulebook.part<registry::Platforms>().find(platform))
            return wrong("monitor_reports.no_such_platform", "platforms", {{"platform", platform}});
    }
    for (const auto& code : plan.codes) {
        if (!context.rulebook.part<ProblemCodes>().find(code)) return wrong("monitor_reports.no_such_code", "codes", {{"code", code}});
    }
    return std::nullopt;
}

// Of the office, and not of the company that he would verify.
std::optional<Refusal> why_not_verifier(Context& context, const CommissionPlan& plan) {
    if (!plan.verifier) return std::nullopt;
    const std::string today = context.clock.today().iso();
    const auto office = organisation::city_office(context.database);
    const auto able = context.database.all(
        sql::verifiers, [](const storage::Row& row) { return row.get<PersonId>(0); }, office.value_or(UnitId{}), today);
    if (std::ranges::find(able, *plan.verifier) == able.end()) return wrong("monitor_reports.no_verifier", "verifier_id");
    if (context.database.value<std::int64_t>(sql::is_of_unit, *plan.verifier, plan.company, today))
        return wrong("monitor_reports.verifier_of_company", "verifier_id");
    return std::nullopt;
}

std::optional<Refusal> why_not_plan(Context& context, const CommissionPlan& plan, CommissionId of) {
    if (plan.ends_on < plan.starts_on) return wrong("monitor_reports.ends_before_start", "ends_on");
    const auto other = context.database.value<CommissionId>(sql::commission_with_number, plan.number);
    if (other && *other != of) return wrong("monitor_reports.number_taken", "number", {{"number", plan.number}});
    if (auto refusal = why_not_company(context, plan)) return refusal;
    if (auto refusal = why_not_scope(context, plan)) return refusal;
    return why_not_verifier(context, plan);
}

void write_scope(Context& context, CommissionId id, const CommissionPlan& plan) {
    context.database.execute(sql::remove_scope_units, id);
    context.database.execute(sql::remove_scope_words, id);
    for (const UnitId unit : plan.units) context.database.execute(sql::insert_scope_unit, id, unit);
    for (const auto& platform : plan.platforms) context.database.execute(sql::insert_scope_word, id, "platform", platform);
    for (const auto& code : plan.codes) context.database.execute(sql::insert_scope_word, id, "code", code);
}

// A list that names a thing twice means it once.
CommissionPlan tidied(CommissionPlan plan) {
    for (auto* words : {&plan.platforms, &plan.codes}) {
        std::ranges::sort(*words);
        words->erase(std::unique(words->begin(), words->end()), words->end());
    }
    std::ranges::sort(plan.units);
    plan.units.erase(std::unique(plan.units.begin(), plan.units.end()), plan.units.end());
    return plan;
}

Json request_of(const CommissionPlan& plan) {
    Commission asked;
    asked.plan = plan;
    return asked.facts();
}

void record(ledger::Journal& journal, const Commission& now, const std::string& event, const std::string& from, const Json& before,
            const std::string& reason = {}) {
    journal.record({.subject_kind = "monitor_commission",
                    .subject_id = now.id.value,
                    .from = from,
                    .to = now.state,
                    .reason = reason,
                    .before = before,
                    .after = now.facts(),
                    .facts = {{"event", event}}});
    journal.emit({"monitor_commission." + event, "monitor_commission", now.id.value, Json::object()});
}

// One that may be changed: in force, in the version that the caller read.
Result<Commission> changeable(Context& context, const Caller& caller, CommissionId id) {
    auto found = commission_for(context, caller, commission_verb, id);
    if (!found) return found;
    if (caller.expected_version && *caller.expected_version != found->version)
        return refuse(RefusalClass::precondition_failed, "organisation.version_changed");
    if (found->state == "ended") return refuse(RefusalClass::conflict, "monitor_reports.commission_ended");
    return found;
}

}  // namespace

Result<Json> create_commission(Context& context, const Caller& caller, const CommissionPlan& given) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, commission_verb))
        return refuse(std::move(*refusal));
    const CommissionPlan plan = tidied(given);
    return ledger::perform(context, caller.command(std::string(commission_verb), request_of(plan)),
                           [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                               if (auto refusal = why_not_plan(context, plan, {})) return refuse(std::move(*refusal));
                               const auto id = storage::allocate<CommissionId>(database);
                               database.execute(sql::insert_commission, id, plan.number, plan.title, plan.company, plan.starts_on.iso(),
                                                plan.ends_on.iso(), plan.verifier, plan.requirements, caller.actor.person,
                                                context.clock.now());
                               write_scope(context, id, plan);
                               record(journal, load_commission(database, id).value(), "commissioned", "", nullptr);
                               return show_commission(context, caller, id);
                           });
}

Result<Json> amend_commission(Context& context, const Caller& caller, CommissionId id, const CommissionPlan& given) {
    const CommissionPlan plan = tidied(given);
    Json request = request_of(plan);
    request["id"] = id.value;
    return ledger::perform(context, caller.command("monitor_reports.amend_commission", request),
                           [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                               const auto before = changeable(context, caller, id);
                               if (!before) return refuse(before.error());
                               if (auto refusal = why_not_plan(context, plan, id)) return refuse(std::move(*refusal));
                               if (plan.company != before->plan.company) return invalid("monitor_reports.company_stays", "company_unit_id");
                               database.execute(sql::amend_commission, id, plan.number, plan.title, plan.company, plan.starts_on.iso(),
                                                plan.ends_on.iso(), plan.verifier, plan.requirements);
                               write_scope(context, id, plan);
                               record(journal, load_commission(database, id).value(), "amended", before->state, before->facts());
                               return show_commission(context, caller, id);
                           });
}

Result<Json> end_commission(Context& context, const Caller& caller, CommissionId id, const std::string& reason) {
    const Json request{{"id", id.value}, {"reason", reason}};
    return ledger::perform(context, caller.command("monitor_reports.end_commission", request),
                           [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                               const auto before = changeable(context, caller, id);
                               if (!before) return refuse(before.error());
                               database.execute(sql::end_commission, id, context.clock.now(), reason);
                               record(journal, load_commission(database, id).value(), "ended", before->state, before->facts(), reason);
                               return show_commission(context, caller, id);
                           });
}

}  // namespace yanlu::monitor_reports
