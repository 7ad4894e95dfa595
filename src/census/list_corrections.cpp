// Corrections with what the registry says beside what the unit says.
#include "api/response.hpp"
#include "census/campaigns.hpp"
#include "census/corrections.hpp"
#include "census/process.hpp"
#include "census/statements.hpp"
#include "census/view.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_view.hpp"

namespace yanlu::census {

using organisation::Caller;

Json correction_json(Context& context, const Caller& caller, const Sheet& sheet, const Line& line) {
    const auto& machine = process(context.rulebook).correction();
    Json actions = Json::array();
    for (const auto& action : correction_actions()) {
        const auto* transition = machine.transition(line.decision, action);
        if (!transition || (action == "confirm_unauthorised" && line.answer.verdict != Verdict::added)) continue;
        auto asks = transition->asks;
        if (action == "accept" && line.answer.verdict == Verdict::not_ours) asks.emplace_back("host_unit_id");
        const auto refusal = why_not_step(context, caller, sheet, line, action);
        if (refusal && refusal->code == "organisation.verb_not_granted") continue;
        actions.push_back(allowed_action(context, caller, transition->zh, action, asks, refusal));
    }
    return {{"id", line.id.value},
            {"sheet_id", sheet.id.value},
            {"census_id", sheet.census.value},
            {"unit", organisation::unit_reference(line.unit, line.unit_name, line.unit_short_name, line.unit_kind)},
            {"account_id", line.account ? Json(line.account->value) : Json(nullptr)},
            {"verdict", code_of(line.answer.verdict)},
            {"verdict_zh", verdict_zh(context, line.answer.verdict)},
            {"recorded", line.account ? account_facts_json(context, line.snapshot.facts) : Json(nullptr)},
            {"said", account_facts_json(context, line.said())},
            {"note", line.answer.note},
            {"decision", line.decision},
            {"decision_zh", state_name(machine, line.decision)},
            {"decision_note", line.decision_note},
            {"decided_at", line.decided_at ? Json(rfc3339(*line.decided_at)) : Json(nullptr)},
            {"result_account_id", line.result_account ? Json(line.result_account->value) : Json(nullptr)},
            {"allowed_actions", std::move(actions)}};
}

Result<Json> list_corrections(Context& context, const Caller& caller, CensusId id, const CorrectionFilter& filter, const api::Page& page) {
    const auto census = census_for(context, caller, id);
    if (!census) return refuse(census.error());
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "census.read_censuses");
    const auto lines = context.database.all(sql::corrections, read_line, id, scope->path_from, scope->path_to, filter.decision,
                                            filter.verdict, page.after_integer(0, 0), page.rows_to_read());
    Json items = Json::array();
    for (const auto& line : lines) items.push_back(correction_json(context, caller, *load_sheet(context.database, line.sheet), line));
    const auto next = page.cut(items, [](const Json& last) { return Json{last["id"]}; });
    const auto total =
        context.database.value<std::int64_t>(sql::count_corrections, id, scope->path_from, scope->path_to, filter.decision, filter.verdict);
    return api::list(std::move(items), next, total.value_or(0));
}

}  // namespace yanlu::census
