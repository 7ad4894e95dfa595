// Steps of a round and the guards of rulebook/machines/inspection_round.yaml.
#include "flow/todo.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "rounds/inspection.hpp"
#include "rounds/machine_checks.hpp"
#include "rounds/results.hpp"
#include "rounds/rounds.hpp"
#include "rounds/settings.hpp"
#include "rounds/statements.hpp"
#include "rounds/watch_list.hpp"

namespace yanlu::rounds {
namespace {

using organisation::Caller;

Refusal conflict(std::string code, std::string field, std::map<std::string, std::string> args) {
    return {RefusalClass::conflict, std::move(code), std::move(field), "", std::move(args)};
}

// Of the plan before the draw, of the drawn accounts afterwards.
std::optional<Refusal> why_units_not_in_force(Context& context, const Round& round) {
    std::vector<std::string> names;
    std::vector<std::string> ids = round.units;
    ids.push_back(std::to_string(round.scope_unit.value));
    for (const auto& id : ids) {
        const auto unit = organisation::find_unit(context.database, UnitId{std::stoll(id)});
        if (!unit || !unit->facts.is_active()) names.push_back(unit ? unit->facts.name : id);
    }
    context.database.each(sql::units_out_of_force, [&](const storage::Row& row) { names.push_back(row.get<std::string>(1)); }, round.id);
    if (names.empty()) return std::nullopt;
    const std::string code = round.state == "draft" ? "rounds.guard.planned_units_in_force" : "rounds.guard.units_in_force";
    return conflict(code, "", {{"units", joined(names)}});
}

std::optional<Refusal> guard_refusal(Context& context, const Round& round, std::string_view guard) {
    const Date today = context.clock.today();
    const std::map<std::string, std::string> last{{"day", round.period_to.iso()}};
    if (guard == "units_in_force") return why_units_not_in_force(context, round);
    if (guard == "period_has_begun" && round.period_from > today)
        return conflict("rounds.guard.period_has_begun", "period_from", {{"day", round.period_from.iso()}});
    if (guard == "period_is_over" && round.period_to >= today) return conflict("rounds.guard.period_is_over", "period_to", last);
    if (guard == "machine_has_checked" && (!round.checked_at || *round.checked_at < round.period_to.ends_at()))
        return conflict("rounds.guard.machine_has_checked", "", last);
    if (guard == "units_moved" && !context.database.value<LineId>(sql::lines_to_follow, round.id))
        return conflict("rounds.nothing_to_follow", "", {});
    if (guard == "nothing_to_confirm") {
        const auto open = context.database.value<std::int64_t>(sql::count_checks_in_state, round.id, "to_confirm").value_or(0);
        if (open > 0) return conflict("rounds.guard.nothing_to_confirm", "", {{"count", std::to_string(open)}});
    }
    return std::nullopt;
}

// The host units of today for accounts whose unit is no longer there: where the registry has moved them.
void follow_units(Context& context, const Round& round) {
    struct Moved {
        LineId line;
        UnitId unit;
        std::string name;
    };
    const auto moved = context.database.all(
        sql::lines_to_follow,
        [](const storage::Row& row) { return Moved{row.get<LineId>(0), row.get<UnitId>(1), row.get<std::string>(2)}; }, round.id);
    for (const auto& each : moved) context.database.execute(sql::follow_unit, each.line, each.unit, each.name);
}

Result<Json> close(Context& context, const Caller& caller, Round& round, ledger::Journal& journal) {
    round.closed_at = context.clock.now();
    const RoundResult result = freeze(context, caller.actor.person, round, "");
    enter_repeated_offenders(context, caller, round, journal);
    flow::complete_todos(context, "round", round.id.value, "", PersonId{});
    return Json{{"digest", result.digest}, {"sampled", result.accounts_sampled}, {"passed", result.passed}, {"failed", result.failed}};
}

// What the ledger shows of the step besides.
Result<Json> take(Context& context, const Caller& caller, Round& round, const std::string& action, ledger::Journal& journal) {
    if (action == "start") {
        round.started_at = context.clock.now();
        if (auto drawn = draw_accounts(context, round); !drawn) return refuse(drawn.error());
        return Json{{"seed", round.seed}, {"total", round.accounts_total}, {"drawn", round.accounts_drawn}};
    }
    if (action == "check") return check_by_machine(context, caller, round, journal);
    if (action == "close") return close(context, caller, round, journal);
    if (action == "withdraw") flow::complete_todos(context, "round", round.id.value, "", PersonId{});
    if (action == "follow_units") follow_units(context, round);
    return Json::object();
}

Result<Json> act(Context& context, const Caller& caller, RoundId id, const std::string& action, const RoundStep& step,
                 ledger::Journal& journal) {
    auto round = round_for(context, caller, id);
    if (!round) return refuse(round.error());
    if (auto refusal = why_not_step(context, caller, *round, action)) return refuse(std::move(*refusal));
    const auto* transition = settings(context.rulebook).round().transition(round->state, action);
    if (!transition->asks.empty() && step.reason.empty()) return invalid("api.missing", "reason", {{"field", "reason"}});
    const Json before = round->facts();
    const std::string from = round->state;
    if (!transition->to.empty() && action != "close") round->state = transition->to;
    auto shown = take(context, caller, *round, action, journal);
    if (!shown) return refuse(shown.error());
    if (!transition->to.empty()) round->state = transition->to;
    update_round(context.database, *round);
    (*shown)["event"] = action;
    journal.record({.subject_kind = "round",
                    .subject_id = id.value,
                    .from = from,
                    .to = round->state,
                    .reason = step.reason,
                    .before = before,
                    .after = round->facts(),
                    .facts = *shown});
    journal.emit({"rounds." + action, "round", id.value, *shown});
    return round_detail(context, caller, *round);
}

}  // namespace

const std::vector<std::string>& round_actions() {
    static const std::vector<std::string> names{"start", "check", "follow_units", "close", "withdraw"};
    return names;
}

Result<Round> round_for(Context& context, const Caller& caller, RoundId id) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "rounds.read_rounds");
    if (!scope) return refuse(scope.error());
    auto round = load_round(context.database, id);
    if (!round) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (!scope->holds(organisation::unit_path(context.database, round->scope_unit))) {
        const bool has_part = round->state == "closed" &&
                              context.database.value<std::int64_t>(sql::a_line_within, id, scope->path_from, scope->path_to).has_value();
        if (!has_part) return refuse(RefusalClass::not_found, "api.no_such_record");
    }
    if (caller.expected_version && *caller.expected_version != round->version)
        return refuse(RefusalClass::precondition_failed, "organisation.version_changed");
    return std::move(*round);
}

std::optional<Refusal> why_not_step(Context& context, const Caller& caller, const Round& round, std::string_view action) {
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    if (auto refusal = permissions.why_not(caller, "rounds.run_round")) return refusal;
    if (permissions.why_not(caller, "rounds.run_round", organisation::unit_path(context.database, round.scope_unit)))
        return Refusal{RefusalClass::forbidden, "rounds.run_from_above", "", "", {}};
    const auto decided = flow::decide(settings(context.rulebook).round(), round.state, action, caller.role,
                                      [&](std::string_view guard) { return guard_refusal(context, round, guard); });
    if (!decided) return decided.error();
    return std::nullopt;
}

Result<Json> act_on_round(Context& context, const Caller& caller, RoundId id, const std::string& action, const RoundStep& step) {
    const Json request{{"id", id.value}, {"action", action}, {"reason", step.reason}};
    return ledger::perform(context, caller.command("rounds." + action + "_round", request),
                           [&](storage::Connection&, ledger::Journal& journal) { return act(context, caller, id, action, step, journal); });
}

}  // namespace yanlu::rounds
