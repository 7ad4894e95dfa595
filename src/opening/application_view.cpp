// States, steps and people in words.
#include "opening/application_view.hpp"

#include "api/response.hpp"
#include "flow/time_left.hpp"
#include "opening/application_process.hpp"
#include "opening/desks.hpp"
#include "opening/statements.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_view.hpp"

namespace yanlu::opening {
namespace {

template <class T, class Form>
Json or_null(const std::optional<T>& value, Form form) {
    return value ? Json(form(*value)) : Json(nullptr);
}

Json text_or_null(const storage::Row& row, int column) { return row.is_null(column) ? Json(nullptr) : Json(row.text(column)); }

Json unit_at(const storage::Row& row, int column) {
    if (row.is_null(column)) return nullptr;
    return organisation::unit_reference(row.get<UnitId>(column), row.text(column + 1), row.text(column + 2), row.text(column + 3));
}

// Whose turn it is: the step, and the desk that its item lies on.
void add_turn(Context& context, const storage::Row& row, Json& out) {
    const auto steps = steps_from(Json::parse(row.text(6)));
    const auto number = static_cast<std::size_t>(row.integer(7));
    out["step_zh"] = row.integer(7) >= 0 && number < steps.size() ? Json(steps[number].zh) : Json(nullptr);
    out["holder"] =
        row.is_null(24) || row.is_null(25) ? std::string() : std::string(row.text(24)) + "·" + role_zh(context.rulebook, row.text(25));
}

}  // namespace

std::string role_zh(const Rulebook& rulebook, std::string_view role) {
    const auto* found = rulebook.part<organisation::Permissions>().role(role);
    return found ? found->zh : std::string(role);
}

std::string person_name(Context& context, PersonId person) {
    if (!person) return "系统";
    return context.database.value<std::string>(sql::person_name, person).value_or("");
}

Json unit_json(Context& context, const std::optional<UnitId>& unit) {
    const auto found = unit ? organisation::find_unit(context.database, *unit) : std::nullopt;
    return found ? organisation::unit_reference(*found) : Json(nullptr);
}

Json exception_json(const Rulebook& rulebook, const std::string& code) {
    return {{"code", code}, {"zh", rulebook.message("opening.exception." + code)}};
}

Json route_json(Context& context, const RouteRule* rule, const std::optional<UnitId>& approver, const std::vector<RouteStep>& steps) {
    Json items = Json::array();
    for (const RouteStep& step : steps) {
        std::string roles;
        for (const auto& role : step.roles) roles += (roles.empty() ? "" : "、") + role_zh(context.rulebook, role);
        items.push_back({{"code", step.code}, {"zh", step.zh}, {"unit", unit_json(context, step.unit)}, {"roles_zh", roles}});
    }
    return {{"zh", rule ? rule->zh : std::string()},
            {"source", rule ? rule->source : std::string()},
            {"article", rule ? api::article_reference(rule->article, context.rulebook) : Json(nullptr)},
            {"approver", unit_json(context, approver)},
            {"steps", std::move(items)}};
}

Json summary_of(Context& context, const storage::Row& row) {
    const flow::State* state = application_machine(context.rulebook).state(row.text(5));
    Json out{{"id", row.integer(0)},
             {"version", row.integer(1)},
             {"name", row.text(2)},
             {"platform", row.text(3)},
             {"platform_zh", platform_zh(context.rulebook, row.text(3))},
             {"content_digest", row.text(4)},
             {"state", row.text(5)},
             {"state_zh", state ? state->zh : std::string(row.text(5))},
             {"is_final", state && state->is_final},
             {"host_unit", unit_at(row, 16)},
             {"approver_unit", unit_at(row, 20)},
             {"submitted_at", or_null(row.get<std::optional<Instant>>(9), rfc3339)},
             {"updated_at", rfc3339(row.get<Instant>(10))},
             {"due_is_provisional", row.get<bool>(12)},
             {"approval_number", text_or_null(row, 13)},
             {"account_id", row.is_null(14) ? Json(nullptr) : Json(row.integer(14))}};
    out["exceptions"] = Json::array();
    for (const Json& code : Json::parse(row.text(8)))
        out["exceptions"].push_back(exception_json(context.rulebook, code.get<std::string>()));
    add_turn(context, row, out);
    const Instant started = row.get<std::optional<Instant>>(15).value_or(row.get<std::optional<Instant>>(9).value_or(row.get<Instant>(10)));
    flow::add_time(out, context.rulebook.calendar(), started, row.get<std::optional<Instant>>(11), context.clock.now());
    return out;
}

}  // namespace yanlu::opening
