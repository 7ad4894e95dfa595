// Commissions as the API shows them (api/openapi.yaml: MonitorCommission), and what a monitor may know of the accounts it watches.
#include "api/response.hpp"
#include "monitor_reports/commissions.hpp"
#include "monitor_reports/problem_codes.hpp"
#include "monitor_reports/statements.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "organisation/unit_view.hpp"
#include "registry/platforms.hpp"

namespace yanlu::monitor_reports {
namespace {

using organisation::Caller;
using organisation::Permissions;

Json unit_at(const storage::Row& row, int id, int name) {
    return organisation::unit_reference(row.get<UnitId>(id), row.text(name), row.text(name + 1), row.text(name + 2));
}

std::string platform_zh(const Context& context, std::string_view code) {
    const auto* platform = context.rulebook.part<registry::Platforms>().find(code);
    return platform ? platform->zh : std::string(code);
}

// in_force, or why nothing can be handed in: not begun, over, ended.
std::string standing_of(Context& context, const Commission& commission) {
    const auto today = context.clock.today();
    if (commission.state == "ended") return "ended";
    if (today < commission.plan.starts_on) return "not_begun";
    return today > commission.plan.ends_on ? "over" : "in_force";
}

Json scope_json(Context& context, const Commission& commission) {
    const auto& codes = context.rulebook.part<ProblemCodes>();
    Json platforms = Json::array();
    for (const auto& platform : commission.plan.platforms)
        platforms.push_back({{"code", platform}, {"zh", platform_zh(context, platform)}});
    Json problems = Json::array();
    for (const auto& code : commission.plan.codes) {
        const auto* found = codes.find(code);
        problems.push_back({{"code", code}, {"zh", found ? found->zh : code}});
    }
    Json units = context.database.all(sql::scope_units, [](const storage::Row& row) { return unit_at(row, 0, 2); }, commission.id);
    return {{"units", std::move(units)}, {"platforms", std::move(platforms)}, {"codes", std::move(problems)}};
}

Json verifier_json(Context& context, const Commission& commission) {
    if (!commission.plan.verifier) return nullptr;
    const auto name = context.database.value<std::string>(sql::person_name, *commission.plan.verifier);
    return {{"id", commission.plan.verifier->value}, {"name", name.value_or("")}};
}

Json commission_json(Context& context, const Caller& caller, const Commission& commission) {
    const auto& permissions = context.rulebook.part<Permissions>();
    const auto& plan = commission.plan;
    const std::string standing = standing_of(context, commission);
    const bool may_change = commission.state == "in_force" && !permissions.why_not(caller, commission_verb);
    const bool may_hand_in = standing == "in_force" && !permissions.why_not(caller, hand_in_verb, commission.company_path);
    return {{"id", commission.id.value},
            {"number", plan.number},
            {"title", plan.title},
            {"company", organisation::unit_reference(plan.company, commission.company_name, commission.company_short_name, "outside_body")},
            {"starts_on", plan.starts_on.iso()},
            {"ends_on", plan.ends_on.iso()},
            {"standing", standing},
            {"standing_zh", context.rulebook.message("monitor_reports.standing." + standing)},
            {"scope", scope_json(context, commission)},
            {"verifier", verifier_json(context, commission)},
            {"requirements", plan.requirements},
            {"ended_reason", commission.ended_reason},
            {"created_at", rfc3339(commission.created_at)},
            {"may_change", may_change},
            {"may_hand_in", may_hand_in},
            {"version", commission.version}};
}

Json account_row(Context& context, const storage::Row& row) {
    return {{"id", row.integer(0)},
            {"name", row.text(1)},
            {"platform", row.text(2)},
            {"platform_zh", platform_zh(context, row.text(2))},
            {"platform_account_id", row.text(3)},
            {"link", row.text(4)},
            {"kind_zh", context.rulebook.message("registry.kind." + row.get<std::string>(5))},
            {"state_zh", context.rulebook.message("registry.state." + row.get<std::string>(6))},
            {"host_unit", unit_at(row, 7, 8)}};
}

Json code_json(const Context& context, const ProblemCode& code) {
    Json evidence = Json::array();
    if (code.needs_picture) evidence.push_back("picture");
    if (code.needs_link) evidence.push_back("link");
    return {{"code", code.code},
            {"zh", code.zh},
            {"article", api::article_reference(code.article, context.rulebook)},
            {"severity", supervision::code_of(code.severity)},
            {"severity_zh", supervision::zh_of(code.severity)},
            {"is_fast", code.is_fast},
            {"evidence", std::move(evidence)},
            {"is_per_post", code.is_per_post},
            {"is_about_unregistered", code.is_about_unregistered},
            {"rule", code.rule},
            {"is_in_use", code.is_in_use}};
}

}  // namespace

Result<Json> show_commission(Context& context, const Caller& caller, CommissionId id) {
    const auto commission = commission_for(context, caller, read_verb, id);
    if (!commission) return refuse(commission.error());
    return commission_json(context, caller, *commission);
}

Result<Json> list_commissions(Context& context, const Caller& caller, const api::Page& page) {
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, read_verb);
    if (!scope) return refuse(scope.error());
    const auto ids = context.database.all(
        sql::commissions, [](const storage::Row& row) { return row.get<CommissionId>(0); }, scope->path_from, scope->path_to,
        page.after_integer(0, INT64_MAX), page.rows_to_read());
    Json items = Json::array();
    for (const CommissionId id : ids) items.push_back(commission_json(context, caller, load_commission(context.database, id).value()));
    const auto next = page.cut(items, [](const Json& last) { return Json{last["id"]}; });
    const auto total = context.database.value<std::int64_t>(sql::count_commissions, scope->path_from, scope->path_to);
    return api::list(std::move(items), next, total.value_or(0));
}

Result<Json> accounts_of_commission(Context& context, const Caller& caller, CommissionId id, const std::string& words,
                                    const api::Page& page) {
    const auto commission = commission_for(context, caller, read_verb, id);
    if (!commission) return refuse(commission.error());
    // A contract that has run out opens nothing any more; the office keeps its view.
    const bool is_monitor = !context.rulebook.part<Permissions>().why_not(caller, hand_in_verb, commission->company_path);
    if (is_monitor && !caller.is_system) {
        if (auto refusal = why_not_today(task_of(context, *commission), context.clock.today())) return refuse(std::move(*refusal));
    }
    Json items = context.database.all(
        sql::list_accounts_in_scope, [&](const storage::Row& row) { return account_row(context, row); }, id, words,
        page.after_integer(0, 0), page.rows_to_read());
    const auto next = page.cut(items, [](const Json& last) { return Json{last["id"]}; });
    const auto total = context.database.value<std::int64_t>(sql::count_accounts_in_scope, id, words);
    return api::list(std::move(items), next, total.value_or(0));
}

Result<Json> verifiers(Context& context, const Caller& caller) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, commission_verb)) return refuse(std::move(*refusal));
    const auto office = organisation::city_office(context.database);
    Json items = Json::array();
    context.database.each(
        sql::verifiers,
        [&](const storage::Row& row) { items.push_back({{"id", row.integer(0)}, {"name", row.text(1)}, {"title", row.text(2)}}); },
        office.value_or(UnitId{}), context.clock.today().iso());
    return Json{{"items", std::move(items)}};
}

Result<Json> problem_codes_json(Context& context, const Caller& caller) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, read_verb)) return refuse(std::move(*refusal));
    const auto& codes = context.rulebook.part<ProblemCodes>();
    Json items = Json::array();
    for (const auto& code : codes.all()) items.push_back(code_json(context, code));
    Json reasons = Json::array();
    for (const auto& reason : codes.reject_reasons())
        reasons.push_back({{"code", reason.code}, {"zh", reason.zh}, {"is_fault", reason.is_fault}});
    return Json{{"items", std::move(items)}, {"reject_reasons", std::move(reasons)}};
}

}  // namespace yanlu::monitor_reports
