// Steps of a campaign: start, withdraw, extend, close.
#include <algorithm>

#include "census/campaigns.hpp"
#include "census/process.hpp"
#include "census/sheets.hpp"
#include "census/statements.hpp"
#include "census/view.hpp"
#include "flow/todo.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::census {
namespace {

using organisation::Caller;

std::optional<Refusal> guard_refusal(Context& context, const Census& census, std::string_view guard) {
    const Date today = context.clock.today();
    if (guard == "reference_day_is_past" && census.reference_day > today)
        return Refusal{
            RefusalClass::conflict, "census.guard.reference_day_is_past", "reference_day", "", {{"day", census.reference_day.iso()}}};
    if (guard == "due_day_is_ahead" && census.due_on < today)
        return Refusal{RefusalClass::conflict, "census.guard.due_day_is_ahead", "due_on", "", {{"day", census.due_on.iso()}}};
    return std::nullopt;
}

template <class Each>
void each_sheet(Context& context, const storage::Statement& statement, CensusId id, Each visit) {
    for (const SheetId sheet : context.database.all(statement, [](const storage::Row& row) { return row.get<SheetId>(0); }, id))
        visit(*load_sheet(context.database, sheet));
}

void end_sheet(Context& context, ledger::Journal& journal, const Census& census, Sheet sheet, std::string_view event) {
    const Json before = sheet.facts();
    const std::string from = sheet.state;
    sheet.state = process(context.rulebook).sheet().transition(from, event)->to;
    update_sheet(context.database, sheet);
    journal.record({.subject_kind = "census_sheet",
                    .subject_id = sheet.id.value,
                    .from = from,
                    .to = sheet.state,
                    .before = before,
                    .after = sheet.facts()});
    if (event == "lapse") move_tasks(context, sheet, census, PersonId{});
}

Result<void> start(Context& context, ledger::Journal& journal, Census& census) {
    census.started_at = context.clock.now();
    if (hand_out_sheets(context, journal, census) == 0) return refuse(RefusalClass::conflict, "census.nobody_covered", "scope_unit_id");
    return {};
}

Result<void> extend(Context& context, Census& census, const CensusStep& step) {
    if (!step.due_on) return refuse(RefusalClass::invalid, "api.missing", "due_on", {{"field", "due_on"}});
    if (step.reason.empty()) return refuse(RefusalClass::invalid, "api.missing", "reason", {{"field", "reason"}});
    if (*step.due_on <= census.due_on || *step.due_on < context.clock.today())
        return refuse(RefusalClass::invalid, "census.not_later", "due_on", {{"day", census.due_on.iso()}});
    census.due_on = *step.due_on;
    each_sheet(context, sql::open_sheets, census.id, [&](const Sheet& sheet) { move_tasks(context, sheet, census, PersonId{}); });
    return {};
}

void close(Context& context, ledger::Journal& journal, Census& census) {
    census.closed_at = context.clock.now();
    each_sheet(context, sql::open_sheets, census.id, [&](Sheet sheet) { end_sheet(context, journal, census, std::move(sheet), "lapse"); });
    each_sheet(context, sql::signed_sheets, census.id,
               [&](Sheet sheet) { end_sheet(context, journal, census, std::move(sheet), "archive"); });
}

Result<void> take(Context& context, ledger::Journal& journal, Census& census, const std::string& action, const CensusStep& step) {
    if (action == "start") return start(context, journal, census);
    if (action == "extend") return extend(context, census, step);
    if (action == "close") close(context, journal, census);
    return {};
}

Result<Json> act(Context& context, const Caller& caller, CensusId id, const std::string& action, const CensusStep& step,
                 ledger::Journal& journal) {
    auto census = census_for(context, caller, id);
    if (!census) return refuse(census.error());
    if (auto refusal = why_not_step(context, caller, *census, action)) return refuse(std::move(*refusal));
    if (caller.expected_version && *caller.expected_version != census->version)
        return refuse(RefusalClass::precondition_failed, "organisation.version_changed");
    const Json before = census->facts();
    const std::string from = census->state;
    const auto* transition = process(context.rulebook).campaign().transition(from, action);
    if (!transition->to.empty()) census->state = transition->to;
    if (auto done = take(context, journal, *census, action, step); !done) return refuse(done.error());
    update_census(context.database, *census);
    journal.record({.subject_kind = "census",
                    .subject_id = id.value,
                    .from = from,
                    .to = census->state,
                    .reason = step.reason,
                    .before = before,
                    .after = census->facts(),
                    .facts = {{"event", action}}});
    journal.emit({"census." + action, "census", id.value});
    return census_detail(context, caller, *census);
}

}  // namespace

Result<Census> census_for(Context& context, const Caller& caller, CensusId id) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "census.read_censuses");
    if (!scope) return refuse(scope.error());
    auto census = load_census(context.database, id);
    if (!census) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (scope->holds(organisation::unit_path(context.database, census->scope_unit))) return std::move(*census);
    const auto sheets =
        context.database.all(sql::sheet_figures, [](const storage::Row&) { return 1; }, id, scope->path_from, scope->path_to);
    if (sheets.empty()) return refuse(RefusalClass::not_found, "api.no_such_record");
    return std::move(*census);
}

std::optional<Refusal> why_not_step(Context& context, const Caller& caller, const Census& census, std::string_view action) {
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    const std::string path = organisation::unit_path(context.database, census.scope_unit);
    // Who sees a sheet of it but not the whole that it covers knows the campaign: refused, not absent.
    if (auto refusal = permissions.why_not(caller, "census.run_census")) return refusal;
    if (permissions.why_not(caller, "census.run_census", path))
        return Refusal{RefusalClass::forbidden, "census.run_from_above", "", "", {}};
    const auto decided = flow::decide(process(context.rulebook).campaign(), census.state, action, caller.role,
                                      [&](std::string_view guard) { return guard_refusal(context, census, guard); });
    if (!decided) return decided.error();
    return std::nullopt;
}

Result<Json> act_on_census(Context& context, const Caller& caller, CensusId id, const std::string& action, const CensusStep& step) {
    const Json request{{"id", id.value}, {"action", action}, {"reason", step.reason}, {"due_on", step.due_on ? step.due_on->iso() : ""}};
    return ledger::perform(context, caller.command("census." + action + "_census", request),
                           [&](storage::Connection&, ledger::Journal& journal) { return act(context, caller, id, action, step, journal); });
}

}  // namespace yanlu::census
