// Changes as JSON (contract: RuleChange). Rules are no secret inside the administration: whoever may read them sees who changed what and
// why.
#include <limits>

#include "organisation/permissions.hpp"
#include "supervision/office_settings.hpp"
#include "supervision/rule_changes.hpp"
#include "supervision/rule_decisions.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;

std::string parameter_title(Context& context, const RuleChange& change) {
    const Parameter* parameter = nullptr;
    if (change.rule == office_settings_name) parameter = context.rulebook.part<OfficeSettings>().find(change.parameter);
    if (const ComposedRule* composed = context.rulebook.part<RuleSet>().find(change.rule))
        parameter = composed->rule.parameter(change.parameter);
    return parameter ? parameter->title : change.parameter;
}

Json change_json(Context& context, const Caller& caller, const RuleChange& change) {
    const flow::State* state = rule_change_machine(context.rulebook).state(change.state);
    return {{"id", change.id.value},
            {"version", change.version},
            {"rule", change.rule},
            {"rule_title", name_of_changed(context, change)},
            {"kind", change.kind},
            {"kind_zh", context.rulebook.message("supervision.rule_change.kind." + change.kind)},
            {"parameter", change.parameter},
            {"parameter_zh", parameter_title(context, change)},
            {"value", change.value},
            {"value_before", change.value_before},
            {"valid_from", change.valid_from.iso()},
            {"reason", change.reason},
            {"state", change.state},
            {"state_zh", state ? state->zh : change.state},
            {"proposed_by", {{"id", change.proposed_by.value}, {"name", change.proposer_name}}},
            {"proposed_at", rfc3339(change.proposed_at)},
            {"decided_by", change.decided_by ? Json{{"id", change.decided_by->value}, {"name", change.decider_name}} : Json(nullptr)},
            {"decided_at", change.decided_at ? Json(rfc3339(*change.decided_at)) : Json(nullptr)},
            {"decision_note", change.decision_note},
            {"allowed_actions", rule_change_actions(context, caller, change)}};
}

}  // namespace

Result<Json> show_rule_change(Context& context, const Caller& caller, RuleChangeId id) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "supervision.read_rules"))
        return refuse(std::move(*refusal));
    const auto change = load_rule_change(context.database, id);
    if (!change) return refuse(RefusalClass::not_found, "api.no_such_record");
    return change_json(context, caller, *change);
}

Result<Json> list_rule_changes(Context& context, const Caller& caller, const std::string& rule, const std::string& state,
                               const api::Page& page) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "supervision.read_rules"))
        return refuse(std::move(*refusal));
    const auto changes = context.database.all(sql::list_rule_changes, read_rule_change, rule, state,
                                              page.after_integer(0, std::numeric_limits<std::int64_t>::max()), page.rows_to_read());
    Json items = Json::array();
    for (const RuleChange& change : changes) items.push_back(change_json(context, caller, change));
    const auto cursor = page.cut(items, [](const Json& item) { return Json{item["id"]}; });
    return Json{{"items", std::move(items)},
                {"next_cursor", cursor ? Json(*cursor) : Json(nullptr)},
                {"total", context.database.value<std::int64_t>(sql::count_rule_changes, rule, state).value_or(0)}};
}

}  // namespace yanlu::supervision
