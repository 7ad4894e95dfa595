// Rows to JSON, with the Chinese word beside every code.
#include "registry/account_view.hpp"

#include "api/response.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_view.hpp"
#include "registry/account_process.hpp"
#include "registry/account_steps.hpp"
#include "registry/life_cycle_store.hpp"
#include "registry/life_cycle_view.hpp"
#include "registry/platforms.hpp"
#include "registry/statements.hpp"

namespace yanlu::registry {
namespace {

using storage::Row;

Json text_or_null(const Row& row, int column) { return row.is_null(column) ? Json(nullptr) : Json(row.text(column)); }

Json unit_at(const Row& row, int column) {
    if (row.is_null(column)) return nullptr;
    return organisation::unit_reference(row.get<UnitId>(column), row.text(column + 1), row.text(column + 2), row.text(column + 3));
}

Json severity_of(std::int64_t rank) {
    static constexpr const char* names[] = {"", "hint", "general", "serious"};
    return rank > 0 ? Json(names[rank]) : Json(nullptr);
}

std::string platform_title(const Context& context, std::string_view code) {
    const Platform* platform = context.rulebook.part<Platforms>().find(code);
    return platform ? platform->zh : std::string(code);
}

Json row_json(const Context& context, const Row& row, Date day) {
    const bool has_posted = !row.is_null(12);
    Json out{{"id", row.integer(0)},
             {"version", row.integer(1)},
             {"name", row.text(2)},
             {"platform", row.text(3)},
             {"platform_zh", platform_title(context, row.text(3))},
             {"platform_account_id", row.text(4)},
             {"kind", row.text(5)},
             {"kind_zh", word(context, "kind", row.text(5))},
             {"state", row.text(6)},
             {"state_zh", word(context, "state", row.text(6))},
             {"certified_host", row.text(7)},
             {"link", row.text(8)},
             {"opened_on", text_or_null(row, 9)},
             {"is_baseline", row.get<bool>(10)},
             {"purpose", row.text(11)},
             {"last_post_at", has_posted ? Json(rfc3339(row.get<Instant>(12))) : Json(nullptr)},
             {"idle_days", has_posted ? Json(day - Date::of(row.get<Instant>(12))) : Json(nullptr)}};
    out["host_unit"] = unit_at(row, 13);
    out["supervising_unit"] = unit_at(row, 17);
    out["open_findings"] = row.integer(21);
    out["worst_severity"] = severity_of(row.integer(22));
    return out;
}

void add_activity(Context& context, Json& detail, AccountId id, Date day) {
    context.database.each(
        sql::account_activity,
        [&](const Row& row) {
            detail["posts_30_days"] = row.integer(0);
            detail["posts_total"] = row.integer(1);
            detail["last_observed_at"] = row.is_null(2) ? Json(nullptr) : Json(rfc3339(row.get<Instant>(2)));
            detail["last_outcome"] = text_or_null(row, 3);
        },
        id, (day - 29).begins_at());
}

void add_holders(Context& context, Json& detail, AccountId id, Date day) {
    Json holders = Json::array();
    Json missing = Json::array();
    const auto rows = rows_of(holders_of(context.database, id));
    for (const std::string& duty : duties()) {
        const std::size_t before = holders.size();
        for (const HolderRow& row : rows) {
            if (row.duty != duty || day < row.from || day >= row.to) continue;
            holders.push_back({{"duty", duty},
                               {"duty_zh", word(context, "duty", duty)},
                               {"person_name", row.holder.person_name},
                               {"title", row.holder.title},
                               {"phone", masked_phone(row.holder.phone)},
                               {"valid_from", row.from.iso()}});
        }
        const auto& required = required_duties();
        if (holders.size() == before && std::ranges::find(required, duty) != required.end()) missing.push_back(duty);
    }
    detail["duty_holders"] = std::move(holders);
    detail["missing_duties"] = std::move(missing);
}

void add_contracts(Context& context, Json& detail, AccountId id, Date day) {
    detail["contracts"] = context.database.all(
        sql::contracts_of_account,
        [&](const Row& row) {
            return Json{{"id", row.integer(0)},
                        {"starts_on", row.text(1)},
                        {"ends_on", row.text(2)},
                        {"staff", row.text(3)},
                        {"vendor", vendor_json(row.get<VendorId>(4), row.text(5), row.get<std::optional<std::string>>(6))},
                        {"is_expired", row.text(2) < day.iso()}};
        },
        id);
}

struct Action {
    const char* code;
    const char* verb;
    bool moves_state;
    std::vector<std::string> asks;
};

const std::vector<Action>& actions() {
    static const std::vector<Action> all{
        {"amend",
         "registry.amend_account",
         false,
         {"name", "kind", "host_unit_id", "certified_host", "link", "purpose", "valid_from", "reason"}},
        {"set_duty_holders", "registry.set_duty_holders", false, {"holders", "valid_from"}},
        {"record_contract", "registry.record_contract", false, {"vendor_id", "starts_on", "ends_on", "staff"}},
        {"confirm_backfill", "registry.confirm_backfill", true, {}},
        {"reopen_backfill", "registry.confirm_backfill", true, {"reason"}},
        {"record_archive", "life_cycle.record_archive", true, {}}};
    return all;
}

std::optional<Refusal> why_not_act(Context& context, const organisation::Caller& caller, const Account& account, const Action& action) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, action.verb, account.host_path)) return refusal;
    if (!action.moves_state) return std::nullopt;
    const auto step =
        flow::decide(account_machine(context.rulebook), account.facts.state, action.code, caller.role, guards_of(context, caller, account));
    return step ? std::nullopt : std::optional(step.error());
}

Json allowed_actions(Context& context, const organisation::Caller& caller, const Account& account) {
    Json out = Json::array();
    const flow::Machine& machine = account_machine(context.rulebook);
    for (const Action& action : actions()) {
        // A step that another state offers is not shown greyed: it is no step of this record.
        if (action.moves_state && !machine.transition(account.facts.state, action.code)) continue;
        const auto refusal = why_not_act(context, caller, account, action);
        Json made{{"action", action.code}, {"zh", word(context, "action", action.code)}, {"is_allowed", !refusal}, {"asks", action.asks}};
        const bool is_archive_awaited = std::string_view(action.code) == "record_archive" &&
                                        account.facts.state == "cancellation_planned" && !has_archive(context.database, account.id);
        if (is_archive_awaited) made["is_primary"] = !refusal;
        if (account.facts.state == state_to_be_completed) made["is_primary"] = std::string_view(action.code) == "confirm_backfill";
        if (refusal) made["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
        out.push_back(std::move(made));
    }
    add_step_actions(context, caller, account, out);
    return out;
}

}  // namespace

std::string word(const Context& context, const char* table, std::string_view code) {
    return context.rulebook.message("registry." + std::string(table) + "." + std::string(code));
}

Json vendor_json(VendorId id, std::string_view name, const std::optional<std::string>& credit_code) {
    return {{"id", id.value}, {"name", name}, {"credit_code", credit_code ? Json(*credit_code) : Json(nullptr)}};
}

std::optional<Json> account_json(Context& context, AccountId id, Date day) {
    return context.database.one(
        sql::account_row, [&](const Row& row) { return row_json(context, row, day); }, id, day.iso(), day.ends_at());
}

Json account_detail(Context& context, const organisation::Caller& caller, AccountId id, std::optional<Date> as_of) {
    const Date day = as_of.value_or(context.clock.today());
    auto detail = account_json(context, id, day);
    if (!detail) return nullptr;
    add_activity(context, *detail, id, day);
    add_holders(context, *detail, id, day);
    add_contracts(context, *detail, id, day);
    const Account account = *find_account(context.database, id);
    add_life_cycle(context, *detail, account);
    (*detail)["allowed_actions"] = allowed_actions(context, caller, account);
    return std::move(*detail);
}

}  // namespace yanlu::registry
